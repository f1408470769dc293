import { HostCollection, HostObject, type Core } from '../core';
import { fail } from '../errors';
import { parseA1, splitSheet } from '../state/address';
import type { PageState } from '../state/parts';
import type { SheetState } from '../state/sheet';
import { RangeObject } from './range';

function rectOf(target: unknown): RangeObject['at'] {
  return target instanceof RangeObject
    ? target.at
    : (parseA1(splitSheet(String(target)).rest) ?? fail('InvalidArgument', `«${String(target)}» is no address.`));
}

const INCH = 72;

/** https://learn.microsoft.com/javascript/api/excel/excel.pagelayout */
export class PageLayoutObject extends HostObject {
  readonly className = 'PageLayout';
  private readonly sheet: string;
  constructor(core: Core, sheet: string) {
    super(core);
    this.sheet = sheet;
  }
  private get page(): PageState {
    return this.book.sheet(this.sheet).meta.page;
  }
  get Orientation(): string {
    return this.page.orientation;
  }
  set Orientation(value: unknown) {
    if (value === 'Portrait' || value === 'Landscape') this.page.orientation = value;
    else fail('InvalidArgument', `«${String(value)}» is no orientation.`);
  }
  get PaperSize(): string {
    return this.page.paperSize;
  }
  set PaperSize(value: unknown) {
    this.page.paperSize = ['A3', 'A4', 'A5', 'B4', 'B5', 'Letter', 'Legal'].includes(String(value))
      ? String(value)
      : fail('InvalidArgument', `«${String(value)}» is no paper.`);
  }
  get CenterHorizontally(): boolean {
    return this.page.centerHorizontally;
  }
  set CenterHorizontally(value: unknown) {
    this.page.centerHorizontally = value === true;
  }
  get CenterVertically(): boolean {
    return this.page.centerVertically;
  }
  set CenterVertically(value: unknown) {
    this.page.centerVertically = value === true;
  }
  get Zoom(): unknown {
    return this.page.zoom;
  }
  set Zoom(value: unknown) {
    const zoom = value as Record<string, number>;
    if ('scale' in zoom && ('horizontalFitToPages' in zoom || 'verticalFitToPages' in zoom))
      fail('InvalidArgument', 'Scale and fit exclude each other.');
    this.page.zoom = { ...zoom };
  }
  get PrintGridlines(): boolean {
    return this.page.printGridlines;
  }
  set PrintGridlines(value: unknown) {
    this.page.printGridlines = value === true;
  }
  get HeadersFooters(): HeaderFooterGroupObject {
    return new HeaderFooterGroupObject(this.core, this.sheet);
  }
  SetPrintArea(target: unknown): void {
    this.page.printArea = rectOf(target);
  }
  SetPrintTitleRows(target: unknown): void {
    const at = rectOf(target);
    this.page.titleRows = { from: at.row, to: at.row + at.rows - 1 };
  }
  SetPrintTitleColumns(target: unknown): void {
    const at = rectOf(target);
    this.page.titleColumns = { from: at.column, to: at.column + at.columns - 1 };
  }
  SetPrintMargins(unit: string, options: Record<string, number>): void {
    const factor =
      unit === 'Inches'
        ? INCH
        : unit === 'Points'
          ? 1
          : unit === 'Centimeters'
            ? INCH / 2.54
            : fail('InvalidArgument', `«${unit}» is no unit.`);
    const names = {
      top: 'topMargin',
      bottom: 'bottomMargin',
      left: 'leftMargin',
      right: 'rightMargin',
      header: 'headerMargin',
      footer: 'footerMargin',
    } as const;
    for (const [key, name] of Object.entries(names)) {
      const value = options[key];
      if (value !== undefined) this.page[name] = value * factor;
    }
  }
  GetPrintAreaOrNullObject(): RangeObject | null {
    return this.page.printArea && new RangeObject(this.core, this.sheet, this.page.printArea);
  }
}

export class HeaderFooterGroupObject extends HostObject {
  readonly className = 'HeaderFooterGroup';
  private readonly sheet: string;
  constructor(core: Core, sheet: string) {
    super(core);
    this.sheet = sheet;
  }
  get DefaultForAllPages(): HeaderFooterObject {
    return new HeaderFooterObject(this.core, this.sheet);
  }
}

export class HeaderFooterObject extends HostObject {
  readonly className = 'HeaderFooter';
  private readonly sheet: string;
  constructor(core: Core, sheet: string) {
    super(core);
    this.sheet = sheet;
  }
  private get texts(): Record<string, string> {
    return this.book.sheet(this.sheet).meta.page.headers;
  }
  get LeftHeader(): string {
    return this.texts['LeftHeader'] ?? '';
  }
  set LeftHeader(value: unknown) {
    this.texts['LeftHeader'] = String(value);
  }
  get CenterHeader(): string {
    return this.texts['CenterHeader'] ?? '';
  }
  set CenterHeader(value: unknown) {
    this.texts['CenterHeader'] = String(value);
  }
  get RightHeader(): string {
    return this.texts['RightHeader'] ?? '';
  }
  set RightHeader(value: unknown) {
    this.texts['RightHeader'] = String(value);
  }
  get LeftFooter(): string {
    return this.texts['LeftFooter'] ?? '';
  }
  set LeftFooter(value: unknown) {
    this.texts['LeftFooter'] = String(value);
  }
  get CenterFooter(): string {
    return this.texts['CenterFooter'] ?? '';
  }
  set CenterFooter(value: unknown) {
    this.texts['CenterFooter'] = String(value);
  }
  get RightFooter(): string {
    return this.texts['RightFooter'] ?? '';
  }
  set RightFooter(value: unknown) {
    this.texts['RightFooter'] = String(value);
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection */
export class PageBreakCollectionObject extends HostCollection<PageBreakObject> {
  readonly className = 'PageBreakCollection';
  private readonly sheet: string;
  private readonly axis: 'row' | 'column';
  constructor(core: Core, sheet: string, axis: 'row' | 'column') {
    super(core);
    this.sheet = sheet;
    this.axis = axis;
  }
  private get state(): SheetState {
    return this.book.sheet(this.sheet);
  }
  private get list(): number[] {
    return this.axis === 'row' ? this.state.meta.rowBreaks : this.state.meta.columnBreaks;
  }
  items(): PageBreakObject[] {
    return this.list.map((at) => new PageBreakObject(this.core, this.sheet, at));
  }
  find(key: unknown): PageBreakObject | null {
    return this.items()[Number(key)] ?? null;
  }
  Add(target: unknown): PageBreakObject {
    const at = rectOf(target)[this.axis];
    if (!this.list.includes(at)) this.list.push(at);
    this.list.sort((a, b) => a - b);
    return new PageBreakObject(this.core, this.sheet, at);
  }
  RemovePageBreaks(): void {
    this.list.length = 0;
  }
}

export class PageBreakObject extends HostObject {
  readonly className = 'PageBreak';
  readonly at: number;
  constructor(core: Core, _sheet: string, at: number) {
    super(core);
    this.at = at;
  }
}
