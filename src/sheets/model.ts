/** A rectangle of cells, zero-based; `rows` and `columns` count its size. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A formula with the value the core computed for it. No leading `=`; A1 references; functions Excel 2016, WPS and LibreOffice share. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: string | number | boolean;
}

/** What stands in a cell. Text is always text: hosts never let it become a formula. null is a blank cell. */
export type ModelCell = string | number | boolean | FormulaCell | null;

/** A block of cells written as one array; `cells` has exactly `at.rows` × `at.columns`. */
export interface Block {
  readonly at: Rect;
  readonly cells: readonly (readonly ModelCell[])[];
}

export type HorizontalAlign = 'left' | 'center' | 'right';
export type VerticalAlign = 'top' | 'center' | 'bottom';
export type BorderWeight = 'hair' | 'thin' | 'medium';

/** A style; unset members leave what is there. Colours are RRGGBB. Later styles win over earlier ones. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: HorizontalAlign;
  readonly vertical?: VerticalAlign;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Border drawn around and inside every cell of the rectangle. */
  readonly border?: { readonly weight: BorderWeight; readonly color: string };
  readonly locked?: boolean;
}

export interface StyledRect {
  readonly at: Rect;
  readonly style: CellStyle;
}

export interface ColumnModel {
  /** Width in characters of the default font. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** An Excel table; its first row is the header row and the header texts are the cells there. */
export interface TableModel {
  readonly name: string;
  readonly at: Rect;
  readonly style: string;
  readonly showBandedRows: boolean;
  /** Offsets of columns whose first body formula is the column's own, so that Excel fills it into rows added to the table. */
  readonly calculatedColumns?: readonly number[];
}

export type ValidationRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'list-range'; readonly formula: string }
  | { readonly kind: 'whole' | 'decimal'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'date'; readonly min: string; readonly max: string };

export interface ValidationModel {
  readonly at: Rect;
  readonly rule: ValidationRule;
  readonly error: { readonly title: string; readonly message: string; readonly style: 'stop' | 'warning' | 'information' };
  readonly prompt?: { readonly title: string; readonly message: string };
}

/** A conditional format by formula, written for the top-left cell of `at`. Colour is never the only sign. */
export interface ConditionalModel {
  readonly at: Rect;
  readonly formula: string;
  readonly style: { readonly fill?: string; readonly color?: string; readonly bold?: boolean };
}

export interface ChartSeries {
  /** Absolute A1 ranges without the sheet's name, on the chart's own sheet. */
  readonly name: string;
  readonly nameRef: string | null;
  readonly values: string;
  readonly categories: string;
  readonly color?: string;
}

export interface ChartModel {
  readonly kind: 'column-stacked' | 'column' | 'bar' | 'doughnut' | 'line';
  readonly name: string;
  readonly title: string;
  readonly at: Rect;
  readonly series: readonly ChartSeries[];
  readonly valueTitle: string | null;
}

export interface PageModel {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** Pages wide and tall to fit; 0 leaves that direction free. */
  readonly fitWide: number;
  readonly fitTall: number;
  readonly area: Rect | null;
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  readonly titleColumns: { readonly from: number; readonly to: number } | null;
  /** Margins in inches. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  /** Header and footer in Excel's codes (&P, &N, &D …). */
  readonly header: string | null;
  readonly footer: string | null;
  /** Manual page breaks: zero-based row that starts the next page. */
  readonly rowBreaks: readonly number[];
}

/** A workbook-level name for a cell or range; `ref` with quoted sheet name and `$`. */
export interface NameModel {
  readonly name: string;
  readonly ref: string;
}

export interface NoteModel {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetModel {
  /** Stable role, so that hosts and read-back find the sheet whatever its name. */
  readonly role: SheetRole;
  readonly name: string;
  readonly columns: readonly ColumnModel[];
  /** Heights in points by zero-based row; other rows are left to the program. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly defaultStyle: CellStyle;
  readonly blocks: readonly Block[];
  readonly styles: readonly StyledRect[];
  readonly merges: readonly Rect[];
  readonly tables: readonly TableModel[];
  readonly validations: readonly ValidationModel[];
  readonly conditionals: readonly ConditionalModel[];
  readonly charts: readonly ChartModel[];
  readonly notes: readonly NoteModel[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly page: PageModel;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  /** Zoom in per cent. */
  readonly zoom: number;
}

export const SHEET_ROLES = [
  'master',
  'monthly',
  'overview',
  'budget',
  'compliance',
  'reading',
  'settings',
  'report-plan',
  'report-budget',
  'report-compliance',
  'report-notes',
  'execution',
] as const;
export type SheetRole = (typeof SHEET_ROLES)[number];

/** The workbook as plain, serialisable data: what both hosts draw. */
export interface WorkbookModel {
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly creator: string;
    readonly company: string;
    /** ISO instant; an argument, never the clock. */
    readonly created: string;
  };
  readonly sheets: readonly SheetModel[];
  readonly names: readonly NameModel[];
  /** Font of the Normal style, whose digits column widths are counted in; the file host takes 宋体 10 when absent. */
  readonly normalFont?: { readonly name: string; readonly size: number };
}
