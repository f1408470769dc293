import type { GridCell } from '../grid';
import { cellKind } from './cell-kinds';
import { blankCell, trimmedCell } from './delimited';
import type { ColumnField } from './fields';
import type { TableRun, TextLine } from './find-grids';
import { headerNamed } from './header-text';

interface Head {
  readonly fields: readonly ColumnField[];
  readonly row: readonly GridCell[];
  readonly next: number;
}

/** A table that lost its edges: the names of its columns one per line, then its cells one per line. */
export function stackedTable(text: string, lines: readonly TextLine[], at: number): TableRun | null {
  const head = headOf(text, lines, at);
  if (head === null) return null;
  const numbered = head.fields[0] === 'no';
  const read = numbered ? numberedRows(text, lines, head) : evenRows(text, lines, head);
  if (read === null || read.rows.length === 0) return null;
  return { grid: { text, rows: [head.row, ...read.rows] }, first: at, next: read.next };
}

const seen = new Map<string, ReturnType<typeof headerNamed>>();

/** Short lines repeat in long texts; each is looked up once. */
function namedOnce(words: string): ReturnType<typeof headerNamed> {
  const known = seen.get(words);
  if (known !== undefined) return known;
  const match = headerNamed(words);
  if (seen.size > 2000) seen.clear();
  seen.set(words, match);
  return match;
}

/** Three or more lines in a row that are whole header names, a time or a name among them. */
function headOf(text: string, lines: readonly TextLine[], at: number): Head | null {
  const fields: ColumnField[] = [];
  const row: GridCell[] = [];
  let next = at;
  for (; next < lines.length && fields.length < 20; next++) {
    const line = lines[next] as TextLine;
    const words = line.text.trim();
    if (words === '' || words.length > 12 || line.text.includes('\t')) break;
    const match = namedOnce(words);
    const dull = match === null && /^(?:天数|课时|星期|审核|得分|分值)$/.test(words);
    if (!dull && match === null) break;
    fields.push(match?.field ?? 'remark');
    row.push(trimmedCell(text, line.start, line.end));
  }
  const kinds = new Set(fields);
  const enough =
    kinds.size >= 3 && (kinds.has('time') || kinds.has('no')) && (kinds.has('title') || kinds.has('place') || kinds.has('content'));
  return enough ? { fields, row, next } : null;
}

/** Rows that begin with 1, 2, 3 …; blank cells have vanished, so a row may be short. */
function numberedRows(text: string, lines: readonly TextLine[], head: Head): { rows: GridCell[][]; next: number } | null {
  const rows: GridCell[][] = [];
  let at = head.next;
  while (at < lines.length && (lines[at] as TextLine).text.trim() === '') at++;
  for (let number = 1; (lines[at]?.text.trim() ?? '') === String(number); number++) {
    const first = lines[at] as TextLine;
    const cells: GridCell[] = [];
    at++;
    while (at < lines.length && cells.length < head.fields.length - 1) {
      const line = lines[at] as TextLine;
      const words = line.text.trim();
      if (words === '' || words === String(number + 1) || words.length > 200 || /^(?:合\s*计|注[:：]|附件|备注[:：])/.test(words)) break;
      cells.push(trimmedCell(text, line.start, line.end));
      at++;
    }
    rows.push([trimmedCell(text, first.start, first.end), ...align(cells, head.fields.slice(1))]);
    while (at < lines.length && (lines[at] as TextLine).text.trim() === '' && (lines[at + 1]?.text.trim() ?? '') === String(number + 1))
      at++;
  }
  return rows.length === 0 ? null : { rows, next: at };
}

/** Gives the cells of a short row to the columns they fit; a time goes under the time. */
function align(cells: readonly GridCell[], fields: readonly ColumnField[]): GridCell[] {
  const out: GridCell[] = [];
  let used = 0;
  fields.forEach((field, column) => {
    const cell = cells[used];
    const spare = fields.length - column > cells.length - used;
    const fits = cell !== undefined && (!spare || field !== 'time' || cellKind(cell.text) === 'time');
    out.push(fits && cell !== undefined ? cell : blankCell(cell?.start ?? cells[cells.length - 1]?.end ?? 0));
    if (fits) used++;
  });
  return out;
}

/** Rows of exactly as many lines as there are columns, as long as the times stand where they should. */
function evenRows(text: string, lines: readonly TextLine[], head: Head): { rows: GridCell[][]; next: number } | null {
  const width = head.fields.length;
  const time = head.fields.indexOf('time');
  if (time < 0) return null;
  const rows: GridCell[][] = [];
  let at = head.next;
  while (at + width <= lines.length) {
    const cells = lines.slice(at, at + width).map((line) => trimmedCell(text, line.start, line.end));
    const whole = cells.every((cell) => cell.text !== '' && cell.text.length <= 200);
    if (!whole || cellKind(cells[time]?.text ?? '') !== 'time') break;
    rows.push(cells);
    at += width;
  }
  return rows.length === 0 ? null : { rows, next: at };
}
