import type { Cell, CellStyle as HucreStyle } from 'hucre';
import type { ModelCell, SheetModel } from '../../sheets/model';
import { styleGrid } from './write-styles';

/** Excel's limit for the text of one cell. */
const MAX_TEXT = 32_767;

/** Texts that the library would store as error values; they are written as rich text instead, so that text stays text. */
const ERROR_TEXTS = new Set(['#VALUE!', '#REF!', '#N/A', '#NAME?', '#NULL!', '#DIV/0!', '#NUM!', '#GETTING_DATA', '#SPILL!', '#CALC!']);

/**
 * The library walks all cells four times: once to write them, then for links and twice for notes. We write no links, so every
 * walk after the first is given the cells with notes only; that halves the work on large sheets.
 */
class CellMap extends Map<string, Partial<Cell>> {
  private readonly noted = new Map<string, Partial<Cell>>();
  private walked = false;

  note(key: string, text: string): void {
    const cell = { ...this.get(key), comment: { text } };
    this.set(key, cell);
    this.noted.set(key, cell);
  }

  override [Symbol.iterator](): MapIterator<[string, Partial<Cell>]> {
    if (this.walked) return this.noted.entries();
    this.walked = true;
    return this.entries();
  }
}

/** Size of the used part of a sheet: its blocks, its merged cells and what is styled beside them. */
function usedSize(sheet: SheetModel): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const { at } of [...sheet.blocks, ...sheet.styles, ...sheet.merges.map((at) => ({ at }))]) {
    rows = Math.max(rows, at.row + at.rows);
    columns = Math.max(columns, at.column + at.columns);
  }
  return { rows, columns };
}

/** The sheet's cells for the library, keyed `row,column`, each style as `styleOf` gives it, asked row by row. */
export function writeCells(sheet: SheetModel, styleOf: (style: HucreStyle) => HucreStyle): Map<string, Partial<Cell>> {
  const { rows, columns } = usedSize(sheet);
  const { styles, plain } = styleGrid(sheet, rows, columns);
  const values: ModelCell[][] = Array.from({ length: rows }, () => []);
  for (const { at, cells } of sheet.blocks) {
    cells.forEach((line, index) => {
      const target = values[at.row + index] as ModelCell[];
      line.forEach((cell, offset) => (target[at.column + offset] = cell));
    });
  }
  const result = new CellMap();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const style = styles[row]?.[column] ?? plain;
      const cell = values[row]?.[column] ?? null;
      if (cell === null && style === plain) continue;
      result.set(`${row},${column}`, plainCell(cell, styleOf(style)));
    }
  }
  for (const { row, column, text } of sheet.notes) result.note(`${row},${column}`, text);
  return result;
}

/** The library leaves `_x000D_` as it is, which readers take for a carriage return: the underscore itself must be escaped. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function plainCell(cell: ModelCell, style: HucreStyle): Partial<Cell> {
  if (cell === null) return { value: null, style };
  if (typeof cell === 'object')
    return { formula: cell.formula, formulaResult: typeof cell.value === 'string' ? literal(cell.value) : cell.value, style };
  if (typeof cell !== 'string') return { value: cell, style };
  const text = literal(cell.length > MAX_TEXT ? cell.slice(0, MAX_TEXT) : cell);
  return ERROR_TEXTS.has(text) ? { value: null, richText: [{ text }], style } : { value: text, style };
}
