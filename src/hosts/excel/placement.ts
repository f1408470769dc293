import { MASTER_HEADERS, MASTER_TABLE } from '../../sheets/columns';
import type { ModelCell, Rect, SheetModel, WorkbookModel } from '../../sheets/model';
import { ExcelRefusal } from './excel-error';
import type { SheetContents } from './contents';
import { stateOf, type FirstLook, type FoundSheet, type Inspection } from './inspect';
import type { WrittenSheet } from './workbook-state';

/** What becomes of a sheet: drawn anew, drawn over, its cells updated, or left as it is. */
export type PlaceAction = 'new' | 'redraw' | 'update';

/** Where a sheet of the model goes. */
export interface Place {
  readonly model: SheetModel;
  /** Name in the workbook; another than the model's when that one is taken. */
  readonly name: string;
  readonly action: PlaceAction;
  readonly contents: SheetContents | null;
  readonly written: WrittenSheet | null;
  /** Row and column of the workbook for those of the model; null for a column the table does not have yet. */
  readonly rowOf: (row: number) => number;
  readonly columnOf: (column: number) => number;
  /** Columns of the model that the sheet's table lacks: inserted before the write. */
  readonly missingColumns: readonly { readonly header: string; readonly before: number }[];
}

/** Sheets of the workbook that an earlier write (or our file) made, by role. */
export function findOwnSheets(
  inspection: Inspection,
  model: WorkbookModel,
): Map<SheetModel, { found: FoundSheet; written: WrittenSheet | null }> {
  const own = new Map<SheetModel, { found: FoundSheet; written: WrittenSheet | null }>();
  const state = stateOf(inspection);
  const master = inspection.tables.find(({ name }) => name === MASTER_TABLE);
  for (const sheet of model.sheets) {
    const written = state?.sheets.find(({ role }) => role === sheet.role) ?? null;
    const name = sheet.role === 'master' && master ? master.sheet : (written?.name ?? (master ? sheet.name : null));
    const found =
      (sheet.role === 'master' && master ? undefined : inspection.sheets.find(({ id }) => written !== null && id === written.id)) ??
      inspection.sheets.find((each) => each.name === name);
    if (found && (sheet.role !== 'master' || master)) own.set(sheet, { found, written });
  }
  return own;
}

/** The sheets that are ours as far as names tell, before the state is read: what is worth asking for early. */
export function likelyOwn(look: FirstLook, model: WorkbookModel): FoundSheet[] {
  const master = look.tables.find(({ name }) => name === MASTER_TABLE);
  if (!master) return [];
  const names = new Set(model.sheets.map(({ role, name }) => (role === 'master' ? master.sheet : name)));
  return look.sheets.filter(({ name }) => names.has(name));
}

/** A name that no sheet has: 设置 (2). */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  const candidate = (): string => `${name.slice(0, 31 - String(number).length - 3)} (${number})`;
  while (taken.has(candidate().toLowerCase())) number++;
  return candidate();
}

/** Decides for each sheet of the model where it goes. */
export function placeSheets(inspection: Inspection, model: WorkbookModel, contents: ReadonlyMap<SheetModel, SheetContents>): Place[] {
  const own = findOwnSheets(inspection, model);
  const taken = new Set(inspection.sheets.map(({ name }) => name.toLowerCase()));
  return model.sheets.map((sheet): Place => {
    const here = contents.get(sheet);
    const written = own.get(sheet)?.written ?? null;
    if (here) refuseUnwritable(here);
    if (here && isIntact(sheet, here)) {
      return sheet.role === 'master' ? placeMaster(sheet, here, written) : placeOver(sheet, here, written);
    }
    const name = freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return { model: sheet, name, action: 'new', contents: null, written: null, rowOf: same, columnOf: same, missingColumns: [] };
  });
}

const same = (index: number): number => index;

function refuseUnwritable({ sheet, protected: locked }: SheetContents): void {
  if (locked) throw new ExcelRefusal('sheet-protected', null, { sheet: sheet.name });
  if (sheet.visibility === 'VeryHidden') throw new ExcelRefusal('sheet-hidden', null, { sheet: sheet.name });
}

/** Rows whose texts tell whether people have rebuilt a sheet of ours. */
const ANCHOR_ROWS = 12;

/** True when the sheet still has our headings where we put them; the master table is known by its name instead. */
function isIntact(model: SheetModel, { at, formulas, table }: SheetContents): boolean {
  if (model.role === 'master') return table !== null;
  if (!at) return true;
  let anchors = 0;
  let kept = 0;
  for (const block of model.blocks) {
    block.cells.slice(0, ANCHOR_ROWS).forEach((line, r) =>
      line.forEach((cell, c) => {
        if (typeof cell !== 'string' || !/^[\u4e00-\u9fff]{2,8}$/.test(cell)) return;
        anchors++;
        if (formulas[block.at.row + r - at.row]?.[block.at.column + c - at.column] === cell) kept++;
      }),
    );
  }
  return kept >= anchors * 0.5;
}

