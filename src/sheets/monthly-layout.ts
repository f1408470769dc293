import type { MonthSlot } from '../plan/month';
import { EXPENSE_SUBJECTS, type ExpenseSubject } from '../plan/subject';
import { absoluteRect, quoteSheet, rect } from './address';
import { SHEET_NAMES } from './columns';
import { MAX_FUNDING_PARTS } from './funding-text';
import { columnRange, type MasterLayout } from './master-layout';

/** Subjects with a row of their own on 月度资金; 无经费 carries no money and falls into the row of the rest. */
export const MONEY_SUBJECTS: readonly ExpenseSubject[] = EXPENSE_SUBJECTS.filter((subject) => subject !== '无经费');

/** Zero-based columns of 月度资金. The months begin at `months`; what comes after them shifts with their number. */
export const MONTHLY = { no: 0, title: 1, subject: 2, budget: 3, outside: 4, marked: 5, each: 6, cents: 7, months: 8 } as const;

/** Zero-based rows above the details. */
export const SUMMARY_HEADER_ROW = 3;
export const SUMMARY_ROWS = { amount: 4, quarter: 5, cumulative: 6, available: 7, balance: 8 } as const;
export const SUBJECT_HEADER_ROW = 11;
export const SUBJECT_FIRST_ROW = SUBJECT_HEADER_ROW + 1;
export const REST_ROW = SUBJECT_FIRST_ROW + MONEY_SUBJECTS.length;
export const CHART_ROW = REST_ROW + 2;
export const CHART_ROWS = 18;
export const DETAIL_HEADER_ROW = CHART_ROW + CHART_ROWS + 2;
export const DETAIL_FIRST_ROW = DETAIL_HEADER_ROW + 1;

export interface MonthlyLayout {
  readonly master: MasterLayout;
  /** First place of each id in the master table, as MATCH finds it. */
  readonly positions: ReadonlyMap<string, number>;
  readonly slots: readonly MonthSlot[];
  /** Detail rows: one for each activity and headroom for rows added by hand. */
  readonly rows: number;
  readonly unallocated: number;
  readonly waiting: number;
  readonly lastYear: number;
  /** Spending in the union's own books. */
  readonly ownSpent: number;
  /** First of the columns that take the sources apart. */
  readonly padded: number;
  readonly values: number;
  readonly rest: number;
  /** First of the pairs source, amount. */
  readonly parts: number;
  readonly width: number;
}

/** Rows by which the plan may grow by hand before 月度资金 has to be drawn again; the sheet says when it is exceeded. */
function headroom(count: number): number {
  return Math.max(40, Math.ceil(count / 4));
}

export function monthlyLayout(master: MasterLayout, ids: readonly string[] = []): MonthlyLayout {
  const positions = new Map<string, number>();
  ids.forEach((id, index) => positions.has(id) || positions.set(id, index));
  const after = MONTHLY.months + master.slots.length;
  const padded = after + 4;
  const values = padded + 1;
  const rest = values + MAX_FUNDING_PARTS;
  const parts = rest + 1;
  return {
    master,
    positions,
    slots: master.slots,
    rows: master.count + headroom(master.count),
    unallocated: after,
    waiting: after + 1,
    lastYear: after + 2,
    ownSpent: after + 3,
    padded,
    values,
    rest,
    parts,
    width: parts + 2 * MAX_FUNDING_PARTS,
  };
}

/** $D$60:$D$160 of a detail column, without the sheet. */
export function detailRange(layout: MonthlyLayout, column: number): string {
  return absoluteRect(rect(DETAIL_FIRST_ROW, column, layout.rows, 1));
}

/** The same range for formulas on other sheets. */
export function foreignDetailRange(layout: MonthlyLayout, column: number): string {
  return `${quoteSheet(SHEET_NAMES.monthly)}!${detailRange(layout, column)}`;
}

/** `INDEX('年度计划'!…,$A60+1)`: the master cell of a field for a detail row (1-based row number of 月度资金). */
export function masterCell(layout: MonthlyLayout, field: string, row: number): string {
  return `INDEX(${columnRange(layout.master, field)},$A${row + 1}+1)`;
}
