import type { CellSheet, ReadCell } from '../../sheets/cells';
import type { Rect } from '../../sheets/model';
import type { ExcelDoor } from './door';
import { asRefusal, ExcelRefusal } from './excel-error';
import { inspectWith, rectOf, type FoundSheet, type Inspection } from './inspect';
import { memoOf, type Memo } from './memo';
import { hasHeadings, HEADINGS_AT, isOurs, sheetsByMarks, sheetsByState, strangers, type PlanSheets } from './plan-sheets';

/** A sheet's cells with the id by which Excel's events name it. */
export interface WorkbookSheet extends CellSheet {
  readonly id: string;
}

const VISIBILITY: Readonly<Record<string, CellSheet['visibility']>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' };

/** The sheets of ours that the plan is read back from, and what the workbook says of the last write. */
export interface PlanCells {
  readonly memo: Memo;
  /** In the order of the workbook; none in a workbook that is not ours. */
  readonly sheets: readonly WorkbookSheet[];
}

/**
 * Reads what a plan is read back from: two syncs, and one in a workbook that is not ours. Sheets of the user's are not read; only
 * when one of ours has lost its name and its marks, their first rows are looked at.
 */
export async function readPlanCells(door: ExcelDoor): Promise<PlanCells> {
  try {
    return await door.run(async (context) => {
      let known: PlanSheets = new Map();
      const { inspection, asked } = await inspectWith(context, false, (look) => {
        known = isOurs(look) ? sheetsByMarks(look) : known;
        return known.size === 0 ? null : askCells(context, [...known.values()]);
      });
      const memo = memoOf(inspection);
      if (!isOurs(inspection) && inspection.partId === null) return { memo, sheets: [] };
      const more = await lostSheets(context, inspection, known);
      const late = askCells(context, more);
      if (late.length > 0) await context.sync();
      const read = [...(asked ?? []), ...late].map((cells) => cells());
      return { memo, sheets: inspection.sheets.flatMap(({ id }) => read.filter((sheet) => sheet.id === id)) };
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Only the cells of {@link readPlanCells}. */
export async function readWorkbook(door: ExcelDoor): Promise<readonly WorkbookSheet[]> {
  return (await readPlanCells(door)).sheets;
}

/** Sheets of the plan that have been renamed and have no mark: by the state, else by their headings (one more sync). */
async function lostSheets(context: Excel.RequestContext, inspection: Inspection, known: PlanSheets): Promise<FoundSheet[]> {
  const stated = sheetsByState(inspection, known);
  const others = strangers(inspection, new Map([...known, ...stated]));
  const tops = others.map((found) => {
    const top = context.workbook.worksheets.getItem(found.id).getRange(HEADINGS_AT);
    top.load('values');
    return { found, top };
  });
  if (tops.length > 0) await context.sync();
  return [...stated.values(), ...tops.flatMap(({ found, top }) => (hasHeadings(top.values as unknown[][]) ? [found] : []))];
}

/** Reads one sheet by name, as a source to import from. */
export async function readSheet(door: ExcelDoor, name: string): Promise<WorkbookSheet> {
  try {
    return await door.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('id,name,visibility');
      await context.sync();
      if (sheet.isNullObject) throw new ExcelRefusal('excel-item-gone', null, { sheet: name });
      const asked = askCells(context, [{ id: sheet.id, name: sheet.name, visibility: String(sheet.visibility) }]);
      await context.sync();
      return asked.map((cells) => cells())[0] as WorkbookSheet;
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Loads the cells of sheets for the next sync; each answer gives them afterwards. */
function askCells(context: Excel.RequestContext, sheets: readonly FoundSheet[]): (() => WorkbookSheet)[] {
  return sheets.map(({ id, name, visibility }) => {
    const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    used.load('values,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
    return () => ({
      id,
      name,
      visibility: VISIBILITY[visibility] ?? 'visible',
      rows: used.isNullObject ? [] : rowsOf(used),
      merges: [],
    });
  });
}

/** The names of the visible sheets, to choose a source from: one sync. */
export async function sheetNames(door: ExcelDoor): Promise<string[]> {
  try {
    return await door.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility');
      await context.sync();
      return worksheets.items.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/** The texts of the selected cells as people see them, and where they stand. */
export async function readSelection(door: ExcelDoor): Promise<{ readonly address: string; readonly rows: readonly (readonly string[])[] }> {
  try {
    return await door.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      const used = selected.getUsedRangeOrNullObject(true);
      selected.load('address');
      used.load('text');
      await context.sync();
      return { address: selected.address, rows: used.isNullObject ? [] : used.text };
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Rows of texts as tab-separated text, the form a copied range has; tabs and breaks inside a cell become blanks. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((line) => line.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

export function cellOf(value: unknown, formula: unknown, format: unknown): ReadCell | null {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (value === '' && !isFormula) return null;
  return {
    value: value === '' ? null : (value as string | number | boolean),
    ...(isFormula ? { formula: formula.slice(1) } : {}),
    ...(typeof format === 'string' && format !== 'General' ? { format } : {}),
  };
}

/** A loaded range as rows from the sheet's first row and column on. */
function rowsOf(range: Excel.Range): (ReadCell | null)[][] {
  const at = rectOf(range);
  const rows: (ReadCell | null)[][] = Array.from({ length: at.row }, () => []);
  for (let r = 0; r < at.rows; r++) rows.push(lineOf(range, at, r));
  return rows;
}

export function lineOf(range: Pick<Excel.Range, 'values' | 'formulas' | 'numberFormat'>, at: Rect, r: number): (ReadCell | null)[] {
  const line: (ReadCell | null)[] = new Array<ReadCell | null>(at.column).fill(null);
  for (let c = 0; c < at.columns; c++) line.push(cellOf(range.values[r]?.[c], range.formulas[r]?.[c], range.numberFormat[r]?.[c]));
  return line;
}
