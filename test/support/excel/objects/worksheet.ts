import type { Rect } from '../../../../src/sheets/model';
import { HostCollection, HostObject, type Core } from '../core';
import { fail } from '../errors';
import { MAX_COLUMNS, MAX_ROWS, parseA1, splitSheet } from '../state/address';
import type { SheetState } from '../state/sheet';
import { colorOf } from '../state/style';
import { ChartCollectionObject } from './chart';
import { CommentCollectionObject, NoteCollectionObject } from './comment';
import { FreezePanesObject } from './freeze-panes';
import { nameRect } from './named-item';
import { PageBreakCollectionObject, PageLayoutObject } from './page-layout';
import { WorksheetProtectionObject } from './protection';
import { RangeObject } from './range';
import { RangeAreasObject } from './range-areas';
import { TableCollectionObject } from './table';
import { WorksheetCustomPropertyCollectionObject } from './worksheet-custom-property';

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet */
export class WorksheetObject extends HostObject {
  readonly className = 'Worksheet';
  private readonly key: string;
  constructor(core: Core, key: string) {
    super(core);
    this.key = key;
  }
  override identity(): string {
    return this.key;
  }
  get state(): SheetState {
    return this.book.sheet(this.key);
  }
  get Id(): string {
    return this.key;
  }
  get Name(): string {
    return this.state.meta.name;
  }
  set Name(value: unknown) {
    const from = this.Name;
    if (this.book.protected) fail('AccessDenied', 'The workbook structure is protected.');
    this.book.renameSheet(this.state, String(value));
    this.core.tell({ kind: 'renamed', sheet: this.key, from, to: String(value) });
  }
  get Position(): number {
    return this.book.sheets.indexOf(this.state);
  }
  set Position(value: unknown) {
    const own = this.state;
    const rest = this.book.sheets.filter((sheet) => sheet !== own);
    rest.splice(Number(value), 0, own);
    this.book.sheets = rest;
    this.book.calc.reset();
  }
  get Visibility(): string {
    return this.state.meta.visibility;
  }
  set Visibility(value: unknown) {
    const wanted = String(value);
    if (wanted !== 'Visible' && wanted !== 'Hidden' && wanted !== 'VeryHidden') fail('InvalidArgument', `«${wanted}» is no visibility.`);
    else {
      const others = this.book.sheets.filter((sheet) => sheet !== this.state && sheet.meta.visibility === 'Visible');
      if (wanted !== 'Visible' && others.length === 0) fail('InvalidOperation', 'A workbook needs a visible sheet.');
      this.state.meta.visibility = wanted;
    }
  }
  get TabColor(): string {
    return this.state.meta.tabColor;
  }
  set TabColor(value: unknown) {
    this.state.meta.tabColor = colorOf(value);
  }
  get ShowGridlines(): boolean {
    return this.state.meta.showGridlines;
  }
  /** The client sends the setter of `showGridlines` under this name. */
  set Gridlines(value: unknown) {
    this.state.meta.showGridlines = value === true;
  }
  get ShowHeadings(): boolean {
    return this.state.meta.showHeadings;
  }
  set Headings(value: unknown) {
    this.state.meta.showHeadings = value === true;
  }
  get StandardWidth(): number {
    return this.state.meta.standardWidth / 6;
  }
  set StandardWidth(value: unknown) {
    this.state.meta.standardWidth = Number(value) * 6;
  }
  get StandardHeight(): number {
    return 14.25;
  }
  get Tables(): TableCollectionObject {
    return new TableCollectionObject(this.core, this.key);
  }
  get Charts(): ChartCollectionObject {
    return new ChartCollectionObject(this.core, this.key);
  }
  get Comments(): CommentCollectionObject {
    return new CommentCollectionObject(this.core, this.key);
  }
  get Notes(): NoteCollectionObject {
    return new NoteCollectionObject(this.core, this.key);
  }
  get FreezePanes(): FreezePanesObject {
    return new FreezePanesObject(this.core, this.key);
  }
  get PageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.core, this.key);
  }
  get Protection(): WorksheetProtectionObject {
    return new WorksheetProtectionObject(this.core, this.key);
  }
  get HorizontalPageBreaks(): PageBreakCollectionObject {
    return new PageBreakCollectionObject(this.core, this.key, 'row');
  }
  get VerticalPageBreaks(): PageBreakCollectionObject {
    return new PageBreakCollectionObject(this.core, this.key, 'column');
  }
  get CustomProperties(): WorksheetCustomPropertyCollectionObject {
    return new WorksheetCustomPropertyCollectionObject(this.core, this.key);
  }

  Activate(): void {
    if (this.state.meta.visibility !== 'Visible') fail('InvalidOperation', 'A hidden sheet cannot be activated.');
    if (this.book.active === this.key) return;
    this.core.tell({ kind: 'deactivated', sheet: this.book.active });
    this.book.active = this.key;
    this.core.tell({ kind: 'activated', sheet: this.key });
  }
  Delete(): void {
    if (this.book.protected) fail('AccessDenied', 'The workbook structure is protected.');
    const id = this.key;
    for (const table of this.state.meta.tables) this.core.tell({ kind: 'table-deleted', sheet: id, table: table.id, name: table.name });
    this.book.removeSheet(this.state);
    this.core.tell({ kind: 'deleted', sheet: id });
  }
  GetRange(address?: string): RangeObject {
    if (address === undefined || address === null || address === '')
      return this.range({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    const { sheet, rest } = splitSheet(address);
    if (sheet !== null && sheet !== this.Name) fail('InvalidArgument', 'The address is on another sheet.');
    const at = parseA1(rest) ?? nameRect(this.book, rest, this.key);
    return this.range(at ?? fail('InvalidArgument', `«${address}» is no address.`));
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeObject {
    return this.range({ row, column, rows, columns });
  }
  GetCell(row: number, column: number): RangeObject {
    return this.range({ row, column, rows: 1, columns: 1 });
  }
  GetRanges(address?: string): RangeAreasObject {
    if (address === undefined || address === '')
      return new RangeAreasObject(this.core, this.key, [{ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }]);
    // The text may hold 8,192 characters, as a formula may.
    if (address.length > 8192) fail('InvalidArgument', 'The address is too long.');
    const areas = address
      .split(/[,;]/)
      .map((part) => parseA1(splitSheet(part.trim()).rest) ?? fail('InvalidArgument', `«${part}» is no address.`));
    return new RangeAreasObject(this.core, this.key, areas);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): RangeObject | null {
    const used = this.state.used(valuesOnly === true);
    return used && this.range(used);
  }
  GetUsedRange(valuesOnly?: boolean): RangeObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  Calculate(): void {
    // Formulas are always calculated when they are read.
  }
  _GetSheetById(id: string): WorksheetObject {
    return new WorksheetObject(this.core, this.book.sheet(id).meta.id);
  }
  private range(at: Rect): RangeObject {
    return new RangeObject(this.core, this.key, at);
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
export class WorksheetCollectionObject extends HostCollection<WorksheetObject> {
  readonly className = 'WorksheetCollection';
  items(): WorksheetObject[] {
    return this.book.sheets.map((sheet) => new WorksheetObject(this.core, sheet.meta.id));
  }
  find(key: unknown): WorksheetObject | null {
    const found = this.book.sheets.find((sheet) => sheet.meta.id === key) ?? this.book.sheetByName(String(key));
    return found ? new WorksheetObject(this.core, found.meta.id) : null;
  }
  Add(name?: string): WorksheetObject {
    if (this.book.protected || this.book.readOnly) fail('AccessDenied', 'The workbook structure is protected.');
    let free = 1;
    while (this.book.sheetByName(`Sheet${free}`)) free++;
    const sheet = this.book.addSheet(name ?? `Sheet${free}`);
    this.core.tell({ kind: 'added', sheet: sheet.meta.id });
    return new WorksheetObject(this.core, sheet.meta.id);
  }
  GetActiveWorksheet(): WorksheetObject {
    return new WorksheetObject(this.core, this.book.active);
  }
  GetFirst(visibleOnly?: boolean): WorksheetObject {
    const first = this.book.sheets.find((sheet) => visibleOnly !== true || sheet.meta.visibility === 'Visible');
    return new WorksheetObject(this.core, first?.meta.id ?? '');
  }
  GetLast(visibleOnly?: boolean): WorksheetObject {
    const last = this.book.sheets.filter((sheet) => visibleOnly !== true || sheet.meta.visibility === 'Visible').at(-1);
    return new WorksheetObject(this.core, last?.meta.id ?? '');
  }
}
