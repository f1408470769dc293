import type { Grid } from './grid';
import type { SheetReader } from './input/open-sheets';
import { needsOf, type OnNeed } from './read-text-with';
import type { ColumnChoice } from './table/fields';
import type { MainTable } from './table/main-table';
import { mayBeTraditional } from './text/simplified';

// Readers that only some sources need stand behind this one door beside the prose reader, so that what they share with it is loaded
// once, with it.

/** What a text needs beside the prose reader, loaded; the rest is null. */
export async function onNeed(text: string, grids: readonly Grid[]): Promise<OnNeed> {
  const { simplify } = mayBeTraditional(text)
    ? await import(/* webpackChunkName: "read-traditional" */ './text/simplify')
    : { simplify: null };
  const needs = needsOf(simplify ? simplify(text) : text, grids);
  const { readWithGrids: tables } = needs.tables
    ? await import(/* webpackChunkName: "read-tables" */ './table/with-grids')
    : { readWithGrids: null };
  const { moneyReader: money } = needs.money
    ? await import(/* webpackChunkName: "read-money" */ './money/money-reader')
    : { moneyReader: null };
  return { tables, simplify, money };
}

/** The reader of workbooks' sheets. */
export async function loadSheets(): Promise<SheetReader> {
  return import(/* webpackChunkName: "read-tables" */ './input/open-sheets');
}

/** The table a source mainly is, for mapping its columns by hand; null when it is none, and then nothing is loaded. */
export async function findMainTable(text: string, marked: readonly Grid[], choice: ColumnChoice): Promise<MainTable | null> {
  if ((await onNeed(text, marked)).tables === null) return null;
  const { mainTable } = await import(/* webpackChunkName: "read-tables" */ './table/main-table');
  return mainTable(text, marked, choice);
}
