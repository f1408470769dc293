import { charSet } from '../text/char-set';
import { matchAt, readDayNumber, readMonthNumber, skipSpaces } from './scan';

/** One end of a range or one item of a list: 2027年, 4月, 10月下旬, 3月8日, 5 (of 4-5月), 20日 (of 16-20日). */
export interface TimePoint {
  readonly start: number;
  readonly end: number;
  /** Years after the plan year (0, 1), from the words; null when no year is written. */
  readonly yearShift: number | null;
  readonly year: number | null;
  readonly month: number | null;
  /** Whether 月 itself is written: 5 of 4-5月 has none. */
  readonly monthWord: boolean;
  readonly part: string | null;
  readonly day: number | null;
}

// 2027年 · 20XX年 · 二〇二七年 · 今年 · 次年
const YEAR = /(?:(\d{4})|[12]\d[xX×*_○]{2}|[xX×]{2,4}|二[零一二三四五六七八九]{3}|(今|本|当|同)|(明|次|来|翌|第二|下一))年度?的?/y;
// 上旬 · 中下旬 · 初 · 底 · 第二周 · 第一个周末
const PART =
  /[上中下]{1,2}旬|上、中旬|中、下旬|初(?![赛步级中心期试稿评审])|月?底|月?末|上半月|下半月|前半月|后半月|中(?=[,;。:)前至到\-\s举开组召进]|$)|的?第?([一二三四五1-5])个?(?:周|星期)(?:[一二三四五六日天末])?/y;
const MONTH_WORD = / ?月(?!龄|饼|菊|嫂|薪|亮|光|季|刊|度)份?/y;
const MONTH_STARTS = charSet(' 月');
const DAY_WORD = / ?[日号](?!报|历|均|常|语|本|记)/y;

/** Characters a written year begins with. */
const YEAR_STARTS = charSet('0123456789xX×二今本当同明次来翌第下');

export function readYear(text: string, at: number, planYear: number): Pick<TimePoint, 'year' | 'yearShift' | 'end'> | null {
  const found = YEAR_STARTS.has(text.charCodeAt(at)) ? matchAt(YEAR, text, at) : null;
  if (!found) return null;
  const end = skipSpaces(text, at + found[0].length);
  if (found[3]) return { year: planYear + 1, yearShift: 1, end };
  if (found[2]) return { year: planYear, yearShift: 0, end };
  return { year: found[1] ? Number(found[1]) : null, yearShift: 0, end };
}

/** Reads one point; `bare` allows a number without 月 (it is then up to the caller to find the 月 later). */
export function readPoint(text: string, at: number, planYear: number, bare: boolean): TimePoint | null {
  const year = readYear(text, at, planYear);
  const from = year?.end ?? at;
  const number = readMonthNumber(text, from);
  if (!number) return null;
  const word = MONTH_STARTS.has(text.charCodeAt(number.end)) ? matchAt(MONTH_WORD, text, number.end) : null;
  if (!word && !bare) return null;
  const inside = word ? readInside(text, number.end + word[0].length) : { end: number.end, part: null, day: null };
  return {
    start: at,
    end: inside.end,
    yearShift: year?.yearShift ?? null,
    year: year?.year ?? null,
    month: number.value,
    monthWord: word !== null,
    part: inside.part,
    day: inside.day,
  };
}

/** What follows 月: a 旬, a week or a day. */
function readInside(text: string, at: number): Pick<TimePoint, 'part' | 'day' | 'end'> {
  const close = skipSpaces(text, at);
  const part = matchAt(PART, text, close);
  if (part) return { part: partName(part), day: null, end: close + part[0].length };
  const day = readDayNumber(text, close);
  if (day) {
    const word = matchAt(DAY_WORD, text, day.end);
    if (word) return { part: null, day: day.value, end: day.end + word[0].length };
    // 7月16-20日: the 日 comes after the second number
    if (/^(?:-{1,3}|至|到|、|和)/.test(text.slice(day.end, day.end + 1)) && hasDayWordAfter(text, day.end)) {
      return { part: null, day: day.value, end: day.end };
    }
  }
  return { part: null, day: null, end: at };
}

function hasDayWordAfter(text: string, at: number): boolean {
  return /^(?:(?:-{1,3}|至|到|、|和) ?\d{1,2}){1,6} ?[日号]/.test(text.slice(at, at + 30));
}

function partName(found: RegExpExecArray): string {
  const week = found[1];
  if (week) return `第${'一二三四五'.includes(week) ? '一二三四五'.indexOf(week) + 1 : week}周`;
  return found[0].replace(/^月/, '').replace('、', '').replace('末', '底');
}

/** A day without its month, as the second end of 16-20日 or 1月16日和22日. */
export function readBareDay(text: string, at: number): { day: number; end: number } | null {
  const day = readDayNumber(text, at);
  if (!day) return null;
  const word = matchAt(DAY_WORD, text, day.end);
  return word ? { day: day.value, end: day.end + word[0].length } : null;
}
