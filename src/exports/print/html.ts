import type { CellStyle, ColumnModel, ModelCell, PageModel, SheetModel, WorkbookModel } from '../../sheets/model';
import { shownNumber } from './number';
import { cellStyles, cssOf } from './style';

const PAPERS = { A4: [595.28, 841.89], A3: [841.89, 1190.55] } as const;

/** Points of a column of `width` characters: 7 pixels each at 96 dpi, and 5 of padding. */
function columnPoints(column: ColumnModel): number {
  return (column.width * 7 + 5) * 0.75;
}

/**
 * The workbook's pages as one HTML document without scripts, for the browser's print and for PDF: the same rows, widths, heights
 * and page breaks as in the file. Charts are not drawn; the sheets that are printed this way have none.
 */
export function buildPrintHtml(model: WorkbookModel): string {
  const classes = new Map<string, string>();
  const sections = model.sheets.map((sheet, index) => sheetHtml(sheet, index, classes));
  const pages = model.sheets.map((sheet, index) => pageCss(sheet.page, index)).join('\n');
  const cells = [...classes].map(([css, name]) => `.${name}{${css}}`).join('\n');
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(model.properties.title)}</title>
<style>
${pages}
html,body{margin:0;background:#fff}
table{border-collapse:collapse;table-layout:fixed;margin:0 auto;break-inside:avoid}
td{padding:0 1pt;overflow:hidden;line-height:1.25;overflow-wrap:anywhere}
.leaf{break-after:page}
.sheet:last-of-type .leaf:last-child{break-after:auto}
${cells}
</style></head>
<body>
${sections.join('\n')}
</body></html>
`;
}

function pageCss(page: PageModel, index: number): string {
  const { top, right, bottom, left } = page.margins;
  const footer = (page.footer ?? '').replace(/^&C/, '');
  const content = footer === '' ? 'none' : `"${footer.replace(/&P/g, '" counter(page) "').replace(/&N/g, '" counter(pages) "')}"`;
  return `@page p${index}{size:${page.paper} ${page.orientation};margin:${top}in ${right}in ${bottom}in ${left}in;@bottom-center{content:${content};font:9pt serif}}
.p${index}{page:p${index}}`;
}

function sheetHtml(sheet: SheetModel, index: number, classes: Map<string, string>): string {
  const grid = new SheetGrid(sheet, classes);
  const scale = scaleOf(sheet);
  const head = sheet.page.titleRows;
  const starts = [0, ...sheet.page.rowBreaks, grid.rows];
  const leaves = starts.slice(0, -1).map((from, leaf) => {
    const to = starts[leaf + 1] ?? grid.rows;
    const repeated = leaf > 0 && head !== null ? grid.lines(head.from, head.to + 1) : '';
    return `<div class="leaf"><table style="width:${grid.width}pt;zoom:${scale}">${grid.colgroup()}<tbody>${repeated}${grid.lines(from, to)}</tbody></table></div>`;
  });
  return `<section class="sheet p${index}">${leaves.join('\n')}</section>`;
}

/** Shrinks to the page as the file's own print set-up does; never enlarges. */
function scaleOf(sheet: SheetModel): number {
  const { paper, orientation, margins, fitWide, fitTall } = sheet.page;
  const [short, long] = PAPERS[paper];
  const [across, down] = orientation === 'portrait' ? [short, long] : [long, short];
  const width = sheet.columns.reduce((sum, column) => sum + columnPoints(column), 0);
  const height = Object.values(sheet.rowHeights).reduce((sum, points) => sum + points, 0);
  const wide = fitWide === 1 ? (across - (margins.left + margins.right) * 72) / width : 1;
  const tall = fitTall === 1 ? (down - (margins.top + margins.bottom) * 72 - 4) / height : 1;
  return Math.floor(Math.min(1, wide, tall) * 1000) / 1000;
}

class SheetGrid {
  readonly rows: number;
  readonly width: number;
  private readonly cells = new Map<string, ModelCell>();
  private readonly spans = new Map<string, readonly [rows: number, columns: number]>();
  private readonly hidden = new Set<string>();
  private readonly styles: CellStyle[][];
  private readonly names = new Map<CellStyle, string>();

  constructor(
    private readonly sheet: SheetModel,
    private readonly classes: Map<string, string>,
  ) {
    this.rows = Math.max(0, ...sheet.blocks.map((block) => block.at.row + block.at.rows));
    this.width = sheet.columns.reduce((sum, column) => sum + columnPoints(column), 0);
    this.styles = cellStyles(sheet, this.rows, sheet.columns.length);
    for (const { at, cells } of sheet.blocks) {
      cells.forEach((line, row) => line.forEach((cell, column) => this.cells.set(`${at.row + row},${at.column + column}`, cell)));
    }
    for (const merge of sheet.merges) {
      this.spans.set(`${merge.row},${merge.column}`, [merge.rows, merge.columns]);
      for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
        for (let column = merge.column; column < merge.column + merge.columns; column += 1) this.hidden.add(`${row},${column}`);
      }
      this.hidden.delete(`${merge.row},${merge.column}`);
    }
  }

  colgroup(): string {
    return `<colgroup>${this.sheet.columns.map((column) => `<col style="width:${columnPoints(column)}pt">`).join('')}</colgroup>`;
  }

  lines(from: number, to: number): string {
    let html = '';
    for (let row = from; row < to; row += 1) {
      const height = this.sheet.rowHeights[row] ?? 15;
      html += `<tr style="height:${height}pt">${this.sheet.columns.map((_, column) => this.cell(row, column)).join('')}</tr>`;
    }
    return html;
  }

  private cell(row: number, column: number): string {
    const at = `${row},${column}`;
    if (this.hidden.has(at)) return '';
    const [rows, columns] = this.spans.get(at) ?? [1, 1];
    const style = this.styles[row]?.[column] ?? this.sheet.defaultStyle;
    const span = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
    return `<td class="${this.nameOf(style)}"${span}>${escapeHtml(shown(this.cells.get(at) ?? null, style))}</td>`;
  }

  private nameOf(style: CellStyle): string {
    const known = this.names.get(style);
    if (known !== undefined) return known;
    const css = cssOf(style);
    const name = this.classes.get(css) ?? `s${this.classes.size}`;
    this.classes.set(css, name);
    this.names.set(style, name);
    return name;
  }
}

function shown(cell: ModelCell, style: CellStyle): string {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  if (value === null) return '';
  return typeof value === 'number' ? shownNumber(value, style.numberFormat) : String(value);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
