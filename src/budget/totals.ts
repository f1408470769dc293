import { fen, type Fen } from '../plan/fen';
import { INCOME_KINDS } from '../plan/income';
import type { MonthSlot } from '../plan/month';
import type { ExpenseSubject } from '../plan/subject';
import type { WorkPlan } from '../plan/workplan';
import { EXPENSE_ACCOUNTS, subjectsOf, type Account } from './accounts';
import type { SourceKey } from './amounts';
import { incomeToFill } from './income';
import { add, addKnown, book, emptyTally, fenOrNull, merge, toSums, type Ledger, type Sums } from './ledger';

/** One account with its sums (children included) and its budget by source. */
export interface AccountTotal extends Sums {
  readonly account: Account;
  readonly bySource: ReadonlyMap<SourceKey, Fen>;
  readonly children: readonly AccountTotal[];
}

export interface MonthTotal {
  readonly slot: MonthSlot;
  /** Spending of the union's own books in this month, and from the beginning. */
  readonly amount: Fen;
  readonly cumulative: Fen;
  /** 上年结余 + 本年收入 − cumulative; null when neither income nor opening balance is known. */
  readonly balance: Fen | null;
}

export interface PlanTotals {
  /** Income of the plan year; null when no line is filled in. */
  readonly income: Fen | null;
  readonly incomeActual: Fen | null;
  readonly incomeLastYear: Fen | null;
  /** Income lines that still want a budget, see `incomeToFill`. */
  readonly incomeToFill: number;
  readonly openingBalance: Fen | null;
  /** Everything the plan budgets, whoever pays. */
  readonly all: Fen;
  /** Part the employer pays outside the union's books (行政列支); not in `expense`. */
  readonly outside: Fen;
  /** 本年支出合计 of the union's books. */
  readonly expense: Fen;
  /** Spending so far whoever paid, and the part of it in the union's own books. */
  readonly spent: Fen | null;
  readonly ownSpent: Fen | null;
  /** 本年结余 = income − expense; null without income. */
  readonly surplus: Fen | null;
  /** 期末滚存结余 = opening balance (blank counts as not brought forward) + income − expense; null when neither is known. */
  readonly balance: Fen | null;
  readonly toFill: number;
  /** spent ÷ (all), 0–1 or more; null without a budget or spending. */
  readonly executionRate: number | null;
  readonly subjects: ReadonlyMap<ExpenseSubject, Sums>;
  readonly accounts: readonly AccountTotal[];
  readonly bySource: ReadonlyMap<SourceKey, Fen>;
  /** By lead owners joined with 、; '' where the plan names none. */
  readonly byOwner: ReadonlyMap<string, Sums>;
  readonly byMonth: readonly MonthTotal[];
  /** Budget of the union's books that no month carries. */
  readonly unallocated: Fen;
  /** Quarters 1–4 of the plan year and 5–8 of the next. */
  readonly byQuarter: ReadonlyMap<number, Fen>;
}

function accountTotal(account: Account, ledger: Ledger): AccountTotal {
  const tally = emptyTally();
  const sources = new Map<SourceKey, number>();
  for (const subject of subjectsOf(account)) {
    merge(tally, ledger.subjects.get(subject) ?? emptyTally());
    for (const [source, amount] of ledger.subjectSources.get(subject) ?? []) add(sources, source, amount);
  }
  const children = account.children.map((child) => accountTotal(child, ledger));
  for (const child of children) {
    merge(tally, { ...child });
    for (const [source, amount] of child.bySource) add(sources, source, amount);
  }
  return { ...toSums(tally), account, bySource: asFen(sources), children };
}

function asFen<K>(map: ReadonlyMap<K, number>): Map<K, Fen> {
  return new Map([...map].map(([key, amount]) => [key, fen(amount)]));
}

function monthTotals(months: ReadonlyMap<MonthSlot, number>, available: Fen | null): MonthTotal[] {
  const last = Math.max(12, ...months.keys());
  let cumulative = 0;
  return Array.from({ length: last }, (_, index) => {
    const amount = months.get(index + 1) ?? 0;
    cumulative += amount;
    return {
      slot: index + 1,
      amount: fen(amount),
      cumulative: fen(cumulative),
      balance: available === null ? null : fen(available - cumulative),
    };
  });
}

/**
 * All totals of a plan, exact to the 分. Every activity counts with its budget whatever its status: a cancelled one frees
 * money only when the budget is adjusted. Blank amounts are counted in `toFill` and never read as 0.
 */
export function planTotals(plan: WorkPlan): PlanTotals {
  const ledger: Ledger = {
    all: emptyTally(),
    subjects: new Map(),
    owners: new Map(),
    sources: new Map(),
    subjectSources: new Map(),
    months: new Map(),
    unallocated: 0,
  };
  for (const activity of plan.activities) book(ledger, activity);
  const { settings } = plan;
  const sum = (field: 'budget' | 'actual' | 'lastYear'): Fen | null =>
    fenOrNull(settings.income.reduce<number | null>((total, line) => addKnown(total, line[field]), null));
  const income = sum('budget');
  const outside = fen(ledger.sources.get('行政列支') ?? 0);
  const expense = fen(ledger.all.budget - outside);
  const known = addKnown(income, settings.openingBalance);
  const available = fenOrNull(known);
  const quarters = new Map<number, number>();
  for (const [slot, amount] of ledger.months) add(quarters, Math.ceil(slot / 3), amount);
  const { spent, budget } = ledger.all;
  return {
    income,
    incomeActual: sum('actual'),
    incomeLastYear: sum('lastYear'),
    incomeToFill: INCOME_KINDS.filter((kind) => incomeToFill(kind, settings.income)).length,
    openingBalance: settings.openingBalance,
    all: fen(budget),
    outside,
    expense,
    spent: fenOrNull(spent),
    ownSpent: fenOrNull(ledger.all.ownSpent),
    surplus: income === null ? null : fen(income - expense),
    balance: available === null ? null : fen(available - expense),
    toFill: ledger.all.toFill,
    executionRate: spent === null || budget === 0 ? null : spent / budget,
    subjects: new Map([...ledger.subjects].map(([subject, tally]) => [subject, toSums(tally)])),
    accounts: EXPENSE_ACCOUNTS[settings.accounting].map((account) => accountTotal(account, ledger)),
    bySource: asFen(ledger.sources),
    byOwner: new Map([...ledger.owners].map(([owner, tally]) => [owner, toSums(tally)])),
    byMonth: monthTotals(ledger.months, available),
    unallocated: fen(ledger.unallocated),
    byQuarter: asFen(quarters),
  };
}

/** Spending so far over budget, 0–1 or more; null without a budget or without any entry. */
export function executionRate(sums: Pick<Sums, 'budget' | 'spent'>): number | null {
  return sums.spent === null || sums.budget === 0 ? null : sums.spent / sums.budget;
}
