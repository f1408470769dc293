import type { Rect } from '../../../../src/sheets/model';
import { HostCollection, HostObject, type Core } from '../core';
import { fail } from '../errors';
import { intersect, parseA1, splitSheet } from '../state/address';
import { shiftCells } from '../state/edit';
import type { TableState } from '../state/parts';
import type { SheetState } from '../state/sheet';
import { RangeObject } from './range';
import { sortRows, type SortField } from './sort';
import { TableColumnCollectionObject } from './table-column';
import { WorksheetObject } from './worksheet';

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecollection */
export class TableCollectionObject extends HostCollection<TableObject> {
  readonly className = 'TableCollection';
  private readonly sheet: string | null;
  constructor(core: Core, sheet: string | null) {
    super(core);
    this.sheet = sheet;
  }
  get Count(): number {
    return this.items().length;
  }
  items(): TableObject[] {
    const sheets = this.book.sheets.filter((sheet) => this.sheet === null || sheet.meta.id === this.sheet);
    return sheets.flatMap((sheet) => sheet.meta.tables.map((table) => new TableObject(this.core, table.id)));
  }
  find(key: unknown): TableObject | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((table) => table.Id === key || table.Name.toLowerCase() === wanted) ?? null;
  }
  Add(address: unknown, hasHeaders: boolean): TableObject {
    const range = address instanceof RangeObject ? address : this.named(String(address));
    const state = range.state;
    this.core.guard(state, null);
    const at = hasHeaders ? range.at : { ...range.at, rows: range.at.rows + 1 };
    checkTablePlace(state, at, null);
    const taken = new Set(this.book.sheets.flatMap((sheet) => sheet.meta.tables.map((each) => each.name)));
    let number = 1;
    while (taken.has(`表${number}`)) number++;
    const table: TableState = {
      id: this.book.id('TABLE'),
      name: `表${number}`,
      at: at.rows === 1 ? { ...at, rows: 2 } : at,
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      filters: {},
    };
    state.meta.tables.push(table);
    nameHeaders(this, state, table.at);
    return new TableObject(this.core, table.id);
  }
  private named(address: string): RangeObject {
    const { sheet, rest } = splitSheet(address);
    const state = sheet === null ? this.book.sheet(this.sheet ?? this.book.active) : this.book.sheetByName(sheet);
    const at = parseA1(rest);
    if (!state || !at) return fail('InvalidArgument', `«${address}» is no address.`);
    return new RangeObject(this.core, state.meta.id, at);
  }
}

/** Tables may overlap neither each other nor merged cells. */
function checkTablePlace(sheet: SheetState, at: Rect, own: string | null): void {
  if (sheet.meta.tables.some((table) => table.id !== own && intersect(table.at, at))) {
    fail('InvalidArgument', 'A table cannot overlap another table.');
  }
  if (sheet.meta.merges.some((merge) => intersect(merge, at))) fail('InvalidOperation', 'A table cannot hold merged cells.');
}

