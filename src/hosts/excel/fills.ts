import type { Rect } from '../../sheets/model';
import type { CellInput } from './cell-input';
import { relativeKey } from './references';

/** Formulas, and long texts, that are the same as those beside them: written once, then copied inside Excel. */
export interface Fill {
  readonly from: Rect;
  /** Right of `from` or below it, without it. */
  readonly to: Rect;
}

/** Bytes of formulas that must be saved for the two ranges and the call of a copy to pay. */
const LEAST_SAVED = 700;

type Lines = CellInput[][];

/** Cells of a line from `start` on that could be filled from the one there. */
interface Stretch {
  readonly start: number;
  readonly copies: number;
}

/**
 * Takes repeated formulas out of a block whose first cell stands at `top`, `left`: it answers the fills, in the order in which
 * they are to be made and in the sheet's rows and columns, and blanks their cells in `inputs` (null: left to the fill). Half a
 * megabyte of formulas of 月度资金 becomes a few kilobytes.
 */
export function takeFills(inputs: Lines, top: number, left: number): Fill[] {
  const keys = inputs.map((line, row) => line.map((cell, column) => keyOf(cell, top + row, left + column)));
  const down = takeDown(inputs, keys);
  const right = takeRight(inputs, keys);
  // A row that is copied down may itself have been filled to the right.
  return [...right, ...down].map(({ from, to }) => ({ from: moved(from, top, left), to: moved(to, top, left) }));
}

/** Texts from this length on are copied too: one heading stands beside many rows of 读取说明. */
const LONG_TEXT = 24;

/** Equal for cells that one could be copied from another; null for those that are always sent. */
function keyOf(cell: CellInput, row: number, column: number): string | null {
  if (typeof cell !== 'string') return null;
  if (cell.startsWith('=')) return relativeKey(cell, row, column);
  // An apostrophe is no part of the text and is not copied with it.
  return cell.length >= LONG_TEXT && !cell.startsWith("'") ? ` ${cell}` : null;
}

const moved = (at: Rect, top: number, left: number): Rect => ({ ...at, row: at.row + top, column: at.column + left });

function takeDown(inputs: Lines, keys: (string | null)[][]): Fill[] {
  const byStretch = new Map<string, Stretch & { columns: number[] }>();
  for (let column = 0; column < (inputs[0]?.length ?? 0); column++)
    gather(
      byStretch,
      keys.map((line) => line[column] ?? null),
      column,
    );
  const fills: Fill[] = [];
  for (const { start, copies, columns } of byStretch.values()) {
    for (const { from, count } of runsOf(columns)) {
      const source = { row: start, column: from, rows: 1, columns: count };
      const target = { ...source, row: start + 1, rows: copies };
      if (take(inputs, keys, source, target, copies)) fills.push({ from: source, to: target });
    }
  }
  return fills;
}

function takeRight(inputs: Lines, keys: (string | null)[][]): Fill[] {
  const byStretch = new Map<string, Stretch & { columns: number[] }>();
  keys.forEach((line, row) => gather(byStretch, line, row));
  const fills: Fill[] = [];
  for (const { start, copies, columns: rows } of byStretch.values()) {
    for (const { from, count } of runsOf(rows)) {
      const source = { row: from, column: start, rows: count, columns: 1 };
      const target = { ...source, column: start + 1, columns: copies };
      if (take(inputs, keys, source, target, copies)) fills.push({ from: source, to: target });
    }
  }
  return fills;
}

function gather(into: Map<string, Stretch & { columns: number[] }>, keys: readonly (string | null)[], line: number): void {
  for (const { start, copies } of stretchesOf(keys)) {
    const known = into.get(`${start}|${copies}`);
    if (known) known.columns.push(line);
    else into.set(`${start}|${copies}`, { start, copies, columns: [line] });
  }
}

function* stretchesOf(keys: readonly (string | null)[]): Iterable<Stretch> {
  let start = 0;
  for (let at = 1; at <= keys.length; at++) {
    const key = keys[start] ?? null;
    if (key !== null && keys[at] === key) continue;
    if (key !== null && at - start > 1) yield { start, copies: at - start - 1 };
    start = at;
  }
}

/** Leaves the target's cells to a fill, when that spares enough. */
function take(inputs: Lines, keys: (string | null)[][], source: Rect, target: Rect, copies: number): boolean {
  let bytes = 0;
  for (let row = source.row; row < source.row + source.rows; row++)
    for (let column = source.column; column < source.column + source.columns; column++)
      bytes += String(inputs[row]?.[column]).length * copies;
  if (bytes < LEAST_SAVED) return false;
  for (let row = target.row; row < target.row + target.rows; row++) {
    for (let column = target.column; column < target.column + target.columns; column++) {
      (inputs[row] as CellInput[])[column] = null;
      (keys[row] as (string | null)[])[column] = null;
    }
  }
  return true;
}

/** Neighbouring numbers as runs. */
export function runsOf(numbers: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && last.from + last.count === number) last.count++;
    else runs.push({ from: number, count: 1 });
  }
  return runs;
}
