import type { Rect, SheetModel, StyledRect } from '../../sheets/model';
import { columnName, rectAddress } from '../../sheets/address';
import { drawCells } from './cell-writes';
import { drawChart } from './draw-charts';
import { drawColumns, drawHeights, drawPage } from './draw-page';
import { drawRules } from './draw-rules';
import { drawDefaultStyle, drawStyles } from './draw-styles';
import { runsOf } from './fills';
import { filledRight } from './references';
import type { Job } from './next-state';
import { Pen } from './pen';
import { modelCell, type Place } from './placement';

/** Draws a sheet that was just added, whole. */
export function drawNewSheet(sheet: Excel.Worksheet, { place: { model }, writes, formula }: Job): void {
  const pen = new Pen(sheet);
  drawDefaultStyle(pen, model.defaultStyle);
  drawCells(pen, writes);
  for (const table of model.tables) {
    const drawn = sheet.tables.add(rectAddress(table.at), true);
    drawn.name = table.name;
    drawn.style = table.style;
    drawn.showBandedRows = table.showBandedRows;
  }
  drawLook(pen, model, formula);
  sheet.showGridlines = model.showGridlines;
  if (model.tabColor !== null) sheet.tabColor = `#${model.tabColor}`;
  drawFreeze(sheet, model);
  // As comments: notes (批注) need ExcelApi 1.18, and the client of the npm package does not have them.
  for (const { row, column, text } of model.notes) sheet.comments.add(pen.range({ row, column, rows: 1, columns: 1 }), text);
}

/** Everything of a sheet but its cells and tables. `before` is the sheet as we drew it last. */
export function drawLook(pen: Pen, model: SheetModel, formula: (text: string) => string, before: SheetModel | null = null): void {
  for (const { at, across } of mergeRuns(model.merges)) pen.range(at).merge(across);
  drawStyles(pen, model);
  drawColumns(pen, model.columns, before?.columns ?? null);
  drawHeights(pen, model.rowHeights);
  drawRules(pen, model, formula);
  drawPage(pen.sheet, model.page);
  for (const chart of model.charts) drawChart(pen, chart);
}

/** Merged rows under each other as one call. */
function mergeRuns(merges: readonly Rect[]): { at: Rect; across: boolean }[] {
  const runs: { at: Rect; across: boolean }[] = [];
  for (const at of [...merges].sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row)) {
    const last = runs[runs.length - 1];
    const joins =
      last && at.rows === 1 && last.at.column === at.column && last.at.columns === at.columns && last.at.row + last.at.rows === at.row;
    if (joins && (last.across || last.at.rows === 1)) runs[runs.length - 1] = { at: { ...last.at, rows: last.at.rows + 1 }, across: true };
    else runs.push({ at, across: false });
  }
  return runs;
}

/**
 * Draws over a sheet of ours whose lay-out has changed: its look, rules, page and charts are made anew, its cells updated. Widths
 * people gave to columns that stay what they were are left; their colours go.
 */
export function redrawSheet(sheet: Excel.Worksheet, { place, inputs, writes, formula }: Job): void {
  const { model, written, contents } = place;
  const pen = new Pen(sheet);
  const old = written?.at ?? contents?.at ?? null;
  if (old) {
    const range = sheet.getRange(rectAddress(cover(old, inputs.at)));
    range.unmerge();
    range.clear('Formats');
    range.dataValidation.clear();
    range.format.useStandardHeight = true;
    drawDefaultStyle(pen, model.defaultStyle);
  }
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const { name } of model.charts) if (contents?.charts.includes(name)) sheet.charts.getItem(name).delete();
  drawCells(pen, writes);
  drawLook(pen, model, formula, written?.drawn ?? null);
}

