import { HostCollection, HostObject, type Core } from '../core';
import { fail } from '../errors';
import { parseA1, quoteSheet, splitSheet, toA1 } from '../state/address';
import type { CommentState } from '../state/parts';
import { RangeObject } from './range';

function cellOf(core: Core, sheet: string | null, target: unknown): { sheet: string; row: number; column: number } {
  if (target instanceof RangeObject) return { sheet: target.sheet, row: target.at.row, column: target.at.column };
  const parts = splitSheet(String(target));
  const home = parts.sheet === null ? core.book.sheet(sheet ?? core.book.active) : core.book.sheetByName(parts.sheet);
  const at = parseA1(parts.rest);
  if (!home || !at) return fail('InvalidArgument', `«${String(target)}» is no cell.`);
  return { sheet: home.meta.id, row: at.row, column: at.column };
}

abstract class RemarkCollection extends HostCollection<RemarkObject> {
  protected readonly sheet: string | null;
  protected abstract readonly note: boolean;
  constructor(core: Core, sheet: string | null) {
    super(core);
    this.sheet = sheet;
  }
  items(): RemarkObject[] {
    const sheets = this.book.sheets.filter((each) => this.sheet === null || each.meta.id === this.sheet);
    return sheets.flatMap((each) =>
      each.meta.comments.filter((comment) => comment.note === this.note).map((comment) => this.wrap(each.meta.id, comment.id)),
    );
  }
  find(key: unknown): RemarkObject | null {
    return this.items().find((each) => each.identity() === key) ?? null;
  }
  Add(cell: unknown, content: unknown): RemarkObject {
    const at = cellOf(this.core, this.sheet, cell);
    const { comments } = this.book.sheet(at.sheet).meta;
    if (comments.some((each) => each.row === at.row && each.column === at.column))
      fail('InvalidOperation', 'The cell has a comment already.');
    const state: CommentState = { id: this.book.id('COMMENT'), row: at.row, column: at.column, text: String(content), note: this.note };
    comments.push(state);
    return this.wrap(at.sheet, state.id);
  }
  protected wrap(sheet: string, id: string): RemarkObject {
    return this.note ? new NoteObject(this.core, sheet, id) : new CommentObject(this.core, sheet, id);
  }
}

/** Threaded comments. https://learn.microsoft.com/javascript/api/excel/excel.commentcollection */
export class CommentCollectionObject extends RemarkCollection {
  readonly className = 'CommentCollection';
  protected readonly note = false;
}
/** Notes (批注). https://learn.microsoft.com/javascript/api/excel/excel.notecollection */
export class NoteCollectionObject extends RemarkCollection {
  readonly className = 'NoteCollection';
  protected readonly note = true;
}

abstract class RemarkObject extends HostObject {
  protected readonly sheet: string;
  protected readonly key: string;
  constructor(core: Core, sheet: string, key: string) {
    super(core);
    this.sheet = sheet;
    this.key = key;
  }
  override identity(): string {
    return this.key;
  }
  protected get own(): CommentState {
    return (
      this.book.sheet(this.sheet).meta.comments.find((each) => each.id === this.key) ?? fail('ItemNotFound', 'The comment does not exist.')
    );
  }
  get Content(): string {
    return this.own.text;
  }
  set Content(value: unknown) {
    this.own.text = String(value);
  }
  GetLocation(): RangeObject {
    return new RangeObject(this.core, this.sheet, { row: this.own.row, column: this.own.column, rows: 1, columns: 1 });
  }
  get address(): string {
    const { row, column } = this.own;
    return `${quoteSheet(this.book.sheet(this.sheet).meta.name)}!${toA1({ row, column, rows: 1, columns: 1 })}`;
  }
  Delete(): void {
    const own = this.own;
    const { meta } = this.book.sheet(this.sheet);
    meta.comments = meta.comments.filter((each) => each !== own);
  }
}
export class CommentObject extends RemarkObject {
  readonly className = 'Comment';
  get Id(): string {
    return this.key;
  }
}
export class NoteObject extends RemarkObject {
  readonly className = 'Note';
}
