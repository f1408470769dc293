import type { Grid } from '../grid';
import type { ReadResult } from '../result';
import { findGrids, type FoundGrid } from './find-grids';
import { onItsDay } from './hours-of-day';
import { joinResults } from './join-results';
import { readGrid } from './read-grid';
import type { ReadGridOptions } from './table-context';

/**
 * Reads a text with tables in it: the tables by {@link readGrid}, the rest by `readProse`, which gets the same text with the tables
 * blanked out, so that every offset stays good. Activities come in reading order. `grids` are tables the source itself marked;
 * without them tables are looked for in the text.
 */
export function readWithGrids(
  text: string,
  grids: readonly Grid[] | undefined,
  options: ReadGridOptions,
  readProse: (rest: string) => ReadResult,
): ReadResult {
  const found = grids !== undefined && grids.length > 0 ? grids.map(placed) : findGrids(text);
  const results = found.map((one) => ({
    one,
    result: readGrid(one.grid, one.caption === '' ? options : { ...options, caption: one.caption }),
  }));
  // A grid that names no activity may be prose in the shape of a table; the text reader gets it instead.
  const tables = results.filter(
    ({ result }) => result.activities.length + result.reports.length > 0 || result.notes.some((note) => note.code === 'income-left-out'),
  );
  const prose = readProse(
    blankOut(
      text,
      tables.map(({ one }) => one),
    ),
  );
  return joinResults(text, options.planYear, [prose, ...tables.map(({ one, result }) => onItsDay(result, one.start, prose))]);
}

/** The table reader as the text reader is given it. */
export type ReadWithGrids = typeof readWithGrids;

/** The stretch of text a marked grid takes up, line ends and all. */
function placed(grid: Grid): FoundGrid {
  let start = Infinity;
  let end = 0;
  for (const row of grid.rows) {
    for (const cell of row) {
      start = Math.min(start, cell.start);
      end = Math.max(end, cell.end);
    }
  }
  return { grid, start: Math.min(start, end), end, caption: '' };
}

/** Replaces stretches by blanks of the same length; line ends stay. */
function blankOut(text: string, spans: readonly FoundGrid[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return out + text.slice(from);
}
