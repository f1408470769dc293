import type { DraftCell, SourceText } from '../source-text';

/** A piece of a document: a paragraph, or a table of cells that hold pieces again. */
export type Block = { readonly kind: 'paragraph'; readonly text: string } | TableBlock;

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly CellBlock[])[];
}

export interface CellBlock {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly rows: number;
}

/** Tables inside tables deeper than this are written as plain lines. */
const MAX_DEPTH = 6;

/** Writes blocks in order; a table that only arranges other tables on the page is written piece by piece. */
export function writeBlocks(blocks: readonly Block[], out: SourceText, depth = 0): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') out.line(block.text);
    else writeTable(block, out, depth);
  }
}

function writeTable(table: TableBlock, out: SourceText, depth: number): void {
  const width = Math.max(0, ...table.rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
  const layout = width <= 1 || table.rows.length === 0 || table.rows.some((row) => row.some((cell) => cell.blocks.some(isRealTable)));
  if (layout && depth >= MAX_DEPTH) {
    out.line(plainText([table]));
    return;
  }
  if (layout) {
    for (const row of table.rows) for (const cell of row) writeBlocks(cell.blocks, out, depth + 1);
    return;
  }
  out.table(
    table.rows.map((row) => row.map((cell): DraftCell => ({ text: plainText(cell.blocks), columns: cell.columns, rows: cell.rows }))),
  );
}

function isRealTable(block: Block): boolean {
  return block.kind === 'table' && block.rows.length >= 2 && block.rows.some((row) => row.length >= 2);
}

/** Text of a cell: paragraphs as lines, tables inside it row by row. Flat, whatever the depth. */
export function plainText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  const stack: Block[] = [...blocks].reverse();
  while (stack.length > 0) {
    const block = stack.pop() as Block;
    if (block.kind === 'paragraph') lines.push(block.text);
    else
      for (const row of [...block.rows].reverse())
        for (const cell of [...row].reverse()) for (const inner of [...cell.blocks].reverse()) stack.push(inner);
  }
  return lines.join('\n').trim();
}
