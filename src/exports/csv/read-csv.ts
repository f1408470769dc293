import type { EntryIssue } from '../../plan/issue';
import { MASTER_HEADERS } from '../../sheets/columns';
import { readActivityRow, type CellValue } from '../../sheets/report/read-activity';
import { slotOfHeader } from '../../sheets/report/slots';
import { blankPlan, type WorkPlan } from '../../plan/workplan';
import type { ExportNotice } from '../notice';
import { parseCsv, restore } from './cells';

export type ReadCsv =
  | { readonly ok: true; readonly plan: WorkPlan; readonly issues: readonly EntryIssue[] }
  | { readonly ok: false; readonly notice: ExportNotice };

/** Reads a .csv of ours (UTF-8 or GB18030) back. A file without the columns 活动名称 and 编号 is not ours. */
export function readCsv(bytes: Uint8Array, planYear: number): ReadCsv {
  const [header = [], ...rows] = parseCsv(decode(bytes)).map((row) => row.map(restore));
  const fields = new Map(Object.entries(MASTER_HEADERS).map(([field, text]) => [text, field]));
  if (!header.includes(MASTER_HEADERS.title) || !header.includes(MASTER_HEADERS.id)) {
    return { ok: false, notice: { code: 'not-our-file', params: { kind: 'CSV' } } };
  }
  const issues: EntryIssue[] = [];
  const activities = rows.map((row, index) => {
    const cells = new Map<string, CellValue>();
    const months = new Map<number, CellValue>();
    header.forEach((name, column) => {
      const slot = slotOfHeader(name);
      const field = fields.get(name);
      if (slot !== null) months.set(slot, row[column] ?? null);
      else if (field !== undefined) cells.set(field, row[column] ?? null);
    });
    const id = String(cells.get('id') ?? '') || `r${index + 1}`;
    return readActivityRow({ sheet: 'csv', row: index + 1, fields: cells, months }, id, issues);
  });
  return { ok: true, plan: { ...blankPlan(planYear), activities }, issues };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no UTF-8 are the other encoding we write.
    return new TextDecoder('gb18030').decode(bytes);
  }
}
