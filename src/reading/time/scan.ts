import { charSet } from '../text/char-set';
import { readNumeral } from '../text/numerals';

/** Sticky matching at one place; null when the pattern is not there. The pattern must carry the y flag. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

// 12, 03, 十一, 元 – a month's number; never part of a longer number
const MONTH_NUMBER = /(?:1[0-2]|0?[1-9])(?!\d)|十[一二]?|[一二三四五六七八九]|元(?= ?月)/y;
const DAY_NUMBER = /(?:3[01]|[12]\d|0?[1-9])(?!\d)|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]/y;

export interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

const NUMBER_STARTS = charSet('0123456789一二三四五六七八九十元');

function readWith(pattern: RegExp, text: string, at: number): ReadNumber | null {
  const found = NUMBER_STARTS.has(text.charCodeAt(at)) ? matchAt(pattern, text, at) : null;
  if (!found) return null;
  const value = found[0] === '元' ? 1 : readNumeral(found[0]);
  return value === null ? null : { value, end: at + found[0].length };
}

export function readMonthNumber(text: string, at: number): ReadNumber | null {
  return readWith(MONTH_NUMBER, text, at);
}

export function readDayNumber(text: string, at: number): ReadNumber | null {
  return readWith(DAY_NUMBER, text, at);
}

/** Position after up to two spaces. */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (i < at + 2 && text.charCodeAt(i) === 32) i += 1;
  return i;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `MM-DD`. */
export function monthDay(month: number, day: number): string {
  return `${two(((month - 1) % 12) + 1)}-${two(day)}`;
}
