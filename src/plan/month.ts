import * as z from 'zod';

/** Months of a year, 1 (January) to 12. */
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** A month of a year, 1–12. */
export type Month = (typeof MONTHS)[number];

export function isMonth(value: number): value is Month {
  return Number.isInteger(value) && value >= 1 && value <= 12;
}

const monthsSchema = z.array(z.int().min(1).max(12)).transform((months) => [...new Set(months)].sort((a, b) => a - b) as Month[]);

/** zod schema of {@link MonthSet}: sorts and removes doubles. */
export const monthSetSchema = z.object({ months: monthsSchema, crossYear: monthsSchema });

/** 月份: months of the plan year and, apart from them, months of the next year. Both sorted, no doubles. */
export interface MonthSet {
  readonly months: readonly Month[];
  readonly crossYear: readonly Month[];
}

/** A place on the planner's time line: the plan year is 1–12, the next year 13–24. */
export type MonthSlot = number;

export const NO_MONTHS: MonthSet = { months: [], crossYear: [] };

/** Builds a {@link MonthSet} from any order, dropping doubles and numbers that are no month. */
export function monthSet(months: Iterable<number>, crossYear: Iterable<number> = []): MonthSet {
  return { months: clean(months), crossYear: clean(crossYear) };
}

function clean(values: Iterable<number>): Month[] {
  const all = [...values];
  const clean = all.filter(isMonth);
  // nearly every set comes in order and without doubles
  return isRising(clean) ? clean : [...new Set(clean)].sort((a, b) => a - b);
}

function isRising(months: readonly Month[]): boolean {
  for (let at = 1; at < months.length; at += 1) if ((months[at] ?? 0) <= (months[at - 1] ?? 0)) return false;
  return true;
}

export function isEmptyMonthSet(set: MonthSet): boolean {
  return set.months.length === 0 && set.crossYear.length === 0;
}

export function sameMonthSet(a: MonthSet, b: MonthSet): boolean {
  return sameMonths(a.months, b.months) && sameMonths(a.crossYear, b.crossYear);
}

function sameMonths(a: readonly Month[], b: readonly Month[]): boolean {
  return a.length === b.length && a.every((month, at) => month === b[at]);
}

/** The set as sorted slots: plan year 1–12, next year 13–24. */
export function slotsOf(set: MonthSet): MonthSlot[] {
  return [...set.months, ...set.crossYear.map((month) => month + 12)];
}

/** The inverse of {@link slotsOf}; slots outside 1–24 are dropped. */
export function fromSlots(slots: Iterable<MonthSlot>): MonthSet {
  const all = [...slots];
  return monthSet(
    all.filter((slot) => slot <= 12),
    all.filter((slot) => slot > 12).map((slot) => slot - 12),
  );
}
