import { fromSlots } from '../../plan/month';
import { recognizeDotted } from './dotted';
import { charSet } from '../text/char-set';
import { PUT_OFF } from '../lexicon/put-off';
import { FESTIVAL_STARTS, recognizeFestival } from './festival';
import { LUNAR_STARTS, recognizeLunarDay } from './lunar-day';
import type { TimeContext, TimeMention } from './mention';
import { recognizeMonths } from './months';
import { recognizeHalf, recognizeQuarter, recognizeYear, recognizeYearPart } from './periods';
import { RECURRENCE_STARTS, recognizeRecurrence } from './recurrence';
import { recognizeLooseDay, recognizeOpen, recognizeRelative } from './relative';
import { matchAt } from './scan';
import { recognizeSeason, SEASON_STARTS } from './season';

type Recognizer = (text: string, at: number, context: TimeContext) => TimeMention | null;

/** Each recognizer with the characters its expressions begin with, in the order they are tried. */
const RECOGNIZERS: readonly (readonly [Recognizer, Iterable<string>])[] = [
  [recognizeRecurrence, RECURRENCE_STARTS],
  [recognizeFestival, FESTIVAL_STARTS],
  [recognizeLunarDay, LUNAR_STARTS],
  [recognizeOpen, '具时日另'],
  [recognizeDotted, '0123456789'],
  [recognizeYearPart, '年岁'],
  [recognizeHalf, '上下前后'],
  [recognizeQuarter, '第一二三四1234首前后Q'],
  [recognizeMonths, '0123456789xX×一二三四五六七八九十元今本当同明次来翌第下'],
  [recognizeRelative, '下次本当同这'],
  [recognizeSeason, SEASON_STARTS],
  [recognizeYear, '全常长一贯今本年2'],
  [recognizeLooseDay, '0123456789上中下月本当第'],
];

const byFirst = new Map<number, Recognizer[]>();
for (const [recognize, starts] of RECOGNIZERS) {
  for (const start of starts) byFirst.set(start.charCodeAt(0), [...(byFirst.get(start.charCodeAt(0)) ?? []), recognize]);
}

const starts = charSet([...byFirst.keys()].map((code) => String.fromCharCode(code)));

// 5月前 · 8月10日之前 · 3月底前完成; not 10月前后
const BY = / ?(?:之前|以前|前(?!后|夕|列|来|往|期|三|两|线|台|提)|前夕|截止|为止|止(?=[,;。)]|$))/y;
const FROM = / ?(?:起(?!草|来|到|点|始|码|重)|开始|以后|之后|后(?!勤|续|备|期|半))/y;
const BY_BEFORE = /(?:截止?(?:到|至|时间为?|日期?为?)?|截至日?|不迟于|即日起至|最迟)[: ]?$/;
const FROM_BEFORE = /(?:从|自)$/;

// 12月4日前后, 5月20日左右
const AROUND = / ?(?:前后|左右)/y;

function withDeadline(text: string, found: TimeMention): TimeMention {
  const around = found.day === null ? null : matchAt(AROUND, text, found.end);
  if (around) return { ...found, end: found.end + around[0].length };
  if (found.deadline !== null || found.kind === 'recurrence' || found.kind === 'open') return found;
  const by = matchAt(BY, text, found.end);
  if (by) return { ...found, end: found.end + by[0].length, deadline: 'by' };
  const from = matchAt(FROM, text, found.end);
  const before = text.slice(Math.max(0, found.start - 6), found.start);
  if (from && (FROM_BEFORE.test(before) || from[0].includes('起') || from[0].includes('后'))) {
    return { ...found, end: found.end + from[0].length, deadline: 'from' };
  }
  return BY_BEFORE.test(before) ? { ...found, deadline: 'by' } : found;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Every expression of time in a piece of normalised text ({@link normalizeText}), in reading order, none overlapping.
 * `offset` is where the piece begins in the source; the mentions carry source offsets. One pass, linear in the length.
 */
export function findTimes(text: string, context: TimeContext, offset = 0): TimeMention[] {
  const found: TimeMention[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const recognizers = starts.has(code) ? byFirst.get(code) : undefined;
    const hit = recognizers === undefined ? null : recognizeAt(recognizers, text, at, context);
    if (!hit) {
      at += 1;
      // no number begins in the middle of one
      if (isDigit(code)) while (isDigit(text.charCodeAt(at))) at += 1;
      continue;
    }
    const whole = withDeadline(text, hit.kind === 'recurrence' ? inTerm(hit, context) : hit);
    found.push(offset === 0 ? whole : { ...whole, start: whole.start + offset, end: whole.end + offset });
    at = Math.max(at + 1, whole.end);
  }
  return text.includes('原定') ? withoutPutOff(found, text, offset) : found;
}

const MOVED = new RegExp(PUT_OFF);

/** 原定4月举行的气排球赛改在5月19日: the day that no longer holds is left out. */
function withoutPutOff(found: readonly TimeMention[], text: string, offset: number): TimeMention[] {
  return found.filter((one) => {
    if (!/原定[于在]?$/.test(text.slice(0, one.start - offset))) return true;
    const moved = MOVED.exec(text.slice(one.end - offset))?.index;
    return moved === undefined || !found.some((other) => other.start >= one.end + moved);
  });
}

const TERMS = {
  autumn: [9, 10, 11, 12, 13],
  spring: [2, 3, 4, 5, 6],
  first: [1, 2, 3, 4, 5, 6],
  second: [7, 8, 9, 10, 11, 12],
  year: [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
} as const;

/** 每周四 in the plan of a term or a school year lasts as long as that. */
function inTerm(hit: TimeMention, { term, schoolYear }: TimeContext): TimeMention {
  if ((term === null && !schoolYear) || hit.slots.length < 12) return hit;
  return { ...hit, slots: TERMS[term ?? 'year'], alternatives: [...hit.alternatives, fromSlots(hit.slots)] };
}

function recognizeAt(recognizers: readonly Recognizer[], text: string, at: number, context: TimeContext): TimeMention | null {
  for (const recognize of recognizers) {
    const hit = recognize(text, at, context);
    if (hit) return hit;
  }
  return null;
}
