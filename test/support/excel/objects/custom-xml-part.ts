import { HostCollection, HostObject, type Core } from '../core';
import { fail } from '../errors';
import type { XmlPartState } from '../state/book';

/** Namespace of the root element. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(\s[^>]*)?>/.exec(xml.replace(/<\?[^>]*\?>/g, ''));
  const prefix = root?.[1]?.slice(0, -1);
  const found = new RegExp(`xmlns${prefix === undefined ? '' : `:${prefix}`}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? '');
  return found?.[1] ?? '';
}

function check(xml: unknown): string {
  const text = String(xml);
  if (!/^\s*(<\?xml[^>]*\?>\s*)?<[A-Za-z_]/.test(text) || !/>\s*$/.test(text)) fail('InvalidArgument', 'The text is no XML.');
  return text;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection */
export class CustomXmlPartCollectionObject extends HostCollection<CustomXmlPartObject> {
  readonly className: string = 'CustomXmlPartCollection';
  items(): CustomXmlPartObject[] {
    return this.book.xmlParts.map((part) => new CustomXmlPartObject(this.core, part.id));
  }
  find(key: unknown): CustomXmlPartObject | null {
    return this.items().find((part) => part.Id === key) ?? null;
  }
  Add(xml: unknown): CustomXmlPartObject {
    if (this.book.readOnly) fail('AccessDenied', 'The workbook is read-only.');
    const part: XmlPartState = { id: this.book.id('XML'), xml: check(xml) };
    this.book.xmlParts.push(part);
    return new CustomXmlPartObject(this.core, part.id);
  }
  GetByNamespace(namespace: string): CustomXmlPartScopedCollectionObject {
    return new CustomXmlPartScopedCollectionObject(this.core, namespace);
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartscopedcollection */
export class CustomXmlPartScopedCollectionObject extends HostCollection<CustomXmlPartObject> {
  readonly className = 'CustomXmlPartScopedCollection';
  private readonly namespace: string;
  constructor(core: Core, namespace: string) {
    super(core);
    this.namespace = namespace;
  }
  items(): CustomXmlPartObject[] {
    return this.book.xmlParts
      .filter((part) => namespaceOf(part.xml) === this.namespace)
      .map((part) => new CustomXmlPartObject(this.core, part.id));
  }
  find(key: unknown): CustomXmlPartObject | null {
    return this.items().find((part) => part.Id === key) ?? null;
  }
  GetOnlyItemOrNullObject(): CustomXmlPartObject | null {
    const items = this.items();
    return items.length === 1 ? (items[0] ?? null) : null;
  }
  GetOnlyItem(): CustomXmlPartObject {
    return this.GetOnlyItemOrNullObject() ?? fail('GeneralException', 'There is not exactly one part.');
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.customxmlpart */
export class CustomXmlPartObject extends HostObject {
  readonly className = 'CustomXmlPart';
  private readonly key: string;
  constructor(core: Core, key: string) {
    super(core);
    this.key = key;
  }
  override identity(): string {
    return this.key;
  }
  private get own(): XmlPartState {
    return this.book.xmlParts.find((part) => part.id === this.key) ?? fail('ItemNotFound', 'The XML part does not exist.');
  }
  get Id(): string {
    return this.key;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.own.xml);
  }
  GetXml(): string {
    return this.own.xml;
  }
  SetXml(xml: unknown): void {
    if (this.book.readOnly) fail('AccessDenied', 'The workbook is read-only.');
    this.own.xml = check(xml);
  }
  Delete(): void {
    const own = this.own;
    this.book.xmlParts = this.book.xmlParts.filter((part) => part !== own);
  }
}
