import type { Rect } from '../../../../src/sheets/model';
import { columnOf, intersect, keyOf, MAX_COLUMNS, MAX_ROWS, rowOf } from './address';
import { PLAIN, withLook, type Look } from './style';
import type { ChartState, CommentState, ConditionalState, PageState, ProtectionState, TableState, ValidationState } from './parts';
import { blankPage } from './parts';

/** A constant, or a formula with its `=`. */
export type Content = string | number | boolean | { readonly f: string };

/** Everything of a sheet that is not a cell; plain data, so that a copy is `structuredClone`. */
export interface SheetMeta {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Width of columns without their own, in points. */
  standardWidth: number;
  columnWidths: Record<number, number>;
  hiddenColumns: Record<number, true>;
  rowHeights: Record<number, number>;
  hiddenRows: Record<number, true>;
  columnLooks: Record<number, Look>;
  sheetLook: Look;
  merges: Rect[];
  tables: TableState[];
  validations: ValidationState[];
  conditionals: ConditionalState[];
  charts: ChartState[];
  comments: CommentState[];
  freeze: { rows: number; columns: number } | null;
  page: PageState;
  rowBreaks: number[];
  columnBreaks: number[];
  protection: ProtectionState | null;
  customProperties: Record<string, string>;
  autoFilter: { at: Rect; criteria: Record<number, unknown> } | null;
}

export class SheetState {
  meta: SheetMeta;
  cells = new Map<number, Content>();
  looks = new Map<number, Look>();

  constructor(id: string, name: string) {
    this.meta = {
      id,
      name,
      visibility: 'Visible',
      tabColor: '',
      showGridlines: true,
      showHeadings: true,
      standardWidth: 48,
      columnWidths: {},
      hiddenColumns: {},
      rowHeights: {},
      hiddenRows: {},
      columnLooks: {},
      sheetLook: PLAIN,
      merges: [],
      tables: [],
      validations: [],
      conditionals: [],
      charts: [],
      comments: [],
      freeze: null,
      page: blankPage(),
      rowBreaks: [],
      columnBreaks: [],
      protection: null,
      customProperties: {},
      autoFilter: null,
    };
  }

  copy(): SheetState {
    const twin = new SheetState(this.meta.id, this.meta.name);
    twin.meta = structuredClone(this.meta);
    twin.meta.sheetLook = this.meta.sheetLook;
    for (const column of Object.keys(this.meta.columnLooks)) {
      const look = this.meta.columnLooks[Number(column)];
      if (look) twin.meta.columnLooks[Number(column)] = look;
    }
    twin.cells = new Map(this.cells);
    twin.looks = new Map(this.looks);
    return twin;
  }

  look(row: number, column: number): Look {
    return this.looks.get(keyOf(row, column)) ?? this.meta.columnLooks[column] ?? this.meta.sheetLook;
  }

  /** Changes looks in a rectangle; whole columns and the whole sheet become defaults, as in a file. */
  paint(rect: Rect, change: Partial<Look> | ((row: number, column: number) => Partial<Look>)): void {
    const whole = rect.rows === MAX_ROWS;
    if (whole && typeof change !== 'function') {
      this.paintColumns(rect, change);
      return;
    }
    const used = whole || rect.columns === MAX_COLUMNS ? this.clip(rect) : rect;
    if (!used) return;
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const part = typeof change === 'function' ? change(row, column) : change;
        this.looks.set(keyOf(row, column), withLook(this.look(row, column), part));
      }
    }
  }

  private paintColumns(rect: Rect, change: Partial<Look>): void {
    for (const [key, look] of this.looks) {
      const column = columnOf(key);
      if (column >= rect.column && column < rect.column + rect.columns) this.looks.set(key, withLook(look, change));
    }
    for (const column of Object.keys(this.meta.columnLooks).map(Number)) {
      const look = this.meta.columnLooks[column];
      if (look && column >= rect.column && column < rect.column + rect.columns) {
        this.meta.columnLooks[column] = withLook(look, change);
      }
    }
    if (rect.columns === MAX_COLUMNS) {
      this.meta.sheetLook = withLook(this.meta.sheetLook, change);
      return;
    }
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      this.meta.columnLooks[column] ??= withLook(this.meta.sheetLook, change);
    }
  }

  /** Back to the column's own look. */
  forget(rect: Rect): void {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        this.looks.delete(keyOf(row, column));
        if (this.look(row, column) !== PLAIN) this.looks.set(keyOf(row, column), PLAIN);
      }
    }
  }

  /** Changes one border of a rectangle; a line between two cells belongs to both. */
  edge(rect: Rect, edge: string, next: (old: string) => string): void {
    const { row, column, rows, columns } = rect;
    const line = (part: Rect, side: 'top' | 'bottom' | 'left' | 'right'): void => {
      if (part.rows > 0 && part.columns > 0) this.paint(part, (r, c) => ({ [side]: next(this.look(r, c)[side]) }));
    };
    if (edge === 'EdgeTop') line({ ...rect, rows: 1 }, 'top');
    if (edge === 'EdgeBottom') line({ ...rect, row: row + rows - 1, rows: 1 }, 'bottom');
    if (edge === 'EdgeLeft') line({ ...rect, columns: 1 }, 'left');
    if (edge === 'EdgeRight') line({ ...rect, column: column + columns - 1, columns: 1 }, 'right');
    if (edge === 'InsideHorizontal') {
      line({ ...rect, rows: rows - 1 }, 'bottom');
      line({ ...rect, row: row + 1, rows: rows - 1 }, 'top');
    }
    if (edge === 'InsideVertical') {
      line({ ...rect, columns: columns - 1 }, 'right');
      line({ ...rect, column: column + 1, columns: columns - 1 }, 'left');
    }
  }

  /** The part of a rectangle that holds something. */
  clip(rect: Rect): Rect | null {
    const used = this.used(false);
    return used && intersect(rect, used);
  }

  /** The used rectangle: cells with content, and formatted cells unless `valuesOnly`. */
  used(valuesOnly: boolean): Rect | null {
    let top = MAX_ROWS;
    let left = MAX_COLUMNS;
    let bottom = -1;
    let right = -1;
    const see = (key: number): void => {
      const row = rowOf(key);
      const column = columnOf(key);
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    for (const key of this.cells.keys()) see(key);
    if (!valuesOnly) for (const [key, look] of this.looks) if (look !== this.meta.sheetLook) see(key);
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  columnWidth(column: number): number {
    return this.meta.hiddenColumns[column] ? 0 : (this.meta.columnWidths[column] ?? this.meta.standardWidth);
  }
  rowHeight(row: number): number {
    return this.meta.hiddenRows[row] ? 0 : (this.meta.rowHeights[row] ?? 14.25);
  }
}
