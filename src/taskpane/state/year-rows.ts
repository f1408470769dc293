import type { Activity } from '../../plan/activity';
import { fen, type Fen } from '../../plan/fen';
import { slotsOf, type MonthSlot } from '../../plan/month';
import { isPrincipal } from '../../plan/owner';

export const GROUPINGS = ['none', 'subject', 'owner', 'quarter'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A row of the year: an activity, or the head of a group. `key` '' of a group means that it has no value. */
export type YearRow =
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'group'; readonly key: string; readonly count: number; readonly budget: Fen };

function groupKey(activity: Activity, by: Grouping): string {
  if (by === 'subject') return activity.subject;
  if (by === 'owner')
    return activity.owners
      .filter(isPrincipal)
      .map((owner) => owner.name)
      .join('、');
  const first = slotsOf(activity.time.set)[0];
  return first === undefined ? '' : String(Math.ceil(first / 3));
}

/** The year's rows. Groups stand in the order they first appear, quarters in their own order, "none" last. */
export function yearRows(activities: readonly Activity[], by: Grouping): YearRow[] {
  if (by === 'none') return activities.map((activity) => ({ kind: 'activity', activity }));
  const groups = new Map<string, Activity[]>();
  for (const activity of activities) {
    const key = groupKey(activity, by);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [activity]);
    else group.push(activity);
  }
  const keys = [...groups.keys()].sort((a, b) => {
    if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
    return by === 'quarter' ? Number(a) - Number(b) : 0;
  });
  return keys.flatMap((key): YearRow[] => {
    const members = groups.get(key) ?? [];
    const budget = fen(members.reduce((sum, activity) => sum + (activity.budget ?? 0), 0));
    return [{ kind: 'group', key, count: members.length, budget }, ...members.map((activity): YearRow => ({ kind: 'activity', activity }))];
  });
}

/** The month columns: the plan year, and the next year's months up to the last one used. */
export function yearSlots(activities: readonly Activity[]): MonthSlot[] {
  const last = activities.reduce((max, activity) => Math.max(max, slotsOf(activity.time.set).at(-1) ?? 0), 12);
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** How many activities each month has, by slot. */
export function busyMonths(activities: readonly Activity[]): ReadonlyMap<MonthSlot, number> {
  const counts = new Map<MonthSlot, number>();
  for (const activity of activities) {
    for (const slot of slotsOf(activity.time.set)) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  return counts;
}
