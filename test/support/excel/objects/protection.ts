import { HostObject, type Core } from '../core';
import { fail } from '../errors';

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection */
export class WorksheetProtectionObject extends HostObject {
  readonly className = 'WorksheetProtection';
  private readonly sheet: string;
  constructor(core: Core, sheet: string) {
    super(core);
    this.sheet = sheet;
  }
  get Protected(): boolean {
    return this.book.sheet(this.sheet).meta.protection !== null;
  }
  get Options(): unknown {
    return this.book.sheet(this.sheet).meta.protection?.options ?? {};
  }
  Protect(options?: Record<string, unknown>, password?: string): void {
    const { meta } = this.book.sheet(this.sheet);
    if (meta.protection) fail('InvalidOperation', 'The sheet is protected already.');
    meta.protection = { password: password ?? '', options: { ...options } };
  }
  Unprotect(password?: string): void {
    const { meta } = this.book.sheet(this.sheet);
    if (meta.protection && meta.protection.password !== (password ?? '')) fail('AccessDenied', 'The password is wrong.');
    meta.protection = null;
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection */
export class WorkbookProtectionObject extends HostObject {
  readonly className = 'WorkbookProtection';
  get Protected(): boolean {
    return this.book.protected;
  }
  Protect(_password?: string): void {
    this.book.protected = true;
  }
  Unprotect(_password?: string): void {
    this.book.protected = false;
  }
}
