import { isLunar } from '../../calendar/festivals';
import { fromSlots, slotsOf } from '../../plan/month';
import { NO_TIME, type ActivityTime } from '../../plan/time';
import type { GridCell } from '../grid';
import { normalizeText } from '../text/normalize';
import { findTimes } from '../time/find-time';
import type { TimeContext, TimeMention } from '../time/mention';
import { combineTimes, enrichTime, timesIn } from './cell-time';
import { readHeaderText } from './header-text';
import type { RowView } from './rows';

/** The time a row gets from its own cells or from those above. */
export interface RowTime {
  readonly time: ActivityTime;
  /** Taken over from the row above or a heading. */
  readonly inherited: boolean;
  /** A time cell with words that are no time. */
  readonly unread: GridCell | null;
  /** A festival in the name whose month lies two months or more from the stated ones. */
  readonly contradicts: string | null;
}

/** Time expressions a row may inherit: those of the last time cell or heading. */
export type TimeCarry = { readonly mentions: readonly TimeMention[]; readonly source: string } | null;

const MONTH_HEADER = /^月份?$|月度|月份/;

// 完成时限 · 截止时间 · 办结期限
const DEADLINE_HEADER = /时限|期限|截止|最迟/;

/** What the column of months says. */
export interface MonthCell {
  readonly cell: GridCell;
  readonly words: string;
}

/** The month of a row in a column of months beside one of days; null where the column is blank or there is none. */
export function monthCell(view: RowView): MonthCell | null {
  const first = view.all('time')[0];
  const header = first === undefined ? '' : readHeaderText(first.guess.header).base;
  return first !== undefined && MONTH_HEADER.test(header) ? { cell: first.cell, words: wordsOf(first.cell, header) } : null;
}

/**
 * Reads the time columns of a row (start and end, month and day apart, or one). Null mentions: nothing is written there. `above` is the
 * month of the rows over it, where its own is blank and a day stands alone: 28日 below 1月.
 */
export function ownMentions(
  view: RowView,
  source: string,
  context: TimeContext,
  above: MonthCell | null = null,
): readonly TimeMention[] | null {
  const start = view.cell('start');
  const end = view.cell('end');
  if (start !== null || end !== null) {
    const range =
      start !== null && end !== null
        ? joined(start, end, start.text.trim(), end.text.trim(), '至', context)
        : timesIn(source, (start ?? end) as GridCell, context);
    if (range.length > 0) return start === null ? range.map((one) => ({ ...one, deadline: one.deadline ?? 'by' })) : range;
  }
  const columns = view.all('time');
  if (columns.length === 0) return null;
  const found: TimeMention[] = [];
  let month = above;
  for (const { cell, guess } of columns) {
    const header = readHeaderText(guess.header).base;
    const words = wordsOf(cell, header);
    let mentions = cellMentions(cell, words, header, source, context);
    const finer = month === null ? [] : finerThan(month, cell, words, header, mentions, context);
    if (finer.length > 0) mentions = finer;
    if (finer.length > 0 || narrows(found, mentions)) found.length = 0;
    else month ??= { cell, words };
    found.push(...mentions);
  }
  return found;
}

/** A day or 旬 in a column of its own, read after the month of the first: 3 + 8 → 3月8日, 5月 + 上旬. */
function finerThan(
  month: MonthCell,
  cell: GridCell,
  words: string,
  header: string,
  alone: readonly TimeMention[],
  context: TimeContext,
): TimeMention[] {
  const loose = alone.every((one) => one.slots.length === 0);
  const day = /^日期?$/.test(header) && /^\d{1,2}(?:[-~—至]\d{1,2})?$/.test(cell.text.trim());
  if (!loose && !day) return [];
  return joined(month.cell, cell, month.words, day ? `${words}日` : words, '', context).filter((one) => one.slots.length > 0);
}

/** A second column that says the same time more closely: 1月 beside 1月10日前. */
function narrows(first: readonly TimeMention[], second: readonly TimeMention[]): boolean {
  const wide = new Set(first.flatMap((one) => one.slots));
  const dated = second.filter((one) => one.slots.length > 0 && one.kind !== 'recurrence');
  // 1-2月 with a deadline at the end of 2月 is still both months.
  if (wide.size > 1 && dated.every((one) => one.deadline !== null)) return false;
  return wide.size > 0 && dated.length > 0 && dated.every((one) => one.slots.every((slot) => wide.has(slot)));
}

/** A cell's words with what only the header says: 3 under 月份 is 3月, 一 under 季度 the first quarter. */
function wordsOf(cell: GridCell, header: string): string {
  const text = cell.text.trim();
  if (header === '季度' && !/季/.test(text)) return /^[一二三四1-4]/.test(text) ? `第${text}季度` : `${text}季度`;
  if (MONTH_HEADER.test(header) && /^\d{1,2}(?:[-~—–、,，至]\d{1,2})*$/.test(text)) return `${text}月`;
  return text;
}

