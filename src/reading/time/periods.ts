import { monthSet } from '../../plan/month';
import { mention, type TimeContext, type TimeMention } from './mention';
import { readYear } from './point';
import { matchAt } from './scan';

const WHOLE_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const NUMBERS = '一二三四';

// 第一季度 · 二、三季度 · 第1至第3季度
const QUARTER =
  /第?([一二三四1-4])(?:季度?(?=-|至|到))?(?: ?(、|,|和|及|与|-{1,3}|至|到) ?第?([一二三四1-4]))?(?: ?[、和及] ?第?([一二三四1-4]))?个?季度?(?!节|军|报|刊)/y;
const NAMED_QUARTER = /(首|前两个?|前三个?|后两个?|Q[1-4])(?:季度?)?/y;
const QUARTER_PART = /初|末|底|中(?=[,;。:)旬])/y;
// 上半年 · 下半年度
const HALF = /(上|下|前|后)半年度?/y;
// 年初 · 年底 · 岁末
const YEAR_PART = /年(初|中(?!国|央|级)|底|末|终(?!身))|(岁末|岁尾|年关)(?:年初)?/y;
// 全年 · 年内 · 今年; not 全年工作计划, 今年的目标
const YEAR_WORD = /(全年度?|常年|长年|一年四季|贯穿全年)|(?:今年|本年度?|一?年度?)(?:以?内)|今年|本年度|20\d\d年度?|20[xX×*]{2}年度?/y;
const NOT_A_TIME =
  /^(?:度?的?(?:各项|工作|任务|目标|总体|计划(?!每|\d|组织|举[办行]|开展|召开|在|于)|经费|预算|活动计划|培训[规计]|总结|性|[^,。;]{0,6}(?:计划|规划|要点|总结|方案)))|^度(?!内)/;

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function numberOf(char: string | undefined): number {
  if (char === undefined) return 0;
  return NUMBERS.includes(char) ? NUMBERS.indexOf(char) + 1 : Number(char);
}

/** Quarters, alone or several. */
export function recognizeQuarter(text: string, at: number): TimeMention | null {
  const found = matchAt(QUARTER, text, at);
  if (found) {
    const first = numberOf(found[1]);
    const second = numberOf(found[3]);
    if (!found[0].includes('季度') && !found[0].startsWith('第')) return null;
    const isRange = found[2] !== undefined && /^[-至到]/.test(found[2]);
    const numbers = isRange ? range(first, second) : [first, second, numberOf(found[4])].filter((n) => n > 0);
    return quarterMention(text, at, at + found[0].length, numbers);
  }
  const named = matchAt(NAMED_QUARTER, text, at);
  if (!named || !(named[0].includes('季') || named[0].startsWith('Q'))) return null;
  const word = named[1] ?? '';
  const numbers =
    word === '首'
      ? [1]
      : word.startsWith('前两')
        ? [1, 2]
        : word.startsWith('前三')
          ? [1, 2, 3]
          : word.startsWith('后')
            ? [3, 4]
            : [Number(word[1])];
  return quarterMention(text, at, at + named[0].length, numbers);
}

function quarterMention(text: string, at: number, end: number, numbers: readonly number[]): TimeMention {
  const all = numbers.flatMap((n) => [n * 3 - 2, n * 3 - 1, n * 3]);
  const part = matchAt(QUARTER_PART, text, end);
  if (!part) return mention('quarter', at, end, 'quarter', { slots: all });
  const month = part[0] === '初' ? all[0] : part[0] === '中' ? all[1] : all[all.length - 1];
  return mention('quarter', at, end + 1, 'quarter', {
    slots: month === undefined ? all : [month],
    part: part[0],
    alternatives: [monthSet(all)],
  });
}

/** 上半年, 下半年. */
export function recognizeHalf(text: string, at: number): TimeMention | null {
  const found = matchAt(HALF, text, at);
  if (!found) return null;
  const first = found[1] === '上' || found[1] === '前';
  return mention('half', at, at + found[0].length, 'half', { slots: first ? range(1, 6) : range(7, 12) });
}

/** 年初, 年中, 年底. */
export function recognizeYearPart(text: string, at: number): TimeMention | null {
  const found = matchAt(YEAR_PART, text, at);
  if (!found) return null;
  const end = at + found[0].length;
  if (found[1] === '初')
    return mention('months', at, end, '旬', { slots: [1], part: '初', alternatives: [monthSet([1, 2]), monthSet([1, 2, 3])] });
  if (found[1] === '中')
    return mention('months', at, end, '旬', { slots: [6], part: '中', alternatives: [monthSet([6, 7]), monthSet([7])] });
  // 年终总结 is a name that implies December; a month over it knows better
  if (/^终$/.test(found[1] ?? '') && /^(?:总结|表彰)/.test(text.slice(end)))
    return mention('season', at, end, '旬', { slots: [12], part: '底', alternatives: [monthSet([1]), monthSet([11, 12])], implied: true });
  return mention('months', at, end, '旬', { slots: [12], part: '底', alternatives: [monthSet([11, 12])] });
}

/** 全年 (all twelve months), 今年, 年内, 2027年 (some time in the year). */
export function recognizeYear(text: string, at: number, context: TimeContext): TimeMention | null {
  const found = matchAt(YEAR_WORD, text, at);
  if (!found) return null;
  const end = at + found[0].length;
  if (NOT_A_TIME.test(text.slice(end, end + 16))) return null;
  const year = readYear(text, at, context.planYear)?.year ?? null;
  return mention('year', at, end, 'year', { slots: found[1] ? WHOLE_YEAR : [], year });
}
