import { fail } from '../errors';
import { intersect } from '../state/address';
import type { RangeObject } from './range';

/** https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-clear-member(1) */
export function clearRange(range: RangeObject, what: string): void {
  if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'].includes(what))
    fail('InvalidArgument', `«${what}» cannot be cleared.`);
  range.core.guard(range.state, range.at);
  if (what === 'All' || what === 'Contents') {
    const used = range.state.clip(range.at);
    if (used) {
      for (let row = used.row; row < used.row + used.rows; row++) {
        for (let column = used.column; column < used.column + used.columns; column++) range.book.put(range.state, row, column, null);
      }
    }
    range.core.tell({ kind: 'changed', sheet: range.sheet, at: range.at, change: 'RangeEdited' });
  }
  if (what === 'All' || what === 'Formats') {
    range.Format.reset();
    range.ConditionalFormats.ClearAll();
    if (what === 'All') range.DataValidation.Clear();
  }
}

/** Merging keeps the first cell only; cells of a table cannot be merged. */
export function mergeRange(range: RangeObject, across: boolean): void {
  range.core.guard(range.state, range.at);
  const { meta } = range.state;
  if (meta.tables.some((table) => intersect(table.at, range.at))) fail('InvalidOperation', 'Cells of a table cannot be merged.');
  range.Unmerge();
  const rows = across ? Array.from({ length: range.at.rows }, (_, r) => ({ ...range.at, row: range.at.row + r, rows: 1 })) : [range.at];
  for (const at of rows) {
    for (let row = at.row; row < at.row + at.rows; row++) {
      for (let column = at.column; column < at.column + at.columns; column++) {
        if (row !== at.row || column !== at.column) range.book.put(range.state, row, column, null);
      }
    }
    if (at.rows * at.columns > 1) meta.merges.push(at);
  }
}

interface LineProperties {
  readonly columnHidden?: boolean;
  readonly rowHidden?: boolean;
  readonly format?: { readonly columnWidth?: number; readonly rowHeight?: number };
}

/** https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-setcolumnproperties-member(1) */
export function setLineProperties(range: RangeObject, axis: 'row' | 'column', input: unknown): void {
  const count = axis === 'row' ? range.at.rows : range.at.columns;
  if (!Array.isArray(input) || input.length !== count) return fail('InvalidArgument', 'One entry per row or column is needed.');
  (input as readonly (LineProperties | null)[]).forEach((line, index) => {
    if (!line) return;
    const known = ['columnHidden', 'rowHidden', 'format'];
    if (
      Object.keys(line).some((key) => !known.includes(key)) ||
      Object.keys(line.format ?? {}).some((key) => key !== 'columnWidth' && key !== 'rowHeight')
    ) {
      fail('BenchUnknownMember', 'The bench knows width, height and hidden of rows and columns only.');
    }
    const part = axis === 'row' ? range.GetRow(index).GetEntireRow() : range.GetColumn(index).GetEntireColumn();
    if (line.format?.columnWidth !== undefined) part.Format.ColumnWidth = line.format.columnWidth;
    if (line.format?.rowHeight !== undefined) part.Format.RowHeight = line.format.rowHeight;
    if (line.columnHidden !== undefined) part.ColumnHidden = line.columnHidden;
    if (line.rowHidden !== undefined) part.RowHidden = line.rowHidden;
  });
}
