import type { Rect } from '../../sheets/model';
import { cellBlocks } from './cell-blocks';
import type { CellInput } from './cell-input';
import { takeFills, type Fill } from './fills';
import type { Pen } from './pen';
import type { PlaceAction } from './placement';
import type { SheetInputs } from './sheet-cells';

/** How a sheet's cells are sent: arrays for its blocks, then the repeated formulas copied right and down. */
export interface CellWrites {
  readonly blocks: readonly { readonly at: Rect; readonly formulas: readonly (readonly CellInput[])[] }[];
  readonly fills: readonly Fill[];
  /** Bytes of the arrays, about. */
  readonly bytes: number;
}

export function cellWrites({ at, inputs }: SheetInputs, action: PlaceAction): CellWrites {
  const sent = inputs.map((line) => [...line]);
  // People may have filtered a sheet that is updated, and copying from a hidden row copies nothing.
  const fills = action === 'update' ? [] : takeFills(sent, at.row, at.column);
  const rects = cellBlocks(sent, at);
  // On a new sheet an empty text is as good as null and half as long.
  if (action === 'new') for (const line of sent) line.forEach((cell, column) => (line[column] = cell ?? ''));
  const blocks = rects.map((block) => ({
    at: block,
    formulas: sent
      .slice(block.row - at.row, block.row - at.row + block.rows)
      .map((line) => line.slice(block.column - at.column, block.column - at.column + block.columns)),
  }));
  // A Chinese character is one of the text and three bytes; most of the text is ASCII.
  const bytes = 1.3 * blocks.reduce((sum, { formulas }) => sum + JSON.stringify(formulas).length, 0);
  return { blocks, fills, bytes };
}

export function drawCells(pen: Pen, { blocks, fills }: CellWrites): void {
  for (const { at, formulas } of blocks) pen.range(at).formulas = formulas.map((line) => [...line]);
  for (const { from, to } of fills) pen.range(to).copyFrom(pen.range(from), 'Formulas');
}

/** Every cell that the writes may change. */
export function writtenRects({ blocks, fills }: CellWrites): Rect[] {
  return [...blocks.map(({ at }) => at), ...fills.map(({ to }) => to)];
}
