import { budgetOf, needsAmount } from '../../budget/amounts';
import type { Activity } from '../../plan/activity';
import { yuanFromFen, type Fen } from '../../plan/fen';
import type { MonthSlot } from '../../plan/month';
import type { WorkPlan } from '../../plan/workplan';
import { monthHeader } from '../columns';
import { formatFunding } from '../funding-text';
import { COUNT_FORMAT, MONEY_FORMAT } from '../look';
import type { CellStyle, ModelCell } from '../model';
import { markOf } from '../month-cell';
import { textWidth } from '../text-height';
import { REPORT_COLUMNS, reportFields, type ReportColumn, type ReportField } from './columns';
import * as frame from './frame';
import type { ReportOptions } from './options';
import type { GrowingColumn } from './paper';
import { NO_MONEY, TO_FILL } from './read-activity';
import { usedSlots } from './slots';
import { ownersText } from './texts';

/** Characters that no column needs more of; longer texts wrap. */
const WIDEST = 44;

/** Part of its usual width that a column of little text may fall to. */
const LEAST_SHARE = 0.7;

/** Points of the words in the narrow month columns. */
export const MONTH_SIZE = 8;

/** A column as it stands on the sheet; `slot` for a month. */
export interface PlacedColumn extends ReportColumn {
  readonly field: ReportField;
  readonly slot: MonthSlot | null;
  /** True for the remarks of a table without the column 状态: they say what was put off or cancelled. */
  readonly tellsStatus: boolean;
}

/** The columns of the table, months spread out. */
export function placeColumns(plan: WorkPlan, options: Pick<ReportOptions, 'columns' | 'paper'>): PlacedColumn[] {
  const fields = reportFields(options);
  return fields.flatMap((field): PlacedColumn[] => {
    const column = REPORT_COLUMNS[field];
    if (field !== 'months') return [{ ...column, field, slot: null, tellsStatus: field === 'remark' && !fields.includes('status') }];
    return usedSlots(plan.activities).map((slot) => ({
      ...column,
      field,
      slot,
      tellsStatus: false,
      header: monthHeader(slot),
      width: slot > 12 ? 5 : column.width,
    }));
  });
}

/** Columns of free text with what their texts need. */
export function withNeeds(columns: readonly PlacedColumn[], plan: WorkPlan): GrowingColumn[] {
  return columns.map((column) => {
    if (column.grow === 0) return column;
    const lengths = plan.activities.map((activity) => textWidth(String(cellOf(activity, column, 0) ?? '')));
    const header = textWidth(column.header) + 2;
    const most = Math.min(WIDEST, Math.max(header, ...lengths.map((length) => length + 2)));
    const total = lengths.reduce((all, length) => all + length, 0);
    return { ...column, texts: { least: Math.max(header, column.width * LEAST_SHARE), most, total } };
  });
}

/** The look of a whole column. */
export function columnStyle(column: PlacedColumn): CellStyle {
  const base: CellStyle = { ...frame.REPORT_BODY, ...frame.REPORT_GRID, wrap: true };
  if (column.slot !== null) return { ...base, font: { ...base.font, size: MONTH_SIZE }, horizontal: 'center' };
  if (column.kind === 'money') return { ...base, horizontal: 'right', wrap: false, shrink: true, numberFormat: MONEY_FORMAT };
  if (column.kind === 'count') return { ...base, horizontal: 'center', wrap: false, shrink: true, numberFormat: COUNT_FORMAT };
  return { ...base, horizontal: column.kind === 'center' ? 'center' : 'left' };
}

/** What an activity shows in a column. */
export function cellOf(activity: Activity, column: PlacedColumn, no: number): ModelCell {
  const yuan = (amount: Fen | null): number | null => (amount === null ? null : yuanFromFen(amount));
  if (column.slot !== null) return markOf(activity, column.slot);
  switch (column.field) {
    case 'no':
      return no;
    case 'lead':
      return ownersText(activity, true);
    case 'support':
      return ownersText(activity, false);
    case 'budget':
      return yuan(budgetOf(activity)) ?? (needsAmount(activity) ? TO_FILL : NO_MONEY);
    case 'unitPrice':
    case 'spent':
      return yuan(activity[column.field]);
    case 'source':
      return formatFunding(activity.funding);
    case 'remark':
      return remarkOf(activity, column.tellsStatus);
    case 'months':
      return null;
    default:
      return activity[column.field];
  }
}

function remarkOf(activity: Activity, tellsStatus: boolean): string | null {
  const told = tellsStatus && (activity.status === '取消' || activity.status === '推迟');
  return told ? `【${activity.status}】${activity.remark ?? ''}` : activity.remark;
}
