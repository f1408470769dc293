import { blankActivity, STATUSES, type Activity, type Status } from '../plan/activity';
import { fenFromYuan, fen, type Fen } from '../plan/fen';
import { EXPENSE_SUBJECTS, type ExpenseSubject } from '../plan/subject';
import type { ReadCell } from './cells';
import type { MasterField } from './columns';
import { formatFunding, parseFunding } from './funding-text';
import { productDiffers } from './issue-formula';
import type { Archive } from './read-archive';
import { cellText, isBlank, readAmount, readNumber, type ReadNumber } from './read-cell';
import type { FoundMaster } from './read-find';
import { IssueList } from './read-issues';
import { ownersFromCells } from './read-owners';
import { marksOn, readMonths, timeFromMarks } from './read-time';

interface RowContext {
  readonly master: FoundMaster;
  readonly row: number;
  readonly cells: readonly (ReadCell | null)[];
  readonly id: string;
  readonly issues: IssueList;
}

/** Fields that do not make a row an activity by themselves. */
const IDLE: ReadonlySet<MasterField> = new Set(['no', 'issue', 'id']);

/** Reads the rows of the master table. Rows keep their order; blank rows fall out; nothing stops at a bad cell. */
export function readMaster(master: FoundMaster, archive: Archive, planYear: number): { activities: Activity[]; issues: IssueList } {
  const issues = new IssueList(master.sheet.name);
  const ids = new Set<string>();
  const activities: Activity[] = [];
  for (const field of master.inWan) {
    issues.add('amount-mixed-units', { row: master.headerRow, column: master.fields.get(field) ?? null, field }, { text: '万元' });
  }
  for (let row = master.headerRow + 1; row < master.sheet.rows.length; row += 1) {
    const cells = master.sheet.rows[row] ?? [];
    if (isIdle(master, cells)) continue;
    const written = cellText(cells[master.fields.get('id') ?? -1]);
    const id = freeId(written ?? `row-${row + 1}`, ids);
    const context: RowContext = { master, row, cells, id, issues };
    if (written !== null && written !== id) addIssue(context, 'id', 'duplicate-id', { id: written });
    activities.push(readRow(context, written === null ? null : (archive.activities.get(written) ?? null), archive, planYear));
  }
  return { activities, issues };
}

function isIdle(master: FoundMaster, cells: readonly (ReadCell | null)[]): boolean {
  for (const [field, column] of master.fields) if (!IDLE.has(field) && !isBlank(cells[column])) return false;
  for (const column of master.months.values()) if (!isBlank(cells[column])) return false;
  return true;
}

/** The id, or the next free one that begins like it. */
function freeId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let copy = 2; ids.has(id); copy += 1) id = `${wanted}~${copy}`;
  ids.add(id);
  return id;
}

function addIssue(
  context: RowContext,
  field: MasterField,
  code: Parameters<IssueList['add']>[0],
  params: Readonly<Record<string, string | number>> = {},
): void {
  const column = context.master.fields.get(field) ?? null;
  context.issues.add(code, { row: context.row, column, field, activityId: context.id }, params);
}

function readRow(context: RowContext, stored: Activity | null, archive: Archive, planYear: number): Activity {
  const { master, cells, id, row, issues } = context;
  const base: Activity = stored === null ? blankActivity(id, '') : { ...stored, id, kind: 'activity' };
  const text = (field: MasterField): string | null => cellText(cells[master.fields.get(field) ?? -1]);
  const months = readMonths(cells, master.months, planYear, { row, activityId: id }, issues);
  const time = timeFromMarks(months, stored);
  const title = keep(text('title'), base.title) ?? '';
  if (title === '') addIssue(context, 'title', 'missing-title');
  const numbers = {
    people: number(context, 'people'),
    quantity: number(context, 'quantity'),
    unitPrice: amount(context, 'unitPrice'),
    spent: amount(context, 'spent'),
  };
  const budget = readBudget(context, numbers);
  const activity: Activity = {
    ...base,
    ...numbers,
    title,
    time,
    marks: marksOn(time, time === stored?.time ? { ...stored.marks, ...months.marks } : months.marks),
    subject: readSubject(context, text('subject')),
    owners: ownersFromCells(text('lead'), text('support'), base.owners),
    audience: keep(text('audience'), base.audience),
    budget,
    ...readFunding(context, text('source'), base),
    status: readStatus(context, text('status')),
    remark: keep(text('remark'), base.remark),
    lastYear: archive.lastYear.get(stored?.id ?? id) ?? base.lastYear,
  };
  checkSums(context, activity);
  return activity;
}

