import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import type { CellSheet, ReadCell } from '../../src/sheets/cells';
import type { ModelCell, WorkbookModel } from '../../src/sheets/model';

let ready = false;

/** What a cell takes as typed input; a leading apostrophe keeps text text. */
function typed(cell: ModelCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return `=${cell.formula}`;
  return typeof cell === 'string' ? `'${cell}` : String(cell);
}

/** A workbook of ours inside IronCalc: a third engine beside LibreOffice, which can also insert and delete rows. */
export class IronBook {
  private readonly book: Model;

  constructor(private readonly model: WorkbookModel) {
    if (!ready) initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
    ready = true;
    this.book = new Model('book', 'en', 'UTC', 'en');
    this.book.pauseEvaluation();
    model.sheets.forEach((sheet, index) => {
      if (index > 0) this.book.newSheet();
      this.book.renameSheet(index, sheet.name);
    });
    model.sheets.forEach((sheet, index) => {
      for (const { at, cells } of sheet.blocks) {
        cells.forEach((row, r) => row.forEach((cell, c) => cell !== null && this.type(index, at.row + r, at.column + c, cell)));
      }
    });
    this.book.resumeEvaluation();
    this.evaluate();
  }

  /** Types into a zero-based cell. */
  type(sheet: number, row: number, column: number, cell: ModelCell): void {
    this.book.setUserInput(sheet, row + 1, column + 1, typed(cell));
  }

  /** Inserts rows above a zero-based row; references shift as in Excel. */
  insertRows(sheet: number, row: number, count: number): void {
    this.book.insertRows(sheet, row + 1, count);
  }

  deleteRows(sheet: number, row: number, count: number): void {
    this.book.deleteRows(sheet, row + 1, count);
  }

  evaluate(): void {
    this.book.evaluate();
  }

  /** What a zero-based cell shows. */
  shown(sheet: number, row: number, column: number): string {
    return this.book.getFormattedCellValue(sheet, row + 1, column + 1);
  }

  /** The cells as a door would read them, `rows` deep. */
  sheets(rows: number): CellSheet[] {
    return this.model.sheets.map((sheet, index) => {
      const columns = sheet.blocks[0]?.at.columns ?? 0;
      const cells = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => this.cell(index, row, column)),
      );
      return { name: sheet.name, visibility: 'visible', rows: cells, merges: [] };
    });
  }

  private cell(sheet: number, row: number, column: number): ReadCell | null {
    const text = this.shown(sheet, row, column);
    if (text === '') return null;
    const isNumber = this.book.getCellType(sheet, row + 1, column + 1) === NUMBER;
    const content = this.book.getCellContent(sheet, row + 1, column + 1);
    const formula = content.startsWith('=') ? { formula: content.slice(1) } : {};
    return { value: isNumber ? Number(text.replaceAll(',', '')) : text, ...formula };
  }
}

/** IronCalc's type code of numbers, as the TYPE function has it. */
const NUMBER = 1;

/** Whether a shown text is the value the core gave; numbers to half a 分. */
export function showsValue(text: string, value: string | number | boolean): boolean {
  if (typeof value !== 'number') return text === String(value);
  return text !== '' && Math.abs(Number(text.replaceAll(',', '')) - value) < 0.005;
}
