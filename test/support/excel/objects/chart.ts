import { HostCollection, HostObject, type Core } from '../core';
import { fail } from '../errors';
import type { Rect } from '../../../../src/sheets/model';
import { parseA1, quoteSheet, splitSheet, toA1 } from '../state/address';
import type { ChartState, SeriesState } from '../state/parts';
import type { SheetState } from '../state/sheet';
import { colorOf } from '../state/style';
import { TYPES } from './chart-types';
import { RangeObject } from './range';

/** A range, or its address on the chart's own sheet. */
const placeOf = (value: unknown): Rect =>
  value instanceof RangeObject
    ? value.at
    : (parseA1(splitSheet(String(value)).rest) ?? fail('InvalidArgument', 'A chart is placed by a range.'));

function reference(range: RangeObject): string {
  const a1 = toA1(range.at).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `=${quoteSheet(range.state.meta.name)}!${a1}`;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.chartcollection */
export class ChartCollectionObject extends HostCollection<ChartObject> {
  readonly className = 'ChartCollection';
  private readonly sheet: string;
  constructor(core: Core, sheet: string) {
    super(core);
    this.sheet = sheet;
  }
  get Count(): number {
    return this.items().length;
  }
  items(): ChartObject[] {
    return this.book.sheet(this.sheet).meta.charts.map((chart) => new ChartObject(this.core, this.sheet, chart.id));
  }
  find(key: unknown): ChartObject | null {
    return this.items().find((chart) => chart.Id === key || chart.Name === key) ?? null;
  }
  /** Series from the columns of the source; only plain numeric sources, which is all the bench promises. */
  Add(type: string, source: unknown, seriesBy?: string): ChartObject {
    if (!TYPES.includes(type)) fail('InvalidArgument', `The bench draws no chart «${type}».`);
    if (!(source instanceof RangeObject)) return fail('InvalidArgument', 'The source of a chart is a range.');
    this.core.guard(this.book.sheet(this.sheet), null);
    const charts = this.book.sheet(this.sheet).meta.charts;
    const { at } = source;
    const byRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && at.columns > at.rows);
    const series: SeriesState[] = Array.from({ length: byRows ? at.rows : at.columns }, (_, index) => ({
      name: `系列${index + 1}`,
      values: reference(source.sub(byRows ? { ...at, row: at.row + index, rows: 1 } : { ...at, column: at.column + index, columns: 1 })),
      categories: '',
      color: '',
    }));
    const chart: ChartState = {
      id: this.book.id('CHART'),
      name: `图表 ${charts.length + 1}`,
      type,
      title: '',
      titleVisible: true,
      valueTitle: null,
      legend: { visible: true, position: 'Bottom' },
      top: 0,
      left: 0,
      width: 360,
      height: 216,
      series,
    };
    charts.push(chart);
    return new ChartObject(this.core, this.sheet, chart.id);
  }
}

abstract class ChartPart extends HostObject {
  protected readonly sheet: string;
  protected readonly key: string;
  constructor(core: Core, sheet: string, key: string) {
    super(core);
    this.sheet = sheet;
    this.key = key;
  }
  protected get state(): SheetState {
    return this.book.sheet(this.sheet);
  }
  protected get own(): ChartState {
    return this.state.meta.charts.find((chart) => chart.id === this.key) ?? fail('ItemNotFound', 'The chart does not exist.');
  }
}

export class ChartObject extends ChartPart {
  readonly className = 'Chart';
  override identity(): string {
    return this.key;
  }
  get Id(): string {
    return this.key;
  }
  get Name(): string {
    return this.own.name;
  }
  set Name(value: unknown) {
    this.own.name = String(value);
  }
  get ChartType(): string {
    return this.own.type;
  }
  get Top(): number {
    return this.own.top;
  }
  set Top(value: unknown) {
    this.own.top = Number(value);
  }
  get Left(): number {
    return this.own.left;
  }
  set Left(value: unknown) {
    this.own.left = Number(value);
  }
  get Width(): number {
    return this.own.width;
  }
  set Width(value: unknown) {
    this.own.width = Number(value);
  }
  get Height(): number {
    return this.own.height;
  }
  set Height(value: unknown) {
    this.own.height = Number(value);
  }
  get Title(): ChartTitleObject {
    return new ChartTitleObject(this.core, this.sheet, this.key);
  }
  get Legend(): ChartLegendObject {
    return new ChartLegendObject(this.core, this.sheet, this.key);
  }
  get Axes(): ChartAxesObject {
    return new ChartAxesObject(this.core, this.sheet, this.key);
  }
  get Series(): ChartSeriesCollectionObject {
    return new ChartSeriesCollectionObject(this.core, this.sheet, this.key);
  }
  SetPosition(start: unknown, end?: unknown): void {
    const from = placeOf(start);
    const to = placeOf(end ?? start);
    const width = (first: number, last: number): number =>
      Array.from({ length: last - first }, (_, i) => this.state.columnWidth(first + i)).reduce((a, b) => a + b, 0);
    const height = (first: number, last: number): number =>
      Array.from({ length: last - first }, (_, i) => this.state.rowHeight(first + i)).reduce((a, b) => a + b, 0);
    this.own.left = width(0, from.column);
    this.own.top = height(0, from.row);
    this.own.width = width(from.column, to.column + to.columns);
    this.own.height = height(from.row, to.row + to.rows);
  }
  Delete(): void {
    const own = this.own;
    this.state.meta.charts = this.state.meta.charts.filter((chart) => chart !== own);
  }
}

