import type { SourceSpan } from '../../plan/span';
import type { TimeContext, TimeMention } from '../time/mention';
import { timesIn } from './cell-time';
import { splitCell, withoutNumber, type CellPart } from './split-cell';

/** An event of a cell that holds its own times, with the time said before it. */
export interface ScheduledPart {
  readonly part: CellPart;
  readonly times: readonly TimeMention[];
}

// the time stands at the start of a line: 3月： · 3月——9月： · 全年：
const LEAD = /^\s*[:：,，、\s]/;

/** Reads 「3月：A；B 5月：C」: every item takes the time that leads it or its list. */
export function readSchedule(source: string, cell: SourceSpan, context: TimeContext): ScheduledPart[] {
  const found: ScheduledPart[] = [];
  let carried: readonly TimeMention[] = [];
  for (const item of splitCell(source, cell)) {
    const times = timesIn(source, item, context);
    const first = times[0];
    if (first === undefined || first.start - item.start > 1 || first.festival !== null) {
      found.push({ part: item, times: times.some((time) => time.slots.length > 0 && time.festival === null) ? times : carried });
      continue;
    }
    const rest = source.slice(first.end, item.end);
    const lead = LEAD.exec(rest);
    carried = [first];
    if (rest.trim().replace(/^[:：]/, '') === '') continue;
    const from = first.end + (lead?.[0].length ?? 0);
    const text = source.slice(from, item.end);
    const inner = withoutNumber({ start: from, end: item.end, text });
    // The quote keeps an inline time: 4月：召开…
    found.push({ part: { start: item.start, end: inner.end, text: inner.text }, times: [first] });
  }
  return found;
}
