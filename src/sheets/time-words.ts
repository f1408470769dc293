import type { MonthSet } from '../plan/month';
import type { ActivityTime, Frequency, Precision } from '../plan/time';

/** Chinese words of the time columns on 读取说明. */
export const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  day: '到日',
  旬: '到旬',
  month: '到月',
  range: '跨月',
  quarter: '季度',
  half: '半年',
  year: '全年',
  recurring: '经常性',
  unspecified: '未写',
};

const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  daily: '每天',
  weekly: '每周',
  biweekly: '每两周',
  monthly: '每月',
  bimonthly: '每两月',
  quarterly: '每季度',
  semiannual: '每半年',
  yearly: '每年',
  biennial: '每两年',
  'n-per-year': '每年若干次',
  periodic: '定期',
  irregular: '不定期',
  'on-event': '随事随办',
};

/** 3-5月 as people write it: 3、4、5月;次年1月. */
export function monthsText(set: MonthSet): string {
  const own = set.months.length > 0 ? `${set.months.join('、')}月` : '';
  const next = set.crossYear.length > 0 ? `次年${set.crossYear.join('、')}月` : '';
  return [own, next].filter((text) => text !== '').join(' ');
}

/** 每月、每季度一次 …; '' when the activity does not recur. */
export function recurrenceText(time: ActivityTime): string {
  const { recurrence } = time;
  if (recurrence === null) return '';
  const times = recurrence.times === null ? '' : `${recurrence.times.join('—')}次`;
  return recurrence.raw ?? `${FREQUENCY_WORDS[recurrence.freq]}${times}`;
}
