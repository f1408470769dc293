import type { Block, CellBlock } from './blocks';

interface Cell extends CellBlock {
  readonly blocks: Block[];
  columns: number;
  rows: number;
  continues: boolean;
}

/** Widest a cell may claim to be. */
const MAX_SPAN = 200;

/** A table while its rows are being read; vertically merged cells grow downwards. */
export class OpenTable {
  readonly rows: CellBlock[][] = [];
  private row: Cell[] | null = null;
  private deleted = false;
  /** Last cell that began in each column. */
  private readonly above = new Map<number, Cell>();

  openRow(): void {
    this.row = [];
    this.deleted = false;
  }

  /** A tracked deletion of the whole row. */
  deleteRow(): void {
    this.deleted = true;
  }

  /** Starts a cell; what it holds goes into the answer. */
  openCell(): Block[] {
    const blocks: Block[] = [];
    this.row?.push({ blocks, columns: 1, rows: 1, continues: false });
    return blocks;
  }

  /** Columns left out in front of a row. */
  blank(columns: number): void {
    this.row?.push({ blocks: [], columns: Math.min(MAX_SPAN, columns), rows: 1, continues: false });
  }

  property(name: string, value: string | null): void {
    const cell = this.row?.[this.row.length - 1];
    if (cell === undefined || !this.row) return;
    if (name === 'gridSpan') cell.columns = Math.min(MAX_SPAN, Math.max(1, Number(value) || 1));
    else if (name === 'vMerge') cell.continues = value !== 'restart';
    else if (value !== 'restart' && this.row.length > 1) {
      // The old way of merging sideways: the cell belongs to the one on its left.
      this.row.pop();
      (this.row[this.row.length - 1] as Cell).columns++;
    }
  }

  endRow(): void {
    const kept: Cell[] = [];
    let column = 0;
    for (const cell of this.deleted ? [] : (this.row ?? [])) {
      const above = this.above.get(column);
      if (cell.continues && above !== undefined) above.rows++;
      else {
        kept.push(cell);
        this.above.set(column, cell);
      }
      column += cell.columns;
    }
    if (this.row !== null && !this.deleted) this.rows.push(kept);
    this.row = null;
  }
}
