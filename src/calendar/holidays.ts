import arrangements from 'chinese-days/dist/chinese-days.json';
import { dateOfLunar, lunarMonthLength } from './lunar';
import { HOLIDAY_NOTICES, HOLIDAY_REGULATION } from './notices';
import { termDate } from './terms';

/** A day off, or a weekend day worked instead (调休). */
export interface HolidayDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 元旦, 春节 … */
  readonly name: string;
}

/** Holidays of one year with the paper they rest on. */
export interface HolidayYear {
  readonly year: number;
  /** True when the yearly notice is not out yet: the statutory days by the regulation, no 调休 known. */
  readonly provisional: boolean;
  readonly source: string;
  readonly off: readonly HolidayDay[];
  /** 调休上班: weekend days on which people work; empty while provisional. */
  readonly workdays: readonly HolidayDay[];
}

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The thirteen statutory days of the regulation as revised in 2024. */
function statutoryDays(year: number): HolidayDay[] {
  const qingming = termDate('清明', year);
  const days: [string, string][] = [
    [iso(year, 1, 1), '元旦'],
    [dateOfLunar(year - 1, 12, lunarMonthLength(year - 1, 12)), '春节'],
    ...[1, 2, 3].map((day): [string, string] => [dateOfLunar(year, 1, day), '春节']),
    [iso(year, qingming.month, qingming.day), '清明'],
    [iso(year, 5, 1), '劳动节'],
    [iso(year, 5, 2), '劳动节'],
    [dateOfLunar(year, 5, 5), '端午'],
    [dateOfLunar(year, 8, 15), '中秋'],
    ...[1, 2, 3].map((day): [string, string] => [iso(year, 10, day), '国庆节']),
  ];
  return days.map(([date, name]) => ({ date, name })).sort((a, b) => a.date.localeCompare(b.date, 'en'));
}

function ofYear(table: Readonly<Record<string, string>>, year: number): HolidayDay[] {
  return Object.entries(table)
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, words]) => ({ date, name: words.split(',')[1] ?? words }));
}

/** Holidays and 调休 of a year: as announced, or provisional by the regulation alone. */
export function holidaysOf(year: number): HolidayYear {
  const off = ofYear(arrangements.holidays, year);
  if (off.length === 0) {
    return { year, provisional: true, source: HOLIDAY_REGULATION, off: statutoryDays(year), workdays: [] };
  }
  const source = HOLIDAY_NOTICES[year] ?? `国务院办公厅关于${year}年部分节假日安排的通知`;
  return { year, provisional: false, source, off, workdays: ofYear(arrangements.workdays, year) };
}
