import type { CellSheet, ReadCell } from '../../src/sheets/cells';
import type { ModelCell, SheetModel, WorkbookModel } from '../../src/sheets/model';

/** A model as a door would read it, without going through a file: formulas with their cached values. */
export function modelCells(model: WorkbookModel): CellSheet[] {
  return model.sheets.map((sheet) => ({ name: sheet.name, visibility: 'visible', rows: sheetCells(sheet), merges: sheet.merges }));
}

/** Cells of one sheet, changeable, so that a test can type into them. */
export function sheetCells(sheet: SheetModel): (ReadCell | null)[][] {
  const rows: (ReadCell | null)[][] = [];
  for (const { at, cells } of sheet.blocks) {
    cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        while (rows.length <= at.row + r) rows.push([]);
        const row = rows[at.row + r] as (ReadCell | null)[];
        while (row.length <= at.column + c) row.push(null);
        row[at.column + c] = readCell(cell);
      }),
    );
  }
  return rows;
}

function readCell(cell: ModelCell): ReadCell | null {
  if (cell === null) return null;
  return typeof cell === 'object' ? { value: cell.value, formula: cell.formula } : { value: cell };
}
