import type { SourceSpan } from '../../plan/span';
import type { Grid, GridCell } from '../grid';

/** A cell as a structured source gives it; spans count the columns and rows it covers. */
export interface DraftCell {
  readonly text: string;
  readonly number?: number;
  readonly isDate?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** Largest table a structured source may spread out: cells after expanding spans. */
export const MAX_GRID_CELLS = 200_000;
const MAX_SPAN = 2000;

/** Builds the decoded text of a structured source (.docx, HTML, sheet) and the tables whose offsets point into it. */
export class SourceText {
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly tables: GridCell[][][] = [];
  private cells = 0;

  write(text: string): SourceSpan {
    const start = this.length;
    this.pieces.push(text);
    this.length += text.length;
    return { start, end: this.length };
  }

  line(text: string): void {
    this.write(`${text}\n`);
  }

  /** Characters written so far. */
  get size(): number {
    return this.length;
  }

  /** Writes a table as lines of tab-separated cells and keeps it as a grid; merged cells repeat their text, marked as merged. */
  table(rows: readonly (readonly DraftCell[])[]): void {
    const placed = place(rows, MAX_GRID_CELLS - this.cells);
    const spans = new Map<DraftCell, SourceSpan>();
    const grid: GridCell[][] = [];
    for (const row of placed) {
      const line: GridCell[] = [];
      row.forEach((slot, column) => {
        if (column > 0) this.write('\t');
        if (slot === null) return line.push(blank(this.length));
        const own = spans.get(slot);
        if (own !== undefined) return line.push(cellOf(slot, own, true));
        // Tabs part cells; inside a cell they would only be blanks.
        const span = this.write(slot.text.replaceAll('\t', ' '));
        spans.set(slot, span);
        return line.push(cellOf(slot, span, false));
      });
      this.write('\n');
      grid.push(line);
      this.cells += row.length;
    }
    if (grid.length > 0) this.tables.push(grid);
  }

  finish(): { readonly text: string; readonly grids: Grid[] } {
    const text = this.pieces.join('');
    return { text, grids: this.tables.map((rows) => ({ text, rows })) };
  }
}

function blank(at: number): GridCell {
  return { text: '', start: at, end: at, number: null, isDate: false, merged: false };
}

function cellOf(draft: DraftCell, span: SourceSpan, merged: boolean): GridCell {
  const text = draft.text.replaceAll('\t', ' ');
  return { text, start: span.start, end: span.end, number: draft.number ?? null, isDate: draft.isDate ?? false, merged };
}

/** Spreads rows with spans over a rectangle; null where no cell reaches. */
function place(rows: readonly (readonly DraftCell[])[], limit: number): (DraftCell | null)[][] {
  const out: (DraftCell | null)[][] = rows.map(() => []);
  let used = 0;
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      const line = out[r] as (DraftCell | null)[];
      while (line[column] !== undefined) column++;
      const height = Math.min(Math.max(1, cell.rows ?? 1), rows.length - r, MAX_SPAN);
      const width = Math.min(Math.max(1, cell.columns ?? 1), MAX_SPAN);
      if (used + height * width > limit) return;
      used += height * width;
      for (let y = r; y < r + height; y++) for (let x = column; x < column + width; x++) (out[y] as (DraftCell | null)[])[x] ??= cell;
      column += width;
    }
  });
  // The rectangle counts, not its filled cells: wide spans in many rows would else make millions of blanks.
  const reach = out.reduce((most, line) => Math.max(most, line.length), 0);
  const wide = Math.min(reach, MAX_SPAN, Math.max(1, Math.floor(limit / Math.max(1, rows.length))));
  return out.map((line) => Array.from({ length: wide }, (_, x) => line[x] ?? null));
}
