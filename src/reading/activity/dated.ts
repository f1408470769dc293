import { slotsOf } from '../../plan/month';
import type { ActivityTime } from '../../plan/time';
import type { TimeMention } from '../time/mention';

/** Frequencies that put nothing on a calendar. */
export const VAGUE: ReadonlySet<string> = new Set(['periodic', 'irregular', 'on-event']);

/** Whether a time is a date on a calendar: months, a festival, or a frequency other than now and then. */
export function isDated(time: ActivityTime): boolean {
  const freq = time.recurrence?.freq;
  return time.set.months.length + time.set.crossYear.length > 0 || time.festivals.length > 0 || (freq !== undefined && !VAGUE.has(freq));
}

/** Dated by nothing but a heading of some months, which a duty that falls due at any time is not bound to. */
export function isUnderSpan(time: ActivityTime, times: readonly TimeMention[]): boolean {
  const { length } = slotsOf(time.set);
  return times.every((one) => one.kind === 'relative') && time.origin === 'heading' && length >= 3 && length < 12;
}

/** The months of a time as one word, to tell whether two have the same; '' for none. */
export const monthsOf = ({ set }: Pick<ActivityTime, 'set'>): string => slotsOf(set).join();