function cellMentions(cell: GridCell, words: string, header: string, source: string, context: TimeContext): TimeMention[] {
  const mentions =
    words === cell.text.trim()
      ? timesIn(source, cell, context)
      : findTimes(normalizeText(words), context).map((one) => ({ ...one, start: cell.start, end: cell.end }));
  const only = mentions[0];
  if (mentions.length === 1 && only !== undefined && DEADLINE_HEADER.test(header) && only.deadline === null && only.slots.length === 1) {
    return [{ ...only, deadline: 'by' }];
  }
  return lostZero(cell, mentions);
}

/** A sheet shows 2027.10 as 2027.1 when it was typed as a number: both months are told. */
function lostZero(cell: GridCell, mentions: TimeMention[]): TimeMention[] {
  const only = mentions[0];
  if (cell.number === null || cell.isDate || only === undefined || !/^20\d\d\.1$/.test(cell.text.trim())) return mentions;
  return [{ ...only, alternatives: [fromSlots([10]), ...only.alternatives] }];
}

/** Two cells read as one phrase: 3月 + 8日, 3月5日 至 4月2日. The span is the second cell, or both when they stand together. */
function joined(a: GridCell, b: GridCell, first: string, second: string, between: string, context: TimeContext): TimeMention[] {
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  const near = end - start <= a.text.length + b.text.length + 4;
  return findTimes(normalizeText(first + between + second), context).map((one) => ({
    ...one,
    start: near ? start : b.start,
    end: near ? end : b.end,
  }));
}

/** The time of an activity in a row: its own words first, then the column, then what the rows above or a heading say. */
export function rowTime(
  own: readonly TimeMention[] | null,
  carry: TimeCarry,
  extra: readonly TimeMention[],
  source: string,
  view: RowView,
  beside: readonly TimeMention[] = [],
): RowTime {
  const stated = own !== null && own.length > 0 ? combineTimes(source, own) : null;
  const wide = stated ?? (carry === null || view.cell('time') !== null ? null : combineTimes(carry.source, carry.mentions));
  const closer = wide === null ? null : within(wide, beside, source);
  if (closer !== null) return againstFestivals(enrichTime(closer, extra, source), extra, false);
  if (stated !== null) return againstFestivals(enrichTime(stated, extra, source), extra, false);
  const unread = view.cell('time');
  // 两节走访 below a row of January: a season only implied does not outdo the month above.
  const weak = carry !== null && unread === null;
  const said = extra.filter((one) => one.festival === null && one.slots.length > 0 && one.kind !== 'recurrence' && !(weak && one.implied));
  const none = { inherited: false, unread: null, contradicts: null };
  // 两节走访 below a row of January: the row above is closer than a season of several months
  const nearer =
    carry !== null &&
    unread === null &&
    said.every(
      (one) =>
        one.kind === 'season' &&
        carry.mentions.some((over) => over.slots.length > 0 && over.slots.every((slot) => one.slots.includes(slot))),
    );
  if (said.length > 0 && !nearer) return { ...none, time: enrichTime(combineTimes(source, said) ?? NO_TIME, extra, source) };
  const named = extra.length > 0 ? combineTimes(source, extra) : null;
  if (carry !== null && unread === null) {
    const above = combineTimes(carry.source, carry.mentions);
    if (above !== null) {
      const taken = againstFestivals(enrichTime({ ...above, origin: 'heading' }, extra, source), extra, true);
      // 端午 below a row of September: the name knows better than the blank cell.
      return taken.contradicts !== null && named !== null ? { ...none, time: { ...named, alternatives: [above.set] } } : taken;
    }
  }
  return { ...none, time: named ?? NO_TIME, unread };
}

/** 一季度, and in the remark 3月6日: a day or month that lies in a quarter or half of the year says it more closely; null when none does. */
function within(wide: ActivityTime, beside: readonly TimeMention[], source: string): ActivityTime | null {
  const months = slotsOf(wide.set);
  const inside = beside.filter((one) => one.kind === 'months' && one.slots.every((slot) => months.includes(slot)));
  if (months.length < 3 || months.length > 6 || inside.length === 0 || wide.recurrence !== null) return null;
  return combineTimes(source, inside);
}

/** Compares months with those of the festivals in the name: beside each other both are told, farther apart the plan contradicts itself. */
function againstFestivals(time: ActivityTime, extra: readonly TimeMention[], inherited: boolean): RowTime {
  const months = slotsOf(time.set);
  const feast = extra.find((one) => one.festival !== null && one.slots.length > 0 && !one.slots.some((slot) => months.includes(slot)));
  if (feast === undefined || months.length === 0) return { time, inherited, unread: null, contradicts: null };
  const apart = Math.min(...feast.slots.flatMap((slot) => months.map((month) => Math.abs(month - slot))));
  const festive = fromSlots(feast.slots);
  const both = fromSlots([...months, ...feast.slots]);
  // A day or a fixed feast prepared the month before is no doubt: 庆五一 on April 28.
  const sure = time.day !== null || (apart === 1 && !isLunar(feast.festival ?? ''));
  const others = sure ? [] : [festive, both].map((set) => ({ months: [...set.months], crossYear: [...set.crossYear] }));
  return {
    time: { ...time, alternatives: [...time.alternatives, ...others] },
    inherited,
    unread: null,
    contradicts: apart >= 2 && time.day === null ? feast.festival : null,
  };
}
