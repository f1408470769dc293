import { monthSet } from '../../plan/month';
import { NO_TIME, type ActivityTime } from '../../plan/time';
import type { GridCell } from '../grid';
import { cellKind } from './cell-kinds';
import { timesIn } from './cell-time';
import { readMoneyCell } from './cell-money';
import { matrixQuarter } from './header-text';
import type { Sums } from './row-money';
import type { RowView } from './rows';
import { fen, MAX_FEN } from '../../plan/fen';
import type { TableContext } from './table-context';

/** What the month columns of a row say. */
export interface MatrixRow {
  readonly time: ActivityTime;
  readonly marks: Readonly<Record<string, string>>;
  /** Cells that hold a whole event of their own. */
  readonly events: readonly { readonly cell: GridCell; readonly month: number }[];
}

/** ● √ 上旬 8日 in columns 1月…12月. Crosses and dashes mean no. Null when the table has no month columns. */
export function readMatrixRow(view: RowView, context: TableContext): MatrixRow | null {
  const columns = context.layout.columns.filter((column) => column.field === 'month');
  if (columns.length === 0) return null;
  const marks: Record<string, string> = {};
  const months: number[] = [];
  const events: { cell: GridCell; month: number }[] = [];
  const spans: GridCell[] = [];
  for (const { cell, guess } of view.all('month')) {
    const text = cell.text.trim();
    const month = guess.month ?? 0;
    if (/^[-—–/\\×xX✗✘○0]$|^无$/.test(text)) continue;
    if (isEvent(cell, context)) {
      if (!cell.merged) events.push({ cell, month });
      continue;
    }
    months.push(...(matrixQuarter(guess.header) === null ? [month] : [month, month + 1, month + 2]));
    spans.push(cell);
    if (cellKind(text) !== 'mark' && cell.number === null && !/^\d+$/.test(text)) marks[String(month)] = text;
  }
  const first = spans[0];
  const last = spans[spans.length - 1];
  const set = monthSet(months);
  const time: ActivityTime =
    first === undefined || last === undefined
      ? NO_TIME
      : {
          ...NO_TIME,
          raw: context.grid.text.slice(first.start, last.end),
          span: { start: first.start, end: last.end },
          set: { months: [...set.months], crossYear: [] },
          precision: months.length === 1 ? 'month' : 'range',
          origin: 'inline',
        };
  return { time, marks, events };
}

/** 3000 under 1月 and 3000 under 12月, in a table of money without a column of sums: what the months come to. Null for any other row. */
export function matrixMoney(view: RowView, context: TableContext): Sums | null {
  const { columns } = context.layout;
  const unit = context.unit ?? columns.find(({ field }) => field === 'title')?.unit ?? null;
  if (unit === null || columns.some(({ field }) => field === 'budget')) return null;
  const cells = view.all('month').map(({ cell }) => cell);
  const read = cells.flatMap((cell) => {
    const amount = cell.merged || !/^\d[\d,.]*$/.test(cell.text.trim()) ? null : readMoneyCell(cell, { unit, per: null });
    return amount?.state === 'ok' ? [amount.money] : [];
  });
  const sum = read.reduce((all, { amount }) => all + amount, 0);
  if (read.length === 0 || sum > MAX_FEN) return null;
  return { money: read, budget: fen(sum), unitPrice: null, quantity: null, differs: null };
}

/** A name of four characters or more that is neither a time nor an amount is an event in that month. */
function isEvent(cell: GridCell, context: TableContext): boolean {
  const text = cell.text.trim();
  if (text.length < 4 || !['text', 'prose', 'body'].includes(cellKind(text))) return false;
  const times = timesIn(context.grid.text, cell, { ...context.time, cell: false });
  const said = times.reduce((sum, time) => sum + time.end - time.start, 0);
  return said < text.length * 0.6;
}
