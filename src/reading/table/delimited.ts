import type { Grid, GridCell } from '../grid';
import { trimmed } from '../text/pieces';

export type Delimiter = '\t' | ',' | ';' | '|';

/** Most cells of one row; what lies beyond is read with the last. */
const MAX_COLUMNS = 256;

/**
 * Reads delimited text (CSV, TSV) with quoted cells that may hold line ends, delimiters and doubled quotes.
 * Offsets point into `text` from `from` to `to`; a quoted cell's span is what stands between its quotes.
 */
export function readDelimited(text: string, delimiter: Delimiter, from = 0, to = text.length): Grid {
  const rows: GridCell[][] = [];
  let row: GridCell[] = [];
  let at = from;
  const endRow = (): void => {
    rows.push(row);
    row = [];
  };
  while (at < to) {
    const quoted = text.charAt(at) === '"' ? quotedCell(text, at, to, delimiter) : null;
    const cell = quoted ?? plainCell(text, at, to, row.length >= MAX_COLUMNS - 1 ? '\n' : delimiter);
    row.push(cell.cell);
    at = cell.next;
    const stop = text.charAt(at);
    if (at >= to) break;
    if (stop === delimiter) {
      at++;
      if (at >= to || text.charAt(at) === '\n') row.push(blankCell(at));
      if (text.charAt(at) !== '\n') continue;
    }
    if (text.charAt(at) === '\r') at++;
    if (text.charAt(at) === '\n') at++;
    endRow();
  }
  if (row.length > 0) endRow();
  return { text, rows };
}

function plainCell(text: string, at: number, to: number, delimiter: string): { cell: GridCell; next: number } {
  let end = at;
  while (end < to && text.charAt(end) !== delimiter && text.charAt(end) !== '\n') end++;
  return { cell: trimmedCell(text, at, end), next: end };
}

/** A cell in quotes; null when the quotes do not enclose the whole cell (a name that begins with a quotation mark). */
function quotedCell(text: string, at: number, to: number, delimiter: string): { cell: GridCell; next: number } | null {
  let end = at + 1;
  for (; end < to; end++) {
    if (text.charAt(end) !== '"') continue;
    if (text.charAt(end + 1) !== '"') break;
    end++;
  }
  const after = text.charAt(end + 1);
  if (end >= to || !(end + 1 >= to || after === delimiter || after === '\n' || after === '\r')) return null;
  const cell = trimmedCell(text, at + 1, end);
  return { cell: { ...cell, text: cell.text.replaceAll('""', '"') }, next: end + 1 };
}

/** A cell over `[from, to)` of the text without the blanks around it. */
export function trimmedCell(text: string, from: number, to: number): GridCell {
  const { start, end } = trimmed(text, from, to);
  return { text: text.slice(start, end), start, end, number: null, isDate: false, merged: false };
}

export function blankCell(at: number): GridCell {
  return { text: '', start: at, end: at, number: null, isDate: false, merged: false };
}

/** The delimiter that cuts most lines of a text into the same number of cells; null when none does. */
export function guessDelimiter(text: string): Delimiter | null {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  let best: Delimiter | null = null;
  let top = 0;
  for (const delimiter of ['\t', ',', ';', '|'] as const) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    if (counts.length < Math.max(1, lines.length * 0.5)) continue;
    const most = Math.max(...counts);
    const score = counts.length + (delimiter === '\t' ? 100 : 0) + most / 100;
    if (score > top) [best, top] = [delimiter, score];
  }
  return best;
}
