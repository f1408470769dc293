import type { Grid } from '../grid';
import { guessColumns, type TableLayout } from './columns';
import type { ColumnChoice } from './fields';
import { findGrids } from './find-grids';

/** A table with what its columns hold. */
export interface MainTable {
  readonly grid: Grid;
  readonly layout: TableLayout;
}

/** The longest table that a source marks or its text holds, with what its columns hold; null when there is none. */
export function mainTable(text: string, marked: readonly Grid[], choice: ColumnChoice): MainTable | null {
  const grids = marked.length > 0 ? marked : findGrids(text).map((found) => found.grid);
  const grid = grids.reduce<Grid | null>((best, one) => (best === null || one.rows.length > best.rows.length ? one : best), null);
  return grid === null ? null : { grid, layout: guessColumns(grid, choice) };
}
