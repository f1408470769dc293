import type { ReportOptions } from './options';

/** Columns that 年度活动计划表 may show, in their order; `months` stands for the twelve (and the next year's) months. */
export const REPORT_FIELDS = [
  'no',
  'title',
  'subject',
  'lead',
  'support',
  'months',
  'place',
  'audience',
  'people',
  'unitPrice',
  'quantity',
  'budget',
  'source',
  'spent',
  'status',
  'remark',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

export interface ReportColumn {
  readonly header: string;
  /** Width in characters, and its share of what the page leaves over. */
  readonly width: number;
  readonly grow: number;
  readonly kind: 'text' | 'center' | 'money' | 'count';
}

export const REPORT_COLUMNS: Readonly<Record<ReportField, ReportColumn>> = {
  no: { header: '序号', width: 5, grow: 0, kind: 'center' },
  title: { header: '活动名称', width: 22, grow: 3, kind: 'text' },
  subject: { header: '支出科目', width: 13.6, grow: 0, kind: 'center' },
  lead: { header: '负责', width: 12, grow: 1, kind: 'text' },
  support: { header: '配合', width: 9, grow: 1, kind: 'text' },
  months: { header: '', width: 3.8, grow: 0, kind: 'center' },
  place: { header: '地点', width: 10, grow: 1, kind: 'text' },
  audience: { header: '对象', width: 11, grow: 1, kind: 'text' },
  people: { header: '人数', width: 6, grow: 0, kind: 'count' },
  unitPrice: { header: '单价', width: 11, grow: 0, kind: 'money' },
  quantity: { header: '数量', width: 7, grow: 0, kind: 'count' },
  budget: { header: '预算金额', width: 13, grow: 0, kind: 'money' },
  source: { header: '资金来源', width: 10, grow: 1, kind: 'center' },
  spent: { header: '实际支出', width: 14, grow: 0, kind: 'money' },
  status: { header: '状态', width: 7, grow: 0, kind: 'center' },
  remark: { header: '备注', width: 15, grow: 4, kind: 'text' },
};

const NARROW: readonly ReportField[] = ['no', 'title', 'subject', 'lead', 'support', 'months', 'people', 'budget', 'source', 'remark'];
const WIDE: readonly ReportField[] = [...NARROW, 'audience', 'unitPrice', 'quantity'];

/** The chosen columns in the sheet's order; title and amount are always there. */
export function reportFields(options: Pick<ReportOptions, 'columns' | 'paper'>): ReportField[] {
  const chosen = new Set<ReportField>([...(options.columns ?? (options.paper === 'A3' ? WIDE : NARROW)), 'no', 'title', 'budget']);
  return REPORT_FIELDS.filter((field) => chosen.has(field));
}
