import { OCCASIONS } from '../lexicon/events';
import { DEED_VERBS, LATER_DEEDS } from '../lexicon/verbs';
import { endingFinder } from '../text/words';

/** 12月:…, and below it 另外,书屋每周开放: the months are over. */
export const ENDS_MONTHS =
  /^(?:另外|此外|平时|平常|怎么[\u4e00-\u9fff]{2}|注意事项|(?:有关|几点|工作)要求|保障措施|(?:全年|日常|长期)?(?:常规|日常|经常性)工作中?)[,:]/;
/** 12月, and below it 工作总结: what is done then, and no title. */
export const SUMMARY = /^(?:做好|写好|撰写)?(?:本?年度?|年终|全年)?(?:工会)?(?:各项)?工作(?:年终|年度)?总结$/;
/** 14:00 预备会议 · 9月中旬举行,… · 初赛由各车队于8月20日前自行组织,…: what says when, among rules that say how. */
export const TIMED = /^(?:\d{1,2}:\d{2}|(?:[初复预决]赛[^,。]{0,14})?\d{1,2}月[^,。]{0,14}(?:举行|进行|召开|开展|组织))/;
/** [常态化工作], as [第四季度] before it. */
export const BRACKETED = /^\[[\u4e00-\u9fff]{2,12}\]$/;
const THEME = /^([\u4e00-\u9fff]{2,4})与([\u4e00-\u9fff]{2,4})$/;
const eventAtEnd = endingFinder(OCCASIONS);
const deedAtEnd = endingFinder([...DEED_VERBS, ...LATER_DEEDS].filter((word) => word.length > 1));
const GATHERING = /[赛会展演节训游讲奖典]$/;

/** 第一季度:开局与凝心: what it is all about, and no entry; 体检与慰问 names two. */
export function isTheme(words: string): boolean {
  const halves = THEME.exec(words)?.slice(1);
  return halves !== undefined && halves.every((half) => !GATHERING.test(half) && eventAtEnd(half) === null && deedAtEnd(half) === null);
}

const MONTH = '(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?';
const OPENS_MONTH = new RegExp(`^${MONTH}`);
const THEMED = new RegExp(`^(${MONTH})[ :—-]{0,2}[“"]?[\\u4e00-\\u9fff]{2,6}月[”"]?$`);

/** 三月 普法月, and a sentence below it: the month it is about; null where the next line has a month of its own. */
export function themedMonth(words: string, next: string | undefined): string | null {
  return next === undefined || OPENS_MONTH.test(next) ? null : (THEMED.exec(words)?.[1] ?? null);
}

/** 二、二季度:春夏健体, and items below it: what the quarter is about. */
export const isMotto = (words: string): boolean => /^[\u4e00-\u9fff]{4}(?:[、,][\u4e00-\u9fff]{4})?$/.test(words) && !GATHERING.test(words);

/** (二)巾帼展风采(3月), and a sentence below it. */
export const isSentence = (line: string | undefined): boolean => line !== undefined && /^.{8,}[。;]$/.test(line);

/** 10.月份: a month that lost its place to a stop. */
export const LOST_MONTH = /^(1[0-2]|[1-9])[.、] ?月份? ?:?$/;
/** 安排:4月春游: a label and what stands behind it; 下午4:10 is none. */
export const LABELLED = /^([^:。;,]{1,24}):(?!(?<=\d:)\d)\s*(.*)$/s;

const OWNED =
  /(?<=^[^:()]{1,24}) ?\((?:责任|牵头|分管|负责|主管)[^()]*\)(?=:?$)|(?<=^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?) ?\([\u4e00-\u9fff]{1,8}(?:[部科处办委组]|工会|委员会|协会)\)(?=:?$)/;

/** 四月份(负责人:沈某): a heading without who answers for all that stands under it. */
export const withoutOwner = (heading: string): string => (/\):?$/.test(heading.slice(-2)) ? heading.replace(OWNED, '') : heading);

/** 预算:羽毛球赛2600元;座谈会1400元: a line of several names with their sums. */
export const BILL = /^(?:经费|费用|预算)(?:预算|安排)?:[^。;]*\d万?元;[^。;\d]{2,16}\d[\d.]*万?元/;
