import { dateOfLunar, lunarMonthLength, type MonthDay } from '../../calendar/lunar';
import { readNumeral } from '../text/numerals';
import { monthSet } from '../../plan/month';
import { mention, type TimeContext, type TimeMention } from './mention';
import { matchAt, monthDay } from './scan';

const MONTHS = '正二三四五六七八九十冬腊';
const DAY = '初[一二三四五六七八九十]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]';
// 正月十三 · 农历三月初三 · 腊月廿三至廿八 · 正月初八至正月十二
const LUNAR = new RegExp(
  `(?:农历|阴历)([${MONTHS}])月(${DAY})(?:日|号)?(?: ?(?:-{1,3}|至|到) ?(?:([${MONTHS}])月)?(${DAY}))?|([正冬腊])月(${DAY})(?: ?(?:-{1,3}|至|到) ?(?:([${MONTHS}])月)?(${DAY}))?`,
  'y',
);

/** Days of the lunar calendar: the month is computed for the plan year, and so is never stated. */
export function recognizeLunarDay(text: string, at: number, context: TimeContext): TimeMention | null {
  const found = matchAt(LUNAR, text, at);
  if (!found || besideItsDate(text, at, at + found[0].length)) return null;
  const first = found[1] ?? found[5] ?? '';
  const from = dateOf(first, found[2] ?? found[6] ?? '', context.planYear);
  const lastDay = found[4] ?? found[8];
  const to = lastDay === undefined ? null : dateOf(found[3] ?? found[7] ?? first, lastDay, context.planYear);
  if (!from) return null;
  const slots = [...new Set([slotOf(from, context), ...(to ? [slotOf(to, context)] : [])])].sort((a, b) => a - b);
  const day =
    to && to.month >= from.month ? `${monthDay(from.month, from.day)}/${monthDay(to.month, to.day)}` : monthDay(from.month, from.day);
  return mention('months', at, at + found[0].length, 'day', { slots, day, alternatives: [monthSet([])], implied: true });
}

/** 2月18日(正月十三): the day itself stands there. */
function besideItsDate(text: string, at: number, end: number): boolean {
  return (
    /\d ?[日号][,、 ]?\(?[,、 ]?$/.test(text.slice(Math.max(0, at - 5), at)) ||
    /^[,、 (]{0,2}(?:公历|阳历|即)?\d{1,2} ?(?:月|\.) ?\d/.test(text.slice(end, end + 8))
  );
}

/** The day of the plan year, 腊月 being that before its 春节; null where the year has none. */
function dateOf(month: string, day: string, planYear: number): MonthDay | null {
  const number = readNumeral(day.replace('初', ''));
  const of = MONTHS.indexOf(month) + 1;
  if (number === null || of < 1) return null;
  // 腊月三十 of a month of 29 days is its last
  const dates = [planYear - 1, planYear].map((year) => dateOfLunar(year, of, Math.min(number, lunarMonthLength(year, of))));
  const found = dates.find((date) => date.startsWith(`${planYear}-`));
  return found === undefined ? null : { month: Number(found.slice(5, 7)), day: Number(found.slice(8, 10)) };
}

const slotOf = (date: { month: number }, { schoolYear }: TimeContext): number => date.month + (schoolYear && date.month <= 8 ? 12 : 0);

/** First characters at which a lunar day may begin. */
export const LUNAR_STARTS = '农阴正冬腊';
