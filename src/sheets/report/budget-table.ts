import type { PlanTotals } from '../../budget/totals';
import { yuanFromFen, type Fen } from '../../plan/fen';
import type { WorkPlan } from '../../plan/workplan';
import { rect } from '../address';
import { MONEY_FORMAT, PERCENT_FORMAT } from '../look';
import type { ModelCell } from '../model';
import type { SheetDraft } from '../sheet-draft';
import { fittedHeight, wrappedLines } from '../text-height';
import { expenseLines, incomeRows, type ExpenseLine } from './accounts';
import * as frame from './frame';
import type { Chunk } from './paginate';
import { NO_MONEY, TO_FILL } from './read-activity';
import { drawClosing, FIRST_ROW } from './table-page';

/** Headers of the form, with the columns' widths. */
export const BUDGET_COLUMNS = [
  { header: '科目编码', width: 10, grow: 0 },
  { header: '科目名称', width: 24, grow: 1 },
  { header: '上年决算数', width: 16, grow: 0 },
  { header: '本年预算数', width: 16, grow: 0 },
  { header: '占比', width: 8, grow: 0 },
  { header: '说明', width: 20, grow: 1 },
] as const;

export const BUDGET_LABELS = {
  income: '一、本年收入',
  incomeSum: '本年收入合计',
  expense: '二、本年支出',
  expenseSum: '本年支出合计',
  balance: '三、结余',
  surplus: '本年结余',
  opening: '上年结余',
  closing: '期末滚存结余',
} as const;

/** Height of a line of one row of text. */
const LINE_HEIGHT = 15.5;

type Amount = Fen | null;

/** Draws the form line by line and remembers the heights for the page breaks. */
export class BudgetTable {
  readonly chunks: Chunk[] = [];
  private row: number = FIRST_ROW;

  constructor(
    private readonly draft: SheetDraft,
    private readonly formulas: boolean,
  ) {}

  draw(plan: WorkPlan, totals: PlanTotals): void {
    const lines = expenseLines(totals);
    const incomes = incomeRows(plan);
    this.styleTable(incomes.length + lines.length + 8);
    this.section(BUDGET_LABELS.income);
    const first = this.row;
    for (const line of incomes) {
      this.line(line.code, line.name, 1, [line.lastYear, line.budget], line.open, line.remark ?? '');
    }
    const note = totals.incomeToFill > 0 && totals.income !== null ? `另有${totals.incomeToFill}项待填` : '';
    const incomeRow = this.row;
    this.sum(BUDGET_LABELS.incomeSum, [totals.incomeLastYear, totals.income], note, [
      `SUM(C${first + 1}:C${incomeRow})`,
      `SUM(D${first + 1}:D${incomeRow})`,
    ]);
    this.section(BUDGET_LABELS.expense);
    const expenseRow = this.expenses(lines, totals);
    this.section(BUDGET_LABELS.balance);
    const at = this.row;
    // Without a single known amount the balance is open as well, and not the whole income.
    const open = totals.toFill > 0 && lines.every((line) => line.amount === null);
    this.sum(BUDGET_LABELS.surplus, [null, open ? null : totals.surplus], '本年收入合计减本年支出合计', [
      null,
      `SUM(D${incomeRow + 1})-SUM(D${expenseRow + 1})`,
    ]);
    this.line(null, BUDGET_LABELS.opening, 1, [null, totals.openingBalance], true, '');
    this.sum(BUDGET_LABELS.closing, [null, open ? null : totals.balance], '上年结余加本年结余', [null, closingFormula(totals, at)]);
    this.approvals(plan);
  }

  private expenses(lines: readonly ExpenseLine[], totals: PlanTotals): number {
    const parts: [string[], string[]] = [[], []];
    lines.forEach((line) => {
      const note = [line.activities > 0 ? `${line.activities}项活动` : '', line.toFill > 0 ? `其中${line.toFill}项待填` : '']
        .filter((text) => text !== '')
        .join('，');
      if (line.level === 1) for (const [index, list] of parts.entries()) list.push(`${'CD'[index]}${this.row + 1}`);
      const range = (column: string): string | null =>
        line.children === 0 ? null : `SUM(${column}${this.row + 2}:${column}${this.row + 1 + line.children})`;
      const share = line.amount === null || totals.expense === 0 ? null : line.amount / totals.expense;
      this.line(line.code, line.name, line.level, [line.lastYear, line.amount], line.toFill > 0, note, share, [range('C'), range('D')]);
    });
    const row = this.row;
    const lastYear = lines.filter((line) => line.level === 1 && line.lastYear !== null);
    const sumLast = lastYear.length === 0 ? null : (lastYear.reduce((sum, line) => sum + (line.lastYear ?? 0), 0) as Fen);
    const known = lines.some((line) => line.amount !== null);
    const note = totals.toFill > 0 && known ? `另有${totals.toFill}项待填` : '';
    this.sum(BUDGET_LABELS.expenseSum, [sumLast, known ? totals.expense : null], note, [sumOf(parts[0]), sumOf(parts[1])]);
    return row;
  }

