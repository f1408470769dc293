import type { Grouping } from '../taskpane/state/year-rows';
import type { Lang } from './lang';

const zh = {
  view: '显示方式',
  grid: '月历表',
  boxes: '十二月总览',
  groupBy: '分组',
  groupings: { none: '不分组', subject: '按支出科目', owner: '按负责人', quarter: '按季度' } satisfies Record<Grouping, string> as Record<
    Grouping,
    string
  >,
  quarters: ['第一季度', '第二季度', '第三季度', '第四季度', '次年第一季度', '次年第二季度', '次年第三季度', '次年第四季度'],
  noGroup: { none: '', subject: '未定科目', owner: '未写负责人', quarter: '时间待定' } satisfies Record<Grouping, string> as Record<
    Grouping,
    string
  >,
  groupTotal: (n: number, money: string) => `${n}项 · ${money}`,
  gridName: (year: number) => `${year}年活动安排`,
  activity: '活动',
  owner: '负责',
  budget: '预算',
  busy: '当月项数',
  busyMonth: (month: string, n: number) => `${month}有${n}项`,
  holidays: '节假日',
  cell: (title: string, month: string, mark: string | null) =>
    `${title}，${month}，${mark === null ? '未安排' : mark === '●' ? '已安排' : `已安排：${mark}`}`,
  hint: '点一下月份格即可安排或取消；键盘用方向键移动、空格切换，Enter 打开这一项。',
  tooBusy: '最忙的月份',
  quiet: (months: string) => `没有安排的月份：${months}`,
  busiest: (months: string, n: number) => `最忙的月份：${months}，${n}项`,
  holidayTitle: (year: number) => `${year}年节假日与调休`,
  provisional: '国务院办公厅尚未公布当年放假安排，以下只按法定节日推算，调休待公布。',
  official: (source: string) => `依据：${source}`,
  off: '放假',
  work: '调休上班',
  noneThisMonth: '没有安排',
  noMonths: (n: number) => `时间待定 ${n}项`,
  details: '修改这一项',
  closeDetails: '收起',
  toggled: (title: string, month: string, on: boolean) => `${title}：${month}${on ? '已安排' : '已取消'}。`,
  openSheet: '在表格中显示',
  month: '月份',
  notAnnounced: '待公布',
};

/** Words of the step 年历. */
export type YearWords = typeof zh;

const en: YearWords = {
  view: 'View',
  grid: 'Month table',
  boxes: 'Twelve months',
  groupBy: 'Group',
  groupings: { none: 'No groups', subject: 'By subject', owner: 'By person', quarter: 'By quarter' },
  quarters: ['Q1', 'Q2', 'Q3', 'Q4', 'next Q1', 'next Q2', 'next Q3', 'next Q4'],
  noGroup: { none: '', subject: 'no subject', owner: 'nobody named', quarter: 'time open' },
  groupTotal: (n, money) => `${n} · ${money}`,
  gridName: (year) => `Activities of ${year}`,
  activity: 'Activity',
  owner: 'In charge',
  budget: 'Budget',
  busy: 'In the month',
  busyMonth: (month, n) => `${month}: ${n}`,
  holidays: 'Holidays',
  cell: (title, month, mark) => `${title}, ${month}, ${mark === null ? 'not planned' : mark === '●' ? 'planned' : `planned: ${mark}`}`,
  hint: 'Click a month to plan it or take it out. Keys: arrows move, Space switches, Enter opens the activity.',
  tooBusy: 'Busiest months',
  quiet: (months) => `Months with nothing planned: ${months}`,
  busiest: (months, n) => `Busiest: ${months}, ${n} activities`,
  holidayTitle: (year) => `Holidays and swapped working days of ${year}`,
  provisional:
    'The State Council has not announced the year’s holidays yet. These are the statutory days only; swapped working days are not known.',
  official: (source) => `Source: ${source}`,
  off: 'Days off',
  work: 'Weekend days worked',
  noneThisMonth: 'nothing planned',
  noMonths: (n) => `Time open: ${n}`,
  details: 'Edit this activity',
  closeDetails: 'Close',
  toggled: (title, month, on) => `${title}: ${month} ${on ? 'planned' : 'taken out'}.`,
  openSheet: 'Show in the sheet',
  month: 'Month',
  notAnnounced: 'not announced',
};

export const YEAR_WORDS: Readonly<Record<Lang, YearWords>> = { 'zh-CN': zh, en };
