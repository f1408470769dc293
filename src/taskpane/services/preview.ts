import type { ModelCell, SheetModel, WorkbookModel } from '../../sheets/model';
import type { SheetPreview } from './exports-type';

/** Rows and columns a preview shows of a sheet. */
export const PREVIEW_ROWS = 40;
const PREVIEW_COLUMNS = 30;

/** What a cell shows, near enough for a preview: numbers with thousands, formulas by their value. */
function shown(cell: ModelCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  const value = typeof cell === 'object' ? cell.value : cell;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : Number(value.toFixed(2)).toLocaleString('en-US');
  return typeof value === 'boolean' ? (value ? '✓' : '') : value;
}

function sheetPreview(sheet: SheetModel): SheetPreview {
  const hidden = new Set(sheet.columns.flatMap((column, index) => (column.hidden === true ? [index] : [])));
  const grid: string[][] = [];
  let deepest = 0;
  for (const { at, cells } of sheet.blocks) {
    deepest = Math.max(deepest, at.row + at.rows);
    cells.forEach((row, r) => {
      if (at.row + r >= PREVIEW_ROWS) return;
      const target = (grid[at.row + r] ??= []);
      row.forEach((cell, c) => {
        if (at.column + c < PREVIEW_COLUMNS) target[at.column + c] = shown(cell);
      });
    });
  }
  const width = Math.max(0, ...grid.map((row) => row?.length ?? 0));
  const columns = Array.from({ length: width }, (_, index) => index).filter((index) => !hidden.has(index));
  const rows = Array.from(grid, (row) => columns.map((index) => row?.[index] ?? ''));
  return { name: sheet.name, rows, more: deepest > PREVIEW_ROWS };
}

/** The sheets of a model as text. */
export function previewOf(model: WorkbookModel): SheetPreview[] {
  return model.sheets.map(sheetPreview);
}