  private section(label: string): void {
    this.draft.put(this.row, 0, label);
    this.draft.merge(rect(this.row, 0, 1, BUDGET_COLUMNS.length));
    this.draft.style(rect(this.row, 0, 1, BUDGET_COLUMNS.length), frame.REPORT_GROUP);
    this.next(LINE_HEIGHT);
  }

  private line(
    code: string | null,
    name: string,
    level: 1 | 2,
    amounts: readonly [Amount, Amount],
    open: boolean,
    note: string,
    share: number | null = null,
    formulas: readonly [string | null, string | null] = [null, null],
  ): void {
    const { draft, row } = this;
    draft.putRow(row, 0, [code, name, null, null, share, note]);
    amounts.forEach((amount, index) => this.amount(index, amount, formulas[index] ?? null, index === 1 && open));
    if (level === 2) draft.style(rect(row, 1, 1, 1), { horizontal: 'left', indent: 2 });
    if (formulas[1] !== null) draft.style(rect(row, 0, 1, BUDGET_COLUMNS.length), frame.REPORT_TOTAL);
    this.next(this.lineHeight(name, note));
  }

  private sum(label: string, amounts: readonly [Amount, Amount], note: string, formulas: readonly [string | null, string | null]): void {
    this.draft.putRow(this.row, 1, [label, null, null, null, note]);
    amounts.forEach((amount, index) => this.amount(index, amount, formulas[index] ?? null, index === 1));
    this.draft.style(rect(this.row, 0, 1, BUDGET_COLUMNS.length), frame.REPORT_TOTAL);
    this.next(this.lineHeight(label, note));
  }

  private lineHeight(name: string, note: string): number {
    const [nameWidth, noteWidth] = [(this.draft.columns[1]?.width ?? 24) - 4, this.draft.columns[5]?.width ?? 20];
    const single = wrappedLines(name, nameWidth) === 1 && wrappedLines(note, noteWidth) === 1;
    return single
      ? LINE_HEIGHT
      : fittedHeight([
          { text: note, width: noteWidth },
          { text: name, width: nameWidth },
        ]);
  }

  /** A formula only where its value is a number: a sum of words would turn 待填 into 0. */
  private amount(index: number, amount: Amount, formula: string | null, open: boolean): void {
    const value: ModelCell = amount === null ? (open ? TO_FILL : NO_MONEY) : yuanFromFen(amount);
    if (this.formulas && formula !== null && formula !== '' && typeof value === 'number')
      this.draft.formula(this.row, 2 + index, formula, value);
    else this.draft.put(this.row, 2 + index, value);
  }

  private styleTable(rows: number): void {
    const from = this.row;
    this.draft.style(rect(from, 0, rows, BUDGET_COLUMNS.length), { ...frame.REPORT_BODY, ...frame.REPORT_GRID, wrap: true });
    this.draft.style(rect(from, 2, rows, 2), { numberFormat: MONEY_FORMAT, horizontal: 'right', wrap: false, shrink: true });
    this.draft.style(rect(from, 4, rows, 1), { numberFormat: PERCENT_FORMAT, horizontal: 'center' });
  }

  /** The dates of approval, known or for the pen, and the signatures; they stay with the last line of the table. */
  private approvals(plan: WorkPlan): void {
    const { committee, audit, superior } = plan.settings.approvals;
    const text = `本预算业经${frame.dateText(committee)}工会委员会讨论通过，${frame.dateText(audit)}经费审查委员会审查，${frame.dateText(superior)}报上级工会批准。`;
    drawClosing(this.draft, this.row, text, this.chunks);
    this.row += 1 + frame.SIGN_HEIGHTS.length;
  }

  private next(height: number): void {
    this.draft.rowHeight(this.row, height);
    this.chunks.push({ from: this.row, height });
    this.row += 1;
  }
}

/** SUM passes over words (待填, —) where + would fail. */
function sumOf(cells: readonly string[]): string {
  return `SUM(${cells.join(',')})`;
}

/** An unknown opening balance is not brought forward; unknown income leaves the closing balance without a formula. */
function closingFormula(totals: PlanTotals, at: number): string | null {
  if (totals.surplus === null) return null;
  return totals.openingBalance === null ? `D${at + 1}` : `D${at + 1}+D${at + 2}`;
}
