import type { ModelCell, Rect, SheetModel, WorkbookModel } from '../../sheets/model';
import type { PreviewCell, SheetPreview } from './exports-type';

/** Rows and columns a preview shows of a sheet. */
const PREVIEW_ROWS = 40;
const PREVIEW_COLUMNS = 30;

/** What a cell shows, near enough for a preview: numbers with thousands, formulas by their value. */
function shown(cell: ModelCell | undefined): { readonly text: string; readonly number: boolean } {
  if (cell === null || cell === undefined) return { text: '', number: false };
  const value = typeof cell === 'object' ? cell.value : cell;
  if (typeof value === 'number') {
    return { text: value.toLocaleString('en-US', { maximumFractionDigits: 2, useGrouping: Math.abs(value) >= 10_000 }), number: true };
  }
  return { text: typeof value === 'boolean' ? (value ? '✓' : '') : value, number: false };
}

function gridOf(sheet: SheetModel): { readonly grid: ModelCell[][]; readonly deepest: number } {
  const grid: ModelCell[][] = [];
  let deepest = 0;
  for (const { at, cells } of sheet.blocks) {
    deepest = Math.max(deepest, at.row + at.rows);
    cells.forEach((row, r) => {
      if (at.row + r >= PREVIEW_ROWS) return;
      const target = (grid[at.row + r] ??= []);
      row.forEach((cell, c) => {
        if (at.column + c < PREVIEW_COLUMNS) target[at.column + c] = cell;
      });
    });
  }
  return { grid, deepest };
}

function mergeAt(merges: readonly Rect[], row: number, column: number): Rect | undefined {
  return merges.find(
    (rect) => row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns,
  );
}

/** Text longer than its column runs on over the blank cells to its right, as it does on a sheet. */
function runsOver(row: readonly ModelCell[], columns: readonly number[], at: number, width: number, text: string): number {
  let span = 1;
  let room = width;
  while (room < text.length * 2 && at + span < columns.length && shown(row[columns[at + span] ?? 0]).text === '') {
    room += width;
    span += 1;
  }
  return span;
}

function rowCells(row: readonly ModelCell[], index: number, columns: readonly number[], sheet: SheetModel): PreviewCell[] {
  const cells: PreviewCell[] = [];
  for (let at = 0; at < columns.length;) {
    const column = columns[at] ?? 0;
    const rect = mergeAt(sheet.merges, index, column);
    const cell = rect !== undefined && rect.row !== index ? { text: '', number: false } : shown(row[column]);
    const span =
      rect === undefined
        ? cell.number || cell.text === ''
          ? 1
          : runsOver(row, columns, at, sheet.columns[column]?.width ?? 8, cell.text)
        : columns.filter((one) => one >= rect.column && one < rect.column + rect.columns).length;
    cells.push({ ...cell, span });
    at += Math.max(1, span);
  }
  return cells;
}

function sheetPreview(sheet: SheetModel): SheetPreview {
  const { grid, deepest } = gridOf(sheet);
  const width = Math.min(PREVIEW_COLUMNS, Math.max(0, ...grid.map((row) => row?.length ?? 0)));
  const columns = Array.from({ length: width }, (_, index) => index).filter((index) => sheet.columns[index]?.hidden !== true);
  return {
    name: sheet.name,
    widths: columns.map((index) => sheet.columns[index]?.width ?? 8),
    rows: Array.from(grid, (row, index) => rowCells(row ?? [], index, columns, sheet)),
    more: deepest > PREVIEW_ROWS,
  };
}

/** The sheets of a model as text. */
export function previewOf(model: WorkbookModel): SheetPreview[] {
  return model.sheets.map(sheetPreview);
}
