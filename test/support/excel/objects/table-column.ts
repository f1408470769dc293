import { HostCollection, HostObject, type Core } from '../core';
import { fail } from '../errors';
import { RangeObject } from './range';
import { TableObject } from './table';

/** https://learn.microsoft.com/javascript/api/excel/excel.tablecolumncollection */
export class TableColumnCollectionObject extends HostCollection<TableColumnObject> {
  readonly className = 'TableColumnCollection';
  private readonly table: string;
  constructor(core: Core, table: string) {
    super(core);
    this.table = table;
  }
  get Count(): number {
    return this.items().length;
  }
  items(): TableColumnObject[] {
    const { at } = new TableObject(this.core, this.table).own;
    return Array.from({ length: at.columns }, (_, index) => new TableColumnObject(this.core, this.table, index));
  }
  find(key: unknown): TableColumnObject | null {
    return this.items().find((column) => column.Name === key || column.Id === key) ?? null;
  }
}

export class TableColumnObject extends HostObject {
  readonly className = 'TableColumn';
  private readonly table: string;
  private readonly index: number;
  constructor(core: Core, table: string, index: number) {
    super(core);
    this.table = table;
    this.index = index;
  }
  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    const table = new TableObject(this.core, this.table);
    return String(this.book.value(table.home, table.own.at.row, table.own.at.column + this.index));
  }
  get Filter(): FilterObject {
    return new FilterObject(this.core, this.table, this.index);
  }
  GetRange(): RangeObject {
    const { at } = new TableObject(this.core, this.table).own;
    return this.part({ ...at, column: at.column + this.index, columns: 1 });
  }
  GetDataBodyRange(): RangeObject {
    const { at } = new TableObject(this.core, this.table).own;
    return this.part({ row: at.row + 1, rows: at.rows - 1, column: at.column + this.index, columns: 1 });
  }
  private part(at: { row: number; rows: number; column: number; columns: number }): RangeObject {
    return new RangeObject(this.core, new TableObject(this.core, this.table).home.meta.id, at);
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.filter */
export class FilterObject extends HostObject {
  readonly className = 'Filter';
  private readonly table: string;
  private readonly index: number;
  constructor(core: Core, table: string, index: number) {
    super(core);
    this.table = table;
    this.index = index;
  }
  get Criteria(): unknown {
    return new TableObject(this.core, this.table).own.filters[this.index] ?? null;
  }
  ApplyValuesFilter(values: unknown): void {
    if (!Array.isArray(values)) fail('InvalidArgument', 'The values must be an array.');
    const table = new TableObject(this.core, this.table);
    const wanted = new Set((values as unknown[]).map(String));
    table.own.filters[this.index] = { filterOn: 'Values', values };
    const { at } = table.own;
    for (let row = at.row + 1; row < at.row + at.rows; row++) {
      const shown = wanted.has(String(this.book.value(table.home, row, at.column + this.index)));
      if (shown) Reflect.deleteProperty(table.home.meta.hiddenRows, row);
      else table.home.meta.hiddenRows[row] = true;
    }
    this.core.tell({ kind: 'filtered', sheet: table.home.meta.id, table: this.table });
  }
  Clear(): void {
    const table = new TableObject(this.core, this.table);
    Reflect.deleteProperty(table.own.filters, this.index);
    const { at } = table.own;
    for (let row = at.row + 1; row < at.row + at.rows; row++) Reflect.deleteProperty(table.home.meta.hiddenRows, row);
    this.core.tell({ kind: 'filtered', sheet: table.home.meta.id, table: this.table });
  }
}
