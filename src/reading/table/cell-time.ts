import { fromSlots, slotsOf, type MonthSet } from '../../plan/month';
import type { SourceSpan } from '../../plan/span';
import { NO_TIME, type ActivityTime } from '../../plan/time';
import { normalizeText } from '../text/normalize';
import { findTimes } from '../time/find-time';
import type { TimeContext, TimeMention } from '../time/mention';

/** Time expressions of a piece of source, with offsets of the whole source. */
export function timesIn(source: string, span: SourceSpan, context: TimeContext): TimeMention[] {
  const text = normalizeText(source.slice(span.start, span.end));
  return findTimes(text, context).map((found) => ({ ...found, start: found.start + span.start, end: found.end + span.start }));
}

/** Puts the expressions of one cell together: 5月、10月 → both; 7-8月(每周一次) → July and August, weekly. Null when there is none. */
export function combineTimes(source: string, mentions: readonly TimeMention[]): ActivityTime | null {
  if (mentions.length === 0) return null;
  const dated = mentions.filter(
    (one) => one.slots.length > 0 && one.kind !== 'festival' && one.kind !== 'recurrence' && one.kind !== 'week',
  );
  const festivals = mentions.filter((one) => one.festival !== null);
  const recurrence = mentions.find((one) => one.recurrence !== null) ?? null;
  const lead =
    dated.length > 0 ? dated : festivals.some((one) => one.slots.length > 0) ? festivals : recurrence !== null ? [recurrence] : [];
  const open = mentions.some((one) => one.kind === 'open');
  const used = lead.length > 0 ? lead : mentions;
  const span = { start: Math.min(...used.map((one) => one.start)), end: Math.max(...used.map((one) => one.end)) };
  const set = fromSlots(lead.flatMap((one) => one.slots));
  const only = lead.length === 1 ? lead[0] : undefined;
  return {
    ...NO_TIME,
    raw: source.slice(span.start, span.end),
    span,
    set: { months: [...set.months], crossYear: [...set.crossYear] },
    precision: only?.precision ?? (lead.length > 1 ? precisionOf(lead) : (used[0]?.precision ?? 'unspecified')),
    part: only?.part ?? used.find((one) => one.part !== null)?.part ?? null,
    day: only?.day ?? null,
    deadline: used.find((one) => one.deadline !== null)?.deadline ?? null,
    recurrence: recurrence?.recurrence ?? null,
    festivals: [...new Set(festivals.map((one) => one.festival as string))],
    alternatives: alternativesOf(source, lead).map((one) => ({ months: [...one.months], crossYear: [...one.crossYear] })),
    origin: originOf(lead),
    toBeDecided: open,
  };
}

function originOf(lead: readonly TimeMention[]): ActivityTime['origin'] {
  const first = lead[0];
  if (first === undefined) return 'none';
  if (first.kind === 'festival') return 'festival';
  if (first.kind === 'recurrence') return 'frequency';
  return first.implied ? 'inferred' : 'inline';
}

/** Two days of one month are still days; months apart are a range. */
function precisionOf(lead: readonly TimeMention[]): ActivityTime['precision'] {
  const kinds = new Set(lead.map((one) => one.precision));
  return kinds.size === 1 && (kinds.has('day') || kinds.has('旬')) ? (lead[0]?.precision ?? 'range') : 'range';
}

/** 6月末或7月上旬: each alone is another reading. */
function alternativesOf(source: string, lead: readonly TimeMention[]): MonthSet[] {
  const [first, second] = lead;
  if (lead.length === 1) return [...(first?.alternatives ?? [])];
  if (first === undefined || second === undefined) return [];
  return source.slice(first.end, second.start).includes('或') ? lead.map((one) => fromSlots(one.slots)) : [];
}

/** Adds what a name or remark says beside the time column: festivals, a frequency, a day inside the month. */
export function enrichTime(time: ActivityTime, extra: readonly TimeMention[], source: string): ActivityTime {
  const festivals = [...new Set([...time.festivals, ...extra.flatMap((one) => one.festival ?? [])])];
  const recurrence = time.recurrence ?? extra.find((one) => one.recurrence !== null)?.recurrence ?? null;
  const slots = new Set(slotsOf(time.set));
  const day = extra.find(
    (one) =>
      one.day !== null &&
      one.festival === null &&
      one.kind !== 'recurrence' &&
      one.slots.length > 0 &&
      one.slots.every((slot) => slots.has(slot)),
  );
  const finer = day !== undefined && time.day === null && time.precision === 'month';
  if (!finer) return { ...time, festivals, recurrence };
  const set = fromSlots(day.slots);
  return {
    ...time,
    festivals,
    recurrence,
    set: { months: [...set.months], crossYear: [...set.crossYear] },
    raw: source.slice(day.start, day.end),
    span: { start: day.start, end: day.end },
    precision: 'day',
    day: day.day,
    part: null,
  };
}
