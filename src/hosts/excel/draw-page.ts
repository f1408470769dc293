import type { ColumnModel, PageModel, Rect } from '../../sheets/model';
import { columnName, rectAddress } from '../../sheets/address';
import type { Pen } from './pen';
import { addressLists } from './style-areas';

/** Points of a column so many characters wide: seven pixels a character and five around, ¾ point a pixel; Excel rounds to pixels. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/**
 * Column widths and hidden columns. `before` are the columns as we drew them last: those that are to be as they were are left
 * alone, so that widths people gave them stay.
 */
export function drawColumns(pen: Pen, columns: readonly ColumnModel[], before: readonly ColumnModel[] | null): void {
  const count = Math.max(1, columns.length, before?.length ?? 0);
  const properties = Array.from({ length: count }, (_, index): Excel.SettableColumnProperties => {
    const [now, old] = [columns[index], before?.[index]];
    if (!now || (old && now.width === old.width && isHidden(now) === isHidden(old))) return {};
    return {
      format: { columnWidth: columnPoints(now.width) },
      ...(isHidden(now) || isHidden(old) ? { columnHidden: isHidden(now) } : {}),
    };
  });
  if (properties.some((each) => each.format !== undefined))
    pen.range({ row: 0, column: 0, rows: 1, columns: count }).setColumnProperties(properties);
  if (columns.length >= count) return;
  const gone = pen.range({ row: 0, column: columns.length, rows: 1, columns: count - columns.length });
  gone.format.useStandardWidth = true;
  gone.columnHidden = false;
}

const isHidden = (column: ColumnModel | undefined): boolean => column?.hidden === true;

/** Row heights, equal ones in one call. */
export function drawHeights(pen: Pen, rowHeights: Readonly<Record<number, number>>): void {
  const byHeight = new Map<number, Rect[]>();
  for (const [key, height] of Object.entries(rowHeights)) {
    const row = Number(key);
    const list = byHeight.get(height) ?? [];
    const last = list[list.length - 1];
    if (last && last.row + last.rows === row) list[list.length - 1] = { ...last, rows: last.rows + 1 };
    else list.push({ row, column: 0, rows: 1, columns: 1 });
    byHeight.set(height, list);
  }
  for (const [height, list] of byHeight) {
    for (const addresses of addressLists(list)) pen.format(addresses).rowHeight = height;
  }
}

/** Print set-up. */
export function drawPage(sheet: Excel.Worksheet, page: PageModel): void {
  const layout = sheet.pageLayout;
  layout.paperSize = page.paper === 'A3' ? PAPER_A3 : PAPER_A4;
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.centerHorizontally = page.centerHorizontally;
  layout.zoom = {
    ...(page.fitWide > 0 ? { horizontalFitToPages: page.fitWide } : {}),
    ...(page.fitTall > 0 ? { verticalFitToPages: page.fitTall } : {}),
  };
  const { margins } = page;
  layout.setPrintMargins('Inches', { ...margins });
  if (page.area) layout.setPrintArea(rectAddress(page.area));
  if (page.titleRows) layout.setPrintTitleRows(`${page.titleRows.from + 1}:${page.titleRows.to + 1}`);
  if (page.titleColumns) layout.setPrintTitleColumns(`${columnName(page.titleColumns.from)}:${columnName(page.titleColumns.to)}`);
  drawHeaderFooter(layout.headersFooters.defaultForAllPages, 'Header', page.header);
  drawHeaderFooter(layout.headersFooters.defaultForAllPages, 'Footer', page.footer);
  for (const row of page.rowBreaks) if (row > 0) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

const PAPER_A3 = 'A3' as Excel.PaperType;
const PAPER_A4 = 'A4' as Excel.PaperType;

/** `&L左&C第 &P 页&R右` into its three parts; text before any mark stands in the middle. */
export function splitHeader(text: string): { left: string; center: string; right: string } {
  const parts = { left: '', center: '', right: '' };
  let side: keyof typeof parts = 'center';
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === '&L') side = 'left';
    else if (piece === '&C') side = 'center';
    else if (piece === '&R') side = 'right';
    else parts[side] += piece;
  }
  return parts;
}

function drawHeaderFooter(place: Excel.HeaderFooter, kind: 'Header' | 'Footer', text: string | null): void {
  if (text === null) return;
  const { left, center, right } = splitHeader(text);
  if (left !== '') place[`left${kind}`] = left;
  if (center !== '') place[`center${kind}`] = center;
  if (right !== '') place[`right${kind}`] = right;
}
