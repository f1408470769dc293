import type { ExcelBench } from './bench';
import { fail } from './errors';
import type { Source } from './events';
import { RangeObject } from './objects/range';
import { TableObject } from './objects/table';
import type { SortField } from './objects/sort';
import { sortRows } from './objects/sort';
import type { Rect } from '../../../src/sheets/model';
import { bounding, intersect, keyOf, MAX_COLUMNS, MAX_ROWS, parseA1 } from './state/address';
import { shiftSheet } from './state/edit';
import type { SheetState } from './state/sheet';
import { moveFormula } from './state/shift';
import { calculatedOf } from './to-model';

/** A person at the workbook: here (`Local`) or a co-author elsewhere (`Remote`). Each act is one undo step and fires its events. */
export class BenchUser {
  private readonly bench: ExcelBench;
  private readonly source: Source;
  constructor(bench: ExcelBench, source: Source = 'Local') {
    this.bench = bench;
    this.source = source;
  }

  private sheet(name: string): SheetState {
    return this.bench.book.sheetByName(name) ?? fail('ItemNotFound', `No sheet «${name}».`);
  }
  private range(sheet: string, address: string): RangeObject {
    const at = parseA1(address) ?? fail('InvalidArgument', address);
    return new RangeObject(this.bench, this.sheet(sheet).meta.id, at);
  }

  /** Types into a cell; a row typed right under a table becomes part of it, as AutoCorrect does. */
  type(sheet: string, address: string, value: string | number | boolean): Promise<void> {
    return this.paste(sheet, address, [[value]]);
  }

  /** Pastes values from a cell on. */
  paste(sheet: string, address: string, rows: readonly (readonly (string | number | boolean)[])[]): Promise<void> {
    return this.bench.act(this.source, () => {
      const from = this.range(sheet, address).at;
      const range = new RangeObject(this.bench, this.sheet(sheet).meta.id, { ...from, rows: rows.length, columns: rows[0]?.length ?? 1 });
      range.Formulas = rows.map((line) => [...line]);
      this.growTables(range);
    });
  }

  private growTables(range: RangeObject): void {
    for (const table of range.state.meta.tables) {
      const below = { ...table.at, row: table.at.row + table.at.rows, rows: range.at.rows };
      if (range.at.row !== below.row || !intersect(range.at, below)) continue;
      for (const column of calculatedOf(range.state, table.at)) this.fillDown(range.state, table.at, column, range.at.rows);
      table.at = { ...table.at, rows: table.at.rows + range.at.rows };
    }
  }

  /** A calculated column continues in the new rows. */
  private fillDown(sheet: SheetState, table: Rect, column: number, count: number): void {
    const last = table.row + table.rows - 1;
    const content = sheet.cells.get(keyOf(last, table.column + column));
    if (typeof content !== 'object') return;
    for (let step = 1; step <= count; step++) {
      const key = keyOf(last + step, table.column + column);
      if (!sheet.cells.has(key)) this.bench.book.put(sheet, last + step, table.column + column, { f: moveFormula(content.f, step, 0) });
    }
  }

  clear(sheet: string, address: string): Promise<void> {
    return this.bench.act(this.source, () => this.range(sheet, address).Clear('Contents'));
  }
  format(
    sheet: string,
    address: string,
    look: { fill?: string; bold?: boolean; fontColor?: string; numberFormat?: string },
  ): Promise<void> {
    return this.bench.act(this.source, () => this.sheet(sheet).paint(this.range(sheet, address).at, look));
  }
  comment(sheet: string, address: string, text: string): Promise<void> {
    return this.bench.act(this.source, () => {
      const { row, column } = this.range(sheet, address).at;
      this.sheet(sheet).meta.comments.push({ id: this.bench.book.id('COMMENT'), row, column, text, note: false });
    });
  }