function placeOver(model: SheetModel, contents: SheetContents, written: WrittenSheet | null): Place {
  const sameLook = written === null ? sizeOf(model) === sizeOfRect(contents.at) : written.look === lookOf(model);
  const base = { model, name: contents.sheet.name, contents, written, rowOf: same, columnOf: same, missingColumns: [] };
  return { ...base, action: sameLook ? 'update' : 'redraw' };
}

const sizeOfRect = (at: Rect | null): string => `${at?.rows ?? 0}x${at?.columns ?? 0}`;

function sizeOf(model: SheetModel): string {
  return sizeOfRect(model.blocks[0]?.at ?? null);
}

/** Cell of the model's (one) block. */
export function modelCell(model: SheetModel, row: number, column: number): ModelCell {
  for (const { at, cells } of model.blocks) {
    const cell = cells[row - at.row]?.[column - at.column];
    if (cell !== undefined && cell !== null) return cell;
  }
  return null;
}

/** The master table: columns by header, rows by the hidden id, new rows below the last one. */
function placeMaster(model: SheetModel, contents: SheetContents, written: WrittenSheet | null): Place {
  const table = model.tables[0];
  const found = contents.table;
  if (!table || !found || !contents.at) return placeOver(model, contents, written);
  const cell = (row: number, column: number): unknown =>
    contents.formulas[row - (contents.at?.row ?? 0)]?.[column - (contents.at?.column ?? 0)];
  const headers = new Map<string, number>();
  for (let c = 0; c < found.at.columns; c++) headers.set(String(cell(found.at.row, found.at.column + c) ?? '').trim(), found.at.column + c);
  const columns = new Map<number, number>();
  const missing: { header: string; before: number }[] = [];
  for (let c = table.at.columns - 1; c >= 0; c--) {
    const header = String(modelCell(model, table.at.row, c) ?? '');
    const at = headers.get(header);
    if (at !== undefined) columns.set(c, at);
    else missing.push({ header, before: columns.get(c + 1) ?? found.at.column + found.at.columns });
  }
  shiftForMissing(columns, missing, model, table.at.row);
  const idColumn = headers.get(MASTER_HEADERS.id);
  const idAt = (row: number): string => (idColumn === undefined ? '' : String(cell(row, idColumn) ?? '').trim());
  const rows = matchRows(model, table.at, idAt, found.at);
  const offset = found.at.row - table.at.row;
  return {
    model,
    name: contents.sheet.name,
    action: 'update',
    contents,
    written,
    rowOf: (row) => rows.get(row) ?? row + offset,
    columnOf: (column) => columns.get(column) ?? column,
    missingColumns: missing,
  };
}

/** Each missing column moves what stands right of its place by one. */
function shiftForMissing(
  columns: Map<number, number>,
  missing: readonly { header: string; before: number }[],
  model: SheetModel,
  headerRow: number,
): void {
  for (const { header, before } of missing) {
    for (const [key, at] of columns) if (at >= before) columns.set(key, at + 1);
    const own = model.blocks[0]?.cells[headerRow - (model.blocks[0]?.at.row ?? 0)]?.findIndex((cell) => cell === header) ?? -1;
    if (own >= 0) columns.set(own, before);
  }
}

/** Rows by id, counted as read-back counts them: `row-7` for a row without an id, `a1~2` for a second `a1`; new rows below. */
function matchRows(model: SheetModel, table: Rect, idAt: (row: number) => string, found: Rect): Map<number, number> {
  const idColumn = (model.blocks[0]?.cells[table.row] ?? []).findIndex((cell) => cell === MASTER_HEADERS.id);
  const byId = new Map<string, number>();
  const empty: number[] = [];
  for (let row = found.row + 1; row < found.row + found.rows; row++) {
    const stated = idAt(row);
    const wanted = stated === '' ? `row-${row + 1}` : stated;
    let id = wanted;
    for (let copy = 2; byId.has(id); copy++) id = `${wanted}~${copy}`;
    byId.set(id, row);
    if (stated === '') empty.push(row);
  }
  const rows = new Map<number, number>();
  const onlyEmpty = found.rows === 2 && empty.length === 1;
  let next = onlyEmpty ? found.row + 1 : found.row + found.rows;
  for (let row = table.row + 1; row < table.row + table.rows; row++) {
    rows.set(row, byId.get(String(modelCell(model, row, idColumn) ?? '')) ?? next++);
  }
  return rows;
}

/** Everything of a sheet but its cells, in a form that can be compared. */
export function lookOf(model: SheetModel): string {
  const { blocks, styles, merges, charts, page, columns, rowHeights } = model;
  return digest(JSON.stringify([blocks.map(({ at }) => at), styles, merges, charts, page, columns, Object.keys(rowHeights).length]));
}

/** A short fingerprint (FNV-1a twice). */
export function digest(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}.${text.length}`;
}
