import type { Doc } from '../state/doc';
import type { Finding } from '../../rules/finding';
import type { Lang } from '../../messages/lang';

/** Files the pane can make: the working workbook, and what the exports offer except what needs other programs. */
export const PANE_FORMATS = ['workbook', 'report', 'execution', 'ics', 'csv', 'docx', 'json', 'html'] as const;
export type PaneFormat = (typeof PANE_FORMATS)[number];

/** Choices of a person for one export; formats take what concerns them. */
export interface ExportChoices {
  readonly encoding: 'utf-8' | 'gb18030';
  readonly monthOnly: 'span' | 'todo';
  readonly remindDays: number | null;
  readonly values: 'values' | 'formulas';
  readonly paper: 'A4' | 'A3';
  readonly withCompliance: boolean;
}

export const EXPORT_DEFAULTS: ExportChoices = {
  encoding: 'utf-8',
  monthOnly: 'span',
  remindDays: null,
  values: 'values',
  paper: 'A4',
  withCompliance: true,
};

/** What an export is made from; the clock comes as arguments. */
export interface ExportContext {
  readonly findings: readonly Finding[];
  readonly created: string;
  readonly today: string;
  readonly lang: Lang;
  readonly choices: ExportChoices;
}

/** One sheet as plain text for a preview. */
export interface SheetPreview {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly more: boolean;
}

export type Preview =
  { readonly kind: 'sheets'; readonly sheets: readonly SheetPreview[] } | { readonly kind: 'text'; readonly text: string };

export interface MadeFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** The exporting half, a chunk of its own; libraries for a format load when that format is made. */
export interface Exporting {
  preview(format: PaneFormat, doc: Doc, context: ExportContext): Promise<Preview>;
  make(format: PaneFormat, doc: Doc, context: ExportContext): Promise<MadeFile>;
}
