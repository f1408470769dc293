import type { Rect } from '../../../../src/sheets/model';
import { fail } from '../errors';
import { columnOf, contains, intersect, keyOf, MAX_COLUMNS, MAX_ROWS, rowOf } from './address';
import type { BookState } from './book';
import { shiftFormula, shiftRect, shiftRects, shiftStretch, type Shift } from './shift';
import type { SheetState } from './sheet';

function shiftRecord<T>(record: Record<number, T>, shift: Shift): Record<number, T> {
  const next: Record<number, T> = {};
  for (const [key, value] of Object.entries(record)) {
    const moved = shiftStretch(Number(key), 1, shift);
    if (moved) next[moved.from] = value;
  }
  return next;
}

function shiftSpan(span: { from: number; to: number } | null, shift: Shift): { from: number; to: number } | null {
  if (!span) return null;
  const moved = shiftStretch(span.from, span.to - span.from + 1, shift);
  return moved && { from: moved.from, to: moved.from + moved.size - 1 };
}

/** Everything of the sheet that is anchored to rows or columns, but its cells. */
function shiftParts(sheet: SheetState, shift: Shift): void {
  const { meta } = sheet;
  const row = shift.axis === 'row';
  if (row) {
    meta.rowHeights = shiftRecord(meta.rowHeights, shift);
    meta.hiddenRows = shiftRecord(meta.hiddenRows, shift);
    meta.rowBreaks = Object.keys(shiftRecord(Object.fromEntries(meta.rowBreaks.map((at) => [at, 1])), shift)).map(Number);
    meta.page.titleRows = shiftSpan(meta.page.titleRows, shift);
  } else {
    meta.columnWidths = shiftRecord(meta.columnWidths, shift);
    meta.hiddenColumns = shiftRecord(meta.hiddenColumns, shift);
    meta.columnLooks = shiftRecord(meta.columnLooks, shift);
    meta.page.titleColumns = shiftSpan(meta.page.titleColumns, shift);
  }
  meta.merges = shiftRects(meta.merges, shift);
  meta.tables = meta.tables.flatMap((table) => {
    const at = shiftRect(table.at, shift);
    return at ? [{ ...table, at }] : [];
  });
  for (const each of [...meta.validations, ...meta.conditionals]) each.at = shiftRects(each.at, shift);
  meta.validations = meta.validations.filter((each) => each.at.length > 0);
  meta.conditionals = meta.conditionals.filter((each) => each.at.length > 0);
  meta.comments = meta.comments.flatMap((comment) => {
    const at = shiftRect({ row: comment.row, column: comment.column, rows: 1, columns: 1 }, shift);
    return at ? [{ ...comment, row: at.row, column: at.column }] : [];
  });
  if (meta.page.printArea) meta.page.printArea = shiftRect(meta.page.printArea, shift);
  if (meta.autoFilter) {
    const at = shiftRect(meta.autoFilter.at, shift);
    meta.autoFilter = at && { ...meta.autoFilter, at };
  }
}

/**
 * Inserts (`count` > 0) or deletes whole rows or columns, with everything that moves along: references in cells come
 * from the calculation engine, the rest from our own shifting.
 * https://support.microsoft.com/office/insert-or-delete-rows-and-columns-6f40e6e4-85af-45e0-b39d-65dd504a3246
 */
export function shiftSheet(book: BookState, sheet: SheetState, shift: Shift): void {
  const limit = shift.axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  if (shift.index < 0 || shift.index >= limit) fail('InvalidArgument', 'The position lies outside the worksheet.');
  const above = shift.count > 0 && shift.index > 0 ? shift.index - 1 : null;
  const looks = above === null ? [] : [...sheet.looks].filter(([key]) => (shift.axis === 'row' ? rowOf(key) : columnOf(key)) === above);
  book.calc.shift(sheet, shift.axis, shift.index, shift.count);
  shiftParts(sheet, shift);
  for (const [key, look] of looks) {
    for (let step = 0; step < shift.count; step++) {
      const by = 1 + step;
      sheet.looks.set(shift.axis === 'row' ? keyOf(rowOf(key) + by, columnOf(key)) : keyOf(rowOf(key), columnOf(key) + by), look);
    }
  }
  const change = (home: string) => (formula: string) => shiftFormula(formula, home, sheet.meta.name, shift);
  for (const each of book.sheets) rewriteParts(each, change(each.meta.name));
  for (const name of book.names) name.formula = shiftFormula(name.formula, null, sheet.meta.name, shift);
  book.calc.reset();
}

