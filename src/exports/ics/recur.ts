import { icsDate, spanDays, type Day, type DaySpan } from './days';
import type { Schedule } from './schedule';

/** An occurrence whose place or length the rule does not give: `at` is the day that the rule makes of it. */
export interface Override {
  readonly at: Day;
  readonly span: DaySpan;
}

/** Property lines that make further occurrences, and the occurrences that differ from the first. */
export interface Repeat {
  readonly lines: readonly string[];
  readonly overrides: readonly Override[];
}

const NONE: Repeat = { lines: [], overrides: [] };

/** RRULE (with EXDATE or RDATE where a rule alone cannot say it) that expands to exactly the schedule's occurrences. */
export function repeatOf(schedule: Schedule): Repeat {
  if (schedule.kind === 'open') return NONE;
  if (schedule.kind === 'steady') {
    const byMonth = schedule.months.length === 12 ? '' : `;BYMONTH=${[...schedule.months].sort((a, b) => a - b).join()}`;
    return {
      lines: [`RRULE:FREQ=${schedule.freq}${interval(schedule.interval)}${byMonth};UNTIL=${icsDate(schedule.last)}`],
      overrides: [],
    };
  }
  const [first, ...rest] = schedule.spans;
  if (first === undefined || rest.length === 0) return NONE;
  // From the 29th on not every month has the day: the dates are listed, with a rule of one that older programs need.
  const listed = first.start.day > 28;
  const overrides = rest
    .map((span) => ({ at: listed ? span.start : { ...span.start, day: first.start.day }, span }))
    .filter(({ at, span }) => at.day !== span.start.day || spanDays(span) !== spanDays(first));
  const dates = rest.map((span) => icsDate(span.start)).join();
  const lines = listed ? ['RRULE:FREQ=YEARLY;COUNT=1', `RDATE;VALUE=DATE:${dates}`] : monthlyRule(schedule.spans);
  return { lines, overrides };
}

function interval(step: number): string {
  return step === 1 ? '' : `;INTERVAL=${step}`;
}

/** Months since year 0, so that steps over New Year count as others. */
function monthCount(span: DaySpan): number {
  return span.start.year * 12 + span.start.month - 1;
}

/** A monthly rule on the first span's day that gives one occurrence in the month of each span's start. */
function monthlyRule(spans: readonly DaySpan[]): string[] {
  const counts = spans.map(monthCount);
  const [from, next] = counts as [number, number];
  const to = counts[counts.length - 1] as number;
  const step = next - from;
  if (counts.every((count, index) => count === from + index * step)) {
    return [`RRULE:FREQ=MONTHLY${interval(step)};COUNT=${spans.length}`];
  }
  const day = (spans[0] as DaySpan).start.day;
  const dateOf = (count: number): string => icsDate({ year: Math.floor(count / 12), month: (count % 12) + 1, day });
  const months = [...new Set(spans.map((span) => span.start.month))].sort((a, b) => a - b);
  const rule = `RRULE:FREQ=MONTHLY;BYMONTH=${months.join()};UNTIL=${dateOf(to)}`;
  const between = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const extra = between.filter((count) => months.includes((count % 12) + 1) && !counts.includes(count));
  return extra.length === 0 ? [rule] : [rule, `EXDATE;VALUE=DATE:${extra.map(dateOf).join()}`];
}
