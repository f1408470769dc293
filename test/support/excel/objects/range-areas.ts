import type { Rect } from '../../../../src/sheets/model';
import { HostObject, type Core, type LiveArea } from '../core';
import { fail } from '../errors';
import { quoteSheet, toA1 } from '../state/address';
import { DataValidationObject } from './data-validation';
import { ConditionalFormatCollectionObject } from './conditional-format';
import { RangeFormatObject } from './range-format';

/** Several rectangles of one sheet. https://learn.microsoft.com/javascript/api/excel/excel.rangeareas */
export class RangeAreasObject extends HostObject implements LiveArea {
  readonly className = 'RangeAreas';
  readonly sheet: string;
  areas: Rect[];
  constructor(core: Core, sheet: string, areas: Rect[]) {
    super(core);
    this.sheet = sheet;
    this.areas = areas.length > 0 ? areas : fail('InvalidArgument', 'The address is empty.');
  }
  get Address(): string {
    const name = quoteSheet(this.book.sheet(this.sheet).meta.name);
    return this.areas.map((at) => `${name}!${toA1(at)}`).join(',');
  }
  get AreaCount(): number {
    return this.areas.length;
  }
  get CellCount(): number {
    return this.areas.reduce((sum, at) => sum + at.rows * at.columns, 0);
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
  Clear(applyTo?: string): void {
    const state = this.book.sheet(this.sheet);
    for (const at of this.areas) {
      this.core.guard(state, at);
      if (applyTo !== 'Formats') {
        for (let row = at.row; row < at.row + at.rows; row++) {
          for (let column = at.column; column < at.column + at.columns; column++) this.book.put(state, row, column, null);
        }
      }
      if (applyTo !== 'Contents') state.forget(at);
      this.core.tell({ kind: 'changed', sheet: this.sheet, at, change: 'RangeEdited' });
    }
  }
  _KeepReference(): void {
    // Kept until the client removes it.
  }
}
