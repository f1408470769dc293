import { MAX_PLAN_YEAR, MIN_PLAN_YEAR } from '../plan/workplan';
import type { ReadNote } from './note';

/** How far into a text the year of its title is looked for. */
const HEAD = 3000;

/** A year in front of the word that makes it a plan: «2027年度工会工作计划», «2027年工作安排», «2026-2027学年…工作计划». */
const PLAN_YEAR = /(20\d{2})\s*(?:年度?|学年度?)[^。；;\n]{0,30}?(?:计划|安排|要点|方案|预算|月历|年历|规划)/g;

/**
 * The plan year a text names in or near its title; null when it names none.
 * A notice without one is of the year of its days. In «2026年工作总结及2027年工作计划» the year of the plan wins: a year followed by 总结 before 计划 is passed over.
 */
export function findPlanYear(text: string): number | null {
  const head = text.slice(0, HEAD).normalize('NFKC');
  const years = [...head.matchAll(PLAN_YEAR)]
    .map((match) => lastYear(match[0]))
    .filter((year) => year >= MIN_PLAN_YEAR && year <= MAX_PLAN_YEAR);
  return years[0] ?? yearOfDays(head);
}

/**
 * What to say when a text is read as the plan of another year than its own: days stay as written, lunar festivals move. Null when the
 * text names no year, or the given one somewhere near its title (a school year names two).
 */
export function otherYear(text: string, planYear: number): ReadNote | null {
  const said = findPlanYear(text);
  if (said === null || text.slice(0, HEAD).normalize('NFKC').includes(String(planYear))) return null;
  const at = Math.max(0, text.indexOf(String(said)));
  return { code: 'year-differs', severity: 'warning', start: at, end: at + 4, params: { said, year: planYear } };
}

/** 2026年3月8日(星期日): a day told with its weekday is a day of what is planned, and not of a signature. */
const DAY = /(20\d{2}) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?\((?:星期|周)[一二三四五六日天]/g;

/** The year of such days, where they all tell the same. */
function yearOfDays(head: string): number | null {
  const years = [...new Set([...head.matchAll(DAY)].map((match) => Number(match[1])))];
  const [year] = years;
  return year !== undefined && years.length === 1 && year >= MIN_PLAN_YEAR && year <= MAX_PLAN_YEAR ? year : null;
}

function lastYear(phrase: string): number {
  const years = [...phrase.matchAll(/20\d{2}(?=\s*(?:年|学年))/g)].map((match) => Number(match[0]));
  return years.at(-1) ?? Number.NaN;
}
