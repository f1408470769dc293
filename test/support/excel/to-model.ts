import type {
  BorderWeight,
  CellStyle,
  ChartModel,
  ConditionalModel,
  ModelCell,
  Rect,
  SheetModel,
  StyledRect,
  ValidationModel,
  ValidationRule,
  WorkbookModel,
} from '../../../src/sheets/model';
import type { BookState } from './state/book';
import { columnOf, keyOf, rowOf, splitSheet } from './state/address';
import type { ChartState, PageState, ValidationState } from './state/parts';
import type { SheetState } from './state/sheet';
import { moveFormula } from './state/shift';
import { PLAIN, type Look } from './state/style';

const bare = (color: string): string => color.replace('#', '');
const WEIGHTS: Readonly<Record<string, BorderWeight>> = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'medium' };

/** A look as a model style; what equals Excel's Normal style is left out. */
export function styleOf(look: Look): CellStyle {
  const sides = [look.top, look.bottom, look.left, look.right];
  const [, weight = 'Thin', color = '#000000'] = look.top.split('|');
  const lower = (text: string): string => text.toLowerCase();
  return {
    font: {
      name: look.fontName,
      size: look.fontSize,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.fontColor !== PLAIN.fontColor ? { color: bare(look.fontColor) } : {}),
    },
    ...(look.fill !== '' ? { fill: bare(look.fill) } : {}),
    ...(look.numberFormat !== 'General' ? { numberFormat: look.numberFormat } : {}),
    ...(look.horizontal !== 'General' ? { horizontal: lower(look.horizontal) as 'left' | 'center' | 'right' } : {}),
    ...(look.vertical !== 'Bottom' ? { vertical: lower(look.vertical) as 'top' | 'center' } : {}),
    ...(look.wrap ? { wrap: true } : {}),
    ...(look.shrink ? { shrink: true } : {}),
    ...(look.indent > 0 ? { indent: look.indent } : {}),
    ...(look.top !== '' && sides.every((side) => side === look.top)
      ? { border: { weight: WEIGHTS[weight] ?? 'thin', color: bare(color) } }
      : {}),
    ...(look.locked ? {} : { locked: false }),
  };
}

/** The workbook of the bench as the model our file host writes: what «save as .xlsx» saves. */
export function bookToModel(book: BookState, properties: WorkbookModel['properties']): WorkbookModel {
  return {
    properties,
    sheets: book.sheets.map((sheet) => sheetToModel(book, sheet)),
    names: book.names.filter(({ formula }) => /!/.test(formula)).map(({ name, formula }) => ({ name, ref: formula.replace(/^=/, '') })),
  };
}

function sheetToModel(book: BookState, sheet: SheetState): SheetModel {
  const { meta } = sheet;
  const columns = Math.max(0, ...Object.keys(meta.columnWidths).map((column) => Number(column) + 1));
  return {
    role: 'report-notes',
    name: meta.name,
    columns: Array.from({ length: columns }, (_, column) => ({
      width: charactersOf(meta.columnWidths[column] ?? meta.standardWidth),
      ...(meta.hiddenColumns[column] ? { hidden: true } : {}),
    })),
    rowHeights: meta.rowHeights,
    defaultStyle: styleOf(meta.sheetLook),
    blocks: blocksOf(book, sheet),
    styles: stylesOf(sheet),
    merges: meta.merges,
    tables: meta.tables.map(({ name, at, style, showBandedRows }) => {
      const calculatedColumns = calculatedOf(sheet, at);
      return { name, at, style, showBandedRows, ...(calculatedColumns.length > 0 ? { calculatedColumns } : {}) };
    }),
    validations: meta.validations.flatMap((each) => each.at.map((at) => validationOf(each, at))),
    conditionals: meta.conditionals.flatMap((each): ConditionalModel[] =>
      each.at.map((at) => ({
        at,
        formula: each.formula.replace(/^=/, ''),
        style: {
          ...(each.fill ? { fill: bare(each.fill) } : {}),
          ...(each.fontColor ? { color: bare(each.fontColor) } : {}),
          ...(each.bold === null ? {} : { bold: each.bold }),
        },
      })),
    ),
    charts: meta.charts.map((chart) => chartOf(sheet, chart)),
    notes: meta.comments.map(({ row, column, text }) => ({ row, column, text })),
    freeze: meta.freeze,
    page: pageOf(meta.page, meta.rowBreaks),
    tabColor: meta.tabColor === '' ? null : bare(meta.tabColor),
    showGridlines: meta.showGridlines,
    zoom: 100,
  };
}

/** A column of a table whose cells all hold the same formula is calculated: Excel fills it into new rows. */
export function calculatedOf(sheet: SheetState, at: Rect): number[] {
  return Array.from({ length: at.columns }, (_, index) => index).filter((index) => {
    const first = sheet.cells.get(keyOf(at.row + 1, at.column + index));
    if (typeof first !== 'object') return false;
    return Array.from({ length: at.rows - 1 }, (_, row) => sheet.cells.get(keyOf(at.row + 1 + row, at.column + index))).every(
      (cell, row) => typeof cell === 'object' && cell.f === moveFormula(first.f, row, 0),
    );
  });
}

/** Characters of a width in points; the inverse of seven pixels a character and five around. */
function charactersOf(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}

function blocksOf(book: BookState, sheet: SheetState): SheetModel['blocks'] {
  const at = sheet.used(true);
  if (!at) return [];
  const cells = Array.from({ length: at.rows }, (_, r) =>
    Array.from({ length: at.columns }, (_unused, c): ModelCell => {
      const content = sheet.cells.get(keyOf(at.row + r, at.column + c));
      if (content === undefined) return null;
      return typeof content === 'object'
        ? { formula: content.f.replace(/^=/, ''), value: book.value(sheet, at.row + r, at.column + c) }
        : content;
    }),
  );
  return [{ at, cells }];
}

