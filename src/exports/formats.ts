import type { WorkPlan } from '../plan/workplan';
import type { WorkbookModel } from '../sheets/model';
import { REPORT_DEFAULTS, type ReportOptions } from '../sheets/report/options';
import type { IcsOptions } from './ics/build-ics';
import { ExportRefusal } from './notice';

/** Formats that `uyp export` and the pane offer. */
export const EXPORT_FORMATS = ['report', 'poster', 'execution', 'ics', 'csv', 'docx', 'json', 'html', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export function isExportFormat(text: string): text is ExportFormat {
  return (EXPORT_FORMATS as readonly string[]).includes(text);
}

/** What only a host can do; handed in so that exports stay free of files and programs. */
export interface ExportDoors {
  readonly writeXlsx: (model: WorkbookModel) => Promise<Uint8Array>;
  /** Makes the PDF of a report; absent where no program can (the page prints the `html` instead). */
  readonly makePdf?: (source: PdfSource) => Promise<Uint8Array>;
}

/** Both forms of the same pages: a PDF program takes the one it understands. */
export interface PdfSource {
  readonly xlsx: () => Promise<Uint8Array>;
  readonly html: () => Promise<string>;
}

/** Every choice of every format; what is left out takes {@link EXPORT_DEFAULTS}. */
export interface ExportChoices extends ReportOptions, Omit<IcsOptions, 'created'> {
  readonly encoding: 'utf-8' | 'gb18030';
}

export const EXPORT_DEFAULTS: ExportChoices = { ...REPORT_DEFAULTS, encoding: 'utf-8', monthOnly: 'span', remindDays: null };

export interface ExportOptions extends Partial<ExportChoices> {
  /** ISO instant of the export (stamps of the calendar); an argument, never the clock. */
  readonly created: string;
  readonly doors: ExportDoors;
}

/** A finished file. */
export interface ExportedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

interface FileKind {
  readonly what: string;
  readonly extension: string;
  readonly mime: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What each format's file is called and holds. */
export const FILE_KINDS: Readonly<Record<ExportFormat, FileKind>> = {
  report: { what: '上报稿', extension: 'xlsx', mime: XLSX },
  poster: { what: '月份总览挂图', extension: 'xlsx', mime: XLSX },
  execution: { what: '执行情况表', extension: 'xlsx', mime: XLSX },
  ics: { what: '工作日历', extension: 'ics', mime: 'text/calendar' },
  csv: { what: '活动计划', extension: 'csv', mime: 'text/csv' },
  docx: { what: '工作计划表', extension: 'docx', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  json: { what: '工作计划数据', extension: 'json', mime: 'application/json' },
  html: { what: '上报稿打印页', extension: 'html', mime: 'text/html' },
  pdf: { what: '上报稿', extension: 'pdf', mime: 'application/pdf' },
};

/** A file name that every system takes: unit, year, kind. */
export function exportName(plan: WorkPlan, format: ExportFormat): string {
  const unit = (plan.settings.unit ?? '').replace(/[\\/:*?"<>|\p{C}]/gu, '').slice(0, 40);
  const { what, extension } = FILE_KINDS[format];
  return `${unit}${plan.planYear}年${what}.${extension}`;
}

/** Makes one file of a plan. Every builder loads on use; refusals of the doors pass through. */
export async function exportPlan(plan: WorkPlan, format: ExportFormat, options: ExportOptions): Promise<ExportedFile> {
  const bytes = await bytesOf(plan, format, { ...EXPORT_DEFAULTS, ...options });
  return { name: exportName(plan, format), mime: FILE_KINDS[format].mime, bytes };
}

type FullOptions = ExportOptions & ExportChoices;

async function bytesOf(plan: WorkPlan, format: ExportFormat, options: FullOptions): Promise<Uint8Array> {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (format) {
    case 'report':
    case 'poster':
    case 'execution':
      return options.doors.writeXlsx(await exportModel(plan, format, options));
    case 'ics':
      return utf8((await import('./ics/build-ics')).buildIcs(plan, options));
    case 'csv':
      return (await import('./csv/build-csv')).buildCsv(plan, options);
    case 'docx':
      return (await import('./docx/build-docx')).buildDocx(plan, options);
    case 'json':
      return utf8((await import('./json/plan-json')).buildPlanJson(plan));
    case 'html':
      return utf8(await printHtml(plan, options));
    case 'pdf':
      return pdfOf(plan, options);
  }
}

/** The workbook of a format that is one; what the pane opens as a new workbook. */
export async function exportModel(
  plan: WorkPlan,
  format: 'report' | 'poster' | 'execution',
  options: Pick<ExportOptions, 'created'> & Partial<ExportChoices>,
): Promise<WorkbookModel> {
  const choices = { ...EXPORT_DEFAULTS, ...options };
  switch (format) {
    case 'report':
      return (await import('../sheets/report/build-report')).buildReport(plan, choices);
    case 'poster':
      return (await import('../sheets/report/build-poster')).buildPoster(plan, choices);
    case 'execution':
      return (await import('../sheets/report/build-execution')).buildExecution(plan, choices);
  }
}

async function printHtml(plan: WorkPlan, options: FullOptions): Promise<string> {
  const { buildPrintHtml } = await import('./print/html');
  return buildPrintHtml(await exportModel(plan, 'report', options));
}

async function pdfOf(plan: WorkPlan, options: FullOptions): Promise<Uint8Array> {
  const { makePdf, writeXlsx } = options.doors;
  if (makePdf === undefined) throw new ExportRefusal({ code: 'pdf-no-program', params: {} });
  return makePdf({
    xlsx: async () => writeXlsx(await exportModel(plan, 'report', options)),
    html: () => printHtml(plan, options),
  });
}
