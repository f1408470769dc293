import type { EntryIssue } from '../plan/issue';
import type { WorkPlan } from '../plan/workplan';
import type { CellSheet } from '../sheets/cells';
import { readReport } from '../sheets/report/read-report';
import { readCsv } from './csv/read-csv';
import { readIcs } from './ics/read-ics';
import { readPlanJson } from './json/plan-json';
import { PLAN_FORMAT } from './json/schema';
import { ExportRefusal } from './notice';

/** A file of ours read back as it stands. */
export interface OwnFile {
  readonly plan: WorkPlan;
  readonly issues: readonly EntryIssue[];
  /** Whether the file itself states its year. */
  readonly yearStated: boolean;
}

/** How far into a file its own mark stands. */
const HEAD_BYTES = 300;

/**
 * A .json, .ics or .csv that we exported, read back; null for every other file. A .csv states no year: `fallbackYear` is taken.
 * Throws an ExportRefusal for a plan file of ours that is broken: reading it as prose would be worse than nothing.
 */
export function readOwnBytes(bytes: Uint8Array, fallbackYear: number): OwnFile | null {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD_BYTES));
  if (/^\uFEFF?\s*\{/.test(head) && head.includes(PLAN_FORMAT)) {
    const read = readPlanJson(new TextDecoder('utf-8').decode(bytes));
    if (!read.ok) throw new ExportRefusal(read.notice);
    return { plan: read.plan, issues: [], yearStated: true };
  }
  if (head.startsWith('BEGIN:VCALENDAR')) {
    const read = readIcs(new TextDecoder('utf-8').decode(bytes));
    return read === null ? null : { ...read, yearStated: true };
  }
  // 序号,活动名称 in either encoding: GB18030 writes the same commas.
  if (!startsLikeCsv(bytes)) return null;
  const read = readCsv(bytes, fallbackYear);
  return read.ok ? { plan: read.plan, issues: read.issues, yearStated: false } : null;
}

function startsLikeCsv(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD_BYTES);
  return ['utf-8', 'gb18030'].some((encoding) => /^\uFEFF?序号,活动名称,/.test(new TextDecoder(encoding).decode(head)));
}

/** A 上报稿 of ours, read back from its cells; null for every other workbook. */
export function readOwnSheets(sheets: readonly CellSheet[], fallbackYear: number): OwnFile | null {
  const read = readReport(sheets, fallbackYear);
  return read === null ? null : { ...read, yearStated: true };
}
