import { recognizeDotted } from './dotted';
import { FESTIVAL_STARTS, recognizeFestival } from './festival';
import type { TimeContext, TimeMention } from './mention';
import { recognizeMonths } from './months';
import { recognizeHalf, recognizeQuarter, recognizeYear, recognizeYearPart } from './periods';
import { recognizeRecurrence } from './recurrence';
import { recognizeLooseDay, recognizeOpen, recognizeRelative } from './relative';
import { matchAt } from './scan';
import { recognizeSeason, SEASON_STARTS } from './season';

type Recognizer = (text: string, at: number, context: TimeContext) => TimeMention | null;

const RECOGNIZERS: readonly Recognizer[] = [
  recognizeRecurrence,
  recognizeFestival,
  recognizeOpen,
  recognizeDotted,
  recognizeYearPart,
  recognizeHalf,
  recognizeQuarter,
  recognizeMonths,
  recognizeRelative,
  recognizeSeason,
  recognizeYear,
  recognizeLooseDay,
];

const STARTS: ReadonlySet<string> = new Set([
  ...'0123456789一二两三四五六七八九十元每按逐隔双单周月季天日定不经年上下前后首Q全常长贯今本当同明次来翌第岁时具另这半xX×',
  ...FESTIVAL_STARTS,
  ...SEASON_STARTS,
]);

// 5月前 · 8月10日之前 · 3月底前完成; not 10月前后
const BY = / ?(?:之前|以前|前(?!后|夕|列|来|往|期|三|两|线|台|提)|前夕|截止|为止|止(?=[,;。)]|$))/y;
const FROM = / ?(?:起(?!草|来|到|点|始|码|重)|开始|以后|之后|后(?!勤|续|备|期|半))/y;
const BY_BEFORE = /(?:截止?(?:到|至|时间为?|日期?为?)?|截至日?|不迟于|即日起至|最迟)[: ]?$/;
const FROM_BEFORE = /(?:从|自)$/;

function withDeadline(text: string, found: TimeMention): TimeMention {
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

/**
 * Every expression of time in a piece of normalised text ({@link normalizeText}), in reading order, none overlapping.
 * `offset` is where the piece begins in the source; the mentions carry source offsets. One pass, linear in the length.
 */
export function findTimes(text: string, context: TimeContext, offset = 0): TimeMention[] {
  const found: TimeMention[] = [];
  for (let at = 0; at < text.length;) {
    const hit = STARTS.has(text.charAt(at)) ? recognizeAt(text, at, context) : null;
    if (!hit) {
      at += Math.max(1, digitsAt(text, at));
      continue;
    }
    const whole = withDeadline(text, hit);
    found.push(offset === 0 ? whole : { ...whole, start: whole.start + offset, end: whole.end + offset });
    at = Math.max(at + 1, whole.end);
  }
  return found;
}

function recognizeAt(text: string, at: number, context: TimeContext): TimeMention | null {
  for (const recognize of RECOGNIZERS) {
    const hit = recognize(text, at, context);
    if (hit) return hit;
  }
  return null;
}

function digitsAt(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1;
  return end - at;
}
