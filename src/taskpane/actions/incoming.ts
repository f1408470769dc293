import { INCOMING_WORDS } from '../../messages/pane-incoming';
import { applyDiff, diffPlan, type PlanDiff } from '../../reading/diff/diff-plan';
import type { Doc } from '../state/doc';
import { takeIn } from './import';
import type { Room } from './run';

/** What a newly read plan says otherwise than the one in hand. */
export function compare(present: Doc, incoming: Doc): PlanDiff {
  const { plan, source } = incoming;
  const reading = {
    text: source?.text ?? '',
    planYear: plan.planYear,
    activities: plan.activities,
    reports: plan.reports,
    notes: source?.notes ?? [],
  };
  return diffPlan(present.plan, reading, present.source?.deleted ?? []);
}

/** Lays the newly read plan over the one in hand, as one step of undo; what is new or changed is to be confirmed. */
export function mergeIncoming(room: Room, incoming: Doc): void {
  const { pane } = room;
  const present = pane.get().history.doc;
  const diff = compare(present, incoming);
  const open = new Set(diff.changed.flatMap(({ old, fields }) => (fields.some(({ kept }) => !kept) ? [old.id] : [])));
  const accepted = new Set([...present.accepted].filter((id) => !open.has(id)));
  pane.do({ type: 'load', doc: { plan: applyDiff(present.plan, diff), source: incoming.source, accepted } });
  pane.patch({ incoming: null, askedYear: null });
  pane.go('review');
  const { fresh, changed, gone } = diff;
  pane.tell({ tone: 'good', say: (lang) => INCOMING_WORDS[lang].merged(fresh.length, changed.length, gone.length) });
}

/** Takes the newly read plan in place of the one in hand. */
export function replaceByIncoming(room: Room, incoming: Doc): void {
  room.pane.patch({ incoming: null });
  takeIn(room, incoming);
}