/** Cells of one look in runs: first along the row, then down. */
function stylesOf(sheet: SheetState): StyledRect[] {
  const runs = new Map<string, { at: Rect; look: Look }>();
  const keys = [...sheet.looks.keys()].sort((a, b) => a - b);
  const rects: { at: Rect; look: Look }[] = [];
  for (const key of keys) {
    const look = sheet.looks.get(key) ?? PLAIN;
    if (look === sheet.meta.sheetLook) continue;
    const row = rowOf(key);
    const column = columnOf(key);
    const last = rects[rects.length - 1];
    if (last && last.look === look && last.at.row === row && last.at.column + last.at.columns === column) {
      last.at = { ...last.at, columns: last.at.columns + 1 };
    } else rects.push({ at: { row, column, rows: 1, columns: 1 }, look });
  }
  const joined: { at: Rect; look: Look }[] = [];
  for (const rect of rects) {
    const key = `${rect.at.column}|${rect.at.columns}`;
    const above = runs.get(key);
    if (above && above.look === rect.look && above.at.row + above.at.rows === rect.at.row)
      above.at = { ...above.at, rows: above.at.rows + 1 };
    else {
      runs.set(key, rect);
      joined.push(rect);
    }
  }
  return joined.map(({ at, look }) => ({ at, style: styleOf(look) }));
}

function validationOf({ rule, errorAlert, prompt }: ValidationState, at: Rect): ValidationModel {
  const text = (from: Record<string, unknown>, key: string): string => String(from[key] ?? '');
  const style = text(errorAlert, 'style').toLowerCase();
  return {
    at,
    rule: ruleOf(rule),
    error: {
      title: text(errorAlert, 'title'),
      message: text(errorAlert, 'message'),
      style: style === 'warning' || style === 'information' ? style : 'stop',
    },
    ...(text(prompt, 'message') === '' ? {} : { prompt: { title: text(prompt, 'title'), message: text(prompt, 'message') } }),
  };
}

function ruleOf(rule: Record<string, unknown>): ValidationRule {
  const list = rule['list'] as { source?: string } | undefined;
  if (list) {
    const source = String(list.source ?? '');
    return source.startsWith('=') ? { kind: 'list-range', formula: source.slice(1) } : { kind: 'list', values: source.split(',') };
  }
  const date = rule['date'] as { formula1?: string; formula2?: string } | undefined;
  if (date) return { kind: 'date', min: String(date.formula1), max: String(date.formula2) };
  const kind = rule['wholeNumber'] ? 'whole' : 'decimal';
  const { formula1, formula2, operator } = (rule['wholeNumber'] ?? rule['decimal'] ?? {}) as {
    formula1?: number;
    formula2?: number;
    operator?: string;
  };
  const most = operator === 'LessThanOrEqualTo';
  return { kind, min: most ? null : (formula1 ?? null), max: most ? (formula1 ?? null) : (formula2 ?? null) };
}

const CHARTS: Readonly<Record<string, ChartModel['kind']>> = {
  ColumnStacked: 'column-stacked',
  ColumnClustered: 'column',
  BarClustered: 'bar',
  Doughnut: 'doughnut',
  Line: 'line',
};

function chartOf(sheet: SheetState, chart: ChartState): ChartModel {
  const local = (reference: string): string => splitSheet(reference).rest;
  const place = (size: number, of: (index: number) => number): number => {
    let index = 0;
    for (let left = size; left > 0.5 && index < 5000; index++) left -= of(index);
    return index;
  };
  const row = place(chart.top, (index) => sheet.rowHeight(index));
  const column = place(chart.left, (index) => sheet.columnWidth(index));
  return {
    kind: CHARTS[chart.type] ?? 'column',
    name: chart.name,
    title: chart.title,
    at: {
      row,
      column,
      rows: place(chart.top + chart.height, (index) => sheet.rowHeight(index)) - row,
      columns: place(chart.left + chart.width, (index) => sheet.columnWidth(index)) - column,
    },
    series: chart.series.map(({ name, values, categories, color }) => ({
      name,
      nameRef: null,
      values: local(values),
      categories: local(categories),
      ...(color ? { color: bare(color) } : {}),
    })),
    valueTitle: chart.valueTitle,
  };
}

const inches = (points: number): number => Math.round((points / 72) * 1000) / 1000;

function pageOf(page: PageState, rowBreaks: readonly number[]): SheetModel['page'] {
  const joined = (kind: 'Header' | 'Footer'): string | null => {
    const sides = [
      ['&L', `Left${kind}`],
      ['&C', `Center${kind}`],
      ['&R', `Right${kind}`],
    ] as const;
    return sides.map(([mark, key]) => (page.headers[key] ? mark + page.headers[key] : '')).join('') || null;
  };
  return {
    paper: page.paperSize === 'A3' ? 'A3' : 'A4',
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    fitWide: page.zoom['horizontalFitToPages'] ?? 0,
    fitTall: page.zoom['verticalFitToPages'] ?? 0,
    area: page.printArea,
    titleRows: page.titleRows,
    titleColumns: page.titleColumns,
    margins: {
      top: inches(page.topMargin),
      bottom: inches(page.bottomMargin),
      left: inches(page.leftMargin),
      right: inches(page.rightMargin),
      header: inches(page.headerMargin),
      footer: inches(page.footerMargin),
    },
    centerHorizontally: page.centerHorizontally,
    header: joined('Header'),
    footer: joined('Footer'),
    rowBreaks,
  };
}
