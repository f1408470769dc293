import type { Rect } from '../../../../src/sheets/model';

export interface TableState {
  id: string;
  name: string;
  /** Header row included. */
  at: Rect;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Filter criteria by zero-based table column. */
  filters: Record<number, unknown>;
}

export interface ValidationState {
  at: Rect[];
  rule: Record<string, unknown>;
  errorAlert: Record<string, unknown>;
  prompt: Record<string, unknown>;
  ignoreBlanks: boolean;
}

export interface ConditionalState {
  id: string;
  at: Rect[];
  type: string;
  formula: string;
  fill: string;
  fontColor: string;
  bold: boolean | null;
  italic: boolean | null;
  stopIfTrue: boolean;
}

export interface SeriesState {
  name: string;
  /** References with the sheet, as in a file. */
  values: string;
  categories: string;
  color: string;
}

export interface ChartState {
  id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  valueTitle: string | null;
  legend: { visible: boolean; position: string };
  /** In points from the sheet's corner. */
  top: number;
  left: number;
  width: number;
  height: number;
  series: SeriesState[];
}

export interface CommentState {
  id: string;
  row: number;
  column: number;
  text: string;
  /** A note (批注) and no threaded comment. */
  note: boolean;
}

export interface ProtectionState {
  password: string;
  options: Record<string, unknown>;
}

export interface PageState {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** In points. */
  topMargin: number;
  bottomMargin: number;
  leftMargin: number;
  rightMargin: number;
  headerMargin: number;
  footerMargin: number;
  zoom: Record<string, number>;
  printArea: Rect | null;
  titleRows: { from: number; to: number } | null;
  titleColumns: { from: number; to: number } | null;
  headers: Record<string, string>;
  printGridlines: boolean;
}

/** Excel's own page set-up for a new sheet, margins «普通». */
export function blankPage(): PageState {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    centerHorizontally: false,
    centerVertically: false,
    topMargin: 54,
    bottomMargin: 54,
    leftMargin: 50.4,
    rightMargin: 50.4,
    headerMargin: 21.6,
    footerMargin: 21.6,
    zoom: { scale: 100 },
    printArea: null,
    titleRows: null,
    titleColumns: null,
    headers: {},
    printGridlines: false,
  };
}
