import { apply } from './apply';
import type { Command, CommandType } from './command';
import type { Doc } from './doc';
import { rebase } from './rebase';

/** How many steps can be undone. */
export const HISTORY_STEPS = 200;

interface Step {
  readonly type: CommandType;
  readonly doc: Doc;
}

/** The work with its past and, after an undo, its future. Documents share what did not change. */
export interface History {
  readonly doc: Doc;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export function startHistory(doc: Doc): History {
  return { doc, past: [], future: [] };
}

/** Does a command; the same history when it changes nothing. */
export function doCommand(history: History, command: Command): History {
  const doc = apply(history.doc, command);
  if (doc === history.doc) return history;
  const past = [...history.past, { type: command.type, doc: history.doc }].slice(-HISTORY_STEPS);
  return { doc, past, future: [] };
}

/** One step back; the same history at the beginning. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return { doc: step.doc, past: history.past.slice(0, -1), future: [...history.future, { type: step.type, doc: history.doc }] };
}

/** One undone step forward again; the same history at the end. */
export function redo(history: History): History {
  const step = history.future.at(-1);
  if (step === undefined) return history;
  return { doc: step.doc, past: [...history.past, { type: step.type, doc: history.doc }], future: history.future.slice(0, -1) };
}

/**
 * The history after the workbook went from one state to another without the pane: no step of its own, and every step that can be
 * undone or redone has the workbook's change in it too, so that undo takes back only what was done here. Steps from before another plan was opened stay
 * as they are.
 */
export function refreshHistory(history: History, from: Doc, onto: Doc): History {
  if (from === onto) return history;
  const carry = (steps: readonly Step[]): Step[] => {
    const last = steps.findLastIndex(({ type }) => type === 'load');
    return steps.map((step, index) => (index > last ? { ...step, doc: rebase(step.doc, from, onto) } : step));
  };
  return { doc: rebase(history.doc, from, onto), past: carry(history.past), future: carry(history.future) };
}
