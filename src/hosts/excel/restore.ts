import { MASTER_TABLE } from '../../sheets/columns';
import type { Rect, SheetModel } from '../../sheets/model';
import { cellBlocks } from './cell-blocks';
import type { CellInput } from './cell-input';
import { askSheets, readContents, type SheetContents } from './contents';
import type { ExcelDoor } from './door';
import { asRefusal, ExcelRefusal } from './excel-error';
import { inspect, rectOf, stateOf, type FoundSheet, type Inspection } from './inspect';
import { CELL_BYTES, readPieces } from './read-pieces';
import { restoreSheet } from './restore-sheet';
import { constantsDigest } from './sheet-cells';
import { readState, WRITE_NAME, type KeptSheet, type UndoRecord, type WorkbookState, type WrittenSheet } from './workbook-state';

/** Takes back a write that was begun and never finished. `exact` is the state part before it, when the caller still has it. */
export async function recover(context: Excel.RequestContext, inspection: Inspection, exact: string | null = null): Promise<void> {
  const state = stateOf(inspection);
  // The mark is older than the state by one action: without the state nothing else was written.
  const undo = state && state.write === inspection.unfinished ? state.undo : null;
  // Nobody knows how far it came, or what people did since: every cell is compared.
  await restore(context, inspection, undo, { exact, whole: true });
}

