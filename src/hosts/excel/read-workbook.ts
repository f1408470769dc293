import type { CellSheet, ReadCell } from '../../sheets/cells';
import { SHEET_NAMES } from '../../sheets/columns';
import type { Rect } from '../../sheets/model';
import type { ExcelDoor } from './door';
import { asRefusal, ExcelRefusal } from './excel-error';
import { rectOf } from './inspect';

/** Sheets that read-back does not need: they follow from the others. */
const DERIVED: ReadonlySet<string> = new Set([SHEET_NAMES.monthly, SHEET_NAMES.overview, SHEET_NAMES.budget, SHEET_NAMES.compliance]);

/** A sheet's cells with the id by which Excel's events name it. */
export interface WorkbookSheet extends CellSheet {
  readonly id: string;
}

const VISIBILITY: Readonly<Record<string, CellSheet['visibility']>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' };

/**
 * Reads the open workbook's cells for `readBack`: two syncs. `all` reads derived sheets too; otherwise only what the plan is
 * read back from.
 */
export async function readWorkbook(door: ExcelDoor, which: 'plan' | 'all' = 'plan'): Promise<WorkbookSheet[]> {
  return readSheets(door, (name) => which === 'all' || !DERIVED.has(name));
}

/** Reads one sheet by name, as a source to import from. */
export async function readSheet(door: ExcelDoor, name: string): Promise<WorkbookSheet> {
  const [sheet] = await readSheets(door, (each) => each === name);
  if (!sheet) throw new ExcelRefusal('excel-item-gone', null, { sheet: name });
  return sheet;
}

async function readSheets(door: ExcelDoor, wanted: (name: string) => boolean): Promise<WorkbookSheet[]> {
  try {
    return await door.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name,items/visibility');
      await context.sync();
      const asked = worksheets.items
        .filter(({ name }) => wanted(name))
        .map((sheet) => {
          const used = sheet.getUsedRangeOrNullObject(true);
          used.load('values,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
          return { sheet, used };
        });
      await context.sync();
      return asked.map(({ sheet, used }) => ({
        id: sheet.id,
        name: sheet.name,
        visibility: VISIBILITY[String(sheet.visibility)] ?? 'visible',
        rows: used.isNullObject ? [] : rowsOf(used),
        merges: [],
      }));
    });
  } catch (error) {
    throw asRefusal(error);
  }
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
