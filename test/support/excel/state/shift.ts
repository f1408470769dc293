import type { Rect } from '../../../../src/sheets/model';
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet } from './address';

/** Rows or columns inserted (`count` > 0) before `index`, or deleted (`count` < 0) from `index` on. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly index: number;
  readonly count: number;
}

/** New first and size of a stretch; null when it was deleted as a whole. */
export function shiftStretch(from: number, size: number, shift: Shift): { from: number; size: number } | null {
  const { index, count } = shift;
  if (count > 0) {
    if (index <= from) return { from: from + count, size };
    return index < from + size ? { from, size: size + count } : { from, size };
  }
  const gone = -count;
  const end = index + gone;
  const before = Math.max(0, Math.min(from + size, index) - from);
  const after = Math.max(0, from + size - Math.max(from, end));
  if (before + after === 0) return null;
  return { from: from < index ? from : Math.max(index, from - gone), size: before + after };
}

export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  if (shift.axis === 'row') {
    if (rect.rows === MAX_ROWS) return rect;
    const moved = shiftStretch(rect.row, rect.rows, shift);
    return moved && { ...rect, row: moved.from, rows: moved.size };
  }
  if (rect.columns === MAX_COLUMNS) return rect;
  const moved = shiftStretch(rect.column, rect.columns, shift);
  return moved && { ...rect, column: moved.from, columns: moved.size };
}

export function shiftRects(rects: readonly Rect[], shift: Shift): Rect[] {
  return rects.map((rect) => shiftRect(rect, shift)).filter((rect): rect is Rect => rect !== null);
}

/** `'My sheet'!$A$1:B2`, `A:C`, `3:5`; strings in double quotes are passed over. */
const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w(!.\u4e00-\u9fff])/g;

interface Corner {
  column: number | null;
  row: number | null;
  columnFixed: string;
  rowFixed: string;
}

function corner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/.exec(text);
  const letters = match?.[2];
  const digits = match?.[4];
  return {
    column: letters === undefined ? null : columnIndex(letters),
    row: digits === undefined ? null : Number(digits) - 1,
    columnFixed: letters === undefined ? '' : (match?.[1] ?? ''),
    rowFixed: letters === undefined ? (match?.[1] ?? '') : (match?.[3] ?? ''),
  };
}

function write(at: Corner): string {
  const column = at.column === null ? '' : at.columnFixed + columnName(at.column);
  return column + (at.row === null ? '' : `${at.rowFixed}${at.row + 1}`);
}

function shiftReference(reference: string, shift: Shift): string {
  const ends = reference.split(':').map(corner);
  const first = ends[0];
  const last = ends[ends.length - 1];
  if (!first || !last) return reference;
  const from = first[shift.axis];
  const to = last[shift.axis];
  if (from === null || to === null) return reference;
  const moved = shiftStretch(from, to - from + 1, shift);
  if (!moved) return '#REF!';
  first[shift.axis] = moved.from;
  if (ends.length === 2) last[shift.axis] = moved.from + moved.size - 1;
  return ends.map(write).join(':');
}

/** Rewrites the references to `sheet` in a formula that stands on `home`. */
export function shiftFormula(formula: string, home: string | null, sheet: string, shift: Shift): string {
  return formula.replace(TOKEN, (token: string, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return token;
    const on = prefix === undefined ? home : prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    return on === sheet ? `${prefix ?? ''}${shiftReference(reference, shift)}` : token;
  });
}

/** Rewrites a sheet's name in a formula after a rename. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return formula.replace(TOKEN, (token: string, prefix: string | undefined, reference: string | undefined) => {
    if (prefix === undefined || reference === undefined) return token;
    const on = prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    return on === from ? `${quoteSheet(to)}!${reference}` : token;
  });
}

/** Moves the relative references of a formula, as copying a cell does; references off the sheet become #REF!. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token: string, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return token;
    const ends = reference.split(':').map(corner);
    for (const end of ends) {
      if (end.row !== null && end.rowFixed === '') end.row += rows;
      if (end.column !== null && end.columnFixed === '') end.column += columns;
      if ((end.row ?? 0) < 0 || (end.column ?? 0) < 0) return '#REF!';
    }
    return `${prefix ?? ''}${ends.map(write).join(':')}`;
  });
}
