import type { Activity } from '../plan/activity';
import { fen, type Fen } from '../plan/fen';
import type { MonthSlot } from '../plan/month';
import { isPrincipal } from '../plan/owner';
import type { ExpenseSubject } from '../plan/subject';
import { allocateOverMonths } from './allocate';
import { budgetOf, needsAmount, ownSpent, sourceShares, type SourceKey } from './amounts';

/** Sums of a group of activities. `spent`, `ownSpent` and `lastYear` add what is known; null when nothing of it is known. */
export interface Sums {
  readonly budget: Fen;
  /** Spending whoever paid. */
  readonly spent: Fen | null;
  /** Spending in the union's own books, see `ownSpent`. */
  readonly ownSpent: Fen | null;
  readonly lastYear: Fen | null;
  readonly activities: number;
  /** Activities whose amount is still to fill. */
  readonly toFill: number;
}

export interface Tally {
  budget: number;
  spent: number | null;
  ownSpent: number | null;
  lastYear: number | null;
  activities: number;
  toFill: number;
}

export const emptyTally = (): Tally => ({ budget: 0, spent: null, ownSpent: null, lastYear: null, activities: 0, toFill: 0 });
export const addKnown = (sum: number | null, value: number | null): number | null => (value === null ? sum : (sum ?? 0) + value);
export const fenOrNull = (value: number | null): Fen | null => (value === null ? null : fen(value));

function addActivity(tally: Tally, activity: Activity, budget: Fen | null): void {
  tally.budget += budget ?? 0;
  tally.spent = addKnown(tally.spent, activity.spent);
  tally.ownSpent = addKnown(tally.ownSpent, ownSpent(activity));
  tally.lastYear = addKnown(tally.lastYear, activity.lastYear);
  tally.activities += 1;
  if (needsAmount(activity)) tally.toFill += 1;
}

export function merge(into: Tally, from: Tally): void {
  into.budget += from.budget;
  into.spent = addKnown(into.spent, from.spent);
  into.ownSpent = addKnown(into.ownSpent, from.ownSpent);
  into.lastYear = addKnown(into.lastYear, from.lastYear);
  into.activities += from.activities;
  into.toFill += from.toFill;
}

export const toSums = (tally: Tally): Sums => ({
  ...tally,
  budget: fen(tally.budget),
  spent: fenOrNull(tally.spent),
  ownSpent: fenOrNull(tally.ownSpent),
  lastYear: fenOrNull(tally.lastYear),
});

function tallyAt<K>(map: Map<K, Tally>, key: K): Tally {
  const found = map.get(key);
  if (found !== undefined) return found;
  const fresh = emptyTally();
  map.set(key, fresh);
  return fresh;
}

/** Key of {@link PlanTotals.byOwner}: the lead owners of an activity joined with 、. */
export function ownerKey(activity: Activity): string {
  return activity.owners
    .filter(isPrincipal)
    .map((owner) => owner.name)
    .join('、');
}

export interface Ledger {
  readonly all: Tally;
  readonly subjects: Map<ExpenseSubject, Tally>;
  readonly owners: Map<string, Tally>;
  readonly sources: Map<SourceKey, number>;
  readonly subjectSources: Map<ExpenseSubject, Map<SourceKey, number>>;
  readonly months: Map<MonthSlot, number>;
  unallocated: number;
}

export function add<K>(map: Map<K, number>, key: K, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount);
}

export function book(ledger: Ledger, activity: Activity): void {
  const budget = budgetOf(activity);
  addActivity(ledger.all, activity, budget);
  addActivity(tallyAt(ledger.subjects, activity.subject), activity, budget);
  addActivity(tallyAt(ledger.owners, ownerKey(activity)), activity, budget);
  if (budget === null) return;
  const bySource = ledger.subjectSources.get(activity.subject) ?? new Map<SourceKey, number>();
  ledger.subjectSources.set(activity.subject, bySource);
  let own: number = budget;
  for (const { source, amount } of sourceShares(activity)) {
    add(ledger.sources, source, amount);
    add(bySource, source, amount);
    if (source === '行政列支') own -= amount;
  }
  const shares = allocateOverMonths(fen(own), activity.time.set);
  if (shares.size === 0) ledger.unallocated += own;
  for (const [slot, amount] of shares) add(ledger.months, slot, amount);
}
