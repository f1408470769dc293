import { INCOME_ACCOUNTS } from '../../budget/accounts';
import { incomeToFill } from '../../budget/income';
import type { PlanTotals, AccountTotal } from '../../budget/totals';
import { fen, type Fen } from '../../plan/fen';
import { INCOME_KINDS, type IncomeKind } from '../../plan/income';
import type { WorkPlan } from '../../plan/workplan';

/** A line of expenditure of the union's own books; `amount` null when nothing of it is known. */
export interface ExpenseLine {
  readonly code: string | null;
  readonly name: string;
  readonly level: 1 | 2;
  readonly amount: Fen | null;
  readonly lastYear: Fen | null;
  readonly activities: number;
  readonly toFill: number;
  /** Number of lines of level 2 below; 0 for one that stands alone. */
  readonly children: number;
}

/** Name of money that stands on no account (an amount on work marked 无经费). */
const NO_ACCOUNT = '未列科目';

/** Expenditure by account in the order of the form, what the employer pays taken out; sums to `totals.expense`. */
export function expenseLines(totals: PlanTotals): ExpenseLine[] {
  const lines = totals.accounts.flatMap((account) => [
    lineOf(account, 1, account.children.length),
    ...account.children.map((child) => lineOf(child, 2, 0)),
  ]);
  const booked = totals.accounts.reduce((sum, account) => sum + own(account), 0);
  const rest = totals.expense - booked;
  if (rest === 0) return lines;
  return [...lines, { code: null, name: NO_ACCOUNT, level: 1, amount: fen(rest), lastYear: null, activities: 0, toFill: 0, children: 0 }];
}

function own(total: AccountTotal): number {
  return total.budget - (total.bySource.get('行政列支') ?? 0);
}

function lineOf(total: AccountTotal, level: 1 | 2, children: number): ExpenseLine {
  const known = total.bySource.size > 0;
  return {
    code: total.account.code,
    name: total.account.name,
    level,
    amount: known ? fen(own(total)) : null,
    lastYear: total.lastYear,
    activities: total.activities,
    toFill: total.toFill,
    children,
  };
}

export interface IncomeRow {
  readonly kind: IncomeKind;
  readonly code: string | null;
  readonly name: string;
  readonly budget: Fen | null;
  /** Blank and wanted, see `incomeToFill`. */
  readonly open: boolean;
  readonly lastYear: Fen | null;
  readonly remark: string | null;
}

/** Every income line of the form, in its order. */
export function incomeRows(plan: WorkPlan): IncomeRow[] {
  const accounts = INCOME_ACCOUNTS[plan.settings.accounting];
  return INCOME_KINDS.map((kind) => {
    const line = plan.settings.income.find((item) => item.kind === kind);
    return {
      kind,
      ...accounts[kind],
      budget: line?.budget ?? null,
      open: incomeToFill(kind, plan.settings.income),
      lastYear: line?.lastYear ?? null,
      remark: line?.remark ?? null,
    };
  });
}