/** Header cells are unique, non-blank text: Excel fills in what is missing. */
function nameHeaders(owner: HostObject, sheet: SheetState, at: Rect): void {
  const seen = new Set<string>();
  for (let column = at.column; column < at.column + at.columns; column++) {
    const text = String(owner.book.value(sheet, at.row, column)) || `列${column - at.column + 1}`;
    let name = text;
    for (let copy = 2; seen.has(name.toLowerCase()); copy++) name = `${text}${copy}`;
    seen.add(name.toLowerCase());
    if (name !== owner.book.value(sheet, at.row, column)) owner.book.put(sheet, at.row, column, name);
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.table */
export class TableObject extends HostObject {
  readonly className = 'Table';
  private readonly key: string;
  constructor(core: Core, key: string) {
    super(core);
    this.key = key;
  }
  override identity(): string {
    return this.key;
  }
  get home(): SheetState {
    return (
      this.book.sheets.find((sheet) => sheet.meta.tables.some((table) => table.id === this.key)) ??
      fail('ItemNotFound', 'The table does not exist.')
    );
  }
  get own(): TableState {
    return this.home.meta.tables.find((table) => table.id === this.key) ?? fail('ItemNotFound', 'The table does not exist.');
  }
  range(at: Rect): RangeObject {
    return new RangeObject(this.core, this.home.meta.id, at);
  }
  get Id(): string {
    return this.key;
  }
  get Name(): string {
    return this.own.name;
  }
  set Name(value: unknown) {
    const name = String(value);
    if (!/^[A-Za-z_\\\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name) || parseA1(name))
      fail('InvalidArgument', `«${name}» cannot be the name of a table.`);
    const clash = this.book.sheets.some((sheet) =>
      sheet.meta.tables.some((table) => table.id !== this.key && table.name.toLowerCase() === name.toLowerCase()),
    );
    if (clash || this.book.names.some((each) => each.name.toLowerCase() === name.toLowerCase()))
      fail('ItemAlreadyExists', `The name «${name}» is taken.`);
    this.own.name = name;
  }
  get Style(): string {
    return this.own.style;
  }
  set Style(value: unknown) {
    this.own.style = String(value);
  }
  get ShowHeaders(): boolean {
    return this.own.showHeaders;
  }
  get ShowTotals(): boolean {
    return this.own.showTotals;
  }
  get ShowBandedRows(): boolean {
    return this.own.showBandedRows;
  }
  set ShowBandedRows(value: unknown) {
    this.own.showBandedRows = value === true;
  }
  get ShowFilterButton(): boolean {
    return this.own.showFilterButton;
  }
  set ShowFilterButton(value: unknown) {
    this.own.showFilterButton = value === true;
  }
  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.core, this.home.meta.id);
  }
  get Columns(): TableColumnCollectionObject {
    return new TableColumnCollectionObject(this.core, this.key);
  }
  get Sort(): TableSortObject {
    return new TableSortObject(this.core, this.key);
  }
  GetRange(): RangeObject {
    return this.range(this.own.at);
  }
  GetHeaderRowRange(): RangeObject {
    return this.range({ ...this.own.at, rows: 1 });
  }
  GetDataBodyRange(): RangeObject {
    const { at } = this.own;
    return this.range({ ...at, row: at.row + 1, rows: at.rows - 1 });
  }
  Resize(target: unknown): void {
    this.core.guard(this.home, null);
    const at = target instanceof RangeObject ? target.at : parseA1(splitSheet(String(target)).rest);
    if (!at) return fail('InvalidArgument', `«${String(target)}» is no address.`);
    // The header row stays, and old and new must overlap: https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1)
    if (at.row !== this.own.at.row || !intersect(at, this.own.at) || at.rows < 2)
      fail('InvalidArgument', 'The header row must stay in its place.');
    checkTablePlace(this.home, at, this.key);
    this.own.at = { ...at };
    nameHeaders(this, this.home, at);
  }
  ClearFilters(): void {
    this.own.filters = {};
  }
  ConvertToRange(): RangeObject {
    const range = this.GetRange();
    const { meta } = this.home;
    meta.tables = meta.tables.filter((table) => table.id !== this.key);
    return range;
  }
  Delete(): void {
    const { at, name } = this.own;
    const sheet = this.home;
    this.core.tell({ kind: 'table-deleted', sheet: sheet.meta.id, table: this.key, name });
    sheet.meta.tables = sheet.meta.tables.filter((table) => table.id !== this.key);
    shiftCells(this.book, sheet, at, 'row', false);
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.tablesort */
export class TableSortObject extends HostObject {
  readonly className = 'TableSort';
  private readonly key: string;
  constructor(core: Core, key: string) {
    super(core);
    this.key = key;
  }
  Apply(fields: readonly SortField[]): void {
    const table = new TableObject(this.core, this.key);
    const body = table.GetDataBodyRange();
    this.core.guard(table.home, body.at);
    sortRows(this.book, table.home, body.at, fields);
    this.core.tell({ kind: 'sorted', sheet: table.home.meta.id, at: body.at });
  }
  Clear(): void {
    // The order stays; only the sign on the header goes.
  }
}
