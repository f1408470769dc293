import type { Grid } from './grid';
import { needsTables, type OnNeed } from './read-text-with';
import type { ColumnChoice } from './table/fields';
import type { MainTable } from './table/main-table';
import { mayBeTraditional } from './text/simplified';

/**
 * Readers that only some sources need. They stand behind this one door beside the prose reader, so that what they share with it is
 * loaded once, with it.
 */
async function loadTables(): Promise<typeof import('./table/with-grids')> {
  return import(/* webpackChunkName: "read-tables" */ './table/with-grids');
}

/** Traditional characters to simplified ones. */
async function loadSimplify(): Promise<typeof import('./text/simplify')> {
  return import(/* webpackChunkName: "read-traditional" */ './text/simplify');
}

/** Sheets of a workbook as tables. */
export async function loadSheets(): Promise<typeof import('./input/open-sheets')> {
  return import(/* webpackChunkName: "read-tables" */ './input/open-sheets');
}

/** What a text needs beside the prose reader, loaded; the rest is null. */
export async function onNeed(text: string, grids: readonly Grid[]): Promise<OnNeed> {
  const simplify = mayBeTraditional(text) ? (await loadSimplify()).simplify : null;
  const tables = needsTables(simplify ? simplify(text) : text, { grids }) ? (await loadTables()).readWithGrids : null;
  return { tables, simplify };
}

/** The table a source mainly is, for mapping its columns by hand; null when it is none, and then nothing is loaded. */
export async function findMainTable(text: string, marked: readonly Grid[], choice: ColumnChoice): Promise<MainTable | null> {
  if ((await onNeed(text, marked)).tables === null) return null;
  const { mainTable } = await import(/* webpackChunkName: "read-tables" */ './table/main-table');
  return mainTable(text, marked, choice);
}
