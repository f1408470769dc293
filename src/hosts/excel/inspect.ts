import type { Rect } from '../../sheets/model';
import { MASTER_TABLE } from '../../sheets/columns';
import { columnIndex } from '../../sheets/address';
import type { CellInput } from './cell-input';
import { ExcelRefusal } from './excel-error';
import { readState, STATE_NAMESPACE, WRITE_NAME, type ReadState, type WorkbookState } from './workbook-state';

/** A sheet that stands in the workbook. */
export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
}

export interface FoundTable {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
}

/** What stands in the workbook before a write. */
export interface Inspection {
  readonly sheets: readonly FoundSheet[];
  readonly tables: readonly FoundTable[];
  /** Workbook names in lower case → formula. */
  readonly names: ReadonlyMap<string, string>;
  readonly partId: string | null;
  readonly partXml: string | null;
  readonly state: ReadState;
  /** The write that was begun and never finished, else null. */
  readonly unfinished: number | null;
}

/** The state when it can be used. */
export function stateOf({ state }: Pick<Inspection, 'state'>): WorkbookState | null {
  return state.kind === 'ok' ? state.state : null;
}

/** Looks at the workbook: one sync, a second one when it holds a state of ours. Refuses what cannot be written. */
export async function inspect(context: Excel.RequestContext, forWriting: boolean): Promise<Inspection> {
  const { workbook } = context;
  const { worksheets, tables, names } = workbook;
  worksheets.load('items/id,items/name,items/visibility');
  tables.load('items/id,items/name,items/worksheet/name');
  names.load('items/name,items/formula');
  workbook.load('readOnly');
  workbook.protection.load('protected');
  const parts = workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  if (forWriting && workbook.readOnly) throw new ExcelRefusal('workbook-read-only');
  if (forWriting && workbook.protection.protected) throw new ExcelRefusal('workbook-protected');
  const part = parts.items[0];
  let xml: string | null = null;
  if (part) {
    const text = part.getXml();
    await context.sync();
    xml = text.value;
  }
  const state = readState(xml);
  if (forWriting && state.kind === 'newer') throw new ExcelRefusal('newer-version', null, { schema: state.schema });
  const nameMap = new Map(names.items.map((item) => [item.name.toLowerCase(), String(item.formula)]));
  const begun = /^="begin:(\d+)"$/.exec(nameMap.get(WRITE_NAME) ?? '');
  return {
    sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility: String(visibility) })),
    tables: tables.items.map((table) => ({ id: table.id, name: table.name, sheet: table.worksheet.name })),
    names: nameMap,
    partId: part?.id ?? null,
    partXml: xml,
    state,
    unfinished: begun ? Number(begun[1]) : null,
  };
}

/** Contents of a sheet of ours before it is written again. */
export interface SheetContents {
  readonly sheet: FoundSheet;
  readonly at: Rect | null;
  readonly formulas: readonly (readonly CellInput[])[];
  readonly protected: boolean;
  readonly table: { readonly name: string; readonly at: Rect } | null;
  readonly charts: readonly string[];
}

/** Cells read in one batch: half a megabyte to two; Excel on the web answers with 5 MB at most. */
const MAX_READ_CELLS = 12_000;

/** Reads the formulas of several sheets: one sync to see how much there is, then as few as the payload limit allows. */
export async function readContents(
  context: Excel.RequestContext,
  inspection: Inspection,
  sheets: readonly FoundSheet[],
): Promise<SheetContents[]> {
  if (sheets.length === 0) return [];
  const asked = sheets.map((found) => {
    const sheet = context.workbook.worksheets.getItem(found.id);
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    sheet.protection.load('protected');
    sheet.charts.load('items/name');
    const master = inspection.tables.find((table) => table.name === MASTER_TABLE && table.sheet === found.name);
    const range = master ? context.workbook.tables.getItem(master.id).getRange() : null;
    range?.load('rowIndex,columnIndex,rowCount,columnCount');
    return { found, sheet, used, range, master };
  });
  await context.sync();
  const contents = asked.map(({ found, sheet, used, range, master }) => ({
    sheet: found,
    at: used.isNullObject ? null : rectOf(used),
    formulas: [] as CellInput[][],
    protected: sheet.protection.protected,
    table: range && master ? { name: master.name, at: rectOf(range) } : null,
    charts: sheet.charts.items.map(({ name }) => name),
  }));
  await readFormulas(context, contents);
  return contents;
}

/** Fills in the formulas, piece by piece. */
async function readFormulas(
  context: Excel.RequestContext,
  contents: readonly { sheet: FoundSheet; at: Rect | null; formulas: CellInput[][] }[],
): Promise<void> {
  let waiting: { range: Excel.Range; into: CellInput[][] }[] = [];
  let cells = 0;
  const take = async (): Promise<void> => {
    await context.sync();
    for (const { range, into } of waiting) into.push(...(range.formulas as CellInput[][]));
    waiting = [];
    cells = 0;
  };
  for (const { sheet, at, formulas } of contents) {
    if (!at) continue;
    const step = Math.max(1, Math.floor(MAX_READ_CELLS / at.columns));
    for (let row = at.row; row < at.row + at.rows; row += step) {
      const rows = Math.min(step, at.row + at.rows - row);
      if (waiting.length > 0 && cells + rows * at.columns > MAX_READ_CELLS) await take();
      const range = context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, at.column, rows, at.columns);
      range.load('formulas');
      waiting.push({ range, into: formulas });
      cells += rows * at.columns;
    }
  }
  if (waiting.length > 0) await take();
}

export function rectOf(range: Excel.Range): Rect {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** `年度计划!B4:C9`, `B4`, `4:6`, `B:C` → rectangle; whole rows and columns reach to the sheet's end. */
export function readAddress(address: string): Rect | null {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const match = /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/.exec(local);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const [, fromColumn, fromRow, toColumn = fromColumn, toRow = fromRow] = match;
  const row = fromRow === undefined ? 0 : Number(fromRow) - 1;
  const column = fromColumn === undefined ? 0 : columnIndex(fromColumn);
  const lastRow = toRow === undefined ? 1048575 : Number(toRow) - 1;
  const lastColumn = toColumn === undefined ? 16383 : columnIndex(toColumn);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
