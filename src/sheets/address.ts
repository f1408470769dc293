import type { Rect } from './model';

/** Letters of a zero-based column: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** Zero-based column of its letters; -1 when they are none. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A1 address of a zero-based cell: (0, 1) → B1. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** $A$1 address of a zero-based cell. */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** A1:B2 address of a rectangle; one cell stands alone. */
export function rectAddress(rect: Rect): string {
  const from = cellAddress(rect.row, rect.column);
  return rect.rows === 1 && rect.columns === 1 ? from : `${from}:${cellAddress(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}

/** $A$1:$B$2 address of a rectangle. */
export function absoluteRect(rect: Rect): string {
  const from = absoluteAddress(rect.row, rect.column);
  const to = absoluteAddress(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return from === to ? from : `${from}:${to}`;
}

/** A sheet name as formulas want it: always quoted, apostrophes doubled. Names that start with a digit break unquoted. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** 'sheet'!$A$1:$B$2. */
export function sheetRect(sheet: string, rect: Rect): string {
  return `${quoteSheet(sheet)}!${absoluteRect(rect)}`;
}

/** A rectangle from its corner and size; one cell when no size is given. */
export function rect(row: number, column: number, rows = 1, columns = 1): Rect {
  return { row, column, rows, columns };
}

/** A text as a literal of a formula: quotes doubled. */
export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The range with columns that move when the formula is filled to the right: `$F$3:$F$1003` → `F$3:F$1003`. */
export function movingColumns(range: string): string {
  return range.replace(/\$([A-Z]{1,3}\$\d)/g, '$1');
}