/** Looks for an unfinished write and takes it back; true when there was one. To be called when the pane opens. */
export async function recoverIfNeeded(door: ExcelDoor): Promise<boolean> {
  try {
    return await door.run(
      async (context) => {
        const inspection = await inspect(context, false);
        if (inspection.unfinished === null) return false;
        await recover(context, inspection);
        return true;
      },
      { waitForCellEdit: true },
    );
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Whether there is a last write to take back, and whether people have edited what it wrote. */
export async function canUndoWrite(door: ExcelDoor): Promise<{ readonly possible: boolean; readonly edited: boolean }> {
  try {
    return await door.run(async (context) => {
      const inspection = await inspect(context, false);
      const state = stateOf(inspection);
      if (!state?.undo) return { possible: false, edited: false };
      return { possible: true, edited: await isEdited(context, inspection, state.sheets) };
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/**
 * 撤销上次生成, from the snapshot in the workbook: works in every Office and after the pane was closed. Refuses with
 * `undo-would-lose-edits` when people have edited what was written, unless `evenIfEdited`.
 */
export async function undoLastWrite(door: ExcelDoor, evenIfEdited = false): Promise<void> {
  let begun: number | null = null;
  try {
    await door.run(
      async (context) => {
        const inspection = await inspect(context, true);
        const state = stateOf(inspection);
        if (!state?.undo) throw new ExcelRefusal('nothing-to-undo');
        const edited = await isEdited(context, inspection, state.sheets);
        if (edited && !evenIfEdited) throw new ExcelRefusal('undo-would-lose-edits');
        begun = state.write;
        if (inspection.names.has(WRITE_NAME)) context.workbook.names.getItem(WRITE_NAME).formula = `="begin:${state.write}"`;
        await restore(context, inspection, state.undo, { whole: edited });
      },
      { waitForCellEdit: true },
    );
  } catch (error) {
    const refusal = asRefusal(error);
    if (begun === null || !(await isUndone(door, begun, refusal))) throw refusal;
  }
}

/** After a fault: an undo that was begun is brought to its end. */
async function isUndone(door: ExcelDoor, write: number, refusal: ExcelRefusal): Promise<boolean> {
  try {
    return await door.run(async (context) => {
      const now = await inspect(context, false);
      if (now.unfinished === null) return stateOf(now)?.write !== write;
      await recover(context, now);
      return true;
    });
  } catch {
    // The mark stays: opening the pane or the next write brings it to its end.
    throw refusal.withAfter('torn');
  }
}

/** Whether people have changed, filled or emptied a cell of a sheet since it was written, but for formulas of ours. */
async function isEdited(context: Excel.RequestContext, inspection: Inspection, sheets: readonly WrittenSheet[]): Promise<boolean> {
  const found = sheets.flatMap((written) =>
    inspection.sheets.filter(({ name }) => name === written.name).map(({ id }) => ({ written, id, rects: ownCells(written) })),
  );
  if (found.length < sheets.length) return true;
  const master = inspection.tables.find(({ name }) => name === MASTER_TABLE);
  const table = master ? context.workbook.tables.getItem(master.id).getRange() : null;
  table?.load('rowIndex,columnIndex,rowCount,columnCount');
  const cells = await readPieces(
    context,
    found.flatMap(({ id, rects }) => rects.map((at) => ({ sheet: id, at, bytes: at.rows * at.columns * CELL_BYTES }))),
  );
  let next = 0;
  return found.some(({ written, rects }) => {
    const at = table && written.role === 'master' ? rectOf(table) : null;
    const blocks = rects.map((rect) => ({ rect, lines: cells[next++] ?? [] }));
    const content = (row: number, column: number): CellInput => {
      const block = blocks.find(({ rect }) => holds(rect, row, column));
      return block?.lines[row - block.rect.row]?.[column - block.rect.column] ?? '';
    };
    if (at !== null && at.row + at.rows > written.at.row + written.at.rows) return true;
    return constantsDigest(written.cells, written.at, content) !== written.constants;
  });
}

/** Rectangles around all cells but the formulas. */
function ownCells({ cells, at }: WrittenSheet): Rect[] {
  return cellBlocks(
    cells.map((line) => [...line].map((letter) => (letter === 'f' ? null : letter))),
    at,
  );
}

const holds = (at: Rect, row: number, column: number): boolean =>
  row >= at.row && row < at.row + at.rows && column >= at.column && column < at.column + at.columns;

/** Brings the workbook back to what the record says, whatever of the write had been done: three syncs at most, but for `whole`. */
export async function restore(
  context: Excel.RequestContext,
  inspection: Inspection,
  undo: UndoRecord | null,
  { exact = null, whole = false }: RestoreOptions = {},
): Promise<void> {
  const { workbook } = context;
  const exists = new Map(inspection.sheets.map((sheet) => [sheet.name, sheet]));
  const kept = (undo?.sheets ?? []).flatMap((sheet) => {
    const found = exists.get(sheet.name);
    return found ? [{ sheet, found }] : [];
  });
  const here = await readHere(context, inspection, kept, whole);
  const before = readState(undo?.before ?? null);
  const old = before.kind === 'ok' ? before.state : null;
  workbook.application.suspendApiCalculationUntilNextSync();
  workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const { sheet } of kept) {
    const lookIn = (state: WorkbookState | null): SheetModel | null => state?.sheets.find(({ name }) => name === sheet.name)?.drawn ?? null;
    const looks = { drawn: lookIn(old), now: lookIn(stateOf(inspection)) };
    const known = { here: here(sheet.name), compare: needs(sheet, whole) === 'cells' };
    restoreSheet(workbook.worksheets.getItem(sheet.name), sheet, known, looks, inspection);
  }
  for (const name of undo?.addedSheets ?? []) if (exists.has(name)) workbook.worksheets.getItem(name).delete();
  for (const name of undo?.addedNames ?? []) if (inspection.names.has(name.toLowerCase())) workbook.names.getItem(name).delete();
  if (undo && inspection.partId !== null) {
    const part = workbook.customXmlParts.getItem(inspection.partId);
    if (undo.before === null) part.delete();
    else part.setXml(exact ?? undo.before);
  }
  const write = old?.write ?? (undo ? null : (stateOf(inspection)?.write ?? null));
  if (inspection.names.has(WRITE_NAME)) {
    const mark = workbook.names.getItem(WRITE_NAME);
    if (write === null) mark.delete();
    else mark.formula = `="done:${write}"`;
  }
  await context.sync();
}

export interface RestoreOptions {
  /** The state part before the write, when the caller still has it. */
  readonly exact?: string | null;
  /** Compare every cell: people have edited since, so that rows may stand elsewhere. */
  readonly whole?: boolean;
}

/** What has to be known of a sheet to bring it back: nothing, its extent, or all its cells. */
function needs({ wrote, redrawn }: KeptSheet, whole: boolean): 'nothing' | 'extent' | 'cells' {
  if (whole || !wrote) return 'cells';
  return redrawn ? 'extent' : 'nothing';
}

async function readHere(
  context: Excel.RequestContext,
  inspection: Inspection,
  kept: readonly { readonly sheet: KeptSheet; readonly found: FoundSheet }[],
  whole: boolean,
): Promise<(name: string) => SheetContents | null> {
  const asked = askSheets(
    context,
    inspection,
    kept.filter(({ sheet }) => needs(sheet, whole) !== 'nothing').map(({ found }) => found),
  );
  if (asked.length > 0) await context.sync();
  const read = await readContents(
    context,
    inspection,
    kept.filter(({ sheet }) => needs(sheet, whole) === 'cells').map(({ found }) => found),
    asked,
    ({ name }) => rowBytes(kept.find(({ sheet }) => sheet.name === name)?.sheet),
  );
  const extents = asked.map(({ extent }) => extent());
  return (name) => read.find(({ sheet }) => sheet.name === name) ?? extents.find(({ sheet }) => sheet.name === name) ?? null;
}

/** Bytes of a row as it was before: what stands there now is much the same. */
function rowBytes(kept: KeptSheet | undefined): number | null {
  return kept === undefined || kept.formulas.length === 0 ? null : (1.5 * JSON.stringify(kept.formulas).length) / kept.formulas.length;
}
