import { budgetOf, needsAmount } from '../../budget/amounts';
import type { Activity } from '../../plan/activity';
import { formatFunding } from '../../sheets/funding-text';
import { UNDATED, type AmountSum } from '../../sheets/report/groups';
import { NO_MONEY, TO_FILL } from '../../sheets/report/read-activity';
import { amountText, monthsText, ownersText } from '../../sheets/report/texts';

export interface DocxColumn {
  readonly header: string;
  /** Twentieths of a point; together the width inside the margins of A4 landscape. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export const DOCX_COLUMNS: readonly DocxColumn[] = [
  { header: '序号', width: 640, align: 'center' },
  { header: '活动名称', width: 3000, align: 'left' },
  { header: '时间', width: 1700, align: 'left' },
  { header: '支出科目', width: 1500, align: 'center' },
  { header: '负责', width: 1500, align: 'left' },
  { header: '配合', width: 1200, align: 'left' },
  { header: '人数', width: 800, align: 'center' },
  { header: '预算金额', width: 1600, align: 'right' },
  { header: '资金来源', width: 1300, align: 'center' },
  { header: '备注', width: 2100, align: 'left' },
];

/** Texts of an activity's row. */
export function rowTexts(activity: Activity, no: number): string[] {
  const budget = budgetOf(activity);
  const told = activity.status === '取消' || activity.status === '推迟' ? `【${activity.status}】` : '';
  return [
    String(no),
    activity.title,
    monthsText(activity) || activity.time.raw || UNDATED,
    activity.subject,
    ownersText(activity, true),
    ownersText(activity, false),
    activity.people === null ? '' : String(activity.people),
    budget === null ? (needsAmount(activity) ? TO_FILL : NO_MONEY) : amountText(budget),
    formatFunding(activity.funding),
    `${told}${activity.remark ?? ''}`,
  ];
}

/** Texts of a row of sums; a sum of nothing known is 待填 and not 0. */
export function sumTexts(label: string, sum: AmountSum): string[] {
  const amount = sum.sum === null ? (sum.toFill > 0 ? TO_FILL : NO_MONEY) : amountText(sum.sum);
  const note = sum.toFill > 0 && sum.sum !== null ? `另有${sum.toFill}项待填` : '';
  return ['', label, '', '', '', '', '', amount, '', note];
}
