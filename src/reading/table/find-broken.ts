import type { GridCell } from '../grid';
import { brokenRows, isWhen, type BrokenHead } from './broken-rows';
import { readCells, STROKE, type LooseCell } from './loose-cells';
import { trimmedCell } from './delimited';
import type { ColumnField } from './fields';
import type { TableRun, TextLine } from './find-grids';
import { headerNamed, matchHeader, readHeaderText } from './header-text';

/** Widest table that is looked for; a row of more cells cannot be told from two. */
const MAX_WIDTH = 8;

/**
 * A web table that was flattened: the names of its columns one after the other, then its cells, each on a line of its own (or several),
 * mostly with the stroke that closed it. A month cell in the column of the time shows where each row begins.
 */
export function brokenTable(text: string, lines: readonly TextLine[], at: number): TableRun | null {
  const line = lines[at];
  if (line === undefined || line.text.length > 60 || line.text.includes('\t')) return null;
  const words = line.text.replace(STROKE, ' ').trim();
  const gap = words.search(/\s{2}/);
  const first = gap < 0 ? words : words.slice(0, gap);
  if (first === '' || first.length > 12 || (nameOf(first) === null && !isWhen(first)) || rowPerLine(lines, at)) return null;
  const strokes = /[|｜│┃]\s*$/.test(line.text) ? 'after' : /^\s*[|｜│┃]/.test(line.text) ? 'before' : null;
  const source = readCells(text, lines, at, strokes);
  const head = isWhen(first) ? headless(source, strokes !== null) : headOf(source, strokes !== null);
  if (head === null) return null;
  const read = brokenRows(source, head);
  if (read === null) return null;
  const names = head.cells.length === 0 ? [] : [head.cells.map((cell) => cellOf(text, cell))];
  return { grid: { text, rows: [...names, ...read.rows] }, first: at, next: read.next };
}

/** Rows of two cells or more each on one line are read as they stand. */
function rowPerLine(lines: readonly TextLine[], at: number): boolean {
  let seen = 0;
  for (let next = at; next < Math.min(lines.length, at + 6) && seen < 2; next++) {
    const words = lines[next]?.text.replace(/^\s*[|｜│┃]|[|｜│┃]\s*$/g, '').trim() ?? '';
    if (words === '' || /^[\s|+:─━═-]+$/.test(words)) continue;
    if (!/[|｜│┃]/.test(words)) return false;
    seen++;
  }
  return seen === 2;
}

const seen = new Map<string, ColumnField | null>();

/** Short lines repeat in long texts; each is looked up once. */
function nameOf(words: string): ColumnField | null {
  const known = seen.get(words);
  if (known !== undefined) return known;
  const field = headerNamed(words)?.field ?? null;
  if (seen.size > 2000) seen.clear();
  seen.set(words, field);
  return field;
}

/** The cells before the first month that name columns: a time among them, and what happens. */
function headOf(source: Iterator<LooseCell>, strokes: boolean): BrokenHead | null {
  const cells: LooseCell[] = [];
  const fields: (ColumnField | null)[] = [];
  while (cells.length < MAX_WIDTH + 1) {
    const step = source.next();
    if (step.done === true) return null;
    const words = step.value.text;
    if (isWhen(words)) return isHead(cells.length, fields) ? { cells, fields, strokes, first: [step.value] } : null;
    const named =
      nameOf(words) ?? (strokes && words !== '' && words.length <= 10 ? (matchHeader(readHeaderText(words))?.field ?? null) : null);
    const plain = strokes && cells.length > 0 && words.length <= 8 && !/[一二三四五六七八九十\d元]月|季度|半年/.test(words);
    if (named === null && !(plain && cells.length < MAX_WIDTH && !fields.includes('time'))) {
      return isHead(cells.length, fields) ? { cells, fields, strokes, first: [step.value] } : null;
    }
    cells.push(step.value);
    fields.push(named);
  }
  return null;
}

/** Rows without names above: the way from the first month to the second is their width. Only strokes are sure enough for that. */
function headless(source: Iterator<LooseCell>, strokes: boolean): BrokenHead | null {
  if (!strokes) return null;
  const first: LooseCell[] = [];
  while (first.length <= MAX_WIDTH) {
    const step = source.next();
    if (step.done === true) return null;
    first.push(step.value);
    if (first.length > 1 && isWhen(step.value.text)) break;
  }
  const width = first.length - 1;
  if (width < 2 || width > MAX_WIDTH) return null;
  return { cells: [], fields: Array.from({ length: width }, (_, column) => (['time', 'title'] as const)[column] ?? null), strokes, first };
}

function isHead(width: number, fields: readonly (ColumnField | null)[]): boolean {
  const has = (...wanted: readonly ColumnField[]): boolean => fields.some((field) => field !== null && wanted.includes(field));
  return width >= 2 && width <= MAX_WIDTH && has('time') && has('title', 'content', 'schedule');
}

function cellOf(text: string, cell: LooseCell): GridCell {
  return trimmedCell(text, cell.start, cell.end);
}
