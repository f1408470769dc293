import type { Activity } from '../../plan/activity';
import { slotsOf, type MonthSlot } from '../../plan/month';
import type { Frequency } from '../../plan/time';
import { addDays, dayInSlot, dayNumber, slotStart, weekday, type Day, type DaySpan } from './days';

/**
 * When an activity stands in a calendar, without one day that the plan does not state:
 * `spans` are its occurrences in order (days, 旬, whole months), `steady` repeats by week or day inside its months,
 * `open` has no month at all.
 */
export type Schedule =
  | { readonly kind: 'spans'; readonly spans: readonly DaySpan[] }
  | {
      readonly kind: 'steady';
      readonly freq: 'DAILY' | 'WEEKLY';
      readonly interval: number;
      readonly first: DaySpan;
      readonly last: Day;
      readonly months: readonly number[];
    }
  | { readonly kind: 'open' };

/** Months one occurrence of a frequency lasts when the plan says nothing finer. */
const BLOCK: Readonly<Partial<Record<Frequency, number>>> = { monthly: 1, bimonthly: 2, quarterly: 3, semiannual: 6 };

/** Days of 上旬, 中旬, 下旬: first and last (null: end of the month). */
const TEN_DAYS: Readonly<Record<string, readonly [number, number | null]>> = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, null] };

export function scheduleOf(activity: Activity, planYear: number): Schedule {
  const slots = slotsOf(activity.time.set);
  const stated = statedDays(activity, slots, planYear);
  if (stated !== null) return { kind: 'spans', spans: [stated] };
  if (slots.length === 0) return { kind: 'open' };
  const freq = activity.time.recurrence?.freq ?? null;
  const steady = steadySchedule(freq, slots, planYear);
  if (steady !== null) return steady;
  const block = freq === null ? null : (BLOCK[freq] ?? null);
  return { kind: 'spans', spans: block === null ? runSpans(activity, slots, planYear) : blockSpans(activity, slots, block, planYear) };
}

/** `MM-DD` or `MM-DD/MM-DD` of the plan, when it covers every month of the activity. */
function statedDays(activity: Activity, slots: readonly MonthSlot[], planYear: number): DaySpan | null {
  const match = /^(\d\d)-(\d\d)(?:\/(\d\d)-(\d\d))?$/.exec(activity.time.day ?? '');
  if (match === null) return null;
  const from = slotNear(Number(match[1]), slots);
  const start = dayInSlot(from, planYear, Number(match[2]));
  const toMonth = Number(match[3] ?? match[1]);
  const to = toMonth < Number(match[1]) ? toMonth + 12 : toMonth + (from > 12 ? 12 : 0);
  const last = dayInSlot(to, planYear, Number(match[4] ?? match[2]));
  if (start === null || last === null || dayNumber(last) < dayNumber(start)) return null;
  const covered = slots.every((slot) => slot >= from && slot <= to);
  return covered ? { start, end: addDays(last, 1) } : null;
}

/** A month stated with a day belongs to the next year only when the activity stands there and not in the plan year. */
function slotNear(month: number, slots: readonly MonthSlot[]): MonthSlot {
  return !slots.includes(month) && slots.includes(month + 12) ? month + 12 : month;
}

function steadySchedule(freq: Frequency | null, slots: readonly MonthSlot[], planYear: number): Schedule | null {
  if (freq !== 'daily' && freq !== 'weekly' && freq !== 'biweekly') return null;
  const first = slots[0] as MonthSlot;
  const last = slots[slots.length - 1] as MonthSlot;
  const months = [...new Set(slots.map((slot) => ((slot - 1) % 12) + 1))];
  // BYMONTH knows no years: where it would let in a month that is not in the plan, whole months are the honest answer.
  const let_in = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((slot) => months.includes(((slot - 1) % 12) + 1));
  if (let_in.length !== slots.length) return null;
  const end = addDays(slotStart(last + 1, planYear), -1);
  if (freq === 'daily') {
    const start = slotStart(first, planYear);
    return { kind: 'steady', freq: 'DAILY', interval: 1, first: { start, end: addDays(start, 1) }, last: end, months };
  }
  const day = slotStart(first, planYear);
  const monday = addDays(day, (8 - weekday(day)) % 7);
  return {
    kind: 'steady',
    freq: 'WEEKLY',
    interval: freq === 'weekly' ? 1 : 2,
    first: { start: monday, end: addDays(monday, 7) },
    last: end,
    months,
  };
}

/** Neighbouring months without a finer word are one span. */
function runSpans(activity: Activity, slots: readonly MonthSlot[], planYear: number): DaySpan[] {
  const spans: DaySpan[] = [];
  let open: MonthSlot | null = null;
  slots.forEach((slot, index) => {
    const finer = finerSpan(activity, slot, slots.length, planYear);
    if (finer !== null) {
      spans.push(finer);
      open = null;
      return;
    }
    const span = monthSpan(slot, slot, planYear);
    if (open !== null && slots[index - 1] === slot - 1) spans[spans.length - 1] = monthSpan(open, slot, planYear);
    else {
      open = slot;
      spans.push(span);
    }
  });
  return spans;
}

/** One span for each full block (a quarter that stands whole in the plan); otherwise one for each month. */
function blockSpans(activity: Activity, slots: readonly MonthSlot[], block: number, planYear: number): DaySpan[] {
  const starts = slots.filter((slot) => (slot - 1) % block === 0);
  const whole = starts.flatMap((start) => Array.from({ length: block }, (_, i) => start + i));
  if (whole.length === slots.length && whole.every((slot) => slots.includes(slot))) {
    return starts.map(
      (start) => (block === 1 ? finerSpan(activity, start, slots.length, planYear) : null) ?? monthSpan(start, start + block - 1, planYear),
    );
  }
  return slots.map((slot) => finerSpan(activity, slot, slots.length, planYear) ?? monthSpan(slot, slot, planYear));
}

function monthSpan(from: MonthSlot, to: MonthSlot, planYear: number): DaySpan {
  return { start: slotStart(from, planYear), end: slotStart(to + 1, planYear) };
}

/** Days a month's own word states: `8日`, `5日前` (the day it is due), `8-12日`, `上旬`. 月初, 月底, 第1周 leave the day open and give null. */
function finerSpan(activity: Activity, slot: MonthSlot, months: number, planYear: number): DaySpan | null {
  const word = activity.marks[String(slot)] ?? (months === 1 ? activity.time.part : null) ?? '';
  const ten = TEN_DAYS[word];
  const match = /^(\d{1,2})(?:日?[-—–~至](\d{1,2}))?日前?$/.exec(word);
  if (ten === undefined && match === null) return null;
  const from = ten === undefined ? Number(match?.[1]) : ten[0];
  const to = ten === undefined ? Number(match?.[2] ?? match?.[1]) : ten[1];
  const start = dayInSlot(slot, planYear, from);
  if (start === null) return null;
  if (to === null) return { start, end: slotStart(slot + 1, planYear) };
  const last = dayInSlot(slot, planYear, to);
  return last === null || to < from ? null : { start, end: addDays(last, 1) };
}
