import type { Rect } from '../../../../src/sheets/model';
import { fail } from '../errors';
import { keyOf } from '../state/address';
import type { BookState } from '../state/book';
import type { Content, SheetState } from '../state/sheet';
import { moveFormula } from '../state/shift';

function moved(content: Content, rows: number, columns: number): Content {
  return typeof content === 'object' ? { f: moveFormula(content.f, rows, columns) } : content;
}

/**
 * Pastes cells, repeating a smaller source over a larger target.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1)
 */
export function copyCells(book: BookState, from: SheetState, source: Rect, to: SheetState, target: Rect, type: string): Rect {
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(type)) fail('InvalidArgument', `«${type}» is no way to copy.`);
  const rows = Math.max(source.rows, target.rows);
  const columns = Math.max(source.columns, target.columns);
  if (rows % source.rows !== 0 || columns % source.columns !== 0) fail('InvalidArgument', 'The target is no multiple of the source.');
  const cells = new Map(from.cells);
  const looks = new Map(from.looks);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const fromRow = source.row + (r % source.rows);
      const fromColumn = source.column + (c % source.columns);
      const row = target.row + r;
      const column = target.column + c;
      const content = cells.get(keyOf(fromRow, fromColumn)) ?? null;
      if (type !== 'Formats') {
        const value = type === 'Values' && content !== null ? book.value(from, fromRow, fromColumn) : content;
        book.put(to, row, column, value === null ? null : moved(value, row - fromRow, column - fromColumn));
      }
      if (type === 'All' || type === 'Formats') {
        const look = looks.get(keyOf(fromRow, fromColumn));
        if (look) to.looks.set(keyOf(row, column), look);
        else to.forget({ row, column, rows: 1, columns: 1 });
      }
    }
  }
  return { row: target.row, column: target.column, rows, columns };
}
