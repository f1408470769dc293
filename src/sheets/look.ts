import type { CellStyle, PageModel } from './model';

/** Fonts that Excel and WPS both carry: 宋体 for text, 黑体 for headings. */
export const BODY_FONT = '宋体';
export const HEAD_FONT = '黑体';

/** Restrained office colours, RRGGBB. Each one is accompanied by a word or a mark; colour is never the only sign. */
export const COLORS = {
  ink: '262626',
  muted: '6B6B6B',
  head: '8C1D18',
  headFill: 'F3E3DF',
  lineFill: 'F7F7F5',
  totalFill: 'EFEDE6',
  inputFill: 'FFFBEA',
  border: 'BFBFBF',
  markFill: 'FBE5D6',
  markInk: '7A2E0E',
  busyFill: 'FCE4B0',
  alertFill: 'FBD9D3',
  alertInk: '9C1C10',
  waitFill: 'FFF4CC',
  waitInk: '7F6000',
  okInk: '2E6B34',
} as const;

/** Series colours of the charts, apart in lightness as well as in hue. */
export const SERIES_COLORS = ['8C1D18', 'D98E32', '3B6E8F', '7FA650', '5B4A7E', 'C9B037', '5FA8A0', 'B0B0B0'] as const;

export const MONEY_FORMAT = '#,##0.00';
/** Money where a zero should not shout. */
export const QUIET_MONEY_FORMAT = '#,##0.00;-#,##0.00;;@';
export const COUNT_FORMAT = '#,##0.##;-#,##0.##';
export const WHOLE_FORMAT = '#,##0';
export const PERCENT_FORMAT = '0.0%';

export const BASE_STYLE: CellStyle = {
  font: { name: BODY_FONT, size: 10, color: COLORS.ink },
  vertical: 'center',
};

export const GRID: CellStyle = { border: { weight: 'thin', color: COLORS.border } };
export const WRAP: CellStyle = { wrap: true };
export const CENTER: CellStyle = { horizontal: 'center' };
export const MONEY: CellStyle = { numberFormat: MONEY_FORMAT, horizontal: 'right' };
export const QUIET_MONEY: CellStyle = { numberFormat: QUIET_MONEY_FORMAT, horizontal: 'right' };
export const INPUT: CellStyle = { fill: COLORS.inputFill };

export const TITLE: CellStyle = { font: { name: HEAD_FONT, size: 18, bold: true, color: COLORS.head }, horizontal: 'center' };
export const SUBTITLE: CellStyle = { font: { name: BODY_FONT, size: 10, color: COLORS.muted }, horizontal: 'left' };
export const SECTION: CellStyle = { font: { name: HEAD_FONT, size: 12, bold: true, color: COLORS.head } };
export const HEADER: CellStyle = {
  font: { name: HEAD_FONT, size: 10, bold: true, color: COLORS.ink },
  fill: COLORS.headFill,
  horizontal: 'center',
  wrap: true,
};
export const TOTAL: CellStyle = { font: { name: HEAD_FONT, size: 10, bold: true }, fill: COLORS.totalFill };
export const MUTED: CellStyle = { font: { color: COLORS.muted } };

/** A page of the workbook: one page wide, page numbers below. */
export function page(change: Partial<PageModel>): PageModel {
  return {
    paper: 'A3',
    orientation: 'landscape',
    fitWide: 1,
    fitTall: 0,
    area: null,
    titleRows: null,
    titleColumns: null,
    margins: { top: 0.6, bottom: 0.6, left: 0.45, right: 0.45, header: 0.3, footer: 0.3 },
    centerHorizontally: true,
    header: null,
    footer: '&C第 &P 页 共 &N 页',
    rowBreaks: [],
    ...change,
  };
}
