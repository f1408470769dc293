import { HostCollection, HostObject, type Core, type LiveArea } from '../core';
import { fail } from '../errors';
import { contains, intersect } from '../state/address';
import type { ConditionalState } from '../state/parts';
import type { SheetState } from '../state/sheet';
import { colorOf } from '../state/style';
import { without } from './data-validation';
import { RangeObject } from './range';

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection */
export class ConditionalFormatCollectionObject extends HostCollection<ConditionalFormatObject> {
  readonly className = 'ConditionalFormatCollection';
  private readonly area: LiveArea;
  constructor(core: Core, area: LiveArea) {
    super(core);
    this.area = area;
  }
  private get state(): SheetState {
    return this.book.sheet(this.area.sheet);
  }
  items(): ConditionalFormatObject[] {
    const touching = this.state.meta.conditionals.filter((each) =>
      each.at.some((rect) => this.area.areas.some((at) => intersect(rect, at))),
    );
    return touching.map((each) => new ConditionalFormatObject(this.core, this.area.sheet, each.id));
  }
  find(key: unknown): ConditionalFormatObject | null {
    const found = this.state.meta.conditionals.find((each) => each.id === key);
    return found ? new ConditionalFormatObject(this.core, this.area.sheet, found.id) : null;
  }
  Add(type: string): ConditionalFormatObject {
    if (type !== 'Custom') fail('BenchUnknownMember', `The bench keeps conditional formats by formula only, not ${type}.`);
    for (const at of this.area.areas) this.core.guard(this.state, at);
    const state: ConditionalState = {
      id: this.book.id('CF'),
      at: this.area.areas.map((at) => ({ ...at })),
      type,
      formula: '',
      fill: '',
      fontColor: '',
      bold: null,
      italic: null,
      stopIfTrue: false,
    };
    this.state.meta.conditionals.unshift(state);
    return new ConditionalFormatObject(this.core, this.area.sheet, state.id);
  }
  ClearAll(): void {
    const { meta } = this.state;
    for (const hole of this.area.areas) {
      this.core.guard(this.state, hole);
      for (const each of meta.conditionals) each.at = each.at.flatMap((rect) => without(rect, hole));
    }
    meta.conditionals = meta.conditionals.filter((each) => each.at.length > 0);
  }
}

abstract class ConditionalPart extends HostObject {
  protected readonly sheet: string;
  protected readonly key: string;
  constructor(core: Core, sheet: string, key: string) {
    super(core);
    this.sheet = sheet;
    this.key = key;
  }
  protected get own(): ConditionalState {
    const found = this.book.sheet(this.sheet).meta.conditionals.find((each) => each.id === this.key);
    return found ?? fail('ItemNotFound', 'The conditional format does not exist.');
  }
}

export class ConditionalFormatObject extends ConditionalPart {
  readonly className = 'ConditionalFormat';
  override identity(): string {
    return this.key;
  }
  get Id(): string {
    return this.key;
  }
  get Type(): string {
    return this.own.type;
  }
  get Priority(): number {
    return this.book.sheet(this.sheet).meta.conditionals.findIndex((each) => each.id === this.key);
  }
  set Priority(value: unknown) {
    const list = this.book.sheet(this.sheet).meta.conditionals;
    const own = this.own;
    list.splice(list.indexOf(own), 1);
    list.splice(Number(value), 0, own);
  }
  get StopIfTrue(): boolean {
    return this.own.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.own.stopIfTrue = value === true;
  }
  get Custom(): CustomConditionalFormatObject {
    return new CustomConditionalFormatObject(this.core, this.sheet, this.key);
  }
  get CustomOrNullObject(): CustomConditionalFormatObject {
    return this.Custom;
  }
  GetRange(): RangeObject {
    const [at] = this.own.at;
    return new RangeObject(this.core, this.sheet, at ?? fail('ItemNotFound', 'The conditional format has no range.'));
  }
  Delete(): void {
    const { meta } = this.book.sheet(this.sheet);
    const own = this.own;
    meta.conditionals = meta.conditionals.filter((each) => each !== own);
  }
  /** True when the format lies wholly inside a rectangle. */
  within(area: LiveArea): boolean {
    return this.own.at.every((rect) => area.areas.some((at) => contains(at, rect)));
  }
}

export class CustomConditionalFormatObject extends ConditionalPart {
  readonly className = 'CustomConditionalFormat';
  get Rule(): ConditionalFormatRuleObject {
    return new ConditionalFormatRuleObject(this.core, this.sheet, this.key);
  }
  get Format(): ConditionalRangeFormatObject {
    return new ConditionalRangeFormatObject(this.core, this.sheet, this.key);
  }
}

export class ConditionalFormatRuleObject extends ConditionalPart {
  readonly className = 'ConditionalFormatRule';
  get Formula(): string {
    return this.own.formula;
  }
  set Formula(value: unknown) {
    const formula = String(value);
    this.own.formula = formula.startsWith('=') ? formula : fail('InvalidArgument', 'The formula must begin with «=».');
  }
}

export class ConditionalRangeFormatObject extends ConditionalPart {
  readonly className = 'ConditionalRangeFormat';
  get Font(): ConditionalRangeFontObject {
    return new ConditionalRangeFontObject(this.core, this.sheet, this.key);
  }
  get Fill(): ConditionalRangeFillObject {
    return new ConditionalRangeFillObject(this.core, this.sheet, this.key);
  }
}

export class ConditionalRangeFontObject extends ConditionalPart {
  readonly className = 'ConditionalRangeFont';
  get Color(): string {
    return this.own.fontColor;
  }
  set Color(value: unknown) {
    this.own.fontColor = colorOf(value);
  }
  get Bold(): boolean | null {
    return this.own.bold;
  }
  set Bold(value: unknown) {
    this.own.bold = value === true;
  }
  get Italic(): boolean | null {
    return this.own.italic;
  }
  set Italic(value: unknown) {
    this.own.italic = value === true;
  }
}

export class ConditionalRangeFillObject extends ConditionalPart {
  readonly className = 'ConditionalRangeFill';
  get Color(): string {
    return this.own.fill;
  }
  set Color(value: unknown) {
    this.own.fill = colorOf(value);
  }
  Clear(): void {
    this.own.fill = '';
  }
}
