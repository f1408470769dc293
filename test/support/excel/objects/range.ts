import type { Rect } from '../../../../src/sheets/model';
import { HostObject, type Core, type LiveArea } from '../core';
import { fail } from '../errors';
import { bounding, checkInside, intersect, isInside, MAX_COLUMNS, MAX_ROWS, parseA1, quoteSheet, splitSheet, toA1 } from '../state/address';
import { shiftCells } from '../state/edit';
import type { CellValue } from '../state/calc';
import type { SheetState } from '../state/sheet';
import { readCellProperties, writeCellProperties } from './cell-properties';
import { copyCells } from './copy';
import { ConditionalFormatCollectionObject } from './conditional-format';
import { DataValidationObject } from './data-validation';
import { RangeFormatObject } from './range-format';
import { clearRange, mergeRange, setLineProperties } from './range-edit';
import { RangeSortObject } from './sort';
import { WorksheetObject } from './worksheet';

const MAX_READ_CELLS = 5_000_000;

/** A rectangle of cells. https://learn.microsoft.com/javascript/api/excel/excel.range */
export class RangeObject extends HostObject implements LiveArea {
  readonly className: string = 'Range';
  readonly sheet: string;
  areas: Rect[];

  constructor(core: Core, sheet: string, at: Rect) {
    super(core);
    this.sheet = sheet;
    this.areas = [checkInside(at)];
  }

