import type { BookState, Kept } from './state/book';
import type { Profile } from './profiles';

/**
 * Members that Excel cannot undo, so that calling one clears the undo stack:
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export const UNDO_UNSUPPORTED: Readonly<Record<'everywhere' | 'desktop' | 'web', readonly string[]>> = {
  everywhere: [
    'Worksheet.Copy',
    'Worksheet.Delete',
    'Workbook.InsertWorksheetsFromBase64',
    'Workbook.Save',
    'Workbook.Close',
    'WorksheetProtection.Protect',
    'WorksheetProtection.Unprotect',
    'WorkbookProtection.Protect',
    'WorkbookProtection.Unprotect',
  ],
  desktop: ['Worksheet.Name', 'Worksheet.Position', 'Worksheet.Visibility'],
  web: ['DocumentProperties.Title', 'DocumentProperties.Subject', 'DocumentProperties.Author', 'DocumentProperties.Company'],
};

/** True when using the member empties the user's undo stack on that Office. */
export function clearsUndo(profile: Profile, className: string, member: string, kind: 'get' | 'set' | 'call'): boolean {
  if (kind === 'get') return false;
  const name = `${className}.${member}`;
  const own = profile.platform === 'PC' ? UNDO_UNSUPPORTED.desktop : UNDO_UNSUPPORTED.web;
  return UNDO_UNSUPPORTED.everywhere.includes(name) || own.includes(name);
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
