import { exportModel, exportPlan } from '../../exports/formats';
import type { WorkbookModel } from '../../sheets/model';
import { buildModel, reportFindings } from '../../workflow';
import type { Doc } from '../state/doc';
import type { ExportContext, Exporting, MadeFile, PaneFormat, Preview } from './exports-type';
import { previewOf } from './preview';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TEXT_PREVIEW = 6000;

async function writeXlsx(model: WorkbookModel): Promise<Uint8Array> {
  return (await import(/* webpackChunkName: "xlsx" */ '../../hosts/xlsx/write-xlsx')).writeXlsx(model);
}

/** The working workbook of a document: the same as `uyp build` makes. */
export function workbookModel(doc: Doc, created: string): WorkbookModel {
  return buildModel(doc.plan, doc.source?.notes ?? [], created, doc.source?.name ?? null);
}

function choicesOf(doc: Doc, context: ExportContext): Parameters<typeof exportModel>[2] {
  const { today, created, choices } = context;
  // The report goes to a Chinese office whatever the language of the pane.
  return { ...choices, findings: reportFindings(doc.plan, today, 'zh-CN'), date: today, created };
}

async function preview(format: PaneFormat, doc: Doc, context: ExportContext): Promise<Preview> {
  if (format === 'workbook') return { kind: 'sheets', sheets: previewOf(workbookModel(doc, context.created)) };
  if (format === 'report' || format === 'poster' || format === 'execution') {
    return { kind: 'sheets', sheets: previewOf(await exportModel(doc.plan, format, choicesOf(doc, context))) };
  }
  if (format === 'html' || format === 'docx') {
    const sheets = previewOf(await exportModel(doc.plan, 'report', choicesOf(doc, context)));
    return { kind: 'sheets', sheets: format === 'docx' ? sheets.slice(0, 1) : sheets };
  }
  const { bytes } = await make(format, doc, { ...context, choices: { ...context.choices, encoding: 'utf-8' } });
  const text = new TextDecoder().decode(bytes.subarray(0, TEXT_PREVIEW));
  return { kind: 'text', text: bytes.length > TEXT_PREVIEW ? `${text.replace(/\uFFFD+$/, '')}……` : text };
}

async function make(format: PaneFormat, doc: Doc, context: ExportContext): Promise<MadeFile> {
  if (format !== 'workbook') return exportPlan(doc.plan, format, { ...choicesOf(doc, context), doors: { writeXlsx } });
  const unit = (doc.plan.settings.unit ?? '').replace(/[\\/:*?"<>|\p{C}]/gu, '').slice(0, 40);
  return { name: `${unit}${doc.plan.planYear}年工会年历.xlsx`, mime: XLSX, bytes: await writeXlsx(workbookModel(doc, context.created)) };
}

/** Makes files and previews of them. */
export const exporting: Exporting = { preview, make };
