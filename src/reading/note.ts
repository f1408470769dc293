import type { SourceSpan } from '../plan/span';

/** Everything a reader may have to say about a text; the sentences are in `messages/reading`. */
export const READ_NOTE_CODES = [
  'empty-text',
  'no-activity',
  'time-ambiguous',
  'time-missing',
  'time-inferred',
  'time-contradiction',
  'placeholder',
  'not-understood',
  'table-without-header',
  'column-guessed',
  'total-differs',
  'amount-unreadable',
  'amount-unlinked',
  'unit-unclear',
  'past-work-set-aside',
  'noise-left-out',
  'several-plans',
  'holiday-provisional',
  'ocr-damage',
  'duplicate-row',
  'clipped',
  'sheet-chosen',
  'sheets-joined',
  'income-left-out',
  'year-differs',
  'amounts-several',
] as const;
export type ReadNoteCode = (typeof READ_NOTE_CODES)[number];

/** 读取说明: something the person should know about a place in the source. Never an exception. */
export interface ReadNote extends SourceSpan {
  readonly code: ReadNoteCode;
  readonly severity: 'error' | 'warning' | 'info';
  readonly params: Readonly<Record<string, string | number>>;
}
