import type { Rect, SheetModel } from '../../sheets/model';
import { columnName, rectAddress } from '../../sheets/address';
import { asText, type CellInput } from './cell-input';
import { asRefusal, ExcelRefusal } from './excel-error';
import type { ExcelDoor } from './door';
import { drawLook } from './draw-sheet';
import { drawDefaultStyle, resetStyle } from './draw-styles';
import { inspect, readContents, stateOf, type Inspection, type SheetContents } from './inspect';
import { Pen } from './pen';
import { constantsDigest } from './sheet-cells';
import { readState, WRITE_NAME, type KeptSheet, type UndoRecord, type WrittenSheet } from './workbook-state';

/** Takes back a write that was begun and never finished. `exact` is the state part before it, when the caller still has it. */
export async function recover(context: Excel.RequestContext, inspection: Inspection, exact: string | null = null): Promise<void> {
  const state = stateOf(inspection);
  // The mark is older than the state by one action: without the state nothing else was written.
  const undo = state && state.write === inspection.unfinished ? state.undo : null;
  await restore(context, inspection, undo, exact);
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
        if (!evenIfEdited && (await isEdited(context, inspection, state.sheets))) throw new ExcelRefusal('undo-would-lose-edits');
        begun = state.write;
        if (inspection.names.has(WRITE_NAME)) context.workbook.names.getItem(WRITE_NAME).formula = `="begin:${state.write}"`;
        await restore(context, inspection, state.undo);
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

async function isEdited(context: Excel.RequestContext, inspection: Inspection, sheets: readonly WrittenSheet[]): Promise<boolean> {
  const found = inspection.sheets.filter(({ name }) => sheets.some((sheet) => sheet.name === name));
  const contents = await readContents(context, inspection, found);
  return sheets.some((written) => {
    const here = contents.find(({ sheet }) => sheet.name === written.name);
    if (!here) return true;
    return constantsDigest(written.cells, written.at, contentOf(here)) !== written.constants;
  });
}

function contentOf({ at, formulas }: SheetContents): (row: number, column: number) => CellInput {
  return (row, column) => formulas[row - (at?.row ?? 0)]?.[column - (at?.column ?? 0)] ?? '';
}

/** Brings the workbook back to what the record says, whatever of the write had been done; two syncs. */
export async function restore(
  context: Excel.RequestContext,
  inspection: Inspection,
  undo: UndoRecord | null,
  exact: string | null = null,
): Promise<void> {
  const { workbook } = context;
  const exists = new Map(inspection.sheets.map((sheet) => [sheet.name, sheet]));
  const kept = (undo?.sheets ?? []).flatMap((sheet) => (exists.has(sheet.name) ? [{ sheet, found: exists.get(sheet.name) }] : []));
  const contents = await readContents(
    context,
    inspection,
    kept.flatMap(({ found }) => (found ? [found] : [])),
  );
  const before = readState(undo?.before ?? null);
  const old = before.kind === 'ok' ? before.state : null;
  workbook.application.suspendApiCalculationUntilNextSync();
  workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const { sheet } of kept) {
    const here = contents.find((each) => each.sheet.name === sheet.name);
    const drawn = old?.sheets.find(({ name }) => name === sheet.name)?.drawn ?? null;
    if (here) restoreSheet(workbook.worksheets.getItem(sheet.name), sheet, here, drawn);
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

function restoreSheet(sheet: Excel.Worksheet, kept: KeptSheet, here: SheetContents, drawn: SheetModel | null): void {
  const removed = removeInserted(sheet, kept, here);
  if (kept.table && here.table) sheet.tables.getItem(kept.table.name).resize(rectAddress(kept.table.at));
  restoreCells(sheet, kept, here, removed);
  if (kept.appended) {
    const rows = sheet.getRange(rectAddress(kept.appended));
    resetStyle(rows, kept.defaultStyle);
    rows.format.useStandardHeight = true;
  }
  if (kept.redrawn && drawn) redrawOld(sheet, kept, here, drawn);
}

/** Deletes columns that the write inserted, rightmost first; answers their places. */
function removeInserted(sheet: Excel.Worksheet, kept: KeptSheet, here: SheetContents): number[] {
  const table = here.table;
  if (!table || kept.insertedHeaders.length === 0) return [];
  const content = contentOf(here);
  const columns = Array.from({ length: table.at.columns }, (_, index) => table.at.column + index).filter((column) =>
    kept.insertedHeaders.includes(String(content(table.at.row, column))),
  );
  for (const column of [...columns].reverse()) sheet.getRange(`${columnName(column)}:${columnName(column)}`).delete('Left');
  return columns;
}

/** Writes back what differs, row by row runs joined into one block. */
function restoreCells(sheet: Excel.Worksheet, kept: KeptSheet, here: SheetContents, removed: readonly number[]): void {
  const area = cover(kept.at, here.at);
  if (!area) return;
  const now = contentOf(here);
  const current = (row: number, column: number): CellInput => {
    let shifted = column;
    for (const gone of removed) if (gone <= shifted) shifted++;
    return now(row, shifted);
  };
  const rows: CellInput[][] = [];
  let differs = false;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: CellInput[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      const wanted = kept.formulas[row - (kept.at?.row ?? 0)]?.[column - (kept.at?.column ?? 0)] ?? '';
      const same = wanted === current(row, column);
      if (!same) differs = true;
      line.push(same ? null : typeof wanted === 'string' && !wanted.startsWith('=') ? asText(wanted) : wanted);
    }
    rows.push(line);
  }
  if (differs) sheet.getRange(rectAddress(area)).formulas = rows;
}

function redrawOld(sheet: Excel.Worksheet, kept: KeptSheet, here: SheetContents, drawn: SheetModel): void {
  const area = cover(kept.at, here.at);
  if (area) {
    const range = sheet.getRange(rectAddress(area));
    range.unmerge();
    range.clear('Formats');
    range.dataValidation.clear();
    range.format.useStandardHeight = true;
  }
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const { name } of drawn.charts) if (here.charts.includes(name)) sheet.charts.getItem(name).delete();
  const pen = new Pen(sheet);
  drawDefaultStyle(pen, drawn.defaultStyle);
  drawLook(pen, drawn, (text) => text);
}

function cover(a: Rect | null, b: Rect | null): Rect | null {
  if (!a || !b) return a ?? b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}
