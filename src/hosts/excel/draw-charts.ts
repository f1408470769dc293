import type { ChartModel } from '../../sheets/model';
import { cellAddress } from '../../sheets/address';
import type { Pen } from './pen';

const KINDS = {
  'column-stacked': 'ColumnStacked',
  column: 'ColumnClustered',
  bar: 'BarClustered',
  doughnut: 'Doughnut',
  line: 'Line',
} as const;

/** `$H$13:$T$13` lies in one row. */
function isRow(reference: string): boolean {
  const [from, to] = reference.match(/\d+/g) ?? [];
  return from === (to ?? from);
}

/** Draws a chart: made from its first series alone, so that Excel guesses nothing; the others are added by hand. */
export function drawChart(pen: Pen, model: ChartModel): void {
  const [first] = model.series;
  if (!first) return;
  const chart = pen.sheet.charts.add(KINDS[model.kind], pen.range(first.values), isRow(first.values) ? 'Rows' : 'Columns');
  chart.name = model.name;
  chart.title.text = model.title;
  chart.legend.position = model.kind === 'doughnut' ? 'Right' : 'Bottom';
  model.series.forEach((series, index) => {
    const line = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    if (index === 0) line.name = series.name;
    line.setValues(pen.range(series.values));
    line.setXAxisValues(pen.range(series.categories));
    // A doughnut has a colour per slice, not per series.
    if (series.color !== undefined && model.kind !== 'doughnut') line.format.fill.setSolidColor(`#${series.color}`);
  });
  if (model.valueTitle !== null && model.kind !== 'doughnut') chart.axes.valueAxis.title.text = model.valueTitle;
  const { row, column, rows, columns } = model.at;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
}
