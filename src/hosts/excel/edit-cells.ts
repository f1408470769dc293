import { MASTER_HEADERS, MASTER_TABLE } from '../../sheets/columns';
import { rectAddress } from '../../sheets/address';
import { asText, type CellInput } from './cell-input';
import type { ExcelDoor, RunOptions } from './door';
import { asRefusal, ExcelRefusal } from './excel-error';

/** What goes into a cell: a value of the plan, exactly what stood there before, or a formula over cells of the same row. */
export type FieldValue =
  string | number | boolean | null | { readonly raw: CellInput } | { readonly formula: (cell: (header: string) => string) => string };

/** One cell of the master table, by the activity's id and the column's header. */
export interface FieldEdit {
  readonly header: string;
  readonly value: FieldValue;
  /** What must still stand in the cell, as `Range.formulas` gives it; absent: whatever stands there is replaced. */
  readonly expected?: CellInput;
}

/** Cells of one activity. */
export interface RowEdit {
  readonly activityId: string;
  readonly edits: readonly FieldEdit[];
}

/** What an edit changed, to take it back. */
export interface DoneEdit {
  readonly activityId: string;
  readonly cells: readonly { readonly header: string; readonly before: CellInput; readonly after: CellInput }[];
}

/** Several edits, and the rows of the sheet they touched. */
export interface DoneRows {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly done: readonly DoneEdit[];
}

interface FoundTable {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  readonly rowOf: (activityId: string) => number;
  readonly columnOf: (activityId: string, header: string) => number;
  readonly has: (header: string) => boolean;
}

/** A header as reading back knows it: blanks and a unit in brackets apart. In a column of 万元 our numbers have no place. */
function headerName(text: string): string {
  const plain = text.replace(/\s/g, '');
  return plain.includes('万元') ? plain : plain.replace(/[(（].*[)）]$/, '');
}

/** Finds the table and its rows by their hidden ids, wherever people have moved them: one sync. */
async function findTable(context: Excel.RequestContext): Promise<FoundTable> {
  const table = context.workbook.tables.getItemOrNullObject(MASTER_TABLE);
  const header = table.getHeaderRowRange();
  const ids = table.columns.getItemOrNullObject(MASTER_HEADERS.id).getDataBodyRange();
  header.load('values,rowIndex,columnIndex');
  ids.load('values');
  table.worksheet.load('id,name');
  table.worksheet.protection.load('protected');
  await context.sync();
  if (table.isNullObject) throw new ExcelRefusal('no-master-sheet');
  const headers = (header.values[0] ?? []).map((text: unknown) => headerName(String(text)));
  const rows = ids.isNullObject ? [] : ids.values.map((line: unknown[]) => String(line[0] ?? ''));
  const rowOf = (activityId: string): number => {
    const typed = /^row-(\d+)$/.exec(activityId);
    const index = rows.indexOf(activityId);
    const row = index >= 0 ? header.rowIndex + 1 + index : typed ? Number(typed[1]) - 1 : -1;
    const inTable = row > header.rowIndex && row <= header.rowIndex + rows.length;
    if (!inTable || (index < 0 && rows[row - header.rowIndex - 1] !== '')) throw new ExcelRefusal('row-gone', null, { id: activityId });
    return row;
  };
  const columnOf = (activityId: string, name: string): number => {
    const column = headers.indexOf(name);
    if (column < 0) throw new ExcelRefusal('column-gone', null, { id: activityId, field: name });
    return header.columnIndex + column;
  };
  const { id, name, protection } = table.worksheet;
  const sheet = context.workbook.worksheets.getItem(id);
  return { sheet, id, name, protected: protection.protected, rowOf, columnOf, has: (wanted) => headers.includes(wanted) };
}

function addressOf(found: FoundTable, activityId: string, header: string): string {
  return rectAddress({ row: found.rowOf(activityId), column: found.columnOf(activityId, header), rows: 1, columns: 1 });
}

function inputOf(value: FieldValue, cell: (header: string) => string): CellInput {
  if (value === null) return '';
  if (typeof value === 'string') return asText(value);
  if (typeof value !== 'object') return value;
  if ('formula' in value) return value.formula(cell);
  const { raw } = value;
  return typeof raw === 'string' && !raw.startsWith('=') ? asText(raw) : raw;
}

/** What stands in the cell once the input is in: an apostrophe in front is not part of the text. */
const settled = (input: CellInput): CellInput => (typeof input === 'string' && input.startsWith("'") ? input.slice(1) : input);

