import type { ModelCell, SheetModel, TableModel, WorkbookModel } from '../../sheets/model';
import type { Patches } from './patch-zip';

/**
 * The library cannot write a table's calculated columns; without `calculatedColumnFormula` Excel leaves the cell blank in rows
 * people add to the table. One patch for each table that has such columns, by its part in the package.
 */
export function tablePatches(model: WorkbookModel): Patches {
  const tables = model.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  return Object.fromEntries(
    tables.flatMap(({ sheet, table }, index) => {
      const formulas = columnFormulas(sheet, table);
      return formulas.size === 0 ? [] : [[`xl/tables/table${index + 1}.xml`, (xml: string) => addFormulas(xml, formulas)]];
    }),
  );
}

/** Formula of each calculated column as its first body cell has it, by the column's 1-based id. */
function columnFormulas(sheet: SheetModel, table: TableModel): Map<number, string> {
  const formulas = new Map<number, string>();
  for (const offset of table.calculatedColumns ?? []) {
    const cell = cellAt(sheet, table.at.row + 1, table.at.column + offset);
    if (cell !== null && typeof cell === 'object') formulas.set(offset + 1, cell.formula);
  }
  return formulas;
}

/** The model's cell at a place; null when blank. */
export function cellAt(sheet: SheetModel, row: number, column: number): ModelCell {
  for (const { at, cells } of sheet.blocks) {
    const cell = cells[row - at.row]?.[column - at.column];
    if (cell !== undefined && cell !== null) return cell;
  }
  return null;
}

/** `<tableColumn id="29" name="问题"/>` → the same with its formula inside. */
function addFormulas(xml: string, formulas: ReadonlyMap<number, string>): string {
  return xml.replace(/<tableColumn id="(\d+)"([^>]*?)\/>/g, (whole, id: string, rest: string) => {
    const formula = formulas.get(Number(id));
    if (formula === undefined) return whole;
    return `<tableColumn id="${id}"${rest}><calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula></tableColumn>`;
  });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
