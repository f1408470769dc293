import { monthSet, type MonthSet } from '../../plan/month';
import type { Frequency } from '../../plan/time';
import { readNumeral } from '../text/numerals';
import { mention, type TimeMention } from './mention';
import { matchAt } from './scan';

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const N = '[\\d一二两三四五六七八九十]{1,3}';
const ONCE = `(?:(?:不少于|至少|不低于|各?(?:组织|召开|开展|举办|举行|进行|出刊|编印|安排)?)?(${N})(?: ?(?:到|至|-{1,2}|、) ?(${N}))?(?:次|期|场|回|轮|刊|篇))?`;

interface Rule {
  readonly pattern: RegExp;
  readonly freq: Frequency;
  /** The characters its expressions begin with. */
  readonly starts: string;
}

const rule = (freq: Frequency, starts: string, source: string): Rule => ({ freq, starts, pattern: new RegExp(source, 'y') });

/** Ordered: the first that fits wins, so longer expressions stand before those they begin with. */
const RULES: readonly Rule[] = [
  rule('biennial', '每两二2', '(?:每(?:隔一|[两二2])年|(?<!第)[两二2]年)(?:一[次度届]|举[办行]一[次届])?(?=[^内来]|$)'),
  rule('semiannual', '每一半上', `(?:每|一?个?)半年(?:度)?${ONCE}|上(?:半年)?[、/和]?下半年各${ONCE}|每(?:个)?学期${ONCE}`),
  rule('biweekly', '每隔双', `每(?:[两二2]|隔一?)个?(?:周|星期)${ONCE}|每?隔周${ONCE}|双周${ONCE}`),
  rule(
    'bimonthly',
    '每两二2隔单双逢',
    `(?:每[两二2]个?月|[两二2]个?月(?=.{0,4}一[次期])|每?隔月|每逢?[单双]月|逢?[单双]月(?=[^份]|$))${ONCE}`,
  ),
  rule(
    'quarterly',
    '每按逐三一季',
    `(?:每个?季度?|按季度?|逐季|每?三个月(?=.{0,4}一[次期])|一个?季度(?=.{0,4}一[次期])|季度(?=(?:开展|组织|召开|举[办行])?一次))(?:末|初|第一个月)?${ONCE}`,
  ),
  rule(
    'weekly',
    '每周按一',
    `(?:每个?(?:周|星期|礼拜)(?!年|刊)(?:[一二三四五六日天末](?![次期场]))?(?:[、和](?:每?周|星期)?[一二三四五六日])*|周周|按周|一周(?=一次))${ONCE}`,
  ),
  rule(
    'monthly',
    '每按逐月一',
    `(?:每个?月(?!饼)的?|按月|逐月|月月|一?月(?=一次|一期))(?:(?:第?[一二三四五1-5]个?|最后(?:一|1)?个?)(?:周|星期)(?:[一二三四五六日](?![次期场]))?|\\d{1,2}[日号]|[上中下]旬|[初底末])?${ONCE}`,
  ),
  rule('daily', '每天日', '每(?:天|日)(?!报)|(?<![今明昨后前春夏秋冬])天天(?!气|向|空)|日日'),
  rule(
    'n-per-year',
    '每一年',
    `(?:每年度?|一年|每学年|年均)(?:不少于|至少|不低于|各?(?:组织|召开|开展|举办|举行|进行|安排|参加)?)(${N})(?: ?(?:到|至|-{1,2}|、|或) ?(${N}))?(?:次|场|期|回|轮)(?:以上)?`,
  ),
  rule('yearly', '每一年', '每年一[次度届]|一年一[次度届]|每学?年度?|年年'),
  rule('irregular', '不', '不定期|不定时'),
  rule('periodic', '定经', '定期|经常性?地?的?|经常'),
];

const byFirst = new Map<string, Rule[]>();
for (const one of RULES) for (const start of one.starts) byFirst.set(start, [...(byFirst.get(start) ?? []), one]);

/** First characters at which a frequency may begin. */
export const RECURRENCE_STARTS: readonly string[] = [...byFirst.keys()];

const EVERY_MONTH: ReadonlySet<Frequency> = new Set(['daily', 'weekly', 'biweekly', 'monthly', 'bimonthly', 'quarterly']);

const ALTERNATIVES: Partial<Record<Frequency, readonly number[][]>> = {
  daily: [[]],
  weekly: [[]],
  biweekly: [[]],
  monthly: [[]],
  bimonthly: [[], [1, 3, 5, 7, 9, 11], [2, 4, 6, 8, 10, 12]],
  quarterly: [[], [3, 6, 9, 12], [1, 4, 7, 10], [2, 5, 8, 11]],
  semiannual: [[6, 12], [1, 7], [5, 11], ALL],
};

/** Months a frequency without bounds stands for, and the other readings. */
export function monthsOfFrequency(freq: Frequency): { slots: readonly number[]; alternatives: MonthSet[] } {
  return { slots: EVERY_MONTH.has(freq) ? ALL : [], alternatives: (ALTERNATIVES[freq] ?? []).map((months) => monthSet(months)) };
}

/** 单月, 逢双月: every other month, and it says which. */
function everyOther(raw: string): ReturnType<typeof monthsOfFrequency> | null {
  const which = /([单双])月/.exec(raw)?.[1];
  if (which === undefined) return null;
  return { slots: ALL.filter((month) => month % 2 === (which === '单' ? 1 : 0)), alternatives: [monthSet(ALL), monthSet([])] };
}

function timesOf(found: RegExpExecArray): number[] | null {
  const counts = found.slice(1).flatMap((group) => (group === undefined ? [] : [readNumeral(group)]));
  const times = counts.filter((count) => count !== null);
  return times.length === 0 ? null : times;
}

function partOf(raw: string): string | null {
  const week = /第?([一二三四五1-5])个?(?:周|星期)/.exec(raw);
  if (week?.[1]) return `第${'一二三四五'.includes(week[1]) ? '一二三四五'.indexOf(week[1]) + 1 : week[1]}周`;
  const weekday = /(?:周|星期)([一二三四五六日天末])/.exec(raw);
  if (weekday?.[1]) return `周${weekday[1]}`;
  return /[上中下]旬|\d{1,2}[日号]|(?<=月)[初底末]/.exec(raw)?.[0] ?? null;
}

/** 每周五, 每季度一次, 二个月…一期, 一年一到二次, 两年一次, 定期, 不定期. */
export function recognizeRecurrence(text: string, at: number): TimeMention | null {
  if (/[每两二\d]/.test(text.charAt(at - 1)) && !/每/.test(text.charAt(at))) return null;
  // 高二年级组
  if (/^[高初大小]?[一二三四五六]年级/.test(text.slice(at - 1, at + 4))) return null;
  for (const { pattern, freq } of byFirst.get(text.charAt(at)) ?? []) {
    const found = matchAt(pattern, text, at);
    if (!found || found[0] === '') continue;
    const raw = found[0];
    const times = timesOf(found);
    const once = times === null || (times.length === 1 && times[0] === 1 && freq !== 'n-per-year');
    const real = freq === 'n-per-year' && times?.length === 1 && times[0] === 1 ? 'yearly' : freq;
    const { slots, alternatives } = everyOther(raw) ?? monthsOfFrequency(real);
    return mention(
      'recurrence',
      at,
      at + raw.length,
      slots.length > 0 || real === 'yearly' ? 'recurring' : real === 'periodic' || real === 'irregular' ? 'unspecified' : 'recurring',
      {
        slots,
        alternatives,
        part: partOf(raw),
        recurrence: { freq: real, times: once ? null : times, raw },
      },
    );
  }
  return null;
}
