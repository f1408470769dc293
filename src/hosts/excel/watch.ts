import type { Rect } from '../../sheets/model';
import type { ExcelDoor } from './door';
import { asRefusal } from './excel-error';
import { readAddress } from './inspect';
import { lineOf, readWorkbook, type WorkbookSheet } from './read-workbook';

/** What people did to the workbook. */
export interface WorkbookChange {
  /**
   * `cells`: contents of `at` on `sheet` changed, nothing moved. `moved`: rows, columns or cells were inserted, deleted or
   * sorted. `sheets`: sheets or tables came, went or were renamed. `shown`: a sheet was activated, events may have been lost.
   */
  readonly kind: 'cells' | 'moved' | 'sheets' | 'shown';
  /** Id of the sheet; '' when it is gone. */
  readonly sheet: string;
  readonly at: Rect | null;
  /** Made by a co-author: show it, never answer it with a write. */
  readonly remote: boolean;
  /** Written by this add-in: by whoever listens, or by its other half (pane, ribbon). */
  readonly own: boolean;
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Listens to the workbook: edits of any sheet, sheets and tables that come and go. What this add-in writes itself is marked
 * by `triggerSource`. Answers the way to stop. One sync.
 */
export async function watchWorkbook(door: ExcelDoor, listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
  const tell = (kind: WorkbookChange['kind'], sheet: string, address: string | null, source: unknown, own = false): Promise<void> => {
    listener({ kind, sheet, at: address === null ? null : readAddress(address), remote: source === 'Remote', own });
    return Promise.resolve();
  };
  try {
    return await door.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      const handlers = [
        worksheets.onChanged.add((event) => {
          const kind = event.changeType === 'RangeEdited' ? 'cells' : 'moved';
          return tell(kind, event.worksheetId, event.address, event.source, String(event.triggerSource) === 'ThisLocalAddin');
        }),
        worksheets.onRowSorted.add((event) => tell('moved', event.worksheetId, event.address, event.source)),
        worksheets.onAdded.add((event) => tell('sheets', event.worksheetId, null, event.source)),
        worksheets.onDeleted.add((event) => tell('sheets', '', null, event.source)),
        worksheets.onActivated.add((event) => tell('shown', event.worksheetId, null, 'Local')),
        tables.onDeleted.add((event) => tell('sheets', event.worksheetId, null, event.source)),
      ] as unknown as Handler[];
      if (door.supports('ExcelApi', '1.17')) {
        handlers.push(worksheets.onNameChanged.add((event) => tell('sheets', event.worksheetId, null, event.source)) as unknown as Handler);
      }
      await context.sync();
      return () => stop(handlers);
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

async function stop(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  for (const handler of handlers) handler.remove();
  await first.context.sync();
}

/** More rows than this are read as a whole sheet. */
const MAX_ROWS_PATCHED = 200;

/**
 * The workbook's cells after a change: reads the changed rows only, or everything when rows moved or sheets changed. The result
 * is what a fresh `readWorkbook` would give.
 */
export async function readChange(
  door: ExcelDoor,
  sheets: readonly WorkbookSheet[],
  change: WorkbookChange,
): Promise<readonly WorkbookSheet[]> {
  const known = sheets.find(({ id }) => id === change.sheet);
  const { at } = change;
  // An edit on a sheet that was not read does not concern the plan.
  if (change.kind === 'cells' && !known) return sheets;
  if (change.kind !== 'cells' || !known || !at || at.rows > MAX_ROWS_PATCHED) return readWorkbook(door);
  try {
    return await door.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(known.id);
      const width = Math.max(at.column + Math.min(at.columns, 200), ...known.rows.map((line) => line.length));
      const rows = sheet.getRangeByIndexes(at.row, 0, at.rows, width);
      rows.load('values,formulas,numberFormat');
      // Older Excels do not tell of a renamed sheet, none of one whose renaming was undone.
      sheet.load('name');
      await context.sync();
      const fresh: WorkbookSheet['rows'][number][] = [...known.rows];
      while (fresh.length < at.row + at.rows) fresh.push([]);
      for (let r = 0; r < at.rows; r++) fresh[at.row + r] = lineOf(rows, { ...at, column: 0, columns: width }, r);
      return sheets.map((each) => (each === known ? { ...each, name: sheet.name, rows: withoutBlankTail(fresh) } : each));
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

function withoutBlankTail(rows: readonly WorkbookSheet['rows'][number][]): WorkbookSheet['rows'] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every((cell) => cell === null)) end--;
  return rows.slice(0, end);
}
