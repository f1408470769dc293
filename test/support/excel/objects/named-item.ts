import type { Rect } from '../../../../src/sheets/model';
import { HostCollection, HostObject, type Core } from '../core';
import { fail } from '../errors';
import { parseA1, quoteSheet, splitSheet, toA1 } from '../state/address';
import type { BookState, NameState } from '../state/book';
import { RangeObject } from './range';

/** The rectangle a name refers to when it lies on a given sheet. */
export function nameRect(book: BookState, name: string, sheet: string): Rect | null {
  const found = book.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!found) return null;
  const target = splitSheet(found.formula);
  return target.sheet !== null && book.sheetByName(target.sheet)?.meta.id === sheet ? parseA1(target.rest) : null;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection */
export class NamedItemCollectionObject extends HostCollection<NamedItemObject> {
  readonly className = 'NamedItemCollection';
  items(): NamedItemObject[] {
    return this.book.names.map((each) => new NamedItemObject(this.core, each.name));
  }
  find(key: unknown): NamedItemObject | null {
    const wanted = String(key).toLowerCase();
    const found = this.book.names.find((each) => each.name.toLowerCase() === wanted);
    return found ? new NamedItemObject(this.core, found.name) : null;
  }
  /** Rules: https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1 */
  Add(name: string, reference: unknown, comment?: string): NamedItemObject {
    if (!/^[A-Za-z_\\\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name) || parseA1(name) || name.length > 255) {
      fail('InvalidArgument', `«${name}» cannot be a name.`);
    }
    const taken =
      this.find(name) !== null ||
      this.book.sheets.some((sheet) => sheet.meta.tables.some((table) => table.name.toLowerCase() === name.toLowerCase()));
    if (taken) fail('ItemAlreadyExists', `The name «${name}» is taken.`);
    const formula = reference instanceof RangeObject ? absolute(reference) : String(reference);
    this.book.names.push({ name, formula: formula.startsWith('=') ? formula : `="${formula}"`, comment: comment ?? '', visible: true });
    this.book.calc.reset();
    return new NamedItemObject(this.core, name);
  }
}

function absolute(range: RangeObject): string {
  const a1 = toA1(range.at).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `=${quoteSheet(range.state.meta.name)}!${a1}`;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.nameditem */
export class NamedItemObject extends HostObject {
  readonly className = 'NamedItem';
  private readonly key: string;
  constructor(core: Core, key: string) {
    super(core);
    this.key = key;
  }
  override identity(): string {
    return this.key;
  }
  private get own(): NameState {
    return this.book.names.find((each) => each.name === this.key) ?? fail('ItemNotFound', 'The name does not exist.');
  }
  get Name(): string {
    return this.own.name;
  }
  get Formula(): string {
    return this.own.formula;
  }
  set Formula(value: unknown) {
    this.own.formula = String(value);
    this.book.calc.reset();
  }
  get Comment(): string {
    return this.own.comment;
  }
  set Comment(value: unknown) {
    this.own.comment = String(value);
  }
  get Visible(): boolean {
    return this.own.visible;
  }
  set Visible(value: unknown) {
    this.own.visible = value === true;
  }
  get Scope(): string {
    return 'Workbook';
  }
  get Type(): string {
    return this.target() ? 'Range' : 'Error';
  }
  get Value(): string {
    const target = this.target();
    return target ? target.Address : '#REF!';
  }
  GetRange(): RangeObject {
    return this.target() ?? fail('ItemNotFound', 'The name refers to no range.');
  }
  GetRangeOrNullObject(): RangeObject | null {
    return this.target();
  }
  Delete(): void {
    const own = this.own;
    this.book.names = this.book.names.filter((each) => each !== own);
    this.book.calc.reset();
  }
  private target(): RangeObject | null {
    const { sheet, rest } = splitSheet(this.own.formula);
    const home = sheet === null ? null : this.book.sheetByName(sheet);
    const at = parseA1(rest);
    return home && at ? new RangeObject(this.core, home.meta.id, at) : null;
  }
}
