import { HostCollection, HostObject, type Core } from '../core';

/** https://learn.microsoft.com/javascript/api/excel/excel.settingcollection */
export class SettingCollectionObject extends HostCollection<SettingObject> {
  readonly className = 'SettingCollection';
  items(): SettingObject[] {
    return Object.keys(this.book.settings).map((key) => new SettingObject(this.core, key));
  }
  find(key: unknown): SettingObject | null {
    return String(key) in this.book.settings ? new SettingObject(this.core, String(key)) : null;
  }
  Add(key: string, value: unknown): SettingObject {
    this.book.settings[key] = structuredClone(value);
    return new SettingObject(this.core, key);
  }
}

export class SettingObject extends HostObject {
  readonly className = 'Setting';
  private readonly key: string;
  constructor(core: Core, key: string) {
    super(core);
    this.key = key;
  }
  override identity(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.book.settings[this.key];
  }
  set Value(value: unknown) {
    this.book.settings[this.key] = value;
  }
  Delete(): void {
    Reflect.deleteProperty(this.book.settings, this.key);
  }
}
