import type { CellSheet } from '../../sheets/cells';
import type { Grid } from '../grid';
import type { ReadNote } from '../note';
import type { Encoding } from './decode';

/** What a source turned out to be, by its content first and its name second. */
export type SourceKind = 'text' | 'csv' | 'tsv' | 'html' | 'docx' | 'xlsx' | 'xls' | 'clipboard';

/** Why a source cannot be opened. The sentences, with the way to go on, are in `messages/input`. */
export const REFUSAL_CODES = [
  'empty-file',
  'file-too-large',
  'text-too-long',
  'binary-file',
  'encoding-unknown',
  'old-word',
  'old-wps',
  'et-sheet',
  'pdf',
  'ofd',
  'image',
  'rtf',
  'mht',
  'word-xml',
  'archive',
  'presentation',
  'open-document',
  'sheet-binary',
  'encrypted',
  'zip-broken',
  'zip-too-large',
  'zip-too-many-entries',
  'zip-unknown',
  'docx-broken',
  'sheet-broken',
  'sheet-too-large',
  'chart-sheet',
  'no-sheet',
  'sheet-not-found',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A source ready to be read: its text, the tables found by its own structure, and what was noticed on the way. */
export interface OpenSource {
  readonly ok: true;
  readonly kind: SourceKind;
  readonly name: string;
  /** The decoded text; all offsets point into it. */
  readonly text: string;
  /** Tables the source itself marks as tables. Tables typed into plain text are found later, by the reader. */
  readonly grids: readonly Grid[];
  readonly encoding: Encoding | null;
  /** Sheets of a workbook, for reading back our own; absent otherwise. */
  readonly sheets?: readonly CellSheet[];
  /** The sheet `grids` were taken from; null when the source is no workbook. */
  readonly sheet: string | null;
  readonly notes: readonly ReadNote[];
}

export type OpenedSource = OpenSource | { readonly ok: false; readonly refusal: Refusal };

export function refuse(code: RefusalCode, params: Refusal['params'] = {}): OpenedSource {
  return { ok: false, refusal: { code, params } };
}
