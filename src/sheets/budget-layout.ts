import { EXPENSE_ACCOUNTS, type Account } from '../budget/accounts';
import { INCOME_KINDS } from '../plan/income';
import type { AccountingVersion } from '../plan/settings';
import { MONEY_SUBJECTS } from './monthly-layout';

/** Columns of 经费预算 after the form that superiors use. */
export const BUDGET = { code: 0, name: 1, lastYear: 2, budget: 3, actual: 4, rate: 5, remark: 6 } as const;
/** The remark spans these columns; beyond it stands the chart. */
export const REMARK_COLUMNS = 4;
export const CHART_COLUMN = BUDGET.remark + REMARK_COLUMNS + 1;
export const BUDGET_WIDTH = 15;

export interface AccountRow {
  readonly account: Account;
  readonly row: number;
  readonly depth: number;
  /** Rows of the children; empty for a leaf. */
  readonly children: readonly number[];
}

/** Zero-based rows of 经费预算 for one accounting version. */
export interface BudgetLayout {
  readonly headerRow: number;
  readonly incomeFirst: number;
  readonly incomeTotal: number;
  readonly accounts: readonly AccountRow[];
  readonly other: number;
  readonly expenseTotal: number;
  readonly surplus: number;
  readonly opening: number;
  readonly balance: number;
  readonly outside: number;
  readonly signRow: number;
  readonly matrixHeader: number;
  readonly matrixFirst: number;
  readonly matrixOther: number;
  readonly matrixTotal: number;
}

export function budgetLayout(version: AccountingVersion): BudgetLayout {
  const headerRow = 2;
  const incomeFirst = headerRow + 2;
  const incomeTotal = incomeFirst + INCOME_KINDS.length;
  const accounts: AccountRow[] = [];
  let row = incomeTotal + 2;
  for (const account of EXPENSE_ACCOUNTS[version]) {
    const children = account.children.map((_, index) => row + 1 + index);
    accounts.push({ account, row, depth: 0, children });
    account.children.forEach((child, index) => accounts.push({ account: child, row: row + 1 + index, depth: 1, children: [] }));
    row += 1 + children.length;
  }
  const other = row;
  const matrixHeader = other + 10;
  const matrixFirst = matrixHeader + 1;
  return {
    headerRow,
    incomeFirst,
    incomeTotal,
    accounts,
    other,
    expenseTotal: other + 1,
    surplus: other + 2,
    opening: other + 3,
    balance: other + 4,
    outside: other + 5,
    signRow: other + 7,
    matrixHeader,
    matrixFirst,
    matrixOther: matrixFirst + MONEY_SUBJECTS.length,
    matrixTotal: matrixFirst + MONEY_SUBJECTS.length + 1,
  };
}
