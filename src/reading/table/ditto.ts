import type { Grid, GridCell } from '../grid';

const DITTO = /^\s*(?:同上|同前|〃|″|")\s*$/;
/** A sum said to be the same is not told twice. */
const SUM = /^\s*[¥￥]?[\d,.]+\s*(?:万?元)?\s*$/;

/** The grid with 同上 in a cell read as what stands above it, in the same column; sums stay as they are. */
export function withoutDitto(grid: Grid): Grid {
  if (!grid.rows.some((row) => row.some(({ text }) => DITTO.test(text)))) return grid;
  const above = new Map<number, GridCell>();
  const rows = grid.rows.map((row) =>
    row.map((cell, column): GridCell => {
      const before = above.get(column);
      const own = DITTO.test(cell.text) && before !== undefined && !SUM.test(before.text) ? { ...before, merged: false } : cell;
      above.set(column, own);
      return own;
    }),
  );
  return { ...grid, rows };
}
