import type { Rect } from '../../sheets/model';
import type { CellInput } from './cell-input';

/** A rectangle to be read. */
export interface Piece {
  /** Id or name of its sheet. */
  readonly sheet: string;
  readonly at: Rect;
  /** How many bytes it may have, about. */
  readonly bytes: number;
}

/** Largest answer asked for; Excel on the web gives 5 MB at most, and the bytes are guessed. */
const MAX_READ_BYTES = 3_000_000;
/** Bytes of a cell of which nothing is known. */
export const CELL_BYTES = 85;

/** Reads the formulas of rectangles, in as few syncs as the payload limit allows; a large one is read row by row. */
export async function readPieces(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<CellInput[][][]> {
  const results = pieces.map((): CellInput[][] => []);
  let waiting: { range: Excel.Range; into: CellInput[][] }[] = [];
  let bytes = 0;
  const take = async (): Promise<void> => {
    await context.sync();
    for (const { range, into } of waiting) into.push(...(range.formulas as CellInput[][]));
    waiting = [];
    bytes = 0;
  };
  for (const [index, piece] of pieces.entries()) {
    for (const part of parts(piece)) {
      if (waiting.length > 0 && bytes + part.bytes > MAX_READ_BYTES) await take();
      const { row, column, rows, columns } = part.at;
      const range = context.workbook.worksheets.getItem(part.sheet).getRangeByIndexes(row, column, rows, columns);
      range.load('formulas');
      waiting.push({ range, into: results[index] as CellInput[][] });
      bytes += part.bytes;
    }
  }
  if (waiting.length > 0) await take();
  return results;
}

function parts(piece: Piece): Piece[] {
  const { at, bytes, sheet } = piece;
  const step = Math.max(1, Math.floor((at.rows * MAX_READ_BYTES) / Math.max(1, bytes)));
  return Array.from({ length: Math.ceil(at.rows / step) }, (_, index) => {
    const rows = Math.min(step, at.rows - index * step);
    return { sheet, at: { ...at, row: at.row + index * step, rows }, bytes: (bytes * rows) / at.rows };
  });
}
