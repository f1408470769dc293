import type { Rect } from '../../../../src/sheets/model';
import { fail } from '../errors';

/** Size of a worksheet: https://support.microsoft.com/office/excel-specifications-and-limits */
export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** One number per cell, so that a sparse sheet is a Map. */
export function keyOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}
export function rowOf(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}
export function columnOf(key: number): number {
  return key % MAX_COLUMNS;
}

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let rest = column + 1;
  let name = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    name = String.fromCharCode(65 + digit) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1`, `A1:B2`, whole columns `A:C` and rows `3:5`; without the sheet. */
export function toA1(rect: Rect): string {
  if (rect.rows === MAX_ROWS && rect.columns === MAX_COLUMNS) return `1:${MAX_ROWS}`;
  if (rect.rows === MAX_ROWS) return `${columnName(rect.column)}:${columnName(rect.column + rect.columns - 1)}`;
  if (rect.columns === MAX_COLUMNS) return `${rect.row + 1}:${rect.row + rect.rows}`;
  const first = `${columnName(rect.column)}${rect.row + 1}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnName(rect.column + rect.columns - 1)}${rect.row + rect.rows}`;
}

/** Sheet name as Excel writes it in an address: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_.\u4e00-\u9fff]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  return {
    column: match[1] === undefined ? null : columnIndex(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
}

/** Parses an A1 address without a sheet; null when it is not one. */
export function parseA1(address: string): Rect | null {
  const parts = address.trim().split(':');
  if (parts.length > 2) return null;
  const from = corner(parts[0] ?? '');
  const to = parts.length === 2 ? corner(parts[1] ?? '') : from;
  if (!from || !to || (from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null)) {
    return null;
  }
  if (parts.length === 1 && (from.row === null || from.column === null)) return null;
  const top = from.row === null || to.row === null ? 0 : Math.min(from.row, to.row);
  const left = from.column === null || to.column === null ? 0 : Math.min(from.column, to.column);
  const bottom = from.row === null || to.row === null ? MAX_ROWS - 1 : Math.max(from.row, to.row);
  const right = from.column === null || to.column === null ? MAX_COLUMNS - 1 : Math.max(from.column, to.column);
  const rect = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return isInside(rect) ? rect : null;
}

export function isInside(rect: Rect): boolean {
  return (
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows > 0 &&
    rect.columns > 0 &&
    rect.row + rect.rows <= MAX_ROWS &&
    rect.column + rect.columns <= MAX_COLUMNS
  );
}

/** Refuses a rectangle outside the sheet as Excel does. */
export function checkInside(rect: Rect): Rect {
  return isInside(rect) ? rect : fail('InvalidArgument', 'The range lies outside the worksheet.');
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: Rect, inner: Rect): boolean {
  const both = intersect(outer, inner);
  return both !== null && both.rows === inner.rows && both.columns === inner.columns;
}

/** `Sheet!A1` or `'My sheet'!A1` → sheet and rest; no sheet → null. */
export function splitSheet(reference: string): { sheet: string | null; rest: string } {
  const text = reference.startsWith('=') ? reference.slice(1) : reference;
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!match) return { sheet: null, rest: text };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), rest: match[3] ?? '' };
}
