import type { CellSheet, ReadCell } from '../../src/sheets/cells';
import type { ModelCell, SheetModel, WorkbookModel } from '../../src/sheets/model';

/** A model's cells as a door would read them from the written file: blank texts are no cells. */
export function cellsOfModel(model: WorkbookModel): CellSheet[] {
  return model.sheets.map((sheet) => ({ name: sheet.name, visibility: 'visible', rows: rowsOf(sheet), merges: sheet.merges }));
}

function rowsOf(sheet: SheetModel): (ReadCell | null)[][] {
  const rows: (ReadCell | null)[][] = [];
  for (const { at, cells } of sheet.blocks) {
    cells.forEach((line, row) => {
      const target = (rows[at.row + row] ??= []);
      line.forEach((cell, column) => (target[at.column + column] = readCell(cell)));
    });
  }
  return Array.from(rows, (row) => row ?? []);
}

function readCell(cell: ModelCell): ReadCell | null {
  if (cell === null || cell === '') return null;
  return typeof cell === 'object' ? { value: cell.value, formula: cell.formula } : { value: cell };
}
