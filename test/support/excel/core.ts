import type { Rect } from '../../../src/sheets/model';
import type { BookState } from './state/book';
import type { SheetState } from './state/sheet';

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** Something the events tell of. */
export type Happening =
  | {
      readonly kind: 'changed';
      readonly sheet: string;
      readonly at: Rect;
      readonly change: ChangeType;
      readonly before?: unknown;
      readonly after?: unknown;
    }
  | { readonly kind: 'sorted'; readonly sheet: string; readonly at: Rect }
  | { readonly kind: 'filtered'; readonly sheet: string; readonly table: string | null }
  | { readonly kind: 'activated' | 'deactivated' | 'added' | 'deleted'; readonly sheet: string }
  | { readonly kind: 'renamed'; readonly sheet: string; readonly from: string; readonly to: string }
  | { readonly kind: 'selected'; readonly sheet: string; readonly at: Rect }
  | { readonly kind: 'table-deleted'; readonly sheet: string; readonly table: string; readonly name: string };

/** A live rectangle that moves with its sheet: what a tracked range refers to. */
export interface LiveArea {
  readonly sheet: string;
  areas: Rect[];
}

/** What every object of the in-memory Excel works on. */
export interface Core {
  readonly book: BookState;
  /** Events asked for, by message type and target. */
  readonly registered: Set<string>;
  eventsEnabled: boolean;
  tell(happening: Happening): void;
  /** Refuses a change of a protected sheet or a read-only workbook. */
  guard(sheet: SheetState, at: Rect | null): void;
  /** True when the profile has a requirement set. */
  supports(set: string, version: string): boolean;
}

/** An Excel object; members in PascalCase are what the client may call, camelCase is ours. */
export abstract class HostObject {
  readonly core: Core;
  abstract readonly className: string;
  constructor(core: Core) {
    this.core = core;
  }
  get book(): BookState {
    return this.core.book;
  }
  /** The id by which the client finds the object again in a later batch; null when it walks the path anew. */
  identity(): string | null {
    return null;
  }
}

/** A collection: `getItem` by key and `items` for a load. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): readonly T[];
  /** By name, id or index as the class allows; null when there is none. */
  abstract find(key: unknown): T | null;
  GetCount(): number {
    return this.items().length;
  }
  GetItemAt(index: unknown): T {
    return this.items()[Number(index)] ?? notFound();
  }
  GetItem(key: unknown): T {
    return this.find(key) ?? notFound();
  }
  GetItemOrNullObject(key: unknown): T | null {
    return this.find(key);
  }
}

function notFound(): never {
  throw Object.assign(new Error('The requested resource does not exist.'), { code: 'ItemNotFound' });
}
