import { MASTER_HEADERS, MASTER_TABLE } from '../../sheets/columns';
import { rectAddress } from '../../sheets/address';
import { asText, type CellInput } from './cell-input';
import type { ExcelDoor } from './door';
import { asRefusal, ExcelRefusal } from './excel-error';

/** One cell of the master table, by the activity's id and the column's header. */
export interface FieldEdit {
  readonly header: string;
  readonly value: string | number | boolean | null;
}

/** What an edit changed, to take it back. */
export interface DoneEdit {
  readonly activityId: string;
  readonly cells: readonly { readonly header: string; readonly before: CellInput; readonly after: CellInput }[];
}

interface FoundRow {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly columnOf: (header: string) => number;
  readonly has: (header: string) => boolean;
}

/** Finds an activity's row by its hidden id, wherever people have moved it: one sync. */
async function findRow(context: Excel.RequestContext, activityId: string): Promise<FoundRow> {
  const table = context.workbook.tables.getItemOrNullObject(MASTER_TABLE);
  const header = table.getHeaderRowRange();
  const ids = table.columns.getItemOrNullObject(MASTER_HEADERS.id).getDataBodyRange();
  header.load('values,rowIndex,columnIndex');
  ids.load('values');
  table.worksheet.load('id');
  await context.sync();
  if (table.isNullObject) throw new ExcelRefusal('no-master-sheet');
  const headers = (header.values[0] ?? []).map((text: unknown) => String(text).trim());
  const rows = ids.isNullObject ? [] : ids.values.map((line: unknown[]) => String(line[0] ?? ''));
  const typed = /^row-(\d+)$/.exec(activityId);
  const index = rows.indexOf(activityId);
  const row = index >= 0 ? header.rowIndex + 1 + index : typed ? Number(typed[1]) - 1 : -1;
  const inTable = row > header.rowIndex && row <= header.rowIndex + rows.length;
  if (!inTable || (index < 0 && rows[row - header.rowIndex - 1] !== '')) throw new ExcelRefusal('row-gone', null, { id: activityId });
  const columnOf = (name: string): number => {
    const column = headers.indexOf(name);
    if (column < 0) throw new ExcelRefusal('row-gone', null, { id: activityId, field: name });
    return header.columnIndex + column;
  };
  return { sheet: context.workbook.worksheets.getItem(table.worksheet.id), row, columnOf, has: (name) => headers.includes(name) };
}

function cellAt(found: FoundRow, header: string): Excel.Range {
  return found.sheet.getRange(rectAddress({ row: found.row, column: found.columnOf(header), rows: 1, columns: 1 }));
}

const inputOf = (value: FieldEdit['value']): CellInput => (value === null ? '' : typeof value === 'string' ? asText(value) : value);

/** Writes fields of one activity: a quick fix. Three syncs at most, a kilobyte or two. Answers what it takes to undo it. */
export async function editActivity(door: ExcelDoor, activityId: string, edits: readonly FieldEdit[]): Promise<DoneEdit> {
  try {
    return await door.run(
      async (context) => {
        const found = await findRow(context, activityId);
        const cells = edits.map((edit) => ({ edit, range: cellAt(found, edit.header) }));
        for (const { edit, range } of cells) {
          // Loaded before it is set: the batch runs in order, so this is what stood there.
          range.load('formulas');
          range.formulas = [[inputOf(edit.value)]];
        }
        await context.sync();
        return {
          activityId,
          cells: cells.map(({ edit, range }) => ({
            header: edit.header,
            before: range.formulas[0]?.[0] as CellInput,
            after: edit.value ?? '',
          })),
        };
      },
      { waitForCellEdit: true },
    );
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Takes an edit back, unless people have changed the cell since. */
export async function undoEdit(door: ExcelDoor, done: DoneEdit): Promise<void> {
  try {
    await door.run(
      async (context) => {
        const found = await findRow(context, done.activityId);
        const cells = done.cells.map((cell) => ({ cell, range: cellAt(found, cell.header) }));
        for (const { range } of cells) range.load('formulas');
        await context.sync();
        for (const { cell, range } of cells) {
          if (range.formulas[0]?.[0] !== cell.after)
            throw new ExcelRefusal('row-changed', null, { id: done.activityId, field: cell.header });
        }
        for (const { cell, range } of cells) {
          const { before } = cell;
          range.formulas = [[typeof before === 'string' && !before.startsWith('=') ? asText(before) : before]];
        }
        await context.sync();
      },
      { waitForCellEdit: true },
    );
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Shows the cell a finding speaks of; without a header, or when people took that column away, the activity's name. */
export async function goToActivity(door: ExcelDoor, activityId: string, header: string | null): Promise<void> {
  try {
    await door.run(async (context) => {
      const found = await findRow(context, activityId);
      found.sheet.load('visibility,name');
      await context.sync();
      if (found.sheet.visibility !== 'Visible') throw new ExcelRefusal('sheet-hidden', null, { sheet: found.sheet.name });
      found.sheet.activate();
      cellAt(found, header !== null && found.has(header) ? header : MASTER_HEADERS.title).select();
      await context.sync();
    });
  } catch (error) {
    throw asRefusal(error);
  }
}
