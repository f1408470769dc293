import type { PlanTotals } from '../budget/totals';
import { fen, yuanFromFen, type Fen } from '../plan/fen';
import type { MonthSlot } from '../plan/month';
import type { ExpenseSubject } from '../plan/subject';
import { absoluteRect, columnName, movingColumns, rect } from './address';
import { monthHeader } from './columns';
import type { ActivityFigures } from './figures';
import { COLORS, HEADER, QUIET_MONEY, TOTAL, GRID, MONEY, SECTION } from './look';
import {
  detailRange,
  MONEY_SUBJECTS,
  MONTHLY,
  REST_ROW,
  SUBJECT_FIRST_ROW,
  SUBJECT_HEADER_ROW,
  SUMMARY_HEADER_ROW,
  SUMMARY_ROWS,
  type MonthlyLayout,
} from './monthly-layout';
import { incomeRange, OPENING_REF } from './settings-layout';
import type { SheetDraft } from './sheet-draft';

const yuan = (amount: Fen | number): number => yuanFromFen(fen(amount));

/** 按月合计: spending, cumulated spending, what is at hand and what is left. */
export function drawSummary(draft: SheetDraft, layout: MonthlyLayout, totals: PlanTotals): void {
  headerRow(draft, layout, SUMMARY_HEADER_ROW, '按月合计(元)');
  const { amount, quarter, cumulative, available, balance } = SUMMARY_ROWS;
  const own = detailRange(layout, MONTHLY.cents);
  label(draft, amount, '本月支出', `ROUND(SUM(${own})/100,2)`, yuan(totals.expense));
  label(draft, quarter, '本季支出', null, 0);
  label(draft, cumulative, '累计支出', null, 0);
  const known = `COUNT(${incomeRange('budget')})+COUNT(${OPENING_REF})=0`;
  const money = totals.income === null && totals.openingBalance === null ? null : (totals.income ?? 0) + (totals.openingBalance ?? 0);
  const sum = `ROUND(SUM(${incomeRange('budget')})+SUM(${OPENING_REF}),2)`;
  label(draft, available, '可用资金(上年结余+本年收入)', `IF(${known},"待填",${sum})`, money === null ? '待填' : yuan(money));
  label(draft, balance, '余额', null, 0);
  const cell = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
  const total = `$${columnName(MONTHLY.budget)}$${available + 1}`;
  layout.slots.forEach((slot, index) => {
    const column = MONTHLY.months + index;
    const month = totals.byMonth[slot - 1];
    // The core's months end where the money ends; shown months may go on without any.
    const spent = month?.cumulative ?? totals.byMonth.at(-1)?.cumulative ?? 0;
    draft.formula(amount, column, `ROUND(SUM(${movingColumns(detailRange(layout, column))}),2)`, yuan(month?.amount ?? 0));
    if (slot % 3 === 0 || slot === layout.slots.length) {
      const from = column - ((slot - 1) % 3);
      const sum = totals.byQuarter.get(Math.ceil(slot / 3)) ?? 0;
      draft.formula(quarter, column, `ROUND(SUM(${cell(amount, from)}:${cell(amount, column)}),2)`, yuan(sum));
    }
    const before = index === 0 ? cell(amount, column) : `${cell(cumulative, column - 1)}+${cell(amount, column)}`;
    draft.formula(cumulative, column, `ROUND(${before},2)`, yuan(spent));
    const left = money === null ? '' : yuan(money - spent);
    draft.formula(balance, column, `IF(ISNUMBER(${total}),ROUND(${total}-${cell(cumulative, column)},2),"")`, left);
  });
  const loose = layout.unallocated;
  draft.formula(amount, loose, `ROUND(SUM(${movingColumns(detailRange(layout, loose))}),2)`, yuan(totals.unallocated));
  const block = rect(SUMMARY_HEADER_ROW + 1, 0, balance - SUMMARY_HEADER_ROW, MONTHLY.months + layout.slots.length + 1);
  draft.style(block, GRID, MONEY);
  draft.style(rect(balance, 0, 1, block.columns), TOTAL);
  for (let row = SUMMARY_HEADER_ROW; row <= balance; row += 1) draft.rowHeight(row, 19);
  const first = `${columnName(MONTHLY.months)}${balance + 1}`;
  // A negative balance also carries its minus sign; the colour only helps to find it.
  draft.conditionals.push({
    at: rect(balance, MONTHLY.months, 1, layout.slots.length),
    formula: `AND(ISNUMBER(${first}),${first}<0)`,
    style: { fill: COLORS.alertFill, color: COLORS.alertInk, bold: true },
  });
  draft.style(rect(block.row, 0, block.rows, 3), { horizontal: 'left' });
}

