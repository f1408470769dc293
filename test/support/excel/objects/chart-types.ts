/** Kinds of charts the bench keeps. https://learn.microsoft.com/javascript/api/excel/excel.charttype */
export const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'Line',
  'LineMarkers',
  'Pie',
  'Doughnut',
  'Area',
  'AreaStacked',
];
