import type { CellStyle, ConditionalRule, DataValidation, NamedRange, SheetChart, WriteSheet } from 'hucre';
import { absoluteRect, columnName, quoteSheet, rectAddress } from '../../sheets/address';
import type { ChartModel, PageModel, SheetModel, TableModel, ValidationModel } from '../../sheets/model';
import { writeCells } from './write-cells';
import { cellAt } from './write-tables';

/**
 * A sheet as the library wants it, each cell's style as `styleOf` gives it. Print area and titles are not here: see
 * {@link printNames}.
 */
export function writeSheet(sheet: SheetModel, styleOf: (style: CellStyle) => CellStyle): WriteSheet {
  const { page, freeze } = sheet;
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }) => ({ width: width + COLUMN_PADDING, ...(hidden ? { hidden } : {}) })),
    cells: writeCells(sheet, styleOf),
    rowDefs: new Map(Object.entries(sheet.rowHeights).map(([row, height]) => [Number(row), { height }])),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    tables: sheet.tables.map((table) => writeTable(table, sheet)),
    dataValidations: sheet.validations.map(writeValidation),
    conditionalRules: sheet.conditionals.map(({ at, formula, style }, index): ConditionalRule => ({
      type: 'expression',
      priority: index + 1,
      range: rectAddress(at),
      formula,
      // In a differential format a solid fill is told by its background colour.
      style: {
        ...(style.fill ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: style.fill } } } : {}),
        ...(style.color || style.bold
          ? { font: { ...(style.bold ? { bold: true } : {}), ...(style.color ? { color: { rgb: style.color } } : {}) } }
          : {}),
      },
    })),
    charts: sheet.charts.map(writeChart),
    ...(freeze ? { freezePane: { rows: freeze.rows, columns: freeze.columns } } : {}),
    view: { showGridLines: sheet.showGridlines, zoomScale: sheet.zoom, ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor } } : {}) },
    pageSetup: writePage(page),
    ...(page.header === null && page.footer === null
      ? {}
      : { headerFooter: { ...(page.header ? { oddHeader: page.header } : {}), ...(page.footer ? { oddFooter: page.footer } : {}) } }),
    // The model names the first row of the next page, the library the last row of this one.
    rowBreaks: page.rowBreaks.filter((row) => row > 0).map((row) => row - 1),
  };
}

/** Excel shows a column five pixels narrower than the number in the file says. */
const COLUMN_PADDING = 0.71;

function writePage(page: PageModel): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: page.paper === 'A3' ? 'a3' : 'a4',
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: page.fitWide,
    fitToHeight: page.fitTall,
    margins: page.margins,
    horizontalCentered: page.centerHorizontally,
  };
}

/** Header texts come from the cells, because a table whose column names differ from its cells is repaired by Excel. */
function writeTable(table: TableModel, sheet: SheetModel): NonNullable<WriteSheet['tables']>[number] {
  const header = Array.from({ length: table.at.columns }, (_, offset) => cellAt(sheet, table.at.row, table.at.column + offset));
  return {
    name: table.name,
    displayName: table.name,
    range: rectAddress(table.at),
    columns: header.map((cell, index) => ({ name: typeof cell === 'string' ? cell : `列${index + 1}` })),
    style: table.style,
    showRowStripes: table.showBandedRows,
    showAutoFilter: true,
  };
}

/** Literal lists are one text of at most 255 characters in the file. */
const MAX_LIST = 255;

function writeValidation({ at, rule, error, prompt }: ValidationModel): DataValidation {
  const shared = {
    range: rectAddress(at),
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: prompt !== undefined,
    errorStyle: error.style,
    errorTitle: error.title.slice(0, 32),
    errorMessage: error.message.slice(0, 255),
    ...(prompt ? { inputTitle: prompt.title.slice(0, 32), inputMessage: prompt.message.slice(0, 255) } : {}),
  };
  if (rule.kind === 'list') {
    if (rule.values.some((value) => value.includes(',')) || rule.values.join(',').length > MAX_LIST) {
      throw new RangeError('a list with commas or over 255 characters needs a range');
    }
    return { ...shared, type: 'list', values: [...rule.values] };
  }
  if (rule.kind === 'list-range') return { ...shared, type: 'list', formula1: rule.formula };
  if (rule.kind === 'date')
    return { ...shared, type: 'date', operator: 'between', formula1: dateFormula(rule.min), formula2: dateFormula(rule.max) };
  const { min, max } = rule;
  if (min !== null && max !== null)
    return { ...shared, type: rule.kind, operator: 'between', formula1: String(min), formula2: String(max) };
  if (min !== null) return { ...shared, type: rule.kind, operator: 'greaterThanOrEqual', formula1: String(min) };
  return { ...shared, type: rule.kind, operator: 'lessThanOrEqual', formula1: String(max ?? 0) };
}

function dateFormula(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `DATE(${year ?? 2000},${month ?? 1},${date ?? 1})`;
}

const CHART_KINDS = { 'column-stacked': 'column', column: 'column', bar: 'bar', doughnut: 'doughnut', line: 'line' } as const;

/** The library writes literal series names only; `nameRef` stays with hosts that can follow it. */
function writeChart(chart: ChartModel): SheetChart {
  const { at } = chart;
  const round = chart.kind === 'doughnut';
  return {
    type: CHART_KINDS[chart.kind],
    title: chart.title,
    titleFontSize: 14,
    altText: chart.title,
    series: chart.series.map(({ name, values, categories, color }) => ({
      name,
      values,
      categories,
      ...(color && !round ? { color } : {}),
    })),
    anchor: { from: { row: at.row, col: at.column }, to: { row: at.row + at.rows, col: at.column + at.columns } },
    legend: round ? 'right' : 'bottom',
    ...(chart.kind === 'column-stacked' ? { barGrouping: 'stacked' as const, overlap: 100, gapWidth: 60 } : {}),
    ...(round ? { holeSize: 55, dataLabels: { showPercent: true } } : {}),
    ...(chart.valueTitle === null || round ? {} : { axes: { y: { title: chart.valueTitle, numberFormat: { formatCode: '#,##0' } } } }),
  };
}

/**
 * Print area and print titles as defined names. The library's own page set-up writes sheet names unquoted, which breaks names
 * that start with a digit or hold a space.
 */
export function printNames(sheet: SheetModel): NamedRange[] {
  const { area, titleRows, titleColumns } = sheet.page;
  const sheetName = quoteSheet(sheet.name);
  const names: NamedRange[] = [];
  if (area) names.push({ name: '_xlnm.Print_Area', range: `${sheetName}!${absoluteRect(area)}`, scope: sheet.name });
  const titles = [
    ...(titleColumns ? [`${sheetName}!$${columnName(titleColumns.from)}:$${columnName(titleColumns.to)}`] : []),
    ...(titleRows ? [`${sheetName}!$${titleRows.from + 1}:$${titleRows.to + 1}`] : []),
  ];
  if (titles.length > 0) names.push({ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet.name });
  return names;
}