function rewriteParts(sheet: SheetState, change: (formula: string) => string): void {
  for (const each of sheet.meta.conditionals) each.formula = change(each.formula);
  for (const each of sheet.meta.validations) {
    const list = each.rule['list'] as { source?: unknown } | undefined;
    if (list && typeof list.source === 'string' && list.source.startsWith('=')) list.source = change(list.source);
  }
  for (const series of sheet.meta.charts.flatMap((chart) => chart.series)) {
    series.values = change(series.values);
    series.categories = change(series.categories);
  }
}

/** Moves the cells below (or right of) a rectangle, for insert and delete of a part of a row; tables must be wholly moved or untouched. */
export function shiftCells(book: BookState, sheet: SheetState, at: Rect, axis: 'row' | 'column', insert: boolean): void {
  if (axis === 'row' && at.columns === MAX_COLUMNS) {
    shiftSheet(book, sheet, { axis, index: at.row, count: insert ? at.rows : -at.rows });
    return;
  }
  if (axis === 'column' && at.rows === MAX_ROWS) {
    shiftSheet(book, sheet, { axis, index: at.column, count: insert ? at.columns : -at.columns });
    return;
  }
  const band: Rect =
    axis === 'row'
      ? { row: at.row, column: at.column, rows: MAX_ROWS - at.row, columns: at.columns }
      : { row: at.row, column: at.column, rows: at.rows, columns: MAX_COLUMNS - at.column };
  for (const table of sheet.meta.tables) {
    const touched = intersect(table.at, band);
    if (!touched) continue;
    const wholeWidth = axis === 'row' && table.at.column >= at.column && table.at.column + table.at.columns <= at.column + at.columns;
    if (!contains(band, table.at) && !wholeWidth) {
      fail('InvalidOperation', 'This operation is not allowed. It is attempting to shift cells in a table.');
    }
  }
  moveBand(book, sheet, band, axis === 'row' ? at.rows : at.columns, axis, insert);
}

function moveBand(book: BookState, sheet: SheetState, band: Rect, size: number, axis: 'row' | 'column', insert: boolean): void {
  const inBand = (key: number): boolean =>
    rowOf(key) >= band.row &&
    columnOf(key) >= band.column &&
    rowOf(key) < band.row + band.rows &&
    columnOf(key) < band.column + band.columns;
  const start = axis === 'row' ? band.row : band.column;
  const by = (insert ? size : -size) * (axis === 'row' ? MAX_COLUMNS : 1);
  const moved = <T>(map: Map<number, T>): Map<number, T> => {
    const next = new Map<number, T>();
    for (const [key, value] of map) {
      if (!inBand(key)) next.set(key, value);
      else if (insert || (axis === 'row' ? rowOf(key) : columnOf(key)) >= start + size) next.set(key + by, value);
    }
    return next;
  };
  sheet.cells = moved(sheet.cells);
  sheet.looks = moved(sheet.looks);
  const shift: Shift = { axis, index: start, count: insert ? size : -size };
  const part = (rects: readonly Rect[]): Rect[] =>
    rects.flatMap((rect) => {
      if (!contains({ ...band, [axis]: 0, [axis === 'row' ? 'rows' : 'columns']: axis === 'row' ? MAX_ROWS : MAX_COLUMNS }, rect))
        return [rect];
      const next = shiftRect(rect, shift);
      return next ? [next] : [];
    });
  for (const each of [...sheet.meta.validations, ...sheet.meta.conditionals]) each.at = part(each.at);
  sheet.meta.merges = part(sheet.meta.merges);
  sheet.meta.tables = sheet.meta.tables.flatMap((table) => part([table.at]).map((at) => ({ ...table, at })));
  sheet.meta.comments = sheet.meta.comments.flatMap((comment) =>
    part([{ row: comment.row, column: comment.column, rows: 1, columns: 1 }]).map((at) => ({ ...comment, row: at.row, column: at.column })),
  );
  book.calc.reset();
}
