import type { CellSheet } from '../../sheets/cells';
import type { ReadNote } from '../note';
import { codeOf, finish } from './finish';
import { refuse, type OpenedSource } from './opened';
import { chooseSheet, sheetToGrid } from './sheet-grid';
import { sheetSet } from './sheet-set';

/** What only a host can do: reading workbooks. Throws an error with a `code` when the file is broken or too large. */
export interface SourceDoors {
  readCells(bytes: Uint8Array): Promise<readonly CellSheet[]>;
}

export interface OpenOptions {
  /** Sheet to read; without it the one that looks most like a plan. */
  readonly sheet?: string;
}

/** Opens a workbook: the sheet asked for, or the one that looks most like a plan with those that go on with it. */
export async function openSheets(
  bytes: Uint8Array,
  name: string,
  kind: 'xlsx' | 'xls',
  doors: SourceDoors,
  options: OpenOptions,
): Promise<OpenedSource> {
  let sheets: readonly CellSheet[];
  try {
    sheets = await doors.readCells(bytes);
  } catch (error) {
    return refuse(...codeOf(error, 'sheet-broken'));
  }
  const named = options.sheet === undefined ? undefined : sheets.find((sheet) => sheet.name === options.sheet);
  if (options.sheet !== undefined && named === undefined) {
    return refuse('sheet-not-found', { sheet: options.sheet, sheets: sheets.map((sheet) => sheet.name).join('、') });
  }
  const chosen = named === undefined ? chooseSheet(sheets) : sheetToGrid(named);
  if (chosen === null || chosen.grid === null) return refuse('no-sheet');
  const all = sheets.map((sheet) => sheet.name).join('、');
  const parts = named === undefined ? sheetSet(sheets, chosen) : null;
  const notes: ReadNote[] = [...chosen.notes];
  const tell = (code: 'sheet-chosen' | 'sheets-joined', params: ReadNote['params']): void => {
    notes.unshift({ code, severity: 'info', start: 0, end: 0, params });
  };
  if (parts !== null) tell('sheets-joined', { read: parts.names.join('、'), count: parts.names.length, sheets: all });
  else if (named === undefined && sheets.length > 1) tell('sheet-chosen', { sheet: chosen.sheet.name, sheets: all });
  const { text, grids } = parts ?? { text: chosen.text, grids: [chosen.grid] };
  return {
    ...finish({ kind, name, encoding: null, text, grids }),
    ...{ sheets, sheet: chosen.sheet.name, notes },
  } as OpenedSource;
}

/** A sheet of the open workbook, or a range of it, as a source. */
export function openSheet(sheet: CellSheet): OpenedSource {
  const { text, grid, notes } = sheetToGrid(sheet);
  if (grid === null) return refuse('no-sheet');
  return { ok: true, kind: 'clipboard', name: sheet.name, text, grids: [grid], encoding: null, sheet: sheet.name, notes };
}

/** Both ways to open sheets, as they are loaded on use. */
export interface SheetReader {
  readonly openSheets: typeof openSheets;
  readonly openSheet: typeof openSheet;
}