  insertRows(sheet: string, row: number, count = 1): Promise<void> {
    return this.shift(sheet, 'row', row, count);
  }
  deleteRows(sheet: string, row: number, count = 1): Promise<void> {
    return this.shift(sheet, 'row', row, -count);
  }
  insertColumns(sheet: string, column: number, count = 1): Promise<void> {
    return this.shift(sheet, 'column', column, count);
  }
  deleteColumns(sheet: string, column: number, count = 1): Promise<void> {
    return this.shift(sheet, 'column', column, -count);
  }
  private shift(name: string, axis: 'row' | 'column', index: number, count: number): Promise<void> {
    return this.bench.act(this.source, () => {
      const sheet = this.sheet(name);
      const size = Math.abs(count);
      const at =
        axis === 'row'
          ? { row: index, column: 0, rows: size, columns: MAX_COLUMNS }
          : { row: 0, column: index, rows: MAX_ROWS, columns: size };
      shiftSheet(this.bench.book, sheet, { axis, index, count });
      const kind = axis === 'row' ? 'Row' : 'Column';
      this.bench.tell({ kind: 'changed', sheet: sheet.meta.id, at, change: count > 0 ? `${kind}Inserted` : `${kind}Deleted` });
    });
  }

  /** Sorts a table by its columns; comments go with their rows. */
  sortTable(table: string, fields: readonly SortField[]): Promise<void> {
    return this.bench.act(this.source, () => {
      const found = this.table(table);
      const body = found.GetDataBodyRange().at;
      const order = sortRows(this.bench.book, found.home, body, fields);
      for (const comment of found.home.meta.comments) {
        const index = order.indexOf(comment.row);
        if (index >= 0 && comment.column >= body.column && comment.column < body.column + body.columns) comment.row = body.row + index;
      }
      this.bench.tell({ kind: 'sorted', sheet: found.home.meta.id, at: body });
    });
  }
  filterTable(table: string, column: string, values: readonly string[]): Promise<void> {
    return this.bench.act(this.source, () =>
      this.table(table)
        .Columns.GetItem(column)
        .Filter.ApplyValuesFilter([...values]),
    );
  }
  private table(name: string): TableObject {
    for (const sheet of this.bench.book.sheets) {
      const found = sheet.meta.tables.find((each) => each.name === name);
      if (found) return new TableObject(this.bench, found.id);
    }
    return fail('ItemNotFound', `No table «${name}».`);
  }

  renameSheet(from: string, to: string): Promise<void> {
    return this.bench.act(this.source, () => {
      const sheet = this.sheet(from);
      this.bench.book.renameSheet(sheet, to);
      this.bench.tell({ kind: 'renamed', sheet: sheet.meta.id, from, to });
    });
  }
  addSheet(name: string): Promise<void> {
    return this.bench.act(this.source, () => {
      const sheet = this.bench.book.addSheet(name);
      this.bench.tell({ kind: 'added', sheet: sheet.meta.id });
    });
  }
  deleteSheet(name: string): Promise<void> {
    return this.bench.act(this.source, () => {
      const sheet = this.sheet(name);
      this.bench.book.removeSheet(sheet);
      this.bench.tell({ kind: 'deleted', sheet: sheet.meta.id });
    });
  }
  activate(name: string): Promise<void> {
    return this.bench.act(this.source, () => {
      this.bench.book.active = this.sheet(name).meta.id;
      this.bench.tell({ kind: 'activated', sheet: this.bench.book.active });
    });
  }
  select(sheet: string, address: string): Promise<void> {
    return this.bench.act(this.source, () => this.range(sheet, address).Select());
  }

  /** Ctrl+Z. Excel tells of it as edits: here of all that was used before or is used now. */
  undo(): Promise<boolean> {
    return this.step(() => this.bench.undoStack.undo(this.bench.book));
  }
  redo(): Promise<boolean> {
    return this.step(() => this.bench.undoStack.redo(this.bench.book));
  }
  private async step(act: () => boolean): Promise<boolean> {
    const { book } = this.bench;
    const before = new Map(book.sheets.map((sheet) => [sheet.meta.id, sheet.used(true)]));
    const done = act();
    for (const { meta, at } of done ? book.sheets.map((sheet) => ({ meta: sheet.meta, at: sheet.used(true) })) : []) {
      const old = before.get(meta.id) ?? null;
      const touched = at && old ? bounding(at, old) : (at ?? old);
      if (touched) this.bench.tell({ kind: 'changed', sheet: meta.id, at: touched, change: 'RangeEdited' });
    }
    await this.bench.events.flush();
    return done;
  }
}