interface CellJob {
  readonly activityId: string;
  readonly edit: FieldEdit;
  readonly range: Excel.Range;
  readonly input: CellInput;
}

function jobsOf(found: FoundTable, edits: readonly RowEdit[]): CellJob[] {
  return edits.flatMap((row) =>
    row.edits.map((edit) => {
      const { activityId } = row;
      const range = found.sheet.getRange(addressOf(found, activityId, edit.header));
      range.load('formulas');
      return { activityId, edit, range, input: inputOf(edit.value, (header) => addressOf(found, activityId, header)) };
    }),
  );
}

/**
 * Writes cells of the master table: what the pane changes, at once. Nothing is written when a cell no longer holds what was
 * expected of it. Three syncs, two when nothing is expected; a kilobyte or two.
 */
export async function editRows(door: ExcelDoor, edits: readonly RowEdit[], options: RunOptions = {}): Promise<DoneRows> {
  let found: FoundTable | null = null;
  try {
    return await door.run(async (context) => {
      const table = await findTable(context);
      found = table;
      const jobs = jobsOf(table, edits);
      const present = (): CellInput[] => jobs.map(({ range }) => range.formulas[0]?.[0] as CellInput);
      let before: CellInput[] | null = null;
      if (jobs.some(({ edit }) => edit.expected !== undefined)) {
        await context.sync();
        before = present();
        expectSame(jobs, before);
      }
      for (const { range, input } of jobs) range.formulas = [[input]];
      await context.sync();
      // Loaded before it was set: a batch runs in order, so this is what stood there.
      const done = doneOf(jobs, before ?? present());
      return { sheet: table.id, rows: edits.map(({ activityId }) => table.rowOf(activityId)), done };
    }, options);
  } catch (error) {
    throw explained(asRefusal(error), found);
  }
}

function expectSame(jobs: readonly CellJob[], present: readonly CellInput[]): void {
  jobs.forEach(({ activityId, edit }, index) => {
    if (edit.expected === undefined || edit.expected === present[index]) return;
    throw new ExcelRefusal('row-changed', null, { id: activityId, field: edit.header });
  });
}

function doneOf(jobs: readonly CellJob[], before: readonly CellInput[]): DoneEdit[] {
  const byId = new Map<string, DoneEdit['cells'][number][]>();
  jobs.forEach(({ activityId, edit, input }, index) => {
    const cells = byId.get(activityId) ?? [];
    cells.push({ header: edit.header, before: before[index] ?? '', after: settled(input) });
    byId.set(activityId, cells);
  });
  return [...byId].map(([activityId, cells]) => ({ activityId, cells }));
}

/** A denial on a protected sheet is the sheet's. */
function explained(refusal: ExcelRefusal, found: FoundTable | null): ExcelRefusal {
  if (refusal.code !== 'excel-access-denied' || found === null || !found.protected) return refusal;
  return new ExcelRefusal('sheet-protected', refusal.cause, { sheet: found.name });
}

/** Writes fields of one activity. Answers what it takes to undo it. */
export async function editActivity(door: ExcelDoor, activityId: string, edits: readonly FieldEdit[]): Promise<DoneEdit> {
  const { done } = await editRows(door, [{ activityId, edits }]);
  return done[0] ?? { activityId, cells: [] };
}

/** The edit that takes another back, unless people have changed the cell since: exactly what stood there returns. */
export function undoing({ activityId, cells }: DoneEdit): RowEdit {
  return { activityId, edits: cells.map(({ header, before, after }) => ({ header, value: { raw: before }, expected: after })) };
}

/** Takes an edit back. */
export async function undoEdit(door: ExcelDoor, done: DoneEdit): Promise<void> {
  await editRows(door, [undoing(done)]);
}

/** Shows the cell a finding speaks of; without a header, or when people took that column away, the activity's name. */
export async function goToActivity(door: ExcelDoor, activityId: string, header: string | null): Promise<void> {
  try {
    await door.run(async (context) => {
      const found = await findTable(context);
      const wanted = header !== null && found.has(header) ? header : MASTER_HEADERS.title;
      const address = addressOf(found, activityId, wanted);
      found.sheet.load('visibility,name');
      await context.sync();
      if (found.sheet.visibility !== 'Visible') throw new ExcelRefusal('sheet-hidden', null, { sheet: found.sheet.name });
      found.sheet.activate();
      found.sheet.getRange(address).select();
      await context.sync();
    });
  } catch (error) {
    throw asRefusal(error);
  }
}
