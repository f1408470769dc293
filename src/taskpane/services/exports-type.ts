import type { Doc } from '../state/doc';
import type { ExportFormat } from '../../exports/formats';
import type { Finding } from '../../rules/finding';
import type { Lang } from '../../messages/lang';

/** Files the pane can make: the working workbook and every export but PDF, which the print page gives. */
export const PANE_FORMATS = [
  'workbook',
  'report',
  'poster',
  'execution',
  'html',
  'docx',
  'ics',
  'csv',
  'json',
] as const satisfies readonly (ExportFormat | 'workbook')[];
export type PaneFormat = (typeof PANE_FORMATS)[number];

/** Formats that are workbooks. */
export const WORKBOOK_FORMATS: ReadonlySet<PaneFormat> = new Set<PaneFormat>(['workbook', 'report', 'poster', 'execution']);

/** Choices of a person for one export; formats take what concerns them. */
export interface PaneChoices {
  readonly encoding: 'utf-8' | 'gb18030';
  readonly monthOnly: 'span' | 'todo';
  readonly remindDays: number | null;
  readonly values: 'values' | 'formulas';
  readonly grouping: 'quarter' | 'subject';
  readonly paper: 'A4' | 'A3';
  readonly withCompliance: boolean;
}

export const PANE_CHOICES: PaneChoices = {
  encoding: 'utf-8',
  monthOnly: 'span',
  remindDays: null,
  values: 'values',
  grouping: 'quarter',
  paper: 'A4',
  withCompliance: true,
};

/** What an export is made from; the clock comes as arguments. */
export interface ExportContext {
  readonly findings: readonly Finding[];
  readonly created: string;
  readonly today: string;
  readonly lang: Lang;
  readonly choices: PaneChoices;
}

/** A cell of a preview and how many columns it spans. */
export interface PreviewCell {
  readonly text: string;
  readonly span: number;
  readonly number: boolean;
}

/** One sheet as plain text for a preview; `widths` in characters. */
export interface SheetPreview {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PreviewCell[])[];
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
