import { fail } from '../errors';
import { MAX_COLUMNS, MAX_ROWS } from '../state/address';
import { colorOf, PLAIN } from '../state/style';
import { LookObject } from './look';
import { RangeBorderCollectionObject } from './range-border';

function oneOf(value: unknown, allowed: readonly string[], what: string): string {
  const text = String(value);
  return allowed.includes(text) ? text : fail('InvalidArgument', `«${text}» is no ${what}.`);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeformat */
export class RangeFormatObject extends LookObject {
  readonly className = 'RangeFormat';

  get Font(): RangeFontObject {
    return new RangeFontObject(this.core, this.area);
  }
  get Fill(): RangeFillObject {
    return new RangeFillObject(this.core, this.area);
  }
  get Borders(): RangeBorderCollectionObject {
    return new RangeBorderCollectionObject(this.core, this.area);
  }
  get Protection(): FormatProtectionObject {
    return new FormatProtectionObject(this.core, this.area);
  }
  get HorizontalAlignment(): string | null {
    return this.read('horizontal');
  }
  set HorizontalAlignment(value: unknown) {
    const known = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'];
    this.paint({ horizontal: oneOf(value, known, 'horizontal alignment') });
  }
  get VerticalAlignment(): string | null {
    return this.read('vertical');
  }
  set VerticalAlignment(value: unknown) {
    this.paint({ vertical: oneOf(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'], 'vertical alignment') });
  }
  get WrapText(): boolean | null {
    return this.read('wrap');
  }
  set WrapText(value: unknown) {
    this.paint({ wrap: value === true });
  }
  get ShrinkToFit(): boolean | null {
    return this.read('shrink');
  }
  set ShrinkToFit(value: unknown) {
    this.paint({ shrink: value === true });
  }
  get IndentLevel(): number | null {
    return this.read('indent');
  }
  set IndentLevel(value: unknown) {
    const level = Number(value);
    if (!Number.isInteger(level) || level < 0 || level > 250) fail('InvalidArgument', 'The indent must be 0 to 250.');
    this.paint({ indent: level });
  }
  get ColumnWidth(): number | null {
    const widths = this.area.areas.flatMap((at) =>
      Array.from({ length: Math.min(at.columns, 200) }, (_, c) => this.state.columnWidth(at.column + c)),
    );
    return widths.every((width) => width === widths[0]) ? (widths[0] ?? null) : null;
  }
  set ColumnWidth(value: unknown) {
    const width = Number(value);
    // 255 characters of the default font.
    if (!(width >= 0) || width > 1342.5) fail('InvalidArgument', 'The column width is out of range.');
    for (const at of this.area.areas) {
      this.core.guard(this.state, null);
      if (at.columns === MAX_COLUMNS) {
        this.state.meta.standardWidth = width;
        this.state.meta.columnWidths = {};
      } else for (let column = at.column; column < at.column + at.columns; column++) this.state.meta.columnWidths[column] = width;
    }
  }
  get RowHeight(): number | null {
    const heights = this.area.areas.flatMap((at) =>
      Array.from({ length: Math.min(at.rows, 2000) }, (_, r) => this.state.rowHeight(at.row + r)),
    );
    return heights.every((height) => height === heights[0]) ? (heights[0] ?? null) : null;
  }
  set RowHeight(value: unknown) {
    const height = Number(value);
    if (!(height >= 0) || height > 409.5) fail('InvalidArgument', 'The row height is out of range.');
    for (const at of this.area.areas) {
      this.core.guard(this.state, null);
      const rows = Math.min(at.rows, 5000);
      for (let row = at.row; row < at.row + rows; row++) this.state.meta.rowHeights[row] = height;
    }
  }
  get UseStandardWidth(): boolean {
    return this.area.areas.every((at) => this.state.meta.columnWidths[at.column] === undefined);
  }
  /** https://learn.microsoft.com/javascript/api/excel/excel.rangeformat#excel-excel-rangeformat-usestandardwidth-member */
  set UseStandardWidth(value: unknown) {
    if (value !== true) return;
    for (const at of this.area.areas) {
      for (let column = at.column; column < at.column + at.columns; column++) Reflect.deleteProperty(this.state.meta.columnWidths, column);
    }
  }
  get UseStandardHeight(): boolean {
    return this.area.areas.every((at) => this.state.meta.rowHeights[at.row] === undefined);
  }
  set UseStandardHeight(value: unknown) {
    if (value !== true) return;
    for (const at of this.area.areas) {
      for (let row = at.row; row < at.row + Math.min(at.rows, 20000); row++) Reflect.deleteProperty(this.state.meta.rowHeights, row);
    }
  }
  AutofitColumns(): void {
    this.core.guard(this.state, null);
  }
  AutofitRows(): void {
    this.core.guard(this.state, null);
  }
  /** Back to the Normal style, as «清除格式» does. */
  reset(): void {
    for (const at of this.area.areas) {
      if (at.rows === MAX_ROWS || at.columns === MAX_COLUMNS) this.state.paint(at, PLAIN);
      else this.state.forget(at);
    }
  }
}

export class RangeFontObject extends LookObject {
  readonly className = 'RangeFont';
  get Name(): string | null {
    return this.read('fontName');
  }
  set Name(value: unknown) {
    this.paint({ fontName: String(value) });
  }
  get Size(): number | null {
    return this.read('fontSize');
  }
  set Size(value: unknown) {
    const size = Number(value);
    if (!(size >= 1 && size <= 409)) fail('InvalidArgument', 'The font size must be 1 to 409.');
    this.paint({ fontSize: size });
  }
  get Bold(): boolean | null {
    return this.read('bold');
  }
  set Bold(value: unknown) {
    this.paint({ bold: value === true });
  }
  get Italic(): boolean | null {
    return this.read('italic');
  }
  set Italic(value: unknown) {
    this.paint({ italic: value === true });
  }
  get Underline(): string | null {
    return this.read('underline');
  }
  set Underline(value: unknown) {
    this.paint({ underline: String(value) });
  }
  get Strikethrough(): boolean | null {
    return this.read('strikethrough');
  }
  set Strikethrough(value: unknown) {
    this.paint({ strikethrough: value === true });
  }
  get Color(): string | null {
    return this.read('fontColor');
  }
  set Color(value: unknown) {
    this.paint({ fontColor: colorOf(value) || fail('InvalidArgument', `«${String(value)}» is no colour.`) });
  }
}

export class RangeFillObject extends LookObject {
  readonly className = 'RangeFill';
  get Color(): string | null {
    const fill = this.read('fill');
    return fill === '' ? '#FFFFFF' : fill;
  }
  set Color(value: unknown) {
    this.paint({ fill: value === '' ? '' : colorOf(value) || fail('InvalidArgument', `«${String(value)}» is no colour.`) });
  }
  Clear(): void {
    this.paint({ fill: '' });
  }
}

export class FormatProtectionObject extends LookObject {
  readonly className = 'FormatProtection';
  get Locked(): boolean | null {
    return this.read('locked');
  }
  set Locked(value: unknown) {
    this.paint({ locked: value === true });
  }
  get FormulaHidden(): boolean | null {
    return this.read('formulaHidden');
  }
  set FormulaHidden(value: unknown) {
    this.paint({ formulaHidden: value === true });
  }
}
