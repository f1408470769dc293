import type { Activity } from '../../plan/activity';
import { isEmptyMonthSet, sameMonthSet } from '../../plan/month';
import type { ActivityTime } from '../../plan/time';
import type { ReadResult } from '../result';

/** 8:30 · 上午9:00—10:30: the hour of something, without its day. */
const HOUR = /^(?:上午|下午|中午|晚上|晚)?\d{1,2}[:：]\d{2}(?:分)?(?: ?(?:[-—~～]|至|到)+ ?(?:\d{1,2}[:：]\d{2})?)?(?:分|开始|起)?$/;
/** How far above a table its day may stand, in UTF-16 units. */
const FAR = 400;

/** 活动时间:6月9日, over a table whose rows have only their hours: they are on that day. `at`: where the table begins. */
export function onItsDay(table: ReadResult, at: number, prose: ReadResult): ReadResult {
  const hours = table.notes.filter(({ code, params }) => code === 'time-missing' && HOUR.test(String(params['text'] ?? '').trim()));
  const time = hours.length === 0 ? null : dayAbove(prose.activities, at);
  if (time === null) return table;
  const dated = (one: Activity): Activity => {
    const { provenance } = one;
    const told = provenance && hours.some(({ start }) => start >= provenance.span.start && start < provenance.span.end);
    if (!told || !isEmptyMonthSet(one.time.set)) return one;
    return { ...one, time, provenance: { ...provenance, implied: [...provenance.implied, 'time'] } };
  };
  return {
    ...table,
    activities: table.activities.map(dated),
    notes: table.notes.filter((note) => !hours.includes(note)),
  };
}

/** The one day told above a place; null when several are, or when it stands too far off. */
function dayAbove(activities: readonly Activity[], at: number): ActivityTime | null {
  const end = ({ time }: Activity): number => time.span?.end ?? -1;
  const near = activities.filter((one) => end(one) >= 0 && end(one) <= at && at - end(one) <= FAR);
  const above = near.filter(({ time }) => time.day !== null).sort((a, b) => end(b) - end(a))[0];
  if (!above || above.time.day?.includes('/') || near.some(({ time }) => !sameMonthSet(time.set, above.time.set))) return null;
  return { ...above.time, festivals: [], deadline: null, recurrence: null, origin: 'heading' };
}
