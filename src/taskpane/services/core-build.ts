import type { Finding } from '../../rules/finding';
import { buildWorkbook } from '../../sheets/build-workbook';
import type { WorkbookModel } from '../../sheets/model';
import type { Doc } from '../state/doc';

/** The working workbook of a document. */
export function workbookModel(doc: Doc, findings: readonly Finding[], created: string): WorkbookModel {
  return buildWorkbook(doc.plan, { notes: doc.source?.notes ?? [], findings, created, sourceName: doc.source?.name ?? null });
}
