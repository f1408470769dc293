import type { Rect } from '../../../../src/sheets/model';
import { HostObject, type Core, type LiveArea } from '../core';
import { MAX_COLUMNS, MAX_ROWS } from '../state/address';
import type { SheetState } from '../state/sheet';
import { PLAIN, type Look } from '../state/style';

/** Base of the objects that change looks in one or several rectangles. */
export abstract class LookObject extends HostObject {
  protected readonly area: LiveArea;
  constructor(core: Core, area: LiveArea) {
    super(core);
    this.area = area;
  }
  protected get state(): SheetState {
    return this.book.sheet(this.area.sheet);
  }
  protected paint(change: Partial<Look>): void {
    for (const at of this.area.areas) {
      this.core.guard(this.state, at);
      this.state.paint(at, change);
    }
  }
  /** The common value of all cells; null when they differ, as Excel answers. */
  protected read<K extends keyof Look>(key: K): Look[K] | null {
    let first: Look[K] | undefined;
    for (const at of this.area.areas) {
      for (const rect of sample(at, this.state)) {
        const value = this.state.look(rect.row, rect.column)[key];
        if (first === undefined) first = value;
        else if (first !== value) return null;
      }
    }
    return first ?? PLAIN[key];
  }
}

function* sample(at: Rect, state: SheetState): Iterable<{ row: number; column: number }> {
  yield at;
  const used = at.rows >= MAX_ROWS || at.columns >= MAX_COLUMNS ? state.clip(at) : at;
  if (!used) return;
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) yield { row, column };
  }
}
