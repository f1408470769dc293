import type { SourceSpan } from '../../plan/span';
import type { TextLine } from './find-grids';

export const STROKE = /[|｜│┃]/g;

/** A cell of a table that lost its rows; `nextLine` is the line after its last. */
export interface LooseCell extends SourceSpan {
  readonly text: string;
  readonly nextLine: number;
}

/** Most lines one cell runs over. */
const MAX_LINES = 6;
/** Blank lines between two cells; more of them end the table. */
const MAX_BLANKS = 2;
/** Longest line that is still a cell. */
const MAX_LINE = 200;

/**
 * The cells from a line on, lazily. `after`: every cell ends with a stroke, a line without one goes on in the next; `before`: every
 * cell begins with one; null: a line is a cell. Ends where the strokes end, at long lines and at wide gaps.
 */
export function* readCells(
  text: string,
  lines: readonly TextLine[],
  from: number,
  strokes: 'after' | 'before' | null,
): Generator<LooseCell, undefined> {
  let blanks = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as TextLine;
    if (line.text.trim() === '') {
      if (++blanks > MAX_BLANKS) return;
      continue;
    }
    blanks = 0;
    const last = lastLine(lines, at, strokes);
    if (last === null) return;
    yield* pieces(text, line.start, (lines[last] as TextLine).end, last + 1, strokes);
    at = last;
  }
}

/** The line on which the cell that starts at `at` ends; null when no cell starts there. */
function lastLine(lines: readonly TextLine[], at: number, strokes: 'after' | 'before' | null): number | null {
  const words = (index: number): string => lines[index]?.text ?? '';
  if (words(at).length > MAX_LINE || words(at).includes('\t')) return null;
  if (strokes === null) return at;
  if (strokes === 'after') {
    for (let end = at; end < Math.min(lines.length, at + MAX_LINES); end++) {
      if (words(end).trim() === '' || words(end).length > MAX_LINE) return null;
      if (/[|｜│┃]\s*$/.test(words(end))) return end;
    }
    return null;
  }
  if (!/^\s*[|｜│┃]/.test(words(at))) return null;
  let end = at;
  while (end + 1 < at + MAX_LINES && words(end + 1).trim() !== '' && words(end + 1).length <= 60 && !/^\s*[|｜│┃]/.test(words(end + 1)))
    end++;
  // What follows the last cell is text, not a part of it.
  return /^\s*[|｜│┃]/.test(words(end + 1)) ? end : at;
}

/** The cells of one stretch of text; the outer strokes are no edges between cells. */
function* pieces(
  text: string,
  start: number,
  end: number,
  nextLine: number,
  strokes: 'after' | 'before' | null,
): Generator<LooseCell, undefined> {
  const trimmed = text.slice(start, end).trimEnd();
  let from = start + (trimmed.length - trimmed.trimStart().length);
  let to = start + trimmed.length;
  if (strokes === 'before') from++;
  if (strokes === 'after') to--;
  for (;;) {
    STROKE.lastIndex = 0;
    const found = strokes === null ? null : STROKE.exec(text.slice(from, to));
    const stop = found === null ? to : from + found.index;
    const raw = text.slice(from, stop);
    const lead = raw.length - raw.trimStart().length;
    const words = raw.trim();
    yield { text: words, start: from + lead, end: from + lead + words.length, nextLine };
    if (found === null) return;
    from = stop + 1;
  }
}
