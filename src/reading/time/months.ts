import { monthSet, type MonthSet, type MonthSlot } from '../../plan/month';
import { charSet } from '../text/char-set';
import { readNumeral } from '../text/numerals';
import { matchAt, monthDay } from './scan';
import { mention, type TimeContext, type TimeMention } from './mention';
import { readBareDay, readPoint, type TimePoint } from './point';

// 4-5月 · 四月至六月 · 7月10日开始,到8月25日
const RANGE =
  / ?(?:-{1,3}|起?至|起?到|直至|开始,? ?(?:至|到)|开始,(?=[^,;。]{2,9}结束)|起,(?:至|到)|(?:启动|开始|开班)[、,](?=\d{1,2}月[^,;。]{0,4}(?:结束|完成|收官|截止))) ?/y;
// 3、4月份 · 5月和10月
const LIST = / ?(?:、|,|和|及|与|以及|\/) ?/y;
const OR = / ?(?:或者?|抑或) ?/y;
/** Characters with which a range, or a list or choice, goes on. */
const RANGE_STARTS = charSet(' -起至到直开启');
const JOIN_STARTS = charSet(' 、,和及与以/或抑');
/** A number that goes on to the left is no month: 二十一月, 1.12, 第3. */
const GOES_ON = /[\d.零一二三四五六七八九十百千万亿第约余%]/;

interface Run {
  readonly from: TimePoint;
  readonly to: TimePoint | null;
  /** A second day in the same month: 16-20日. */
  readonly toDay: number | null;
  readonly end: number;
}

function readRun(text: string, at: number, planYear: number): Run | null {
  const from = readPoint(text, at, planYear, true);
  if (!from) return null;
  const sep = RANGE_STARTS.has(text.charCodeAt(from.end)) ? matchAt(RANGE, text, from.end) : null;
  if (sep) {
    const next = from.end + sep[0].length;
    const to = readPoint(text, next, planYear, false);
    if (to) return { from, to, toDay: null, end: to.end };
    const bare = from.day === null ? null : readBareDay(text, next);
    if (bare) return { from, to: null, toDay: bare.day, end: bare.end };
    if (from.monthWord && from.day === null) {
      const tail = readPoint(text, next, planYear, true);
      if (tail && /^[,;。:) ]|^$/.test(text.slice(tail.end, tail.end + 1))) return { from, to: tail, toDay: null, end: tail.end };
    }
  }
  return { from, to: null, toDay: null, end: from.end };
}

/** Reads runs joined by 、和 or 或; numbers without 月 count only when a 月 follows in the same list. */
function readRuns(text: string, at: number, planYear: number): { runs: Run[]; either: boolean; end: number } | null {
  const runs: Run[] = [];
  let either = false;
  let end = at;
  let good = 0;
  let goodEnd = at;
  for (let next = at; runs.length < 12;) {
    const run = readRun(text, next, planYear);
    if (!run) break;
    runs.push(run);
    end = run.end;
    if ((run.to ?? run.from).monthWord || run.from.monthWord) {
      good = runs.length;
      goodEnd = end;
    }
    if (run.from.day !== null) {
      const day = extraDays(text, end);
      end = day;
      goodEnd = day;
    }
    if (!JOIN_STARTS.has(text.charCodeAt(end))) break;
    const or = matchAt(OR, text, end);
    const list = or ?? matchAt(LIST, text, end);
    if (!list || (list[0].includes(',') && run.from.monthWord)) break;
    either ||= or !== null && readRun(text, end + list[0].length, planYear) !== null;
    next = end + list[0].length;
  }
  // 7、8两月
  const both = good === 0 && runs.length > 1 ? matchAt(/[两三四]个?月份?/y, text, end) : null;
  if (both) return { runs, either: false, end: end + both[0].length };
  return good === 0 ? null : { runs: runs.slice(0, good), either: either && good > 1, end: goodEnd };
}

/** Position after further days of the same month: 1月16日[和22日]. */
function extraDays(text: string, at: number): number {
  let end = at;
  for (let i = 0; i < 8; i += 1) {
    const sep = matchAt(/ ?[、和及与,] ?/y, text, end);
    const day = sep ? readBareDay(text, end + sep[0].length) : null;
    if (!day) return end;
    end = day.end;
  }
  return end;
}

