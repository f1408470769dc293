import type { Rect } from '../../../../src/sheets/model';
import { HostObject, type Core } from '../core';
import { keyOf } from '../state/address';
import type { CellValue } from '../state/calc';
import type { BookState } from '../state/book';
import type { SheetState } from '../state/sheet';
import type { RangeObject } from './range';

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

function rank(value: CellValue): number {
  if (value === '') return 4;
  return typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : 3;
}

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  const kinds = rank(a) - rank(b);
  // Blanks stay at the end in either direction.
  if (kinds !== 0) return rank(a) === 4 || rank(b) === 4 || ascending ? kinds : -kinds;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
  return ascending ? order : -order;
}

/** Sorts rows of cells with their looks; formulas move with references to their own row, as in Excel. */
export function sortRows(book: BookState, sheet: SheetState, at: Rect, fields: readonly SortField[]): number[] {
  const rows = Array.from({ length: at.rows }, (_, index) => at.row + index);
  const order = [...rows].sort((a, b) => {
    for (const field of fields) {
      const left = book.value(sheet, a, at.column + field.key);
      const right = book.value(sheet, b, at.column + field.key);
      const by = compare(left, right, field.ascending !== false);
      if (by !== 0) return by;
    }
    return a - b;
  });
  const cells = new Map(sheet.cells);
  const looks = new Map(sheet.looks);
  order.forEach((from, index) => {
    const to = at.row + index;
    for (let column = at.column; column < at.column + at.columns; column++) {
      const content = cells.get(keyOf(from, column));
      if (content === undefined) sheet.cells.delete(keyOf(to, column));
      else sheet.cells.set(keyOf(to, column), typeof content === 'object' ? { f: moveOwnRow(content.f, from, to) } : content);
      const look = looks.get(keyOf(from, column));
      if (look) sheet.looks.set(keyOf(to, column), look);
      else sheet.looks.delete(keyOf(to, column));
    }
  });
  book.calc.reset();
  return order;
}

function moveOwnRow(formula: string, from: number, to: number): string {
  return formula.replace(
    /"(?:[^"]|"")*"|(!?)(\$?[A-Z]{1,3})(\d{1,7})(?![\d(])/g,
    (token: string, bang: string | undefined, column: string | undefined, row: string | undefined) => {
      if (column === undefined || row === undefined || bang === '!') return token;
      return Number(row) === from + 1 ? `${column}${to + 1}` : token;
    },
  );
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangesort */
export class RangeSortObject extends HostObject {
  readonly className = 'RangeSort';
  private readonly range: RangeObject;
  constructor(core: Core, range: RangeObject) {
    super(core);
    this.range = range;
  }
  Apply(fields: readonly SortField[], _matchCase?: boolean, hasHeaders?: boolean): void {
    const { at, state } = this.range;
    this.core.guard(state, at);
    sortRows(this.book, state, hasHeaders === true ? { ...at, row: at.row + 1, rows: at.rows - 1 } : at, fields);
    this.core.tell({ kind: 'sorted', sheet: this.range.sheet, at });
  }
}
