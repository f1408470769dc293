import { rect } from './address';
import { BASE_STYLE, page } from './look';
import type {
  CellStyle,
  ChartModel,
  ColumnModel,
  ConditionalModel,
  ModelCell,
  NoteModel,
  PageModel,
  Rect,
  SheetModel,
  SheetRole,
  TableModel,
  ValidationModel,
} from './model';

/** A sheet while it is being built: cells by place, styles in order. `finish` gives the plain model. */
export class SheetDraft {
  private readonly rows: ModelCell[][] = [];
  private readonly styles: { at: Rect; style: CellStyle }[] = [];
  private readonly merges: Rect[] = [];
  private readonly heights: Record<number, number> = {};
  readonly tables: TableModel[] = [];
  readonly validations: ValidationModel[] = [];
  readonly conditionals: ConditionalModel[] = [];
  readonly charts: ChartModel[] = [];
  readonly notes: NoteModel[] = [];
  columns: readonly ColumnModel[] = [];
  freeze: { rows: number; columns: number } | null = null;
  page: PageModel = page({});
  tabColor: string | null = null;
  zoom = 100;

  constructor(
    readonly role: SheetRole,
    readonly name: string,
  ) {}

  /** Number of rows that hold something. */
  get height(): number {
    return this.rows.length;
  }

  put(row: number, column: number, cell: ModelCell): void {
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row] as ModelCell[];
    while (line.length <= column) line.push(null);
    line[column] = cell;
  }

  /** Puts cells side by side. */
  putRow(row: number, column: number, cells: readonly ModelCell[]): void {
    cells.forEach((cell, index) => this.put(row, column + index, cell));
  }

  /** Formula with the value the core computed for it. */
  formula(row: number, column: number, formula: string, value: string | number | boolean): void {
    this.put(row, column, { formula, value });
  }

  /** The value a cell shows so far; '' when blank. */
  valueAt(row: number, column: number): string | number {
    const cell = this.rows[row]?.[column] ?? '';
    const value = typeof cell === 'object' ? cell.value : cell;
    return typeof value === 'boolean' ? String(value) : value;
  }

  style(at: Rect, ...styles: readonly CellStyle[]): void {
    if (at.rows > 0 && at.columns > 0) for (const style of styles) this.styles.push({ at, style });
  }

  merge(at: Rect): void {
    if (at.rows * at.columns > 1) this.merges.push(at);
  }

  rowHeight(row: number, points: number): void {
    this.heights[row] = points;
  }

  finish(): SheetModel {
    const width = Math.max(this.columns.length, ...this.rows.map((line) => line.length), 1);
    const cells = this.rows.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null));
    return {
      role: this.role,
      name: this.name,
      columns: this.columns,
      rowHeights: this.heights,
      defaultStyle: BASE_STYLE,
      blocks: cells.length === 0 ? [] : [{ at: rect(0, 0, cells.length, width), cells }],
      styles: this.styles,
      merges: this.merges,
      tables: this.tables,
      validations: this.validations,
      conditionals: this.conditionals,
      charts: this.charts,
      notes: this.notes,
      freeze: this.freeze,
      page: this.page,
      tabColor: this.tabColor,
      showGridlines: false,
      zoom: this.zoom,
    };
  }
}