  get at(): Rect {
    return this.areas[0] ?? fail('InvalidReference', 'The range was deleted.');
  }
  get state(): SheetState {
    return this.book.sheet(this.sheet);
  }
  sub(at: Rect): RangeObject {
    return new RangeObject(this.core, this.sheet, at);
  }
  /** One value per cell, row by row. */
  grid<T>(read: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.at;
    if (rows * columns > MAX_READ_CELLS) fail('InvalidOperation', 'The range is too large to be read.');
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => read(row + r, column + c)));
  }
  /** Spreads an array of the range's shape, or one value, over the cells. */
  spread(input: unknown, write: (row: number, column: number, value: unknown) => void): void {
    const { row, column, rows, columns } = this.at;
    const shaped = Array.isArray(input);
    if (shaped && (input.length !== rows || input.some((line: unknown) => !Array.isArray(line) || line.length !== columns))) {
      fail('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
    const used = this.state.clip(this.at);
    const bottom = shaped ? row + rows : Math.min(row + rows, used ? used.row + used.rows : row + Math.min(rows, 1000));
    const right = shaped
      ? column + columns
      : Math.min(column + columns, used ? Math.max(used.column + used.columns, column + columns) : column + columns);
    for (let r = row; r < bottom; r++) {
      for (let c = column; c < right; c++) write(r, c, shaped ? (input as unknown[][])[r - row]?.[c - column] : input);
    }
  }

  get Address(): string {
    return `${quoteSheet(this.state.meta.name)}!${toA1(this.at)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.at.row;
  }
  get ColumnIndex(): number {
    return this.at.column;
  }
  get RowCount(): number {
    return this.at.rows;
  }
  get ColumnCount(): number {
    return this.at.columns;
  }
  get CellCount(): number {
    return this.at.rows * this.at.columns > 2 ** 31 - 1 ? -1 : this.at.rows * this.at.columns;
  }
  get IsEntireRow(): boolean {
    return this.at.columns === MAX_COLUMNS;
  }
  get IsEntireColumn(): boolean {
    return this.at.rows === MAX_ROWS;
  }

  get Values(): CellValue[][] {
    return this.grid((row, column) => this.book.value(this.state, row, column));
  }
  set Values(input: unknown) {
    this.writeCells(input);
  }
  get Formulas(): CellValue[][] {
    return this.grid((row, column) => this.book.formula(this.state, row, column));
  }
  set Formulas(input: unknown) {
    this.writeCells(input);
  }
  get Text(): string[][] {
    return this.grid((row, column) => {
      const value = this.book.value(this.state, row, column);
      if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
      return typeof value === 'string' ? value : this.book.calc.format(value, this.state.look(row, column).numberFormat);
    });
  }
  get ValueTypes(): string[][] {
    return this.grid((row, column) => {
      const value = this.book.value(this.state, row, column);
      if (value === '') return 'Empty';
      if (typeof value === 'number') return 'Double';
      if (typeof value === 'boolean') return 'Boolean';
      return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|CIRC!)$/.test(value) ? 'Error' : 'String';
    });
  }
  get NumberFormat(): string[][] {
    return this.grid((row, column) => this.state.look(row, column).numberFormat);
  }
  set NumberFormat(input: unknown) {
    this.core.guard(this.state, this.at);
    if (!Array.isArray(input)) this.state.paint(this.at, { numberFormat: String(input) });
    else {
      this.spread(input, (row, column, value) => {
        if (value !== null) this.state.paint({ row, column, rows: 1, columns: 1 }, { numberFormat: String(value) });
      });
    }
  }

  private writeCells(input: unknown): void {
    this.core.guard(this.state, this.at);
    const single = this.at.rows * this.at.columns === 1;
    const before = single ? this.book.value(this.state, this.at.row, this.at.column) : undefined;
    this.spread(input, (row, column, value) => this.book.write(this.state, row, column, value));
    this.core.tell({
      kind: 'changed',
      sheet: this.sheet,
      at: this.at,
      change: 'RangeEdited',
      ...(single ? { before, after: this.book.value(this.state, this.at.row, this.at.column) } : {}),
    });
  }

  get Hidden(): boolean {
    return this.RowHidden === true || this.ColumnHidden === true;
  }
  get RowHidden(): boolean | null {
    return this.same(this.at.row, this.at.rows, (row) => this.state.meta.hiddenRows[row] === true);
  }
  set RowHidden(hidden: unknown) {
    const { meta } = this.state;
    for (let row = this.at.row; row < this.at.row + Math.min(this.at.rows, 5000); row++) {
      if (hidden === true) meta.hiddenRows[row] = true;
      else Reflect.deleteProperty(meta.hiddenRows, row);
    }
  }
  get ColumnHidden(): boolean | null {
    return this.same(this.at.column, this.at.columns, (column) => this.state.meta.hiddenColumns[column] === true);
  }
  set ColumnHidden(hidden: unknown) {
    const { meta } = this.state;
    for (let column = this.at.column; column < this.at.column + this.at.columns; column++) {
      if (hidden === true) meta.hiddenColumns[column] = true;
      else Reflect.deleteProperty(meta.hiddenColumns, column);
    }
  }
  private same(from: number, count: number, read: (index: number) => boolean): boolean | null {
    const first = read(from);
    for (let index = from; index < from + Math.min(count, 5000); index++) if (read(index) !== first) return null;
    return first;
  }

  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.core, this);
  }
  get DataValidation(): DataValidationObject {
    return new DataValidationObject(this.core, this);
  }
  get ConditionalFormats(): ConditionalFormatCollectionObject {
    return new ConditionalFormatCollectionObject(this.core, this);
  }
  get Sort(): RangeSortObject {
    return new RangeSortObject(this.core, this);
  }
  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.core, this.sheet);
  }

  GetCell(row: number, column: number): RangeObject {
    return this.sub({ row: this.at.row + row, column: this.at.column + column, rows: 1, columns: 1 });
  }
  GetRow(row: number): RangeObject {
    return this.sub({ ...this.at, row: this.at.row + row, rows: 1 });
  }
  GetColumn(column: number): RangeObject {
    return this.sub({ ...this.at, column: this.at.column + column, columns: 1 });
  }
  GetEntireRow(): RangeObject {
    return this.sub({ ...this.at, column: 0, columns: MAX_COLUMNS });
  }
  GetEntireColumn(): RangeObject {
    return this.sub({ ...this.at, row: 0, rows: MAX_ROWS });
  }
  GetOffsetRange(rows: number, columns: number): RangeObject {
    return this.sub({ ...this.at, row: this.at.row + rows, column: this.at.column + columns });
  }
  GetResizedRange(rows: number, columns: number): RangeObject {
    return this.sub({ ...this.at, rows: this.at.rows + rows, columns: this.at.columns + columns });
  }
  GetBoundingRect(other: unknown): RangeObject {
    return this.sub(bounding(this.at, this.other(other)));
  }
  GetIntersection(other: unknown): RangeObject {
    return this.GetIntersectionOrNullObject(other) ?? fail('ItemNotFound', 'The ranges do not meet.');
  }
  GetIntersectionOrNullObject(other: unknown): RangeObject | null {
    const both = intersect(this.at, this.other(other));
    return both && this.sub(both);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): RangeObject | null {
    const used = this.state.used(valuesOnly === true);
    const both = used && intersect(used, this.at);
    return both && this.sub(both);
  }
  GetUsedRange(valuesOnly?: boolean): RangeObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  private other(other: unknown): Rect {
    if (other instanceof RangeObject) return other.at;
    return parseA1(splitSheet(String(other)).rest) ?? fail('InvalidArgument', `«${String(other)}» is no address.`);
  }

  Clear(applyTo?: string): void {
    clearRange(this, applyTo ?? 'All');
  }
  Merge(across?: boolean): void {
    mergeRange(this, across === true);
  }
  Unmerge(): void {
    this.state.meta.merges = this.state.meta.merges.filter((merge) => !intersect(merge, this.at));
  }
  Insert(shift: string): RangeObject {
    this.core.guard(this.state, null);
    const { at } = this;
    const change = this.IsEntireRow ? 'RowInserted' : this.IsEntireColumn ? 'ColumnInserted' : 'CellInserted';
    shiftCells(this.book, this.state, at, shift === 'Right' ? 'column' : 'row', true);
    this.core.tell({ kind: 'changed', sheet: this.sheet, at, change });
    return this.sub(at);
  }
  Delete(shift: string): void {
    this.core.guard(this.state, null);
    const { at } = this;
    const change = this.IsEntireRow ? 'RowDeleted' : this.IsEntireColumn ? 'ColumnDeleted' : 'CellDeleted';
    shiftCells(this.book, this.state, at, shift === 'Left' ? 'column' : 'row', false);
    this.core.tell({ kind: 'changed', sheet: this.sheet, at, change });
  }
  Select(): void {
    if (this.state.meta.visibility !== 'Visible') fail('InvalidOperation', 'A hidden sheet cannot be selected.');
    new WorksheetObject(this.core, this.sheet).Activate();
    this.book.selection = { sheet: this.sheet, at: this.at };
    this.core.tell({ kind: 'selected', sheet: this.sheet, at: this.at });
  }
  CopyFrom(source: unknown, type?: string): void {
    this.core.guard(this.state, this.at);
    const from = source instanceof RangeObject ? source : this.sub(this.other(source));
    const at = copyCells(this.book, from.state, from.at, this.state, this.at, type ?? 'All');
    this.core.tell({ kind: 'changed', sheet: this.sheet, at, change: 'RangeEdited' });
  }
  GetCellProperties(wanted: Record<string, unknown>): unknown {
    return this.grid((row, column) => readCellProperties(this.state, row, column, wanted, this.Address));
  }
  SetCellProperties(input: unknown): void {
    this.core.guard(this.state, this.at);
    this.spread(input, (row, column, value) => {
      if (isInside({ row, column, rows: 1, columns: 1 })) writeCellProperties(this.state, row, column, value);
    });
  }
  SetColumnProperties(input: unknown): void {
    this.core.guard(this.state, null);
    setLineProperties(this, 'column', input);
  }
  SetRowProperties(input: unknown): void {
    this.core.guard(this.state, null);
    setLineProperties(this, 'row', input);
  }
  _KeepReference(): void {
    // The bench keeps every range it hands out until the client removes it.
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.at.rows || columns !== this.at.columns) {
      fail('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
  }
}
