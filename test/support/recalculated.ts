import { readCells } from '../../src/hosts/xlsx/read-cells';
import { writeXlsx } from '../../src/hosts/xlsx/write-xlsx';
import type { ModelCell, WorkbookModel } from '../../src/sheets/model';
import { cellAddress } from '../../src/sheets/address';
import { convertWithLibreOffice } from './libreoffice';

/** A value that no formula of ours comes to: proves that LibreOffice calculated and did not copy. */
const SENTINEL = -987_654_321.125;

/** The model with every cached value replaced by a wrong one. */
function forget(model: WorkbookModel): WorkbookModel {
  const wrong = (cell: ModelCell): ModelCell =>
    cell !== null && typeof cell === 'object' ? { formula: cell.formula, value: SENTINEL } : cell;
  return {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(wrong)) })),
    })),
  };
}

/**
 * Lets LibreOffice calculate the formulas of several models at once and lists every cell whose cached value differs:
 * `name!sheet!A1: cached ≠ calculated`. Also counts the formulas compared.
 */
export async function compareWithLibreOffice(
  models: Readonly<Record<string, WorkbookModel>>,
): Promise<{ formulas: number; differences: string[] }> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, model] of Object.entries(models)) files[name] = await writeXlsx(forget(model));
  const converted = convertWithLibreOffice(files, 'xlsx');
  const differences: string[] = [];
  let formulas = 0;
  for (const [name, model] of Object.entries(models)) {
    const sheets = await readCells(converted[name] ?? new Uint8Array());
    for (const sheet of model.sheets) {
      const found = sheets.find((entry) => entry.name === sheet.name);
      for (const { at, cells } of sheet.blocks) {
        cells.forEach((row, r) =>
          row.forEach((cell, c) => {
            if (cell === null || typeof cell !== 'object') return;
            formulas += 1;
            const value = found?.rows[at.row + r]?.[at.column + c]?.value ?? '';
            if (value !== cell.value) {
              differences.push(
                `${name}!${sheet.name}!${cellAddress(at.row + r, at.column + c)}: ${String(cell.value)} ≠ ${String(value)} =${cell.formula.slice(0, 300)}`,
              );
            }
          }),
        );
      }
    }
  }
  return { formulas, differences };
}
