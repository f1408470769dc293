/**
 * Readers that only some sources need. They stand behind this one door beside the prose reader, so that what they share with it is
 * loaded once, with it.
 */
export async function loadTables(): Promise<typeof import('./table/with-grids')> {
  return import(/* webpackChunkName: "read-tables" */ './table/with-grids');
}

/** Traditional characters to simplified ones. */
export async function loadSimplify(): Promise<typeof import('./text/simplify')> {
  return import(/* webpackChunkName: "read-traditional" */ './text/simplify');
}

/** Sheets of a workbook as tables. */
export async function loadSheets(): Promise<typeof import('./input/open-sheets')> {
  return import(/* webpackChunkName: "read-tables" */ './input/open-sheets');
}

/** What a table looks like to the reader, for mapping its columns by hand. */
export async function loadColumns(): Promise<typeof import('./table/main-table')> {
  return import(/* webpackChunkName: "read-tables" */ './table/main-table');
}
