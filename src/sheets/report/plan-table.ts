import { planTotals } from '../../budget/totals';
import type { Activity } from '../../plan/activity';
import { yuanFromFen } from '../../plan/fen';
import type { WorkPlan } from '../../plan/workplan';
import { cellAddress, rect } from '../address';
import type { SheetDraft } from '../sheet-draft';
import { fittedHeight } from '../text-height';
import * as frame from './frame';
import { sumAmounts, type ActivityGroup, type AmountSum } from './groups';
import type { Chunk } from './paginate';
import { TALL_SIZE, textRoom } from './paper';
import { cellOf, columnStyle, MONTH_SIZE, type PlacedColumn } from './plan-cells';
import { NO_MONEY, TO_FILL } from './read-activity';
import { amountText } from './texts';

/** Sizes to try for the texts of a row, and the height that none may reach. */
const SMALLER = [10, 9, 8, 7, 6, 5] as const;
const SMALLEST = 5;
const HIGHEST = 400;

/** A text that may wrap, with the room it has. */
interface CellText {
  readonly text: string;
  readonly width: number;
  readonly column: number;
}

/** Draws rows one below the other and remembers which of them stay together. */
export class PlanTable {
  readonly chunks: Chunk[] = [];
  private row = 3;
  private no = 0;
  private pending: Chunk | null = null;
  private readonly sumRows: string[] = [];
  private readonly budgetColumn: number;
  private readonly rooms: readonly number[];

  constructor(
    private readonly draft: SheetDraft,
    private readonly columns: readonly PlacedColumn[],
    rows: number,
    private readonly formulas: boolean,
  ) {
    this.budgetColumn = columns.findIndex((column) => column.field === 'budget');
    this.rooms = columns.map(({ slot }, index) => textRoom(draft.columns[index]?.width ?? 10, slot === null ? 10 : MONTH_SIZE));
    // Whole columns first, few rectangles whatever the number of rows; headings and sums are styled over them.
    columns.forEach((column, index) => draft.style(rect(this.row, index, rows, 1), columnStyle(column)));
  }

  group(group: ActivityGroup): void {
    const { draft } = this;
    draft.put(this.row, 0, `${group.name}　共${group.activities}项`);
    draft.merge(rect(this.row, 0, 1, this.columns.length));
    draft.style(rect(this.row, 0, 1, this.columns.length), frame.REPORT_GROUP, frame.REPORT_GRID);
    this.keepWithNext(20);
    const first = this.row;
    group.rows.forEach((activity, index) => {
      const last = index === group.rows.length - 1;
      this.activity(activity, last);
    });
    const cells = `${cellAddress(first, this.budgetColumn)}:${cellAddress(this.row - 1, this.budgetColumn)}`;
    this.sumRows.push(cells);
    this.sumLine('小计', group, cells);
    this.keepWithNext(20);
    this.close();
  }

  private activity(activity: Activity, last: boolean): void {
    this.no += 1;
    const cells = this.columns.map((column) => cellOf(activity, column, this.no));
    this.draft.putRow(this.row, 0, cells);
    const texts = cells.flatMap((cell, column): CellText[] => {
      const width = this.rooms[column] ?? 10;
      // Most cells are far too short to wrap: measuring them all would cost more than drawing the sheet.
      const short = typeof cell !== 'string' || (cell.length * 2 < width - 2 && !cell.includes('\n'));
      return short ? [] : [{ text: cell, width, column }];
    });
    this.keepWithNext(this.fit(texts));
    if (!last) this.close();
  }

  /** Height of a row; a very long text in it is printed smaller rather than cut, as no row may be higher than a program allows. */
  private fit(texts: readonly CellText[]): number {
    const usual = fittedHeight(texts, TALL_SIZE, 22);
    if (usual < HIGHEST) return usual;
    const heights = texts.map(({ text, width, column }) => {
      const heightAt = (size: number): number => fittedHeight([{ text, width: (width * 10) / size }], (size * TALL_SIZE) / 10, 22);
      const size = SMALLER.find((each) => heightAt(each) < HIGHEST) ?? SMALLEST;
      if (size !== SMALLER[0]) this.draft.style(rect(this.row, column), { font: { size } });
      return heightAt(size);
    });
    return Math.max(22, ...heights);
  }

  /** 合计, what of it the employer pays, and the signatures stay with the last row of the table. */
  total(plan: WorkPlan): void {
    const reopened = this.chunks.pop();
    if (reopened !== undefined) this.pending = reopened;
    this.sumLine('合计', sumAmounts(plan.activities), this.sumRows.join(','));
    this.keepWithNext(24);
    const { outside } = planTotals(plan);
    if (outside > 0) {
      this.draft.put(this.row, 0, `注：合计中含行政列支${amountText(outside)}元，由行政承担，不列入工会经费支出预算。`);
      this.draft.merge(rect(this.row, 0, 1, this.columns.length));
      this.draft.style(rect(this.row, 0, 1, this.columns.length), frame.REPORT_BODY);
      this.keepWithNext(20);
    }
    frame.drawSignatures(this.draft, this.row);
    this.row += frame.SIGN_HEIGHTS.length;
    this.pending = this.pending && { ...this.pending, height: this.pending.height + frame.SIGN_TOTAL };
    this.close();
  }

  private sumLine(label: string, sum: AmountSum, cells: string): void {
    const { draft, row, budgetColumn } = this;
    draft.put(row, 1, label);
    draft.style(rect(row, 0, 1, this.columns.length), frame.REPORT_TOTAL);
    const value = sum.sum === null ? (sum.toFill > 0 ? TO_FILL : NO_MONEY) : yuanFromFen(sum.sum);
    if (this.formulas && cells !== '') draft.formula(row, budgetColumn, sumFormula(cells, sum), value);
    else draft.put(row, budgetColumn, value);
    if (sum.toFill > 0) {
      const at = this.columns.findLastIndex((column, index) => index > budgetColumn && column.kind === 'text');
      if (at >= 0 && sum.sum !== null) draft.put(row, at, `另有${sum.toFill}项待填`);
    }
  }

  private keepWithNext(height: number): void {
    this.draft.rowHeight(this.row, height);
    this.pending = { from: this.pending?.from ?? this.row, height: (this.pending?.height ?? 0) + height };
    this.row += 1;
  }

  private close(): void {
    if (this.pending !== null) this.chunks.push(this.pending);
    this.pending = null;
  }
}

/** Text cells (待填) are no numbers to SUM; a group without a single number shows its word and not 0. */
function sumFormula(cells: string, sum: AmountSum): string {
  return `IF(COUNT(${cells})=0,"${sum.toFill > 0 ? TO_FILL : NO_MONEY}",SUM(${cells}))`;
}
