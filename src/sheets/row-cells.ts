import { budgetOf } from '../budget/amounts';
import type { Activity } from '../plan/activity';
import { yuanFromFen, type Fen } from '../plan/fen';
import type { MonthSlot } from '../plan/month';
import { isPrincipal } from '../plan/owner';
import { MASTER_HEADERS, monthHeader, type MasterField } from './columns';
import { formatFunding } from './funding-text';
import { marksOf } from './month-cell';

/** Fields of the master table that hold what an activity itself says, months apart. */
export type OwnField = Exclude<MasterField, 'no' | 'months' | 'issue' | 'id'>;

/** `product`: unit price × quantity by formula, so that it follows them. */
export type RowValue = string | number | null | 'product';

const money = (amount: Fen | null): number | null => (amount === null ? null : yuanFromFen(amount));

/** What each of an activity's own cells holds; the one place where an activity becomes a row. */
export function rowCells(activity: Activity): Readonly<Record<OwnField, RowValue>> {
  const names = (principal: boolean): string | null =>
    activity.owners
      .filter((owner) => isPrincipal(owner) === principal)
      .map(({ name }) => name)
      .join('、') || null;
  return {
    title: activity.title || null,
    subject: activity.subject,
    lead: names(true),
    support: names(false),
    audience: activity.audience,
    people: activity.people,
    unitPrice: money(activity.unitPrice),
    quantity: activity.quantity,
    budget: activity.budget === null && budgetOf(activity) !== null ? 'product' : money(activity.budget),
    source: formatFunding(activity.funding) || null,
    spent: money(activity.spent),
    status: activity.status,
    remark: activity.remark,
  };
}

/** A cell of a row that two versions of an activity fill differently; a number as `field` is a month's slot. */
export interface RowChange {
  readonly field: OwnField | MonthSlot;
  readonly header: string;
  readonly from: RowValue;
  readonly to: RowValue;
}

/** The cells of a row in which `after` differs from `before`. */
export function rowChanges(before: Activity, after: Activity): RowChange[] {
  if (before === after) return [];
  const from = rowCells(before);
  const to = rowCells(after);
  const changes: RowChange[] = (Object.keys(to) as OwnField[])
    .filter((field) => from[field] !== to[field] || (field === 'source' && before.fundingText !== after.fundingText))
    .map((field) => ({ field, header: MASTER_HEADERS[field], from: from[field], to: to[field] }));
  const marked = [marksOf(before), marksOf(after)] as const;
  for (const slot of [...new Set([...marked[0].keys(), ...marked[1].keys()])].sort((a, b) => a - b)) {
    const [was, is] = [marked[0].get(slot) ?? null, marked[1].get(slot) ?? null];
    if (was !== is) changes.push({ field: slot, header: monthHeader(slot), from: was, to: is });
  }
  return changes;
}