/** Writes only cells, lengthens the table and gives new rows their look; everything people did to the sheet stays. */
export function updateSheet(sheet: Excel.Worksheet, { place, writes, formula }: Job): void {
  const { model, contents } = place;
  const pen = new Pen(sheet);
  for (const { header, before } of place.missingColumns) insertColumn(sheet, place, header, before);
  drawCells(pen, writes);
  const table = contents?.table;
  const model0 = model.tables[0];
  if (!table || !model0) return;
  const last = Math.max(...Array.from({ length: model0.at.rows - 1 }, (_, index) => place.rowOf(model0.at.row + 1 + index)));
  const appended = last - (table.at.row + table.at.rows) + 1;
  if (appended > 0) {
    const columns = table.at.columns + place.missingColumns.length;
    sheet.tables.getItem(table.name).resize(rectAddress({ ...table.at, rows: table.at.rows + appended, columns }));
    styleAppended(pen, place, table.at.row + table.at.rows);
  }
  // The rules that stand there have moved with the table, and people's own are among them: only new columns need theirs.
  for (const { header } of place.missingColumns) drawColumnRules(pen, place, header, formula);
}

/** Validations and conditional formats of one column of the table, for where it stands in the workbook. */
function drawColumnRules(pen: Pen, place: Place, header: string, formula: (text: string) => string): void {
  const { model } = place;
  const table = model.tables[0];
  if (!table) return;
  const columns = Array.from({ length: table.at.columns }, (_, index) => table.at.column + index);
  const column = columns.find((each) => modelCell(model, table.at.row, each) === header);
  if (column === undefined) return;
  const offset = place.rowOf(table.at.row) - table.at.row;
  // A rule that goes on beyond the column on both sides has grown with the insertion.
  const covers = ({ at }: { readonly at: Rect }): boolean => column === at.column || column === at.column + at.columns - 1;
  const target = (at: Rect): Rect => ({ row: at.row + offset, column: place.columnOf(column), rows: at.rows, columns: 1 });
  const rules = {
    validations: model.validations.filter(covers).map((rule) => ({ ...rule, at: target(rule.at) })),
    conditionals: model.conditionals
      .filter(covers)
      .map((rule) => ({ ...rule, at: target(rule.at), formula: filledRight(rule.formula, column - rule.at.column) })),
  };
  drawRules(pen, rules, formula);
}

/** New rows get the look and height the model gives them; conditional formats and validations reach over them already. */
function styleAppended(pen: Pen, place: Place, from: number): void {
  const { model } = place;
  const table = model.tables[0];
  if (!table) return;
  const styles: StyledRect[] = [];
  const rowHeights: Record<number, number> = {};
  for (let row = table.at.row + 1; row < table.at.row + table.at.rows; row++) {
    const target = place.rowOf(row);
    if (target < from) continue;
    const height = model.rowHeights[row];
    if (height !== undefined) rowHeights[target] = height;
    for (const { at, style } of model.styles) {
      if (row < at.row || row >= at.row + at.rows) continue;
      const columns = Array.from({ length: at.columns }, (_, index) => place.columnOf(at.column + index)).sort((a, b) => a - b);
      for (const run of runsOf(columns)) styles.push({ at: { row: target, column: run.from, rows: 1, columns: run.count }, style });
    }
  }
  drawStyles(pen, { styles, defaultStyle: model.defaultStyle });
  drawHeights(pen, rowHeights);
}

function insertColumn(sheet: Excel.Worksheet, place: Place, header: string, before: number): void {
  const column = `${columnName(before)}:${columnName(before)}`;
  sheet.getRange(column).insert('Right');
  const row = place.contents?.table?.at.row ?? 0;
  sheet.getRange(rectAddress({ row, column: before, rows: 1, columns: 1 })).values = [[header]];
}

function cover(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

function drawFreeze(sheet: Excel.Worksheet, { freeze }: SheetModel): void {
  if (!freeze) return;
  if (freeze.rows > 0 && freeze.columns > 0) sheet.freezePanes.freezeAt(rectAddress({ row: 0, column: 0, ...freeze }));
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
}
