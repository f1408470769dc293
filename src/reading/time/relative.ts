import { mention, type TimeContext, type TimeMention } from './mention';
import { matchAt, readDayNumber } from './scan';

// 下个月 · 本月 · 同月
const MONTH = /(下个?月|次月)(?!度)|(本月|当月|同月|这个?月)(?!度)/y;
// 8日 · 8-10日 · 15日前, without the month; 一日捐, 三日内 are none
const DAY = /(\d{1,2})(?: ?[日号])?(?: ?(?:-{1,3}|至|、) ?(\d{1,2}))? ?[日号](?!内|以上|游|捐|志|本|之内|报|均|常|线|楼)/y;
const PART = /[上中下]旬|月[初底末]|(?:本月|当月)?第([一二三四五1-5])个?(?:周|星期)(?!年)/y;
// 时间待定 · 具体时间另行通知
const OPEN = /(?:具体)?(?:时间|日期)(?:待定|未定|另行?(?:通知|确定|定)|不定|视情况)|另行通知时间/y;

/** 下个月, 本月: the month of the letterhead, or the governing month. */
export function recognizeRelative(text: string, at: number, context: TimeContext): TimeMention | null {
  const found = matchAt(MONTH, text, at);
  if (!found) return null;
  const base = context.documentMonth;
  const slots = base === null ? [] : found[1] ? [base === 12 ? 13 : base + 1] : [base];
  return mention('relative', at, at + found[0].length, 'month', { slots: found[2] ? [] : slots, implied: true });
}

/** A day or a 旬 whose month stands in a heading. */
export function recognizeLooseDay(text: string, at: number): TimeMention | null {
  if (/[\d.第]/.test(text.charAt(at - 1))) return null;
  const day = matchAt(DAY, text, at);
  if (day) {
    const first = Number(day[1]);
    const last = day[2] === undefined ? null : Number(day[2]);
    if (first < 1 || first > 31 || (last !== null && (last < 1 || last > 31))) return null;
    return mention('day', at, at + day[0].length, 'day', { day: last === null ? pad(first) : `${pad(first)}/${pad(last)}` });
  }
  const part = matchAt(PART, text, at);
  if (!part) return null;
  const week = part[1];
  const name = week ? `第${readDayNumber(week, 0)?.value ?? week}周` : part[0].replace(/^月/, '');
  return mention('week', at, at + part[0].length, '旬', { part: name });
}

const pad = (day: number): string => String(day).padStart(2, '0');

/** 时间待定. */
export function recognizeOpen(text: string, at: number): TimeMention | null {
  const found = matchAt(OPEN, text, at);
  return found ? mention('open', at, at + found[0].length, 'unspecified') : null;
}
