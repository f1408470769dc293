import type { SourceSpan } from '../../plan/span';
import { DUTY_IN_BRACKETS } from '../text/duty-bracket';
import { cut, isClauseEnd, matchesOf, protectedRanges } from '../text/pieces';
import { charSet } from '../text/char-set';
import { withoutEnd } from '../text/without-end';
import { trailingNames } from '../owner/trailing-names';
import { findTimes } from '../time/find-time';
import type { TimeContext, TimeMention } from '../time/mention';
import { HEAD_OF_CIRCLE } from './circle';
import { eventHead } from './event-head';
import { viewClause, type ClauseView } from './view-clause';
import { tenseOf, type Tense } from './tense';

/** Kinds of mention that put a clause into months of its own. */
export const STATED: ReadonlySet<TimeMention['kind']> = new Set(['months', 'quarter', 'half', 'season']);

/** A clause of a sentence with what can be seen of it alone. */
export interface Clause extends SourceSpan {
  readonly view: ClauseView;
  readonly times: readonly TimeMention[];
  readonly tense: Tense;
  /** A colon ends it: a label. */
  readonly label: boolean;
}

/** …推送 (责任部门:宣教委): who does it and by when, in brackets behind the stop, is no clause. */
export const DUTY_LAST = new RegExp(` \\((?:${DUTY_IN_BRACKETS}|(?:责任|牵头|负责|承办|主办|完成|实施|经办|配合|协办|时间)[^()]*)\\)$`);

/** 将报名表发至邮箱 · 各小组向工会报活动情况. */
const HANDED = /^(?:[将把][^,]{2,20}(?:报|交|发|送)|[\u4e00-\u9fff]{2,10}向[\u4e00-\u9fff]{2,12}报)/;

/** …,责任人:某某. */
const DUTY_LABEL = /(?:^|[,;])(?:责任|负责|联系|牵头|主持|经办)(?:人|单位|部门)?$/;
/** 羽毛球协会 会长:某某 每周三训练. */
const HEAD_LABEL = new RegExp(`[会社队团部组班] ${HEAD_OF_CIRCLE}$`);
const HEAD_NAMED = new RegExp(`[会社队团部组班] ${HEAD_OF_CIRCLE} ?: ?[\\u4e00-\\u9fff]{2,3}$`);

/** 广播操比赛 清明祭扫: a blank between two events, besides the usual ends. */
function endsClause(text: string, at: number): boolean {
  // “三个一”活动:读一本书、办一场分享会
  if (
    text.charCodeAt(at) === 0x3001 &&
    /^[\u4e00-\u9fff]{1,3}[一1][\u4e00-\u9fff]/.test(text.slice(at + 1, at + 6)) &&
    text.includes('个一')
  )
    return true;
  // 于10月8日17:00前,将报名表发至工会邮箱: the day and what is handed in by then
  if (text.charCodeAt(at) === 0x2c && text.charAt(at - 1) === '前' && HANDED.test(text.slice(at + 1, at + 30))) return false;
  // 责任人:宣传委员某某 is one clause
  if (text.charCodeAt(at) === 0x3a) {
    const before = text.slice(Math.max(0, at - 5), at);
    if (DUTY_LABEL.test(before) || HEAD_LABEL.test(before)) return false;
  }
  if (text.charCodeAt(at) !== 32) return isClauseEnd(text, at);
  // 祭扫烈士陵园 党支部牵头
  if (/^ *[\u4e00-\u9fff、]{2,12}(?:牵头|负责|主办|承办)(?:$|,)/.test(text.slice(at + 1, at + 20))) return true;
  if (HEAD_NAMED.test(text.slice(Math.max(0, at - 12), at))) return true;
  // 春游    四月: in columns
  if (at >= 2 && text.charAt(at + 1) === ' ' && text.charAt(at - 1) !== ' ' && MONTH_LAST.test(text.slice(at + 1, at + 40))) return true;
  return (
    at >= 4 && /[\u4e00-\u9fff“《]/.test(text.charAt(at + 1)) && eventHead(text.slice(Math.max(0, at - 14), at))?.strength === 'occasion'
  );
}

const MONTH_LAST = /^ +(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|[上中下]旬|底|初)?$/;

const OPEN_END = charSet('- (');

/** Clauses of a sentence, each looked at alone. */
export function clausesOf(text: string, sentence: SourceSpan, context: TimeContext): Clause[] {
  const whole = text.slice(sentence.start, sentence.end);
  // 慰问孕期女教师 苗某: who does it is no part of what is done
  const duty = whole.endsWith(')') ? DUTY_LAST.exec(whole) : null;
  const names = duty?.index ?? trailingNames(whole)[0]?.from ?? whole.length;
  return cut(withoutEnd(whole.slice(0, names), OPEN_END), endsClause, sentence.start).map((span) => {
    const words = text.slice(span.start, span.end);
    const told = findTimes(words, context, span.start).filter((time) => !saysHowMany(text, time));
    const times = outsideTitles(words, span.start, told);
    const { start, end } = span;
    return { start, end, times, view: viewClause(words, times, start), tense: tenseOf(words), label: text.charAt(end) === ':' };
  });
}

/** 到2026年6月底,共有退休教师18人: the day of a count, on which nothing is done. */
function saysHowMany(text: string, { start, end }: TimeMention): boolean {
  return (
    /[到至]/.test(text.charAt(start - 1)) && /^[,，]?(?:我[校院厂局会]|全[校院厂局县市区镇])?[共现建已]有/.test(text.slice(end, end + 6))
  );
}

/** What stands in the name of a document is no time: 《2027年三八节报名表》. */
function outsideTitles(words: string, offset: number, times: readonly TimeMention[]): readonly TimeMention[] {
  if (times.length === 0) return times;
  // (6月举行,5月20日报名截止): when one books is not when it is
  const booking = /\([^()]{0,36}(?:报名|截止|作品[须请应]?于)[^()]{0,30}\)/.exec(words);
  if (booking) {
    const told = matchesOf(/[^,;()]*(?:报名|截止|作品)[^,;()]*/g, booking[0]).map((found) => {
      const start = offset + booking.index + found.index;
      return { start, end: start + found[0].length };
    });
    return times.filter((time) => !told.some(({ start, end }) => time.start >= start && time.end <= end));
  }
  if (!words.includes('《')) return times;
  const guarded = [...protectedRanges(words)].filter(([start]) => words.charAt(start) === '《');
  return times.filter((time) => !guarded.some(([start, end]) => time.start - offset >= start && time.end - offset <= end));
}

/** Whether a sentence opens with its months. */
export function startsWithTime(clauses: readonly Clause[]): boolean {
  const first = clauses[0];
  const time = first?.times[0];
  return first !== undefined && time !== undefined && STATED.has(time.kind) && time.kind !== 'season' && time.start - first.start <= 2;
}