/** The stored text when the cell says the same apart from blanks around it, so that nothing is lost in the cell. */
function keep(cell: string | null, stored: string | null): string | null {
  return stored !== null && stored.replaceAll('\r\n', '\n').trim() === (cell ?? '') ? stored : cell;
}

function report<T>(context: RowContext, field: MasterField, read: ReadNumber<T>): T | null {
  if (read.problem !== null) addIssue(context, field, read.problem.code, read.problem.params);
  return read.value;
}

function number(context: RowContext, field: MasterField): number | null {
  return report(context, field, readNumber(context.cells[context.master.fields.get(field) ?? -1]));
}

function amount(context: RowContext, field: MasterField): Fen | null {
  const value = report(context, field, readAmount(context.cells[context.master.fields.get(field) ?? -1]));
  return value === null || !context.master.inWan.has(field) ? value : fenFromYuan(value * 100);
}

/** A budget that is a formula and comes to unit price × quantity is computed, not stated. */
function readBudget(
  context: RowContext,
  { unitPrice, quantity }: { readonly unitPrice: Fen | null; readonly quantity: number | null },
): Fen | null {
  const value = amount(context, 'budget');
  const formula = context.cells[context.master.fields.get('budget') ?? -1]?.formula;
  if (value === null || formula === undefined || unitPrice === null || quantity === null) return value;
  return fenFromYuan((unitPrice * quantity) / 100) === value ? null : value;
}

function readSubject(context: RowContext, text: string | null): ExpenseSubject {
  const found = EXPENSE_SUBJECTS.find((subject) => subject === text);
  if (found === undefined) addIssue(context, 'subject', 'unknown-subject', { text: text ?? '' });
  return found ?? '其他';
}

function readStatus(context: RowContext, text: string | null): Status {
  const found = STATUSES.find((status) => status === text);
  if (found === undefined && text !== null) addIssue(context, 'status', 'unknown-status', { text });
  return found ?? '计划';
}

function readFunding(context: RowContext, text: string | null, base: Activity): Pick<Activity, 'funding' | 'fundingText'> {
  if (text !== null && text === formatFunding(base.funding)) return { funding: base.funding, fundingText: base.fundingText };
  if (text === null) return { funding: [], fundingText: base.funding.length === 0 ? base.fundingText : null };
  const read = parseFunding(text);
  for (const part of read.unknown) addIssue(context, 'source', 'unknown-source', { text: part });
  for (const part of read.unreadable) addIssue(context, 'source', 'amount-not-a-number', { text: part });
  return { funding: read.funding, fundingText: text };
}

function checkSums(context: RowContext, activity: Activity): void {
  const { budget, unitPrice, quantity, funding } = activity;
  if (productDiffers(activity) && budget !== null && unitPrice !== null && quantity !== null) {
    const product = fenFromYuan((unitPrice * quantity) / 100) ?? fen(0);
    const wan = product === budget * 10_000 || product * 10_000 === budget;
    addIssue(context, 'budget', wan ? 'amount-mixed-units' : 'product-differs', {
      text: String(budget / 100),
      product: product / 100,
      suggestion: product / 100,
    });
  }
  if (budget === null || funding.length === 0) return;
  const stated = funding.reduce((sum, part) => sum + (part.amount ?? 0), 0);
  const open = funding.some((part) => part.amount === null);
  if (open ? stated > budget : stated !== budget)
    addIssue(context, 'source', 'funding-differs', { stated: stated / 100, budget: budget / 100 });
}
