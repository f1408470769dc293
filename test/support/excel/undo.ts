import UNSUPPORTED from './undo-unsupported.json';
import type { BookState, Kept } from './state/book';
import type { Profile } from './profiles';

/** True when using the member empties the user's undo stack on that Office. */
export function clearsUndo(profile: Profile, className: string, member: string, kind: 'get' | 'set' | 'call'): boolean {
  if (kind === 'get') return false;
  const name = `${className}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  return UNSUPPORTED.everywhere.includes(name) || UNSUPPORTED[profile.platform === 'PC' ? 'desktop' : 'web'].includes(name);
}

/** The undo stack: whole copies of the workbook, newest last. */
export class UndoStack {
  private readonly steps: Kept[] = [];
  private readonly redoSteps: Kept[] = [];
  /** Times the stack was emptied by an unsupported member. */
  cleared = 0;

  get depth(): number {
    return this.steps.length;
  }
  push(before: Kept): void {
    this.steps.push(before);
    this.redoSteps.length = 0;
    if (this.steps.length > 100) this.steps.shift();
  }
  clear(): void {
    this.steps.length = 0;
    this.redoSteps.length = 0;
    this.cleared++;
  }
  undo(book: BookState): boolean {
    const before = this.steps.pop();
    if (!before) return false;
    this.redoSteps.push(book.keep());
    book.restore(before);
    return true;
  }
  redo(book: BookState): boolean {
    const after = this.redoSteps.pop();
    if (!after) return false;
    this.steps.push(book.keep());
    book.restore(after);
    return true;
  }
}