export class ChartTitleObject extends ChartPart {
  readonly className = 'ChartTitle';
  get Text(): string {
    return this.own.title;
  }
  set Text(value: unknown) {
    this.own.title = String(value);
  }
  get Visible(): boolean {
    return this.own.titleVisible;
  }
  set Visible(value: unknown) {
    this.own.titleVisible = value === true;
  }
}

export class ChartLegendObject extends ChartPart {
  readonly className = 'ChartLegend';
  get Visible(): boolean {
    return this.own.legend.visible;
  }
  set Visible(value: unknown) {
    this.own.legend.visible = value === true;
  }
  get Position(): string {
    return this.own.legend.position;
  }
  set Position(value: unknown) {
    this.own.legend.position = String(value);
  }
}

export class ChartAxesObject extends ChartPart {
  readonly className = 'ChartAxes';
  get ValueAxis(): ChartAxisObject {
    return new ChartAxisObject(this.core, this.sheet, this.key);
  }
}

export class ChartAxisObject extends ChartPart {
  readonly className = 'ChartAxis';
  get Title(): ChartAxisTitleObject {
    return new ChartAxisTitleObject(this.core, this.sheet, this.key);
  }
}

export class ChartAxisTitleObject extends ChartPart {
  readonly className = 'ChartAxisTitle';
  get Text(): string {
    return this.own.valueTitle ?? '';
  }
  set Text(value: unknown) {
    this.own.valueTitle = String(value);
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.chartseriescollection */
export class ChartSeriesCollectionObject extends HostCollection<ChartSeriesObject> {
  readonly className = 'ChartSeriesCollection';
  private readonly sheet: string;
  private readonly key: string;
  constructor(core: Core, sheet: string, key: string) {
    super(core);
    this.sheet = sheet;
    this.key = key;
  }
  private get list(): SeriesState[] {
    return this.book.sheet(this.sheet).meta.charts.find((chart) => chart.id === this.key)?.series ?? [];
  }
  items(): ChartSeriesObject[] {
    return this.list.map((series) => new ChartSeriesObject(this.core, series));
  }
  find(key: unknown): ChartSeriesObject | null {
    return this.items()[Number(key)] ?? null;
  }
  Add(name?: string): ChartSeriesObject {
    const series: SeriesState = { name: name ?? `系列${this.list.length + 1}`, values: '', categories: '', color: '' };
    this.list.push(series);
    return new ChartSeriesObject(this.core, series);
  }
}

export class ChartSeriesObject extends HostObject {
  readonly className = 'ChartSeries';
  private readonly own: SeriesState;
  constructor(core: Core, own: SeriesState) {
    super(core);
    this.own = own;
  }
  get Name(): string {
    return this.own.name;
  }
  set Name(value: unknown) {
    this.own.name = String(value).length > 255 ? fail('InvalidArgument', 'The name is too long.') : String(value);
  }
  get Format(): ChartSeriesFormatObject {
    return new ChartSeriesFormatObject(this.core, this.own);
  }
  SetValues(range: unknown): void {
    this.own.values = range instanceof RangeObject ? reference(range) : fail('InvalidArgument', 'The values are a range.');
  }
  SetXAxisValues(range: unknown): void {
    this.own.categories = range instanceof RangeObject ? reference(range) : fail('InvalidArgument', 'The categories are a range.');
  }
  Delete(): void {
    for (const chart of this.book.sheets.flatMap((sheet) => sheet.meta.charts))
      chart.series = chart.series.filter((each) => each !== this.own);
  }
}

export class ChartSeriesFormatObject extends HostObject {
  readonly className = 'ChartSeriesFormat';
  private readonly own: SeriesState;
  constructor(core: Core, own: SeriesState) {
    super(core);
    this.own = own;
  }
  get Fill(): ChartFillObject {
    return new ChartFillObject(this.core, this.own);
  }
}

export class ChartFillObject extends HostObject {
  readonly className = 'ChartFill';
  private readonly own: SeriesState;
  constructor(core: Core, own: SeriesState) {
    super(core);
    this.own = own;
  }
  SetSolidColor(color: string): void {
    this.own.color = colorOf(color);
  }
}
