import { buildCsv, buildCsvText } from '../../exports/csv/build-csv';
import { buildIcs } from '../../exports/ics/build-ics';
import { buildPlanJson } from '../../exports/json/plan-json';
import { buildPrintHtml } from '../../exports/print/html';
import { buildExecution } from '../../sheets/report/build-execution';
import { buildReport } from '../../sheets/report/build-report';
import type { WorkbookModel } from '../../sheets/model';
import type { Doc } from '../state/doc';
import { workbookModel } from './core-build';
import type { ExportContext, Exporting, MadeFile, PaneFormat, Preview } from './exports-type';
import { fileName } from './file-name';
import { previewOf } from './preview';
import { reportFindings } from './sentences';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TEXT_PREVIEW = 6000;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type SheetFormat = Extract<PaneFormat, 'workbook' | 'report' | 'execution' | 'html'>;
type TextFormat = Extract<PaneFormat, 'ics' | 'csv' | 'json'>;

const isSheets = (format: PaneFormat): format is SheetFormat => ['workbook', 'report', 'execution', 'html'].includes(format);

function reportModel(doc: Doc, context: ExportContext): WorkbookModel {
  const { values, paper, withCompliance } = context.choices;
  const findings = reportFindings(context.findings, context.lang);
  return buildReport(doc.plan, { findings, date: context.today, values, paper, withCompliance });
}

async function modelOf(format: SheetFormat, doc: Doc, context: ExportContext): Promise<WorkbookModel> {
  if (format === 'workbook') return workbookModel(doc, context.findings, context.created);
  if (format === 'execution') return buildExecution(doc.plan, { date: context.today });
  return reportModel(doc, context);
}

function textOf(format: TextFormat, doc: Doc, context: ExportContext): string {
  const { monthOnly, remindDays } = context.choices;
  if (format === 'ics') return buildIcs(doc.plan, { created: context.created, monthOnly, remindDays });
  return format === 'csv' ? buildCsvText(doc.plan) : buildPlanJson(doc.plan);
}

async function xlsx(format: SheetFormat, doc: Doc, context: ExportContext): Promise<MadeFile> {
  const { writeXlsx } = await import(/* webpackChunkName: "xlsx" */ '../../hosts/xlsx/write-xlsx');
  return { name: fileName(doc.plan, format), mime: XLSX, bytes: await writeXlsx(await modelOf(format, doc, context)) };
}

async function docx(doc: Doc, context: ExportContext): Promise<MadeFile> {
  const { buildDocx } = await import(/* webpackChunkName: "docx" */ '../../exports/docx/build-docx');
  return { name: fileName(doc.plan, 'docx'), mime: DOCX, bytes: await buildDocx(doc.plan, { date: context.today, grouping: 'quarter' }) };
}

async function preview(format: PaneFormat, doc: Doc, context: ExportContext): Promise<Preview> {
  if (isSheets(format)) return { kind: 'sheets', sheets: previewOf(await modelOf(format, doc, context)) };
  if (format === 'docx') return { kind: 'sheets', sheets: previewOf(reportModel(doc, context)).slice(0, 1) };
  const text = textOf(format, doc, context);
  return { kind: 'text', text: text.length > TEXT_PREVIEW ? `${text.slice(0, TEXT_PREVIEW)}…` : text };
}

async function make(format: PaneFormat, doc: Doc, context: ExportContext): Promise<MadeFile> {
  const name = fileName(doc.plan, format);
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  if (format === 'html') return { name, mime: 'text/html', bytes: encode(buildPrintHtml(await modelOf(format, doc, context))) };
  if (isSheets(format)) return xlsx(format, doc, context);
  if (format === 'csv') return { name, mime: 'text/csv', bytes: buildCsv(doc.plan, { encoding: context.choices.encoding }) };
  if (format === 'docx') return docx(doc, context);
  return { name, mime: format === 'ics' ? 'text/calendar' : 'application/json', bytes: encode(textOf(format, doc, context)) };
}

/** Makes files and previews of them. */
export const exporting: Exporting = { preview, make };
