import type { CellInput } from './cell-input';
import { relativeKey } from './references';

/** Rows that are the same formulas as the row above their first: written once, then copied down inside Excel. */
export interface Fill {
  /** Zero-based within the block. */
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** Rows below `row` that are copies. */
  readonly copies: number;
}

/** Bytes of formulas that must be saved for the two calls of a copy to pay. */
const LEAST_SAVED = 700;

/**
 * Takes repeated formulas out of a block: it answers the fills, and blanks their cells in `inputs` (null: left to the fill).
 * Half a megabyte of formulas of 月度资金 becomes a few kilobytes.
 */
export function takeFills(inputs: CellInput[][], top: number, left: number): Fill[] {
  const columns = inputs[0]?.length ?? 0;
  const byStretch = new Map<string, { row: number; copies: number; columns: number[] }>();
  for (let column = 0; column < columns; column++) {
    for (const stretch of stretchesOf(inputs, column, top, left)) {
      const key = `${stretch.row}|${stretch.copies}`;
      const known = byStretch.get(key);
      if (known) known.columns.push(column);
      else byStretch.set(key, { ...stretch, columns: [column] });
    }
  }
  const fills: Fill[] = [];
  for (const { row, copies, columns: list } of byStretch.values()) {
    for (const run of runsOf(list)) {
      if (savedBytes(inputs, row, run, copies) < LEAST_SAVED) continue;
      fills.push({ row, copies, column: run.from, columns: run.count });
      for (let r = row + 1; r <= row + copies; r++)
        for (let c = run.from; c < run.from + run.count; c++) (inputs[r] as CellInput[])[c] = null;
    }
  }
  return fills;
}

function* stretchesOf(
  inputs: readonly (readonly CellInput[])[],
  column: number,
  top: number,
  left: number,
): Iterable<{ row: number; copies: number }> {
  let start = 0;
  let key: string | null = null;
  for (let row = 0; row <= inputs.length; row++) {
    const cell = inputs[row]?.[column];
    const next = typeof cell === 'string' && cell.startsWith('=') ? relativeKey(cell, top + row, left + column) : null;
    if (next !== null && next === key) continue;
    if (key !== null && row - start - 1 >= 1) yield { row: start, copies: row - start - 1 };
    start = row;
    key = next;
  }
}

function savedBytes(inputs: readonly (readonly CellInput[])[], row: number, run: { from: number; count: number }, copies: number): number {
  let bytes = 0;
  for (let column = run.from; column < run.from + run.count; column++) bytes += String(inputs[row]?.[column]).length * copies;
  return bytes;
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
