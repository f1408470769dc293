import { rowChanges } from '../../sheets/row-cells';
import { readAgain, writeRows } from '../actions/row-edits';
import type { Room } from '../actions/run';
import type { ExcelDoors, RowEdition } from '../services/services';
import type { CommandType } from '../state/command';
import { findActivity } from '../state/doc';
import type { History } from '../state/history';

/** Wait after the last change before it is written: a person typing or switching months writes once. */
const SETTLE_MS = 250;

/** Commands that change cells of rows and nothing else; all others wait for the next writing, with its preview. */
const ROW_COMMANDS: ReadonlySet<CommandType> = new Set<CommandType>(['edit', 'months', 'toggle-month', 'what-if', 'fix', 'unfix']);

/** The command that led from one history to the next, whether done, undone or redone; null when it was none. */
function stepBetween(before: History, after: History): CommandType | null {
  const done = after.past.at(-1);
  if (done?.doc === before.doc) return done.type;
  const undone = after.future.at(-1);
  return undone?.doc === before.doc ? undone.type : null;
}

/** Ids of the activities that are other objects now. */
function changedIds(before: History, after: History): string[] {
  const old = new Map(before.doc.plan.activities.map((one) => [one.id, one]));
  return after.doc.plan.activities.filter((one) => old.has(one.id) && old.get(one.id) !== one).map(({ id }) => id);
}

/**
 * Keeps the rows of the open workbook in step with the pane: what is edited, undone or redone there reaches its cells at once. When Excel
 * refuses, or somebody has changed the cell, nothing is overwritten: it is said, and what could not be written stays to be written.
 */
export function keepInStep(room: Room, excel: ExcelDoors, settleMs: number = SETTLE_MS): () => void {
  const { pane, services } = room;
  let last = pane.get();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  const waiting = new Set<string>();

  const editions = (): RowEdition[] => {
    const { history, written } = pane.get();
    const ids = [...waiting];
    waiting.clear();
    return ids.flatMap((id) => {
      const before = written === null ? null : findActivity(written, id);
      const after = findActivity(history.doc, id);
      return before !== null && after !== null && rowChanges(before, after).length > 0 ? [{ before, after }] : [];
    });
  };
  const flush = async (): Promise<void> => {
    const changes = editions();
    if (changes.length === 0) return;
    busy = true;
    try {
      await writeRows(room, excel, changes, { patient: true });
    } catch (error) {
      const say = services.explain(error);
      if (say === null) reportError(error);
      else pane.tell({ tone: 'warn', say });
      await readAgain(room, excel).catch(reportError);
    } finally {
      busy = false;
      arm();
    }
  };
  const arm = (): void => {
    clearTimeout(timer);
    if (waiting.size > 0 && !busy && pane.get().job === null) timer = setTimeout(() => void flush(), settleMs);
  };
  const stop = pane.subscribe(() => {
    const before = last;
    last = pane.get();
    // What the workbook brought is no step of the pane's.
    const own = before.history !== last.history && before.written === last.written && last.written !== null;
    const step = own ? stepBetween(before.history, last.history) : null;
    if (step !== null && ROW_COMMANDS.has(step)) {
      for (const id of changedIds(before.history, last.history)) waiting.add(id);
    }
    arm();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
