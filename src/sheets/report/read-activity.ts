import { blankActivity, STATUSES, type Activity } from '../../plan/activity';
import { fenFromYuan, type Fen } from '../../plan/fen';
import type { EntryIssue, EntryIssueCode } from '../../plan/issue';
import { fromSlots, type MonthSlot } from '../../plan/month';
import type { OwnerRole } from '../../plan/owner';
import { EXPENSE_SUBJECTS } from '../../plan/subject';
import { NO_TIME } from '../../plan/time';
import { parseFunding } from '../funding-text';
import { readMark } from '../month-cell';
import { LIST_MARK } from './texts';

export type CellValue = string | number | boolean | null;

/** One row of a table of ours, by field key; months apart. */
export interface ActivityRow {
  readonly sheet: string;
  readonly row: number;
  readonly fields: ReadonlyMap<string, CellValue>;
  readonly months: ReadonlyMap<MonthSlot, CellValue>;
}

/** What stands in an amount cell when nothing is known, or nothing is needed. */
export const TO_FILL = '待填';
export const NO_MONEY = '—';

/** Reads a row of the 上报稿 or of a .csv. What cannot be read becomes an issue and stays blank; nothing becomes 0. */
export function readActivityRow(row: ActivityRow, id: string, issues: EntryIssue[]): Activity {
  const text = (field: string): string => String(row.fields.get(field) ?? '').trim();
  const complain = (field: string, code: EntryIssueCode): null => {
    const at = { sheet: row.sheet, row: row.row, column: null, activityId: id, field };
    issues.push({ code, severity: 'warning', at, params: { text: text(field) } });
    return null;
  };
  const amount = (field: string): Fen | null => {
    const value = readAmount(row.fields.get(field) ?? null);
    return value === undefined ? complain(field, 'amount-not-a-number') : value;
  };
  const count = (field: string): number | null => {
    const value = readNumber(row.fields.get(field) ?? null);
    return value === undefined ? complain(field, 'number-not-a-number') : value;
  };
  const subject = EXPENSE_SUBJECTS.find((name) => name === text('subject'));
  if (subject === undefined && text('subject') !== '') complain('subject', 'unknown-subject');
  const status = STATUSES.find((name) => name === text('status'));
  if (status === undefined && text('status') !== '') complain('status', 'unknown-status');
  const funding = parseFunding(text('source'));
  if (funding.unknown.length + funding.unreadable.length > 0) complain('source', 'unknown-source');
  return {
    ...blankActivity(id, text('title')),
    ...readMonths(row.months),
    ...(subject === undefined ? {} : { subject }),
    ...(status === undefined ? {} : { status }),
    owners: [...readOwners(text('lead'), 'lead'), ...readOwners(text('support'), 'assist')],
    audience: text('audience') || null,
    people: count('people'),
    unitPrice: amount('unitPrice'),
    quantity: count('quantity'),
    budget: amount('budget'),
    spent: amount('spent'),
    funding: funding.funding,
    remark: text('remark') || null,
  };
}

function readMonths(cells: ReadonlyMap<MonthSlot, CellValue>): Pick<Activity, 'time' | 'marks'> {
  const marks: Record<string, string> = {};
  const slots: MonthSlot[] = [];
  for (const [slot, value] of cells) {
    const mark = readMark(value);
    if (!mark.marked) continue;
    slots.push(slot);
    if (mark.word !== null) marks[String(slot)] = mark.word;
  }
  if (slots.length === 0) return { time: NO_TIME, marks: {} };
  const set = fromSlots(slots);
  const time: Activity['time'] = {
    ...NO_TIME,
    set: { months: [...set.months], crossYear: [...set.crossYear] },
    precision: slots.length === 1 ? 'month' : 'range',
    origin: 'typed',
  };
  return { time, marks };
}

function readOwners(text: string, role: OwnerRole): Activity['owners'] {
  return text
    .split(LIST_MARK)
    .filter((name) => name !== '')
    .map((name) => ({ name, role }));
}

/** Yuan of a cell as 分; null when blank or 待填, undefined when it is no amount. */
export function readAmount(value: CellValue): Fen | null | undefined {
  const number = readNumber(value);
  return typeof number === 'number' ? (fenFromYuan(number) ?? undefined) : number;
}

function readNumber(value: CellValue): number | null | undefined {
  if (typeof value === 'number') return value;
  const text = String(value ?? '').replace(/[,\s]/g, '');
  if (text === '' || text === TO_FILL || text === NO_MONEY) return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