/** Slot of a point: next year's when the words or the school year say so. */
function slotOf(
  point: Pick<TimePoint, 'month' | 'year' | 'yearShift'>,
  fallbackYear: number | null,
  context: TimeContext,
): MonthSlot | null {
  const month = point.month;
  if (month === null) return null;
  const year = point.year ?? fallbackYear;
  if (context.outlook && point.yearShift === 1) return month;
  if (year !== null && year === (context.documentYear ?? context.planYear) + 1) return month + 12;
  if (point.yearShift === 1 && point.year === context.planYear + 1) return month + 12;
  if (context.schoolYear && month <= 8 && year === null) return month + 12;
  return month;
}

function slotsOfRun(run: Run, context: TimeContext): MonthSlot[] {
  const first = slotOf(run.from, null, context);
  if (first === null) return [];
  if (!run.to) return [first];
  let last = slotOf(run.to, null, context);
  if (last === null) return [first];
  if (last < first) last += 12;
  if (last > 24 || last - first > 14) return [first];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function setOf(slots: readonly MonthSlot[]): MonthSet {
  return monthSet(
    slots.filter((slot) => slot <= 12),
    slots.filter((slot) => slot > 12).map((slot) => slot - 12),
  );
}

function dayOf(run: Run): string | null {
  const { from, to, toDay } = run;
  if (from.month === null || from.day === null) return null;
  const first = monthDay(from.month, from.day);
  if (to?.month && to.day !== null) return `${first}/${monthDay(to.month, to.day)}`;
  return toDay === null ? first : `${first}/${monthDay(from.month, toDay)}`;
}

const NEIGHBOURS = /([一二三四五六七八九])([二三四五六七八九十])月(?:份|间|里)?(?![日号])/y;

/** 七八月份: two months beside one another without anything between them. */
function readNeighbours(text: string, at: number, context: TimeContext): TimeMention | null {
  const found = matchAt(NEIGHBOURS, text, at);
  const [first, second] = [found?.[1], found?.[2]].map((digit) => readNumeral(digit ?? ''));
  if (!found || typeof first !== 'number' || second !== first + 1) return null;
  const slots = [first, second]
    .map((month) => slotOf({ month, year: null, yearShift: null }, null, context))
    .filter((slot) => slot !== null);
  return mention('months', at, at + found[0].length, 'range', { slots });
}

/** Months, lists and ranges of months, with 旬 or days: 4-5月, 七、八月份, 9月底或10月中旬, 3月15日至4月20日. */
export function recognizeMonths(text: string, at: number, context: TimeContext): TimeMention | null {
  if (at > 0 && GOES_ON.test(text.charAt(at - 1))) return null;
  // “一月一书”: one a month; 一月一日 is a day
  if (text.startsWith('一月一', at) && /[\u4e00-\u9fff]/.test(text.charAt(at + 3)) && !/[日号至]/.test(text.charAt(at + 3))) return null;
  const neighbours = readNeighbours(text, at, context);
  if (neighbours) return neighbours;
  const read = readRuns(text, at, context.planYear);
  const first = read?.runs[0];
  if (!read || !first) return null;
  const single = read.runs.map((run) => slotsOfRun(run, context));
  const slots = single.length === 1 ? (single[0] ?? []) : [...new Set(single.flat())].sort((a, b) => a - b);
  if (slots.length === 0) return null;
  const parts = read.runs.flatMap((run) => [run.from.part, run.to?.part ?? null]).filter((part) => part !== null);
  const day = dayOf(first);
  const tail = matchAt(/ ?(?:期间|间(?!隔|歇|接)|内(?!容|部|涵)|里)/y, text, read.end);
  const end = read.end + (tail?.[0].length ?? 0);
  const precision = day ? 'day' : parts.length > 0 ? '旬' : slots.length > 1 ? 'range' : 'month';
  return mention('months', at, end, precision, {
    slots,
    alternatives: read.either ? single.map(setOf) : [],
    part: parts.length > 0 ? [...new Set(parts)].join('/') : null,
    day,
    year: first.from.year,
  });
}
