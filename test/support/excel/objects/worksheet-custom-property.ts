import { HostCollection, HostObject, type Core } from '../core';

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection */
export class WorksheetCustomPropertyCollectionObject extends HostCollection<WorksheetCustomPropertyObject> {
  readonly className = 'WorksheetCustomPropertyCollection';
  private readonly sheet: string;
  constructor(core: Core, sheet: string) {
    super(core);
    this.sheet = sheet;
  }
  private get all(): Record<string, string> {
    return this.book.sheet(this.sheet).meta.customProperties;
  }
  items(): WorksheetCustomPropertyObject[] {
    return Object.keys(this.all).map((key) => new WorksheetCustomPropertyObject(this.core, this.all, key));
  }
  find(key: unknown): WorksheetCustomPropertyObject | null {
    const found = Object.keys(this.all).find((each) => each.toLowerCase() === String(key).toLowerCase());
    return found === undefined ? null : new WorksheetCustomPropertyObject(this.core, this.all, found);
  }
  Add(key: string, value: string): WorksheetCustomPropertyObject {
    this.all[key] = String(value);
    return new WorksheetCustomPropertyObject(this.core, this.all, key);
  }
}

export class WorksheetCustomPropertyObject extends HostObject {
  readonly className = 'WorksheetCustomProperty';
  private readonly all: Record<string, string>;
  private readonly key: string;
  constructor(core: Core, all: Record<string, string>, key: string) {
    super(core);
    this.all = all;
    this.key = key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): string {
    return this.all[this.key] ?? '';
  }
  Delete(): void {
    Reflect.deleteProperty(this.all, this.key);
  }
}
