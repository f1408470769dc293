import type { Rect } from '../../../../src/sheets/model';
import { fail } from '../errors';
import { keyOf } from './address';
import { Calc, type CellValue } from './calc';
import { typed } from './input';
import { renameInFormula } from './shift';
import { SheetState, type Content } from './sheet';

export interface NameState {
  name: string;
  /** With `=`. */
  formula: string;
  comment: string;
  visible: boolean;
}
export interface XmlPartState {
  id: string;
  xml: string;
}
export interface Selection {
  sheet: string;
  at: Rect;
}

/** What a workbook holds, copied whole for undo. */
interface Kept {
  sheets: SheetState[];
  names: NameState[];
  xmlParts: XmlPartState[];
  settings: Record<string, unknown>;
  properties: Record<string, string>;
  active: string;
  protected: boolean;
}

/** The year of dates typed without one. */
const THIS_YEAR = 2027;

/** The in-memory workbook: state and the few rules that hold however it is changed. */
export class BookState {
  sheets: SheetState[] = [];
  names: NameState[] = [];
  xmlParts: XmlPartState[] = [];
  settings: Record<string, unknown> = {};
  properties: Record<string, string> = {};
  active = '';
  selection: Selection;
  protected = false;
  readOnly = false;
  calculationMode = 'Automatic';
  /** Workbooks opened by `createWorkbook`, as base64. */
  opened: string[] = [];
  readonly calc: Calc;
  private nextId = 1;

  constructor() {
    this.calc = new Calc(this);
    const first = this.addSheet('Sheet1');
    this.active = first.meta.id;
    this.selection = { sheet: first.meta.id, at: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  /** A fresh id in the form Excel uses. */
  id(kind: string): string {
    return `{${kind}-${String(this.nextId++).padStart(8, '0')}}`;
  }

  sheet(id: string): SheetState {
    return this.sheets.find((sheet) => sheet.meta.id === id) ?? fail('ItemNotFound', 'The worksheet does not exist.');
  }

  sheetByName(name: string): SheetState | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.meta.name.toLowerCase() === wanted) ?? null;
  }

  /** Sheet naming rules: https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
  checkSheetName(name: string, own: string | null): void {
    const bad = name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name) || /^history$/i.test(name);
    if (bad) fail('InvalidArgument', `«${name}» cannot be the name of a worksheet.`);
    const holder = this.sheetByName(name);
    if (holder && holder.meta.id !== own) fail('ItemAlreadyExists', `A worksheet «${name}» already exists.`);
  }

  addSheet(name: string): SheetState {
    this.checkSheetName(name, null);
    const sheet = new SheetState(this.id('SHEET'), name);
    this.sheets.push(sheet);
    this.calc.reset();
    return sheet;
  }

  removeSheet(sheet: SheetState): void {
    const visible = this.sheets.filter((each) => each.meta.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) fail('InvalidOperation', 'The last visible sheet cannot be deleted.');
    if (sheet.meta.visibility === 'VeryHidden') fail('InvalidOperation', 'A very hidden sheet cannot be deleted.');
    const lost = (formula: string): string => renameInFormula(formula, sheet.meta.name, '#REF').replace(/'#REF'![$A-Z0-9:]+/g, '#REF!');
    this.sheets = this.sheets.filter((each) => each !== sheet);
    for (const each of this.sheets) this.rewrite(each, lost);
    for (const name of this.names) name.formula = lost(name.formula);
    if (this.active === sheet.meta.id) this.active = this.sheets[0]?.meta.id ?? '';
    if (this.selection.sheet === sheet.meta.id) this.selection = { ...this.selection, sheet: this.active };
    this.calc.reset();
  }

  renameSheet(sheet: SheetState, name: string): void {
    this.checkSheetName(name, sheet.meta.id);
    const from = sheet.meta.name;
    const change = (formula: string): string => renameInFormula(formula, from, name);
    sheet.meta.name = name;
    for (const each of this.sheets) this.rewrite(each, change);
    for (const each of this.names) each.formula = change(each.formula);
    this.calc.reset();
  }

  /** Rewrites every formula that stands on a sheet, cells and the rest. */
  rewrite(sheet: SheetState, change: (formula: string) => string): void {
    for (const [key, content] of sheet.cells) {
      if (typeof content !== 'object') continue;
      const next = change(content.f);
      if (next !== content.f) sheet.cells.set(key, { f: next });
    }
    for (const each of sheet.meta.conditionals) each.formula = change(each.formula);
    for (const each of sheet.meta.validations) {
      const list = each.rule['list'] as { source?: unknown } | undefined;
      if (list && typeof list.source === 'string' && list.source.startsWith('=')) list.source = change(list.source);
    }
    for (const chart of sheet.meta.charts) {
      for (const series of chart.series) {
        series.values = change(series.values);
        series.categories = change(series.categories);
      }
    }
  }

  /** Writes as the API and a typing user do; `null` leaves the cell as it is. */
  write(sheet: SheetState, row: number, column: number, value: unknown): void {
    if (value === null || value === undefined) return;
    const look = sheet.look(row, column);
    const input = typed(value, look.numberFormat, THIS_YEAR);
    this.put(sheet, row, column, input.content);
    if (input.format !== undefined && input.format !== look.numberFormat) {
      sheet.paint({ row, column, rows: 1, columns: 1 }, { numberFormat: input.format });
    }
    if (look.quoted !== (input.quoted ?? false)) {
      sheet.paint({ row, column, rows: 1, columns: 1 }, { quoted: input.quoted ?? false });
    }
  }

  put(sheet: SheetState, row: number, column: number, content: Content | null): void {
    if (content === null) sheet.cells.delete(keyOf(row, column));
    else sheet.cells.set(keyOf(row, column), content);
    this.calc.set(sheet, row, column, content);
  }

  value(sheet: SheetState, row: number, column: number): CellValue {
    const content = sheet.cells.get(keyOf(row, column));
    if (content === undefined) return '';
    return typeof content === 'object' ? this.calc.value(sheet, row, column) : content;
  }

  formula(sheet: SheetState, row: number, column: number): CellValue {
    const content = sheet.cells.get(keyOf(row, column));
    if (content === undefined) return '';
    return typeof content === 'object' ? content.f : content;
  }

  keep(): Kept {
    return {
      sheets: this.sheets.map((sheet) => sheet.copy()),
      names: structuredClone(this.names),
      xmlParts: structuredClone(this.xmlParts),
      settings: structuredClone(this.settings),
      properties: { ...this.properties },
      active: this.active,
      protected: this.protected,
    };
  }

  restore(kept: Kept): void {
    this.sheets = kept.sheets.map((sheet) => sheet.copy());
    this.names = structuredClone(kept.names);
    this.xmlParts = structuredClone(kept.xmlParts);
    this.settings = structuredClone(kept.settings);
    this.properties = { ...kept.properties };
    this.active = kept.active;
    this.protected = kept.protected;
    this.calc.reset();
  }
}
export type { Kept };
