import { HostObject, type Core } from '../core';
import { fail } from '../errors';
import { MAX_COLUMNS, MAX_ROWS, parseA1, splitSheet } from '../state/address';
import { RangeObject } from './range';

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
export class FreezePanesObject extends HostObject {
  readonly className = 'WorksheetFreezePanes';
  private readonly sheet: string;
  constructor(core: Core, sheet: string) {
    super(core);
    this.sheet = sheet;
  }
  FreezeAt(range: unknown): void {
    const at = range instanceof RangeObject ? range.at : parseA1(splitSheet(String(range)).rest);
    if (!at) return fail('InvalidArgument', 'The freeze range is no address.');
    this.put({ rows: at.rows === MAX_ROWS ? 0 : at.row + at.rows, columns: at.columns === MAX_COLUMNS ? 0 : at.column + at.columns });
  }
  FreezeRows(count?: number): void {
    this.put({ rows: Number(count ?? 1), columns: 0 });
  }
  FreezeColumns(count?: number): void {
    this.put({ rows: 0, columns: Number(count ?? 1) });
  }
  Unfreeze(): void {
    this.book.sheet(this.sheet).meta.freeze = null;
  }
  GetLocationOrNullObject(): RangeObject | null {
    const { freeze } = this.book.sheet(this.sheet).meta;
    if (!freeze) return null;
    return new RangeObject(this.core, this.sheet, {
      row: 0,
      column: 0,
      rows: freeze.rows || MAX_ROWS,
      columns: freeze.columns || MAX_COLUMNS,
    });
  }
  private put(freeze: { rows: number; columns: number }): void {
    this.book.sheet(this.sheet).meta.freeze = freeze.rows > 0 || freeze.columns > 0 ? freeze : null;
  }
}
