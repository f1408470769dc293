import { subjectsOf } from '../budget/accounts';
import type { AccountTotal, PlanTotals } from '../budget/totals';
import { yuanFromFen, type Fen } from '../plan/fen';
import type { ExpenseSubject } from '../plan/subject';
import { cellAddress, columnName, quoteSheet } from './address';
import { BUDGET, type AccountRow, type BudgetLayout } from './budget-layout';
import { each, letter, putLine, putMoney, putRate, TO_FILL, waitingCell, yuan, type MoneyColumn, type Shown } from './budget-line';
import { SHEET_NAMES } from './columns';
import { columnRange } from './master-layout';
import { foreignDetailRange, MONEY_SUBJECTS, MONTHLY, REST_ROW, SUMMARY_ROWS, type MonthlyLayout } from './monthly-layout';
import { OPENING_REF } from './settings-layout';
import type { SheetDraft } from './sheet-draft';
import { either, joined, live } from './text-formula';

/** 本年支出: one row for each account; leaves add up the activities of their subjects, the others their children. */
export function drawExpenseLines(draft: SheetDraft, layout: BudgetLayout, monthly: MonthlyLayout, totals: PlanTotals): void {
  draft.put(layout.incomeTotal + 1, BUDGET.name, '二、支出');
  const flat = totals.accounts.flatMap((total) => [total, ...total.children]);
  for (const line of layout.accounts) {
    const total = flat.find(({ account }) => account.id === line.account.id);
    draft.putRow(line.row, 0, [line.account.code, `${line.depth > 0 ? '　' : ''}${line.account.name}`]);
    if (total === undefined) continue;
    if (line.children.length > 0) drawParent(draft, line, total);
    else drawLeaf(draft, layout, line, total, monthly);
  }
  drawOther(draft, layout, monthly, totals);
  drawExpenseTotal(draft, layout, monthly, totals);
}

const own = (total: AccountTotal): number => total.budget - (total.bySource.get('行政列支') ?? 0);

function drawParent(draft: SheetDraft, { row, children }: AccountRow, total: AccountTotal): void {
  const range = (column: MoneyColumn): string =>
    `${letter(column)}${(children[0] ?? 0) + 1}:${letter(column)}${(children.at(-1) ?? 0) + 1}`;
  const formulas = each((column) =>
    column === 'budget' ? `ROUND(SUM(${range(column)}),2)` : `IF(COUNT(${range(column)})=0,"",ROUND(SUM(${range(column)}),2))`,
  );
  putLine(draft, row, formulas, { lastYear: yuan(total.lastYear), budget: yuan(own(total)), actual: yuan(total.ownSpent) });
}

/** Its subjects are named by their cells in the matrix below, so that lines beside each other have the same formula. */
function drawLeaf(
  draft: SheetDraft,
  layout: BudgetLayout,
  { row, account }: AccountRow,
  total: AccountTotal,
  monthly: MonthlyLayout,
): void {
  const subjects = subjectsOf(account);
  if (subjects.length === 0) {
    draft.put(row, BUDGET.remark, '活动表中没有对应的支出科目');
    return;
  }
  const named = (subject: ExpenseSubject): string => `$${cellAddress(layout.matrixFirst + MONEY_SUBJECTS.indexOf(subject), BUDGET.name)}`;
  const sum = (range: string, over: string): string => subjects.map((subject) => `SUMIFS(${range},${over},${named(subject)})`).join('+');
  const count = (range: string, over: string): string =>
    subjects.map((subject) => `COUNTIFS(${over},${named(subject)},${range},">-1E+99")`).join('+');
  const detail = (column: number): string => foreignDetailRange(monthly, column);
  const subjectColumn = detail(MONTHLY.subject);
  const spent = detail(monthly.ownSpent);
  putLine(
    draft,
    row,
    {
      lastYear: `IF(${count(detail(monthly.lastYear), subjectColumn)}=0,"",ROUND(${sum(detail(monthly.lastYear), subjectColumn)},2))`,
      budget: `ROUND((${sum(detail(MONTHLY.cents), subjectColumn)})/100,2)`,
      actual: `IF(${count(spent, subjectColumn)}=0,"",ROUND(${sum(spent, subjectColumn)},2))`,
    },
    { lastYear: yuan(total.lastYear), budget: yuan(own(total)), actual: yuan(total.ownSpent) },
  );
  draft.put(row, BUDGET.remark, waitingCell(`(${sum(detail(monthly.waiting), subjectColumn)})`, total.toFill));
}

/** What stands on no account: activities marked 无经费 that carry money after all, or with a subject off the list. */
function drawOther(draft: SheetDraft, layout: BudgetLayout, monthly: MonthlyLayout, totals: PlanTotals): void {
  draft.put(layout.other, BUDGET.name, '未归入科目的支出');
  const tops = layout.accounts.filter(({ depth }) => depth === 0).map(({ row }) => row);
  const minus = (column: 'lastYear' | 'actual'): string => `SUM(${tops.map((row) => `${letter(column)}${row + 1}`).join(',')})`;
  const lastYear = foreignDetailRange(monthly, monthly.lastYear);
  const spent = foreignDetailRange(monthly, monthly.ownSpent);
  const none = totals.subjects.get('无经费');
  const left = (range: string, column: 'lastYear' | 'actual'): string =>
    `IF(ROUND(SUM(${range})-${minus(column)},2)=0,"",ROUND(SUM(${range})-${minus(column)},2))`;
  const rest = totals.all - totals.outside - totals.accounts.reduce((sum, total) => sum + own(total), 0);
  putLine(
    draft,
    layout.other,
    {
      lastYear: left(lastYear, 'lastYear'),
      budget: `${quoteSheet(SHEET_NAMES.monthly)}!$${columnName(MONTHLY.budget)}$${REST_ROW + 1}`,
      actual: left(spent, 'actual'),
    },
    { lastYear: yuan(none?.lastYear || null), budget: yuan(rest), actual: yuan(none?.ownSpent || null) },
  );
}

