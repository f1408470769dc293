import type { Rect } from '../../../../src/sheets/model';
import { HostObject, type Core, type LiveArea } from '../core';
import { fail } from '../errors';
import { intersect } from '../state/address';
import type { ValidationState } from '../state/parts';
import type { SheetState } from '../state/sheet';

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** Cuts `hole` out of a rectangle. */
export function without(rect: Rect, hole: Rect): Rect[] {
  const cut = intersect(rect, hole);
  if (!cut) return [rect];
  const parts: Rect[] = [
    { ...rect, rows: cut.row - rect.row },
    { ...rect, row: cut.row + cut.rows, rows: rect.row + rect.rows - cut.row - cut.rows },
    { row: cut.row, rows: cut.rows, column: rect.column, columns: cut.column - rect.column },
    { row: cut.row, rows: cut.rows, column: cut.column + cut.columns, columns: rect.column + rect.columns - cut.column - cut.columns },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidation */
export class DataValidationObject extends HostObject {
  readonly className = 'DataValidation';
  private readonly area: LiveArea;
  constructor(core: Core, area: LiveArea) {
    super(core);
    this.area = area;
  }
  private get state(): SheetState {
    return this.book.sheet(this.area.sheet);
  }
  private here(): ValidationState | null {
    const at = this.area.areas[0];
    return (at && this.state.meta.validations.find((each) => each.at.some((rect) => intersect(rect, at)))) ?? null;
  }
  /** The validation of exactly this area, cut out of whatever covers it. */
  private own(): ValidationState {
    const old = this.here();
    const { meta } = this.state;
    for (const at of this.area.areas) this.core.guard(this.state, at);
    const exact = meta.validations.find((each) => JSON.stringify(each.at) === JSON.stringify(this.area.areas));
    if (exact) return exact;
    this.Clear();
    const fresh: ValidationState = {
      at: this.area.areas.map((at) => ({ ...at })),
      rule: structuredClone(old?.rule ?? {}),
      errorAlert: structuredClone(old?.errorAlert ?? { showAlert: true, style: 'Stop', title: '', message: '' }),
      prompt: structuredClone(old?.prompt ?? { showPrompt: true, title: '', message: '' }),
      ignoreBlanks: old?.ignoreBlanks ?? true,
    };
    meta.validations.push(fresh);
    return fresh;
  }
  get Type(): string {
    const rule = this.here()?.rule ?? {};
    return TYPES[Object.keys(rule)[0] ?? ''] ?? 'None';
  }
  get Rule(): unknown {
    return this.here()?.rule ?? {};
  }
  set Rule(value: unknown) {
    const rule = value as Record<string, Record<string, unknown> | undefined>;
    const kind = Object.keys(rule)[0] ?? '';
    if (!(kind in TYPES) || Object.keys(rule).length !== 1) fail('InvalidArgument', 'The rule needs exactly one kind.');
    const source = rule['list']?.['source'];
    // https://learn.microsoft.com/javascript/api/excel/excel.listdatavalidation: the text may not pass 255 characters.
    if (typeof source === 'string' && !source.startsWith('=') && source.length > 255)
      fail('InvalidArgument', 'The list is longer than 255 characters.');
    this.own().rule = structuredClone(rule);
  }
  get ErrorAlert(): unknown {
    return this.here()?.errorAlert ?? {};
  }
  set ErrorAlert(value: unknown) {
    const alert = value as { message?: string; title?: string };
    if ((alert.message ?? '').length > 255 || (alert.title ?? '').length > 32)
      fail('InvalidArgument', 'Title ≤ 32, message ≤ 255 characters.');
    this.own().errorAlert = { showAlert: true, style: 'Stop', ...structuredClone(value as Record<string, unknown>) };
  }
  get Prompt(): unknown {
    return this.here()?.prompt ?? {};
  }
  set Prompt(value: unknown) {
    const prompt = value as { message?: string; title?: string };
    if ((prompt.message ?? '').length > 255 || (prompt.title ?? '').length > 32)
      fail('InvalidArgument', 'Title ≤ 32, message ≤ 255 characters.');
    this.own().prompt = { showPrompt: true, ...structuredClone(value as Record<string, unknown>) };
  }
  get IgnoreBlanks(): boolean {
    return this.here()?.ignoreBlanks ?? true;
  }
  set IgnoreBlanks(value: unknown) {
    this.own().ignoreBlanks = value === true;
  }
  Clear(): void {
    const { meta } = this.state;
    for (const hole of this.area.areas) {
      this.core.guard(this.state, hole);
      for (const each of meta.validations) each.at = each.at.flatMap((rect) => without(rect, hole));
    }
    meta.validations = meta.validations.filter((each) => each.at.length > 0);
  }
}
