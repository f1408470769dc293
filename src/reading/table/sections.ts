import type { Grid } from '../grid';
import { guessByContent } from './content-guess';
import { layoutAt, guessColumns, type TableLayout } from './columns';
import type { ColumnChoice } from './fields';
import { headerAt, type HeaderRows } from './header-row';
import { matchHeader, readHeaderText } from './header-text';
import { repeatsHeader } from './rows';

/** A run of rows under one header. */
export interface Section {
  readonly layout: TableLayout;
  readonly from: number;
  readonly to: number;
}

/** Cuts a grid into tables: a new header with other columns starts a new one; a repeated header is skipped. */
export function findSections(grid: Grid, choice: ColumnChoice): Section[] {
  const first = guessColumns(grid, choice);
  if (first.header === null) {
    return first.columns.length === 0 ? [] : [{ layout: first, from: 0, to: grid.rows.length }];
  }
  const starts: HeaderRows[] = [first.header];
  for (let row = first.header.next; row < grid.rows.length; row++) {
    const cells = grid.rows[row] ?? [];
    const last = starts[starts.length - 1] as HeaderRows;
    const headed = (grid.rows[row - 1] ?? []).filter((cell) => cell.text.trim() !== '').length === 1;
    if (!couldBeHeader(grid, row, headed ? 2 : 3) || repeatsHeader(cells, last.texts)) continue;
    const header = headerAt(grid, row);
    if (header === null || !isSureHeader(header, headed)) continue;
    starts.push(header);
    row = header.next - 1;
  }
  return starts.map((header, index) => {
    const to = starts[index + 1]?.first ?? grid.rows.length;
    return { layout: layoutAt(grid, header, index === 0 ? choice : {}, to), from: header.next, to };
  });
}

/** Cheap test before the costly one: headers hold no digits and several short words. */
function couldBeHeader(grid: Grid, row: number, least: number): boolean {
  const cells = grid.rows[row] ?? [];
  let filled = 0;
  for (const cell of cells) {
    if (cell.text === '') continue;
    if (cell.number !== null || cell.text.length > 16 || /\d/.test(cell.text)) return false;
    filled++;
  }
  return filled >= least;
}

/** A header in the middle of a table must be made of whole names, or rows of short words would pass for it; under a heading (`headed`) two are enough. */
function isSureHeader(header: HeaderRows, headed: boolean): boolean {
  const matches = header.texts.map((text) => matchHeader(readHeaderText(text)));
  const sure = new Set(matches.flatMap((match) => (match !== null && match.weight >= 0.9 ? [match.field] : [])));
  const filled = header.texts.filter((text) => text.trim() !== '').length;
  if (headed && sure.size === 2 && filled === 2) return true;
  return sure.size >= 3 && matches.filter((match) => match !== null).length >= filled * 0.75;
}

/** Turns a form (names of fields in the first column, one activity per further column) into a table; other grids stay. */
export function upright(grid: Grid): Grid {
  const rows = grid.rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
  if (rows.length < 3 || rows.length > 40 || guessColumns(grid).header !== null || guessByContent(grid.rows).length > 0) return grid;
  const names = rows.map((row) => matchHeader(readHeaderText(row[0]?.text ?? '')));
  const sure = names.filter((match) => match !== null && match.weight >= 0.9);
  const fields = new Set(sure.map((match) => match?.field));
  if (fields.size < 3 || sure.length < rows.length * 0.5 || !(fields.has('title') || fields.has('time'))) return grid;
  const width = Math.max(...rows.map((row) => row.length));
  const blank = (at: number): Grid['rows'][number][number] => ({
    text: '',
    start: at,
    end: at,
    number: null,
    isDate: false,
    merged: false,
  });
  const turned = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? blank(row.at(-1)?.end ?? 0)));
  // A value that spans all value columns belongs to the one activity there is.
  const distinct = turned.filter((cells, column) => column === 0 || cells.some((cell) => cell.text.trim() !== '' && !cell.merged));
  return { text: grid.text, rows: distinct };
}
