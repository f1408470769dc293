import { budgetOf } from '../../budget/amounts';
import type { Activity } from '../../plan/activity';
import type { WorkPlan } from '../../plan/workplan';
import { MASTER_FIELDS, MASTER_HEADERS, monthHeader, type MasterField } from '../../sheets/columns';
import { formatFunding } from '../../sheets/funding-text';
import { markOf } from '../../sheets/month-cell';
import { usedSlots } from '../../sheets/report/slots';
import { ownersText, plainAmount } from '../../sheets/report/texts';
import { csvLine, neutralise } from './cells';
import { encodeGb18030 } from './gb18030';

export interface CsvOptions {
  /** utf-8 gets a byte order mark, which Excel needs. */
  readonly encoding: 'utf-8' | 'gb18030';
}

/** Columns of the file: those of 年度计划 without the formula column 问题. */
const CSV_FIELDS = MASTER_FIELDS.filter((field) => field !== 'issue');

/** The activities as a .csv table with the headers of 年度计划: one line each, amounts in 元, blank where nothing is known. */
export function buildCsvText(plan: WorkPlan): string {
  const slots = usedSlots(plan.activities);
  const header = CSV_FIELDS.flatMap((field) => (field === 'months' ? slots.map(monthHeader) : [MASTER_HEADERS[field]]));
  const rows = plan.activities.map((activity, index) =>
    CSV_FIELDS.flatMap((field) =>
      field === 'months' ? slots.map((slot) => markOf(activity, slot) ?? '') : [cellOf(activity, field, index)],
    ),
  );
  return [header, ...rows].map((row) => `${csvLine(row.map(neutralise))}\r\n`).join('');
}

/** The same as bytes. */
export function buildCsv(plan: WorkPlan, options: CsvOptions): Uint8Array {
  const text = buildCsvText(plan);
  return options.encoding === 'gb18030' ? encodeGb18030(text) : new TextEncoder().encode(`\uFEFF${text}`);
}

export type PlainField = Exclude<MasterField, 'months' | 'issue'>;

function cellOf(activity: Activity, field: PlainField, index: number): string {
  const amount = (value: Parameters<typeof plainAmount>[0] | null): string => (value === null ? '' : plainAmount(value));
  switch (field) {
    case 'no':
      return String(index + 1);
    case 'lead':
      return ownersText(activity, true);
    case 'support':
      return ownersText(activity, false);
    case 'budget':
      return amount(budgetOf(activity));
    case 'unitPrice':
    case 'spent':
      return amount(activity[field]);
    case 'people':
    case 'quantity':
      return activity[field] === null ? '' : String(activity[field]);
    case 'source':
      return formatFunding(activity.funding);
    default:
      return activity[field] ?? '';
  }
}
