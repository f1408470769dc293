import type { Rect } from '../../../../src/sheets/model';
import { HostCollection, HostObject, type Core, type LiveArea } from '../core';
import { fail } from '../errors';
import { MAX_COLUMNS, MAX_ROWS } from '../state/address';
import type { SheetState } from '../state/sheet';
import { colorOf, PLAIN, type Look } from '../state/style';

/** Base of the objects that change looks in one or several rectangles. */
abstract class LookObject extends HostObject {
  protected readonly area: LiveArea;
  constructor(core: Core, area: LiveArea) {
    super(core);
    this.area = area;
  }
  protected get state(): SheetState {
    return this.book.sheet(this.area.sheet);
  }
  protected paint(change: Partial<Look>): void {
    for (const at of this.area.areas) {
      this.core.guard(this.state, at);
      this.state.paint(at, change);
    }
  }
  /** The common value of all cells; null when they differ, as Excel answers. */
  protected read<K extends keyof Look>(key: K): Look[K] | null {
    let first: Look[K] | undefined;
    for (const at of this.area.areas) {
      for (const rect of sample(at, this.state)) {
        const value = this.state.look(rect.row, rect.column)[key];
        if (first === undefined) first = value;
        else if (first !== value) return null;
      }
    }
    return first ?? PLAIN[key];
  }
}

function* sample(at: Rect, state: SheetState): Iterable<{ row: number; column: number }> {
  yield at;
  const used = at.rows >= MAX_ROWS || at.columns >= MAX_COLUMNS ? state.clip(at) : at;
  if (!used) return;
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) yield { row, column };
  }
}

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

export const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'];

/** https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection */
export class RangeBorderCollectionObject extends HostCollection<RangeBorderObject> {
  readonly className = 'RangeBorderCollection';
  private readonly area: LiveArea;
  constructor(core: Core, area: LiveArea) {
    super(core);
    this.area = area;
  }
  items(): RangeBorderObject[] {
    return EDGES.map((edge) => new RangeBorderObject(this.core, this.area, edge));
  }
  find(key: unknown): RangeBorderObject | null {
    return EDGES.includes(String(key)) ? new RangeBorderObject(this.core, this.area, String(key)) : null;
  }
  get Count(): number {
    return EDGES.length;
  }
}

type Side = 'top' | 'bottom' | 'left' | 'right';
const SIDE_OF: Readonly<Record<string, readonly Side[]>> = {
  EdgeTop: ['top'],
  EdgeBottom: ['bottom'],
  EdgeLeft: ['left'],
  EdgeRight: ['right'],
  InsideHorizontal: ['top', 'bottom'],
  InsideVertical: ['left', 'right'],
};

export class RangeBorderObject extends LookObject {
  readonly className = 'RangeBorder';
  private readonly edge: string;
  constructor(core: Core, area: LiveArea, edge: string) {
    super(core, area);
    this.edge = edge;
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Id(): string {
    return this.edge;
  }
  get Style(): string {
    return this.part(0, 'None');
  }
  set Style(value: unknown) {
    const style = String(value);
    if (!['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'].includes(style)) {
      fail('InvalidArgument', `«${style}» is no line style.`);
    }
    this.change((old) => (style === 'None' ? '' : [style, old[1] ?? 'Thin', old[2] ?? '#000000'].join('|')));
  }
  get Weight(): string {
    return this.part(1, 'Thin');
  }
  set Weight(value: unknown) {
    const weight = String(value);
    if (!['Hairline', 'Thin', 'Medium', 'Thick'].includes(weight)) fail('InvalidArgument', `«${weight}» is no weight.`);
    this.change((old) => [old[0] ?? 'Continuous', weight, old[2] ?? '#000000'].join('|'));
  }
  get Color(): string {
    return this.part(2, '#000000');
  }
  set Color(value: unknown) {
    this.change((old) => [old[0] ?? 'Continuous', old[1] ?? 'Thin', colorOf(value)].join('|'));
  }
  private part(index: number, otherwise: string): string {
    const side = SIDE_OF[this.edge]?.[0];
    const at = this.area.areas[0];
    if (!side || !at) return otherwise;
    const row = this.edge === 'EdgeBottom' ? at.row + at.rows - 1 : at.row + (this.edge === 'InsideHorizontal' ? 1 : 0);
    const column = this.edge === 'EdgeRight' ? at.column + at.columns - 1 : at.column + (this.edge === 'InsideVertical' ? 1 : 0);
    return this.state.look(row, column)[side].split('|')[index] || otherwise;
  }
  private change(next: (old: readonly string[]) => string): void {
    for (const at of this.area.areas) {
      this.core.guard(this.state, at);
      this.state.edge(at, this.edge, (old) => next(old === '' ? [] : old.split('|')));
    }
  }
}
