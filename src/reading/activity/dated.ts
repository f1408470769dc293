import type { ActivityTime } from '../../plan/time';

/** Frequencies that put nothing on a calendar. */
export const VAGUE: ReadonlySet<string> = new Set(['periodic', 'irregular', 'on-event']);

/** Whether a time is a date on a calendar: months, a festival, or a frequency other than now and then. */
export function isDated(time: ActivityTime): boolean {
  const freq = time.recurrence?.freq;
  return time.set.months.length + time.set.crossYear.length > 0 || time.festivals.length > 0 || (freq !== undefined && !VAGUE.has(freq));
}
