import type { Activity } from '../../plan/activity';
import { slotsOf, type MonthSlot } from '../../plan/month';

/** Month columns a table needs: the plan year, and the next year's months up to the last one that is used. */
export function usedSlots(activities: readonly Activity[]): MonthSlot[] {
  const last = Math.max(12, ...activities.flatMap((activity) => slotsOf(activity.time.set)));
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** The slot of a header text (`3月`, `次年1月`), or null. */
export function slotOfHeader(header: string): MonthSlot | null {
  const match = /^(次年)?(\d{1,2})月$/.exec(header);
  if (match === null) return null;
  const month = Number(match[2]);
  return month < 1 || month > 12 ? null : month + (match[1] === undefined ? 0 : 12);
}
