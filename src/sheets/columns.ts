import type { MonthSlot } from '../plan/month';

/** Field keys of the master table, in order. Month columns are `m1` … `m12`, the next year's `n1` … `n12`. */
export const MASTER_FIELDS = [
  'no',
  'title',
  'subject',
  'lead',
  'support',
  'months',
  'audience',
  'people',
  'unitPrice',
  'quantity',
  'budget',
  'source',
  'spent',
  'status',
  'remark',
  'issue',
  'id',
] as const;
export type MasterField = (typeof MASTER_FIELDS)[number];

/** Header texts of 年度计划: the field's own Chinese, part of the file format, the same in every language of the pane. */
export const MASTER_HEADERS: Readonly<Record<Exclude<MasterField, 'months'>, string>> = {
  no: '序号',
  title: '活动名称',
  subject: '支出科目',
  lead: '负责',
  support: '配合',
  audience: '对象',
  people: '人数',
  unitPrice: '单价',
  quantity: '数量',
  budget: '预算金额',
  source: '资金来源',
  spent: '实际支出',
  status: '状态',
  remark: '备注',
  issue: '问题',
  id: '编号',
};

/** Header of a month column: 1月 … 12月, 次年1月 …. */
export function monthHeader(slot: MonthSlot): string {
  return slot <= 12 ? `${slot}月` : `次年${slot - 12}月`;
}

/** Field key of a month column. */
export function monthField(slot: MonthSlot): string {
  return slot <= 12 ? `m${slot}` : `n${slot - 12}`;
}

/** Names of the workbook's sheets by role; part of the file format. */
export const SHEET_NAMES = {
  master: '年度计划',
  monthly: '月度资金',
  overview: '月份总览',
  budget: '经费预算',
  compliance: '合规检查',
  reading: '读取说明',
  settings: '设置',
} as const;

/** Name of the Excel table on 年度计划. */
export const MASTER_TABLE = 'tblYearPlan';

/** What a marked month cell holds when the plan states nothing finer. */
export const MONTH_MARK = '●';