function label(draft: SheetDraft, row: number, text: string, formula: string | null, value: number | string): void {
  draft.put(row, MONTHLY.title, text);
  if (formula !== null) draft.formula(row, MONTHLY.budget, formula, value);
}

function headerRow(draft: SheetDraft, layout: MonthlyLayout, row: number, title: string): void {
  const width = MONTHLY.months + layout.slots.length + 1;
  draft.put(row, MONTHLY.title, title);
  draft.put(row, MONTHLY.budget, '全年');
  layout.slots.forEach((slot, index) => draft.put(row, MONTHLY.months + index, monthHeader(slot)));
  draft.put(row, layout.unallocated, '未排月份');
  draft.style(rect(row, 0, 1, width), HEADER, GRID);
  draft.style(rect(row, MONTHLY.title), SECTION, { horizontal: 'left' });
}

/** 按科目: what each subject spends in each month. The last row holds what belongs to no listed subject. */
export function drawSubjects(draft: SheetDraft, layout: MonthlyLayout, figures: readonly ActivityFigures[]): void {
  headerRow(draft, layout, SUBJECT_HEADER_ROW, '按支出科目(元)');
  const matrix = subjectMonths(figures);
  const columns = [
    ...layout.slots.map((slot, index) => ({ slot: slot as MonthSlot | null, column: MONTHLY.months + index })),
    { slot: null, column: layout.unallocated },
  ];
  const subjects = detailRange(layout, MONTHLY.subject);
  MONEY_SUBJECTS.forEach((subject, index) => {
    const row = SUBJECT_FIRST_ROW + index;
    draft.put(row, MONTHLY.title, subject);
    const name = `$${columnName(MONTHLY.title)}${row + 1}`;
    const sum = (column: number, unit: string): string =>
      `ROUND(SUMIFS(${movingColumns(detailRange(layout, column))},${subjects},${name})${unit},2)`;
    draft.formula(row, MONTHLY.budget, sum(MONTHLY.cents, '/100'), yuan(matrix.total(subject)));
    for (const { slot, column } of columns) draft.formula(row, column, sum(column, ''), yuan(matrix.at(subject, slot)));
  });
  draft.put(REST_ROW, MONTHLY.title, '其他(无经费或科目不在列表)');
  const listed = (column: number): string => movingColumns(absoluteRect(rect(SUBJECT_FIRST_ROW, column, MONEY_SUBJECTS.length, 1)));
  const rest = (column: number): string => `ROUND(${columnName(column)}${SUMMARY_ROWS.amount + 1}-SUM(${listed(column)}),2)`;
  draft.formula(REST_ROW, MONTHLY.budget, rest(MONTHLY.budget), yuan(matrix.total('无经费')));
  for (const { slot, column } of columns) draft.formula(REST_ROW, column, rest(column), yuan(matrix.at('无经费', slot)));
  const block = rect(SUBJECT_FIRST_ROW, 0, MONEY_SUBJECTS.length + 1, MONTHLY.months + layout.slots.length + 1);
  draft.style(block, GRID, QUIET_MONEY);
  draft.style(rect(block.row, 0, block.rows, 3), { horizontal: 'left' });
}

/** Money of the union's own books by subject and month; slot null is money without a month. */
export function subjectMonths(figures: readonly ActivityFigures[]): {
  at(subject: ExpenseSubject, slot: MonthSlot | null): number;
  total(subject: ExpenseSubject): number;
} {
  const cells = new Map<string, number>();
  const add = (key: string, amount: number): void => void cells.set(key, (cells.get(key) ?? 0) + amount);
  for (const { activity, own, shares } of figures) {
    if (own === null) continue;
    add(activity.subject, own);
    if (shares.size === 0) add(`${activity.subject}|`, own);
    for (const [slot, amount] of shares) add(`${activity.subject}|${slot}`, amount);
  }
  return {
    at: (subject, slot) => cells.get(`${subject}|${slot ?? ''}`) ?? 0,
    total: (subject) => cells.get(subject) ?? 0,
  };
}
