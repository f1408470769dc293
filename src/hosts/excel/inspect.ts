import type { Rect } from '../../sheets/model';
import { columnIndex } from '../../sheets/address';
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

/** What the first look tells, before the state is read. */
export type FirstLook = Pick<Inspection, 'sheets' | 'tables' | 'names'>;

/** Looks at the workbook: one sync, a second one when it holds a state of ours. Refuses what cannot be written. */
export async function inspect(context: Excel.RequestContext, forWriting: boolean): Promise<Inspection> {
  return (await inspectWith(context, forWriting, () => null)).inspection;
}

/** The same, and what `ask` loads for the second sync once it sees what there is; null when it wants nothing. */
export async function inspectWith<T>(
  context: Excel.RequestContext,
  forWriting: boolean,
  ask: (look: FirstLook) => T | null,
): Promise<{ readonly inspection: Inspection; readonly asked: T | null }> {
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
  const look: FirstLook = {
    sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility: String(visibility) })),
    tables: tables.items.map((table) => ({ id: table.id, name: table.name, sheet: table.worksheet.name })),
    names: new Map(names.items.map((item) => [item.name.toLowerCase(), String(item.formula)])),
  };
  const part = parts.items[0];
  const text = part ? part.getXml() : null;
  const asked = ask(look);
  if (text !== null || asked !== null) await context.sync();
  const xml = text === null ? null : text.value;
  const state = readState(xml);
  if (forWriting && state.kind === 'newer') throw new ExcelRefusal('newer-version', null, { schema: state.schema });
  const begun = /^="begin:(\d+)"$/.exec(look.names.get(WRITE_NAME) ?? '');
  const inspection = { ...look, partId: part?.id ?? null, partXml: xml, state, unfinished: begun ? Number(begun[1]) : null };
  return { inspection, asked };
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
