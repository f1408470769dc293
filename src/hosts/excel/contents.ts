import { MASTER_TABLE } from '../../sheets/columns';
import type { Rect } from '../../sheets/model';
import type { CellInput } from './cell-input';
import { rectOf, type FirstLook, type FoundSheet } from './inspect';
import { CELL_BYTES, readPieces } from './read-pieces';

/** Contents of a sheet of ours before it is written again. */
export interface SheetContents {
  readonly sheet: FoundSheet;
  readonly at: Rect | null;
  readonly formulas: readonly (readonly CellInput[])[];
  readonly protected: boolean;
  readonly table: { readonly name: string; readonly at: Rect } | null;
  readonly charts: readonly string[];
}

/** A sheet whose extent has been asked for; known after the next sync. */
export interface AskedSheet {
  readonly found: FoundSheet;
  /** What is known of it then, but its cells. */
  readonly extent: () => SheetContents;
}

/** Loads how much there is on sheets, for the next sync. */
export function askSheets(
  context: Excel.RequestContext,
  { tables }: Pick<FirstLook, 'tables'>,
  sheets: readonly FoundSheet[],
): AskedSheet[] {
  return sheets.map((found) => {
    const sheet = context.workbook.worksheets.getItem(found.id);
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    sheet.protection.load('protected');
    sheet.charts.load('items/name');
    const master = tables.find((table) => table.name === MASTER_TABLE && table.sheet === found.name);
    const range = master ? context.workbook.tables.getItem(master.id).getRange() : null;
    range?.load('rowIndex,columnIndex,rowCount,columnCount');
    const extent = (): SheetContents => ({
      sheet: found,
      at: used.isNullObject ? null : rectOf(used),
      formulas: [],
      protected: sheet.protection.protected,
      table: range && master ? { name: master.name, at: rectOf(range) } : null,
      charts: sheet.charts.items.map(({ name }) => name),
    });
    return { found, extent };
  });
}

/**
 * Reads the formulas of several sheets: one sync to see how much there is, unless that was asked before, then as few as the
 * payload limit allows. `rowBytes` guesses the bytes of a row.
 */
export async function readContents(
  context: Excel.RequestContext,
  look: Pick<FirstLook, 'tables'>,
  sheets: readonly FoundSheet[],
  known: readonly AskedSheet[] = [],
  rowBytes: (sheet: FoundSheet) => number | null = () => null,
): Promise<SheetContents[]> {
  const missing = sheets.filter(({ id }) => !known.some(({ found }) => found.id === id));
  const asked = [...known, ...askSheets(context, look, missing)];
  if (missing.length > 0) await context.sync();
  const extents = sheets.flatMap(({ id }) => asked.filter(({ found }) => found.id === id).map(({ extent }) => extent()));
  const filled = extents.filter((each): each is SheetContents & { at: Rect } => each.at !== null);
  const cells = await readPieces(
    context,
    filled.map(({ sheet, at }) => ({ sheet: sheet.id, at, bytes: at.rows * (rowBytes(sheet) ?? at.columns * CELL_BYTES) })),
  );
  return extents.map((each) => ({ ...each, formulas: cells[filled.findIndex(({ sheet }) => sheet.id === each.sheet.id)] ?? [] }));
}
