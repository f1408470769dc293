import { initSync, Model } from '@ironcalc/wasm';
import type { BookState } from './book';
import { columnOf, MAX_COLUMNS, rowOf } from './address';
import { unrolled } from './unroll';
import { shiftFormula } from './shift';
import type { Content, SheetState } from './sheet';

export type CellValue = string | number | boolean;

let ready = false;

/** Starts the calculation engine once, from the bytes of `@ironcalc/wasm/wasm_bg.wasm`. */
export function startEngine(bytes: () => Uint8Array): void {
  if (ready) return;
  initSync({ module: bytes() as BufferSource });
  ready = true;
}

function inputOf(content: Content): string {
  if (typeof content === 'object') return unrolled(content.f);
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return typeof content === 'number' ? String(content) : `'${content}`;
}

/**
 * Formulas, values and reference shifting, by IronCalc. The workbook's own cells stay the truth; this follows them
 * and is built anew after anything it was not told of.
 */
export class Calc {
  private model: Model | null = null;
  private order: string[] = [];
  private dirty = true;
  private readonly book: BookState;

  constructor(book: BookState) {
    this.book = book;
  }

  /** Forgets everything: the workbook was replaced, a sheet came or went, a name changed. */
  reset(): void {
    this.model?.free();
    this.model = null;
  }

  set(sheet: SheetState, row: number, column: number, content: Content | null): void {
    if (!this.model) return;
    const index = this.order.indexOf(sheet.meta.id);
    if (content === null) this.model.rangeClearAll(index, row + 1, column + 1, row + 1, column + 1);
    else this.model.setUserInput(index, row + 1, column + 1, inputOf(content));
    this.dirty = true;
  }

  /** Value of a formula cell; errors as their text. */
  value(sheet: SheetState, row: number, column: number): CellValue {
    const model = this.evaluated();
    const index = this.order.indexOf(sheet.meta.id);
    const text = model.getFormattedCellValue(index, row + 1, column + 1);
    const type = model.getCellType(index, row + 1, column + 1);
    if (type === 4) return text === 'TRUE';
    if (type !== 1) return text;
    if (text === '') return 0;
    const value = Number(text);
    return Number.isNaN(value) ? this.bareNumber(model, index, row, column) : value;
  }

  /** The engine gives formulas on dates and amounts a format by itself: take it away and read again. */
  private bareNumber(model: Model, sheet: number, row: number, column: number): number {
    model.updateRangeStyle({ sheet, row: row + 1, column: column + 1, width: 1, height: 1 }, 'num_fmt', 'general');
    return Number(model.getFormattedCellValue(sheet, row + 1, column + 1));
  }

  /** A number as text in a number format. */
  format(value: number, format: string): string {
    if (format === 'General' || format === '@') return String(value);
    const scratch = new Model('scratch', 'en', 'UTC', 'en');
    scratch.setUserInput(0, 1, 1, `=TEXT(${value},"${format.replaceAll('"', '""')}")`);
    const text = scratch.getFormattedCellValue(0, 1, 1);
    scratch.free();
    return text;
  }

  /** Inserts or deletes rows or columns and answers every formula whose text changed by it. */
  shift(sheet: SheetState, axis: 'row' | 'column', index: number, count: number): void {
    const model = this.evaluated();
    const before = this.texts(model);
    const on = this.order.indexOf(sheet.meta.id);
    if (axis === 'row') {
      if (count > 0) model.insertRows(on, index + 1, count);
      else model.deleteRows(on, index + 1, -count);
    } else if (count > 0) model.insertColumns(on, index + 1, count);
    else model.deleteColumns(on, index + 1, -count);
    moveCells(sheet, axis, index, count, before);
    for (const each of this.book.sheets) {
      const at = this.order.indexOf(each.meta.id);
      for (const [key, content] of each.cells) {
        if (typeof content !== 'object') continue;
        const now = model.getCellContent(at, rowOf(key) + 1, columnOf(key) + 1);
        if (before.get(content) === now) continue;
        const own = unrolled(content.f) === content.f;
        each.cells.set(key, { f: own ? now : shiftFormula(content.f, each.meta.name, sheet.meta.name, { axis, index, count }) });
      }
    }
    this.dirty = true;
  }

  /** The engine's own spelling of each formula, by the content object that holds it. */
  private texts(model: Model): Map<Content, string> {
    const texts = new Map<Content, string>();
    for (const sheet of this.book.sheets) {
      const at = this.order.indexOf(sheet.meta.id);
      for (const [key, content] of sheet.cells) {
        if (typeof content !== 'object') continue;
        const own = { f: content.f };
        sheet.cells.set(key, own);
        texts.set(own, model.getCellContent(at, rowOf(key) + 1, columnOf(key) + 1));
      }
    }
    return texts;
  }

  private evaluated(): Model {
    const model = this.model ?? this.build();
    if (this.dirty) model.evaluate();
    this.dirty = false;
    return model;
  }

  private build(): Model {
    const model = new Model('book', 'en', 'Asia/Shanghai', 'en');
    model.pauseEvaluation();
    this.order = this.book.sheets.map((sheet) => sheet.meta.id);
    this.book.sheets.forEach((_, index) => {
      if (index > 0) model.newSheet();
    });
    this.book.sheets.forEach((_, index) => model.renameSheet(index, `~${index}~`));
    this.book.sheets.forEach((sheet, index) => model.renameSheet(index, sheet.meta.name));
    for (const name of this.book.names) {
      if (/!/.test(name.formula) && !name.formula.includes('#REF!')) model.newDefinedName(name.name, null, name.formula.replace(/^=/, ''));
    }
    this.book.sheets.forEach((sheet, index) => {
      for (const [key, content] of sheet.cells) {
        model.setUserInput(index, rowOf(key) + 1, columnOf(key) + 1, inputOf(content));
      }
    });
    this.model = model;
    this.dirty = true;
    return model;
  }
}

function moveCells(sheet: SheetState, axis: 'row' | 'column', index: number, count: number, texts: Map<Content, string>): void {
  const moved = <T>(map: Map<number, T>): Map<number, T> => {
    const next = new Map<number, T>();
    for (const [key, value] of map) {
      const at = axis === 'row' ? rowOf(key) : columnOf(key);
      if (count < 0 && at >= index && at < index - count) {
        texts.delete(value as Content);
        continue;
      }
      const by = at >= index ? count : 0;
      next.set(key + (axis === 'row' ? by * MAX_COLUMNS : by), value);
    }
    return next;
  };
  sheet.cells = moved(sheet.cells);
  sheet.looks = moved(sheet.looks);
}
