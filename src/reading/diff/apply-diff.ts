import type { Activity } from '../../plan/activity';
import type { WorkPlan } from '../../plan/workplan';
import type { PlanDiff } from './diff-plan';
import { baselineOf, DIFF_FIELDS, fieldWords, takeField, withBaseline } from './fields';
import { markDeleted, markGone, unmarkGone } from './gone-mark';
import type { Pair } from './match';

/**
 * Lays a new version of the plan over the old one. Ids, settings, waivers and everything people typed stay: owners, amounts, status,
 * spent, remarks, subjects, months. What the text alone had said follows the new text. No row is ever lost: one the new text no longer has
 * is marked, and one that people had deleted comes back marked.
 */
export function applyDiff(old: WorkPlan, diff: PlanDiff): WorkPlan {
  const merged = new Map([...diff.changed, ...diff.unchanged].map((pair) => [pair.old.id, applyPair(pair)]));
  const gone = new Set(diff.gone.map(({ activity }) => activity.id));
  const kept = old.activities.map((activity): Activity => {
    const own = merged.get(activity.id) ?? activity;
    return gone.has(activity.id) ? markGone(own) : own;
  });
  const activities = insertFresh(kept, diff, new Set([...old.activities, ...old.reports].map(({ id }) => id)));
  return { ...old, activities, reports: reportsOf(old, diff) };
}

/** The old activity with what the new text says, except where people typed something else. */
export function applyPair(pair: Pair): Activity {
  const { fresh } = pair;
  const old = unmarkGone(pair.old);
  const read = old.provenance?.read;
  let result: Activity = { ...old, money: fresh.money, counts: fresh.counts, phase: fresh.phase, kind: fresh.kind };
  for (const field of DIFF_FIELDS) {
    const present = fieldWords(old, field);
    const base = read?.[field];
    // Without a note of what was read, only blanks are filled: a value may have been typed.
    const untouched = base === undefined ? present === '' : present === base;
    if (untouched && fieldWords(fresh, field) !== present) result = takeField(result, fresh, field);
  }
  const provenance = fresh.provenance === null ? old.provenance : { ...fresh.provenance, read: baselineOf(fresh) };
  return { ...result, provenance };
}

/** Whether people have worked on an activity: money spent, a status, or a value that the text did not give. */
export function isTouched(activity: Activity): boolean {
  if (activity.spent !== null || activity.status !== '计划') return true;
  const read = activity.provenance?.read;
  return read === undefined
    ? activity.provenance === null
    : DIFF_FIELDS.some((field) => read[field] !== undefined && read[field] !== fieldWords(activity, field));
}

/** Puts new activities after their neighbour in the new text, the first ones at the top; ids stay unique. */
function insertFresh(kept: readonly Activity[], diff: PlanDiff, ids: Set<string>): Activity[] {
  const isNew = new Set(diff.fresh);
  const back = new Set(diff.deleted);
  const oldId = new Map([...diff.changed, ...diff.unchanged].map((pair) => [pair.fresh, pair.old.id]));
  const after = new Map<string, Activity[]>();
  let neighbour = '';
  for (const activity of diff.reading.activities) {
    const id = oldId.get(activity);
    if (id !== undefined) neighbour = id;
    else if (isNew.has(activity) || back.has(activity)) {
      const row = { ...withBaseline(activity), id: uniqueId(activity.id, ids) };
      after.set(neighbour, [...(after.get(neighbour) ?? []), back.has(activity) ? markDeleted(row) : row]);
    }
  }
  return [...(after.get('') ?? []), ...kept.flatMap((activity) => [activity, ...(after.get(activity.id) ?? [])])];
}

function uniqueId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let count = 2; ids.has(id); count++) id = `${wanted}-${count}`;
  ids.add(id);
  return id;
}

/** Past work of the new text, and that of the old text the new one does not repeat. */
function reportsOf(old: WorkPlan, diff: PlanDiff): Activity[] {
  const titles = new Set(diff.reading.reports.map(({ title }) => title));
  const ids = new Set([...old.activities, ...diff.reading.activities].map(({ id }) => id));
  const earlier = old.reports.filter(({ title }) => !titles.has(title));
  for (const { id } of earlier) ids.add(id);
  return [...earlier, ...diff.reading.reports.map((report) => ({ ...report, id: uniqueId(report.id, ids) }))];
}
