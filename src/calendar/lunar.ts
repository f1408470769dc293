import { getYearLeapMonth, monthDays } from 'chinese-days';

/** A day of a Gregorian year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const FIRST_LUNAR_YEAR = 1900;
const DAY = 86_400_000;
/** 正月初一 of lunar year 1900 was 31 January 1900. */
const EPOCH = Date.UTC(1900, 0, 31);

/** Days from 正月初一 1900 to 正月初一 of `year`. */
function daysToNewYear(year: number): number {
  let days = 0;
  for (let y = FIRST_LUNAR_YEAR; y < year; y++) {
    days += getYearLeapMonth(y).days;
    for (let month = 1; month <= 12; month++) days += monthDays(y, month);
  }
  return days;
}

const newYears = new Map<number, number>();

/**
 * Gregorian date of a day of the lunar calendar (the regular month, never the leap one), as `YYYY-MM-DD`.
 * Only the library's month lengths are used: its own date functions mix UTC and local time and are a day off west of Greenwich.
 * Lunar years 1900–2100.
 */
export function dateOfLunar(lunarYear: number, lunarMonth: number, lunarDay: number): string {
  let days = newYears.get(lunarYear);
  if (days === undefined) newYears.set(lunarYear, (days = daysToNewYear(lunarYear)));
  const leap = getYearLeapMonth(lunarYear);
  for (let month = 1; month < lunarMonth; month++) {
    days += monthDays(lunarYear, month);
    if (month === leap.leapMonth) days += leap.days;
  }
  return new Date(EPOCH + (days + lunarDay - 1) * DAY).toISOString().slice(0, 10);
}

/** Number of days of a regular lunar month (29 or 30). */
export function lunarMonthLength(lunarYear: number, lunarMonth: number): number {
  return monthDays(lunarYear, lunarMonth);
}
