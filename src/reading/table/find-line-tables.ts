import type { GridCell } from '../grid';
import { trimmed } from '../text/pieces';
import { blankCell, readDelimited, trimmedCell } from './delimited';
import type { TableRun, TextLine } from './find-grids';
import { isWhen } from './broken-rows';
import { headerAt } from './header-row';
import { headerNamed, matchHeader, readHeaderText } from './header-text';

/** How the cells of a line are told apart. */
type Cutter = RegExp;

const PIPES: Cutter = /\s*[|｜│┃]\s*/g;
const COMMAS: Cutter = /[,，]/g;
const BLANKS: Cutter = / {2,}|[ \u3000]*\u3000[ \u3000]*/g;
const SINGLE: Cutter = / /g;
// |---|:--:|---| · ├──┼──┤
const RULE = /^[\s|+:┌┬┐├┼┤└┴┘─━═-]{3,}$/;

/** A table of one row per line: `|` tables, and columns parted by commas or blanks under a header of known names. */
export function lineTable(text: string, lines: readonly TextLine[], at: number): TableRun | null {
  const line = lines[at];
  if (line === undefined || line.text.length > 2000 || line.text.trim() === '') return null;
  if (/[|｜│┃]\s*\S.*[|｜│┃]|\S\s*[|｜│┃]\s*\S/.test(line.text) && !RULE.test(line.text)) return run(text, lines, at, PIPES, 2);
  if (/[,，]/.test(line.text) && isSure(text, line, COMMAS)) return run(text, lines, at, COMMAS, 3);
  if (/ {2}|\u3000/.test(line.text.trim()) && (isSure(text, line, BLANKS) || overMonths(text, lines, at)))
    return run(text, lines, at, BLANKS, 2);
  if (line.text.length < 80 && line.text.includes(' ') && isSure(text, line, SINGLE) && isEven(text, lines, at))
    return run(text, lines, at, SINGLE, 2);
  return null;
}

/** The name of a column is no longer, in UTF-16 units. */
const LONGEST_NAME = 16;

/** Commas and blanks stand in every text: only a header of three known names makes them the edges of cells. */
function isSure(text: string, line: TextLine, cutter: Cutter): boolean {
  const edge = line.text.trimStart().search(cutter);
  if (edge < 0 || edge > LONGEST_NAME) return false;
  const cells = cellsOf(text, line, cutter);
  if (cells.length < 3 || cells.some((cell) => cell.text.length > LONGEST_NAME)) return false;
  const matches = cells.map((cell) => matchHeader(readHeaderText(cell.text)));
  const sure = new Set(matches.flatMap((match) => (match !== null && match.weight >= 0.9 ? [match.field] : [])));
  return sure.size >= 3 && matches.filter((match) => match !== null).length >= cells.length * 0.7;
}

/** Single blanks part cells only where the rows below have as many of them as the header. */
function isEven(text: string, lines: readonly TextLine[], at: number): boolean {
  const width = (line: TextLine | undefined): number => (line ? cellsOf(text, line, SINGLE).length : 0);
  const wide = width(lines[at]);
  return wide >= 4 && width(lines[at + 1]) === wide && width(lines[at + 2]) === wide;
}

/** A time and a name set apart by blanks are a header when the next line begins with a month. */
function overMonths(text: string, lines: readonly TextLine[], at: number): boolean {
  const fields = cellsOf(text, lines[at] as TextLine, BLANKS).map((cell) => headerNamed(cell.text)?.field ?? null);
  const below = lines.slice(at + 1, at + 4).find((line) => line.text.trim() !== '');
  if (below === undefined || below.text.length > 300 || fields.includes(null) || !fields.includes('time')) return false;
  if (!fields.includes('title') && !fields.includes('content')) return false;
  const cells = cellsOf(text, below, BLANKS);
  return cells.length >= 2 && isWhen(cells[fields.indexOf('time')]?.text ?? '');
}

function run(text: string, lines: readonly TextLine[], at: number, cutter: Cutter, least: number): TableRun | null {
  const rows: GridCell[][] = [];
  // Without a stroke before the header, one at the start of a row closes a blank cell.
  const outer = /^\s*[|｜│┃]/.test(lines[at]?.text ?? '');
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] as TextLine;
    if (cutter === PIPES && RULE.test(line.text) && line.text.trim() !== '') continue;
    const cells = cellsOf(text, line, cutter, outer);
    if (line.text.trim() === '' || cells.length < least) {
      if (line.text.trim() !== '' && cutter === PIPES && line.text.length < 40 && /[|｜│┃]/.test(lines[next + 1]?.text ?? '')) {
        rows.push(cells);
        continue;
      }
      break;
    }
    rows.push(cells);
  }
  const header = headerAt({ text, rows }, 0);
  if (rows.length < 2 || (header === null && (cutter !== PIPES || rows.length < 3))) return null;
  return { grid: { text, rows }, first: at, next };
}

function cellsOf(text: string, line: TextLine, cutter: Cutter, outer = true): GridCell[] {
  // 1,职工文艺汇演,"18,600"
  if (cutter === COMMAS && line.text.includes('"')) return [...(readDelimited(text, ',', line.start, line.end).rows[0] ?? [])];
  let { start, end } = trimmed(text, line.start, line.end);
  // The outer strokes of a `|` table are no edges between cells.
  if (cutter === PIPES && outer && /[|｜│┃]/.test(text.charAt(start))) start++;
  if (cutter === PIPES && end > start && /[|｜│┃]/.test(text.charAt(end - 1))) end--;
  const body = text.slice(start, end);
  // A line that begins far to the right has nothing in the first column.
  const cells: GridCell[] = cutter === BLANKS && start - line.start >= 4 ? [blankCell(line.start)] : [];
  let from = 0;
  for (const match of body.matchAll(cutter)) {
    cells.push(trimmedCell(text, start + from, start + match.index));
    from = match.index + match[0].length;
  }
  cells.push(trimmedCell(text, start + from, end));
  return cells;
}
