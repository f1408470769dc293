import { HostObject } from '../core';
import { fail } from '../errors';
import { ApplicationObject, RuntimeObject } from './application';
import { CommentCollectionObject } from './comment';
import { CustomXmlPartCollectionObject } from './custom-xml-part';
import { NamedItemCollectionObject } from './named-item';
import { WorkbookProtectionObject } from './protection';
import { RangeObject } from './range';
import { SettingCollectionObject } from './setting';
import { TableCollectionObject } from './table';
import { WorksheetCollectionObject } from './worksheet';
import { DocumentPropertiesObject } from './document-properties';

/** https://learn.microsoft.com/javascript/api/excel/excel.workbook */
export class WorkbookObject extends HostObject {
  readonly className = 'Workbook';
  get Application(): ApplicationObject {
    return new ApplicationObject(this.core);
  }
  get _Runtime(): RuntimeObject {
    return new RuntimeObject(this.core);
  }
  get Worksheets(): WorksheetCollectionObject {
    return new WorksheetCollectionObject(this.core);
  }
  get Tables(): TableCollectionObject {
    return new TableCollectionObject(this.core, null);
  }
  get Names(): NamedItemCollectionObject {
    return new NamedItemCollectionObject(this.core);
  }
  get CustomXmlParts(): CustomXmlPartCollectionObject {
    return new CustomXmlPartCollectionObject(this.core);
  }
  get Settings(): SettingCollectionObject {
    return new SettingCollectionObject(this.core);
  }
  get Comments(): CommentCollectionObject {
    return new CommentCollectionObject(this.core, null);
  }
  get Protection(): WorkbookProtectionObject {
    return new WorkbookProtectionObject(this.core);
  }
  get Properties(): DocumentPropertiesObject {
    return new DocumentPropertiesObject(this.core);
  }
  get Name(): string {
    return '工作簿1.xlsx';
  }
  get ReadOnly(): boolean {
    return this.book.readOnly;
  }
  GetSelectedRange(): RangeObject {
    const { sheet, at } = this.book.selection;
    return new RangeObject(this.core, sheet, at);
  }
  GetActiveCell(): RangeObject {
    const { sheet, at } = this.book.selection;
    return new RangeObject(this.core, sheet, { ...at, rows: 1, columns: 1 });
  }
  _GetRangeForEventByReferenceId(_id: string): RangeObject {
    return fail('ItemNotFound', 'The range of the event is gone.');
  }
  _GetRangeOrNullObjectForEventByReferenceId(_id: string): RangeObject | null {
    return null;
  }
}
