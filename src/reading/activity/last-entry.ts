import type { SourceSpan } from '../../plan/span';
import { fromSlots, slotsOf } from '../../plan/month';
import type { ActivityTime } from '../../plan/time';
import { lacksMonths, withoutTimes } from './carry';
import { STATED, type Clause } from './clause';
import { ONLY_DATES } from './continuation';
import { isDated, monthsOf } from './dated';
import type { Draft } from './draft';
import { isCircle, isMeeting } from './circle';
import { eventHead } from './event-head';

const ENDS = /^(?:(?:至|到)?(?:全部|陆续|基本)?(?:结束|截止|为止|闭幕)|(?:一直)?持续[到至])$/;

/** 5月开始,10月底结束: from the month said before to the one in which it ends; null when the clause says no such thing. */
export function endingIn(last: Draft, clause: Clause): Draft | null {
  if (!ENDS.test(withoutTimes(clause, clause.times)) || last.time.origin !== 'inline') return null;
  const from = slotsOf(last.time.set)[0];
  const to = clause.times.find((one) => one.kind === 'months')?.slots.at(-1);
  if (from === undefined || to === undefined || to <= from) return null;
  const set = fromSlots(Array.from({ length: to - from + 1 }, (_, at) => from + at));
  const time = { ...last.time, set: { months: [...set.months], crossYear: [...set.crossYear] }, precision: 'range' as const, day: null };
  return { ...last, time, end: clause.end };
}

/** …技能比武,初赛放在5月,决赛6月中旬: rounds of which nothing but the time is told. */
const ROUND = /^(?:[初预复]赛|决赛)(?:放在|安排在|定[于在]|在|于)?$/;

/** 城区学校安排在3月,乡镇学校安排在4月: the months of one entry, told in turn; `timeOf` weighs that of the clause. */
export function alsoIn(last: Draft, clause: Clause, timeOf: () => ActivityTime): Draft | null {
  const round = /(?:赛|比武|练兵)$/.test(last.title) && ROUND.test(withoutTimes(clause, clause.times));
  if (!round && !/安排在\d{1,2}月/.test(clause.view.text)) return null;
  const time = timeOf();
  if (!isDated(time) || (!round && (clause.view.head !== null || eventHead(clause.view.text) !== null))) return null;
  const before = last.time?.origin === 'inline' ? slotsOf(last.time.set) : [];
  const { months, crossYear } = fromSlots([...before, ...slotsOf(time.set)]);
  return { ...last, time: { ...time, set: { months: [...months], crossYear: [...crossYear] } }, end: clause.end };
}

/** The entry with the months a later clause gives it; its festivals and frequency stay. */
export function datedBy(last: Draft, clause: Clause, time: ActivityTime): Draft {
  const festivals = [...new Set([...last.time.festivals, ...time.festivals])];
  return { ...last, time: { ...time, festivals, recurrence: time.recurrence ?? last.time.recurrence }, end: clause.end };
}

/** “送清凉”活动,6月至8月向工地发放饮品: what goes on may say when. */
export function goneOn(last: Draft, clause: Clause, timeOf: () => ActivityTime): Draft {
  const says = lacksMonths(last) && clause.times.some((one) => STATED.has(one.kind));
  return says ? datedBy(last, clause, timeOf()) : { ...last, end: clause.end };
}

/** 元旦、春节慰问品,每人600元,元月中旬发放到位: a day for what only a festival dates. */
export function datesFeast(last: Draft, clause: Clause): boolean {
  return last.time.origin === 'festival' && ONLY_DATES.test(withoutTimes(clause, clause.times));
}

/** 成立三个兴趣小组,每周三下午活动: when a circle meets. */
export function meetsIn(last: Draft, clause: Clause): boolean {
  return isCircle(last.title) && isMeeting(withoutTimes(clause, clause.times));
}

/** 技能比武,比武定于9月中旬进行: the noun of the entry before, and when it is. */
export function datesByItsNoun(last: Draft, clause: Clause): boolean {
  const noun = /^(?:本次|此次|该)?([\u4e00-\u9fff]{2,4}?)(?:定于|拟于|将于|安排在|放在|暂定)/.exec(clause.view.text)?.[1];
  return noun !== undefined && last.title.endsWith(noun);
}

/** 4月30日前完成参保缴费; the choice of a site or a call for bids is a step of its own. */
export const COMPLETES = /完成(?!选址|招标|摸底|报名|方案|立项|征集|[初复]赛)[\u4e00-\u9fff]{0,4}$/;
/** 8月底前完成摸底和资金发放. */
export const COMPLETES_BOTH =
  /完成(?:摸底|审核|核查|统计|采购|筛选|汇总)[、和及][\u4e00-\u9fff]{2,6}$|^前?(?:各[^,]{1,6})?(?:上报|报送|提交)(?:不少于|至少)?\d+[条件篇份]$/;

/** Whether a time is in the very months of an entry that has some. */
export function inMonthsOf(entry: Draft, time: ActivityTime): boolean {
  return isDated(entry.time) && monthsOf(entry.time) === monthsOf(time);
}

/** 活动时间: and nothing else. */
export function isTimeLabel({ view }: Clause): boolean {
  return /^(?:活动|征集|比赛|报名|评选|竞赛|举办|开展)?(?:时间|日期|期限)/.test(view.text);
}

const QUOTED = /^(?:[一二三四五六七八九十]是)?[“"][^“”"]{2,12}[”"]$/;

/** 一是“夏送清凉”,7、8月份深入工地慰问: a name in quotes, and then when and how it is done. */
export function tellsQuoted(last: SourceSpan & { readonly time?: ActivityTime }, { start, times, view }: Clause, text: string): boolean {
  const time = times[0];
  if (time === undefined || time.start > start + 1 || !STATED.has(time.kind) || last.time?.origin === 'inline' || view.quoted) return false;
  return start - last.end <= 2 && /^[,:] ?$/.test(text.slice(last.end, start)) && QUOTED.test(text.slice(last.start, last.end));
}
