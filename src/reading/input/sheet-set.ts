import type { CellSheet } from '../../sheets/cells';
import type { Grid, GridCell } from '../grid';
import { isWhen } from '../table/broken-rows';
import { guessColumns } from '../table/columns';
import { readableSheets, sheetToGrid, type SheetGrid } from './sheet-grid';

/** The sheets of one plan that was parted over several, as one text with a table each. */
export interface SheetSet {
  readonly names: readonly string[];
  readonly text: string;
  readonly grids: readonly Grid[];
}

// 初稿 beside 终稿, a copy: versions of one plan, not parts of it
const VERSION = /[初终定新旧]稿|修[改订]|版|^旧|备份|副本|copy|去年|上年|[(（]\d[)）]$/i;
/** Above this share of names in common two sheets say the same, not the rest. */
const SAME = 0.3;

/**
 * The sheets that go on with the plan of `best`: visible, under the same header, naming other activities (one sheet per quarter, month
 * or section). Null when there are none.
 */
export function sheetSet(sheets: readonly CellSheet[], best: SheetGrid): SheetSet | null {
  const shape = shapeOf(best);
  if (shape === null || VERSION.test(best.sheet.name)) return null;
  const parts: SheetGrid[] = [];
  const names = new Set<string>();
  for (const sheet of readableSheets(sheets)) {
    const read = sheet === best.sheet ? best : sheetToGrid(sheet);
    const other = VERSION.test(sheet.name) ? null : shapeOf(read);
    if (other === null || !alike(shape.fields, other.fields) || yearOf(sheet) !== yearOf(best.sheet)) continue;
    if (
      sheet !== best.sheet &&
      other.titles.filter((title) => names.has(title) || shape.titles.includes(title)).length > other.titles.length * SAME
    )
      continue;
    for (const title of other.titles) names.add(title);
    parts.push(read);
  }
  return parts.length < 2 || !parts.includes(best) ? null : together(parts);
}

/** 2026年计划 and 2027年计划 are two plans. */
function yearOf(sheet: CellSheet): string {
  return /20\d\d/.exec(sheet.name)?.[0] ?? '';
}

interface Shape {
  readonly fields: readonly string[];
  readonly titles: readonly string[];
}

/** What the columns of a sheet hold, and the names under them; null when it is no table of activities. */
function shapeOf({ grid, sheet }: SheetGrid): Shape | null {
  if (grid === null) return null;
  const { header, columns } = guessColumns(grid);
  const fields = columns.map(({ field }) => field);
  const title = columns.find(({ field }) => field === 'title' || field === 'schedule');
  const timed = fields.some((field) => field === 'time' || field === 'start' || field === 'schedule' || field === 'month');
  if (header === null || title === undefined || !(timed || isWhen(sheet.name))) return null;
  const titles = grid.rows.slice(header.next).map((row) => row[title.column]?.text.trim() ?? '');
  return { fields, titles: titles.filter((text) => text !== '' && !/^[合总小]\s*计/.test(text)) };
}

/** Four columns of five are the same. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((field) => b.includes(field)).length;
  return shared >= 2 && shared >= Math.max(a.length, b.length) * 0.8;
}

/** One text, every sheet below its name; a name that is a month stands for the time its table does not state. */
function together(parts: readonly SheetGrid[]): SheetSet {
  const text = parts.map((part) => `${part.sheet.name}\n${part.text}\n`).join('\n');
  let at = 0;
  const grids = parts.map((part): Grid => {
    const name = cellAt(part.sheet.name, at);
    const start = at + part.sheet.name.length + 1;
    at = start + part.text.length + 2;
    const rows = (part.grid?.rows ?? []).map((row) => row.map((cell) => ({ ...cell, start: cell.start + start, end: cell.end + start })));
    return { text, rows: isWhen(part.sheet.name) ? withMonth(text, rows, name) : [[name], ...rows] };
  });
  return { names: parts.map(({ sheet }) => sheet.name), text, grids };
}

/** The name as a heading under the header, where its month holds for the rows without one. */
function withMonth(text: string, rows: GridCell[][], name: GridCell): GridCell[][] {
  const { header } = guessColumns({ text, rows });
  const at = header?.next ?? 0;
  const wide = Array.from({ length: Math.max(2, rows[at]?.length ?? 0) }, (_, column) => ({ ...name, merged: column > 0 }));
  return [...rows.slice(0, at), wide, ...rows.slice(at)];
}

function cellAt(text: string, start: number): GridCell {
  return { text, start, end: start + text.length, number: null, isDate: false, merged: false };
}
