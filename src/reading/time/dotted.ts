import type { TimeContext, TimeMention } from './mention';
import { mention } from './mention';
import { matchAt, monthDay } from './scan';

// 2027.4.10-4.25 · 2027/5 · 2027-03-08 · 2027.4-6
const DATED =
  /(20\d{2})[./-](1[0-2]|0?[1-9])(?!\d)(?:[./-](3[01]|[12]\d|0?[1-9])(?!\d))?(?: ?(?:-{1,3}|至|到) ?(?:(20\d{2})[./-])?(?:(1[0-2]|0?[1-9])(?!\d)[./])?(3[01]|[12]\d|0?[1-9])(?![\d.]))?/y;
// 4.10-4.25 · 3.8 – in a cell only
const CELL =
  /(1[0-2]|0?[1-9])[./](3[01]|[12]\d|0?[1-9])(?!\d)(?: ?(?:-{1,3}|至|到) ?(?:(1[0-2]|0?[1-9])[./])?(3[01]|[12]\d|0?[1-9])(?![\d.]))?(?!\d|万|%|元)/y;

function monthsBetween(from: number, to: number): number[] {
  const last = to < from ? to + 12 : to;
  return Array.from({ length: last - from + 1 }, (_, i) => from + i);
}

/** Dates written with dots, strokes or hyphens. */
export function recognizeDotted(text: string, at: number, context: TimeContext): TimeMention | null {
  if (at > 0 && /[\d.]/.test(text.charAt(at - 1))) return null;
  const full = matchAt(DATED, text, at);
  if (full) return fromFull(full, at, context);
  const cell = context.cell ? matchAt(CELL, text, at) : null;
  if (!cell) return null;
  const month = Number(cell[1]);
  const endMonth = cell[3] ? Number(cell[3]) : month;
  const first = monthDay(month, Number(cell[2]));
  const day = cell[4] ? `${first}/${monthDay(endMonth, Number(cell[4]))}` : first;
  return mention('months', at, at + cell[0].length, 'day', { slots: monthsBetween(month, endMonth), day });
}

function fromFull(found: RegExpExecArray, at: number, context: TimeContext): TimeMention {
  const year = Number(found[1]);
  const shift = year === (context.documentYear ?? context.planYear) + 1 ? 12 : 0;
  const month = Number(found[2]);
  const last = found[6] === undefined ? null : Number(found[6]);
  const end = at + found[0].length;
  if (found[3] === undefined) {
    // 2027.4-6 is a range of months
    const to = last !== null && found[5] === undefined && last <= 12 ? last : month;
    const slots = monthsBetween(month, to).map((slot) => slot + shift);
    return mention('months', at, end, slots.length > 1 ? 'range' : 'month', { slots, year });
  }
  const endMonth = found[5] ? Number(found[5]) : month;
  const first = monthDay(month, Number(found[3]));
  const day = last === null ? first : `${first}/${monthDay(endMonth, last)}`;
  return mention('months', at, end, 'day', { slots: monthsBetween(month, endMonth).map((slot) => slot + shift), day, year });
}
