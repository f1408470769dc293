import { HostObject } from '../core';

/** https://learn.microsoft.com/javascript/api/excel/excel.documentproperties */
export class DocumentPropertiesObject extends HostObject {
  readonly className = 'DocumentProperties';
  get Title(): string {
    return this.book.properties['title'] ?? '';
  }
  set Title(value: unknown) {
    this.book.properties['title'] = String(value);
  }
  get Subject(): string {
    return this.book.properties['subject'] ?? '';
  }
  set Subject(value: unknown) {
    this.book.properties['subject'] = String(value);
  }
  get Author(): string {
    return this.book.properties['author'] ?? '';
  }
  set Author(value: unknown) {
    this.book.properties['author'] = String(value);
  }
  get Company(): string {
    return this.book.properties['company'] ?? '';
  }
  set Company(value: unknown) {
    this.book.properties['company'] = String(value);
  }
}