function drawExpenseTotal(draft: SheetDraft, layout: BudgetLayout, monthly: MonthlyLayout, totals: PlanTotals): void {
  draft.put(layout.expenseTotal, BUDGET.name, '本年支出合计');
  const rows = [...layout.accounts.filter(({ depth }) => depth === 0).map(({ row }) => row), layout.other];
  const cells = (column: MoneyColumn): string => rows.map((row) => `${letter(column)}${row + 1}`).join(',');
  const formulas = each((column) =>
    column === 'budget' ? `ROUND(SUM(${cells(column)}),2)` : `IF(COUNT(${cells(column)})=0,"",ROUND(SUM(${cells(column)}),2))`,
  );
  const lastYear = [...totals.subjects.values()].map((sums) => sums.lastYear).filter((amount) => amount !== null);
  // A lone zero on no account shows as blank there, so it cannot be counted here either.
  const known = (values: readonly (Fen | null)[], none: Fen | null | undefined): boolean =>
    values.some((value) => value !== null) || Boolean(none);
  const none = totals.subjects.get('无经费');
  const listed = [...totals.subjects].filter(([subject]) => subject !== '无经费').map(([, sums]) => sums);
  const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
  putLine(draft, layout.expenseTotal, formulas, {
    lastYear: known(
      listed.map((sums) => sums.lastYear),
      none?.lastYear,
    )
      ? yuan(sumOf(lastYear))
      : '',
    budget: yuan(totals.expense),
    actual: known(
      listed.map((sums) => sums.ownSpent),
      none?.ownSpent,
    )
      ? yuan(totals.ownSpent)
      : '',
  });
  const shown = cellAddress(layout.expenseTotal, BUDGET.budget);
  const other = `${quoteSheet(SHEET_NAMES.monthly)}!$${columnName(MONTHLY.budget)}$${SUMMARY_ROWS.amount + 1}`;
  const waiting = `SUM(${foreignDetailRange(monthly, monthly.waiting)})`;
  const agrees = either(`${shown}=${other}`, ['相符'], ['不符'], true);
  const blanks = either(`${waiting}=0`, [''], [',金额待填 ', live(waiting, totals.toFill), ' 项'], totals.toFill === 0);
  draft.put(layout.expenseTotal, BUDGET.remark, joined('与月度资金核对:', agrees, blanks));
}

/** 本年结余 · 上年结余 · 期末滚存结余, and what the employer pays outside the union's books. */
export function drawClosing(draft: SheetDraft, layout: BudgetLayout, monthly: MonthlyLayout, totals: PlanTotals): void {
  const cell = (row: number, column: MoneyColumn): string => cellAddress(row, BUDGET[column]);
  const difference = each((column) => {
    const [income, expense] = [cell(layout.incomeTotal, column), cell(layout.expenseTotal, column)];
    return `IF(AND(ISNUMBER(${income}),ISNUMBER(${expense})),ROUND(${income}-${expense},2),"${column === 'budget' ? TO_FILL : ''}")`;
  });
  const shown = (row: number, column: number): Shown => draft.valueAt(row, column);
  const minus = (column: MoneyColumn): Shown => {
    const [income, expense] = [shown(layout.incomeTotal, BUDGET[column]), shown(layout.expenseTotal, BUDGET[column])];
    return typeof income === 'number' && typeof expense === 'number'
      ? Math.round((income - expense) * 100) / 100
      : column === 'budget'
        ? TO_FILL
        : '';
  };
  draft.put(layout.surplus, BUDGET.name, '本年结余');
  putMoney(draft, layout.surplus, difference, {
    lastYear: minus('lastYear'),
    budget: yuan(totals.surplus, TO_FILL),
    actual: minus('actual'),
  });
  draft.put(layout.opening, BUDGET.name, '上年结余');
  draft.formula(
    layout.opening,
    BUDGET.budget,
    `IF(ISNUMBER(${OPENING_REF}),${OPENING_REF},"${TO_FILL}")`,
    yuan(totals.openingBalance, TO_FILL),
  );
  draft.put(layout.balance, BUDGET.name, '期末滚存结余');
  const both = `${cell(layout.incomeTotal, 'budget')},${cell(layout.opening, 'budget')}`;
  draft.formula(
    layout.balance,
    BUDGET.budget,
    `IF(COUNT(${both})=0,"${TO_FILL}",ROUND(SUM(${both})-${cell(layout.expenseTotal, 'budget')},2))`,
    yuan(totals.balance, TO_FILL),
  );
  draft.put(layout.outside, BUDGET.name, '另:行政列支(不入工会账)');
  draft.formula(
    layout.outside,
    BUDGET.budget,
    `ROUND(SUM(${foreignDetailRange(monthly, MONTHLY.outside)}),2)`,
    yuanFromFen(totals.outside),
  );
  const spent = columnRange(monthly.master, 'spent');
  const paid = totals.spent === null ? '' : yuan(totals.spent - (totals.ownSpent ?? 0));
  draft.formula(
    layout.outside,
    BUDGET.actual,
    `IF(COUNT(${spent})=0,"",ROUND(SUM(${spent})-SUM(${foreignDetailRange(monthly, monthly.ownSpent)}),2))`,
    paid,
  );
  putRate(draft, layout.outside, { budget: yuan(totals.outside), actual: paid });
  draft.put(layout.outside, BUDGET.remark, '实际支出按预算中行政列支的比例划分');
}
