import type { Rect, SheetModel } from '../../sheets/model';
import { columnName, rectAddress } from '../../sheets/address';
import { asText, type CellInput } from './cell-input';
import type { SheetContents } from './contents';
import { drawLook } from './draw-sheet';
import { drawDefaultStyle, resetStyle } from './draw-styles';
import type { Inspection } from './inspect';
import { Pen } from './pen';
import type { KeptSheet } from './workbook-state';

/** What is known of a sheet that is brought back. */
export interface Known {
  /** Its extent, or all its cells; null when the record alone is enough. */
  readonly here: SheetContents | null;
  /** Its cells were read: what differs is written back. Else what the write changed is. */
  readonly compare: boolean;
}

/** A sheet as it was drawn before the write, and as the write drew it. */
export interface Looks {
  readonly drawn: SheetModel | null;
  readonly now: SheetModel | null;
}

/** Brings one sheet back to what the record says. */
export function restoreSheet(
  sheet: Excel.Worksheet,
  kept: KeptSheet,
  { here, compare }: Known,
  { drawn, now }: Looks,
  { tables }: Pick<Inspection, 'tables'>,
): void {
  const removed = here === null ? [] : removeInserted(sheet, kept, here);
  const { table } = kept;
  if (table && tables.some(({ name }) => name === table.name)) sheet.tables.getItem(table.name).resize(rectAddress(table.at));
  if (here !== null && compare) restoreCells(sheet, kept, here, removed);
  else restoreWritten(sheet, kept);
  if (kept.appended) {
    const rows = sheet.getRange(rectAddress(kept.appended));
    resetStyle(rows, kept.defaultStyle);
    rows.format.useStandardHeight = true;
  }
  if (kept.redrawn && drawn && here) redrawOld(sheet, kept, here, { drawn, now });
}

function contentOf({ at, formulas }: Pick<SheetContents, 'at' | 'formulas'>): (row: number, column: number) => CellInput {
  return (row, column) => formulas[row - (at?.row ?? 0)]?.[column - (at?.column ?? 0)] ?? '';
}

/** Deletes columns that the write inserted, rightmost first; answers their places. */
function removeInserted(sheet: Excel.Worksheet, kept: KeptSheet, here: SheetContents): number[] {
  const table = here.table;
  if (!table || kept.insertedHeaders.length === 0) return [];
  const content = contentOf(here);
  const columns = Array.from({ length: table.at.columns }, (_, index) => table.at.column + index).filter((column) =>
    kept.insertedHeaders.includes(String(content(table.at.row, column))),
  );
  for (const column of [...columns].reverse()) sheet.getRange(`${columnName(column)}:${columnName(column)}`).delete('Left');
  return columns;
}

/** Writes back the cells that the write changed. */
function restoreWritten(sheet: Excel.Worksheet, kept: KeptSheet): void {
  const before = contentOf(kept);
  for (const at of kept.wrote ?? []) {
    const lines = Array.from({ length: at.rows }, (_, r) =>
      Array.from({ length: at.columns }, (_, c) => inputOf(before(at.row + r, at.column + c))),
    );
    sheet.getRange(rectAddress(at)).formulas = lines;
  }
}

const inputOf = (content: CellInput): CellInput => (typeof content === 'string' && !content.startsWith('=') ? asText(content) : content);

/** Writes back what differs, row by row runs joined into one block. */
function restoreCells(sheet: Excel.Worksheet, kept: KeptSheet, here: SheetContents, removed: readonly number[]): void {
  const area = cover(kept.at, here.at);
  if (!area) return;
  const now = contentOf(here);
  const before = contentOf(kept);
  const current = (row: number, column: number): CellInput => {
    let shifted = column;
    for (const gone of removed) if (gone <= shifted) shifted++;
    return now(row, shifted);
  };
  const rows: CellInput[][] = [];
  let differs = false;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: CellInput[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      const wanted = before(row, column);
      const same = wanted === current(row, column);
      if (!same) differs = true;
      line.push(same ? null : inputOf(wanted));
    }
    rows.push(line);
  }
  if (differs) sheet.getRange(rectAddress(area)).formulas = rows;
}

function redrawOld(
  sheet: Excel.Worksheet,
  kept: KeptSheet,
  here: SheetContents,
  { drawn, now }: Looks & { readonly drawn: SheetModel },
): void {
  const area = cover(kept.at, here.at);
  if (area) {
    const range = sheet.getRange(rectAddress(area));
    range.unmerge();
    range.clear('Formats');
    range.dataValidation.clear();
    range.format.useStandardHeight = true;
  }
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const { name } of drawn.charts) if (here.charts.includes(name)) sheet.charts.getItem(name).delete();
  const pen = new Pen(sheet);
  drawDefaultStyle(pen, drawn.defaultStyle);
  drawLook(pen, drawn, (text) => text, now);
}

function cover(a: Rect | null, b: Rect | null): Rect | null {
  if (!a || !b) return a ?? b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}
