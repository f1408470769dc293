import { INCOME_ACCOUNTS } from '../budget/accounts';
import { EVERY_UNIONS_INCOME, incomeToFill } from '../budget/income';
import type { PlanTotals } from '../budget/totals';
import { INCOME_KINDS, type IncomeKind } from '../plan/income';
import type { WorkPlan } from '../plan/workplan';
import { absoluteRect, rect } from './address';
import { BUDGET, type BudgetLayout } from './budget-layout';
import { each, putLine, TO_FILL, waitingCell, yuan, type MoneyColumn } from './budget-line';
import { incomeRef } from './settings-layout';
import type { SheetDraft } from './sheet-draft';

/** A kind of income that the unit has given no figure for and may not have. */
const NOT_HAD = '—';

/** 本年收入: the lines of 设置 under their account names. */
export function drawIncomeLines(draft: SheetDraft, layout: BudgetLayout, plan: WorkPlan, totals: PlanTotals): void {
  const { settings } = plan;
  draft.put(layout.incomeFirst - 1, BUDGET.name, '一、收入');
  INCOME_KINDS.forEach((kind, index) => {
    const row = layout.incomeFirst + index;
    const line = settings.income.find((entry) => entry.kind === kind);
    const { code, name } = INCOME_ACCOUNTS[settings.accounting][kind];
    draft.putRow(row, 0, [code, name]);
    const formulas = each((column) => {
      const ref = incomeRef(kind, column);
      return `IF(ISNUMBER(${ref}),${ref},${column === 'budget' ? openIncome(kind) : '""'})`;
    });
    putLine(draft, row, formulas, {
      lastYear: yuan(line?.lastYear ?? null),
      budget: yuan(line?.budget ?? null, incomeToFill(kind, settings.income) ? TO_FILL : NOT_HAD),
      actual: yuan(line?.actual ?? null),
    });
    draft.formula(row, BUDGET.remark, `${incomeRef(kind, 'remark')}&""`, line?.remark ?? '');
  });
  draft.put(layout.incomeTotal, BUDGET.name, '本年收入合计');
  const range = (column: MoneyColumn): string => absoluteRect(rect(layout.incomeFirst, BUDGET[column], INCOME_KINDS.length, 1));
  const formulas = each((column) => `IF(COUNT(${range(column)})=0,"${column === 'budget' ? TO_FILL : ''}",ROUND(SUM(${range(column)}),2))`);
  putLine(draft, layout.incomeTotal, formulas, {
    lastYear: yuan(totals.incomeLastYear),
    budget: yuan(totals.income, TO_FILL),
    actual: yuan(totals.incomeActual),
  });
  const waiting = absoluteRect(rect(layout.incomeFirst, BUDGET.budget, INCOME_KINDS.length, 1));
  draft.put(layout.incomeTotal, BUDGET.remark, waitingCell(`COUNTIF(${waiting},"${TO_FILL}")`, totals.incomeToFill));
}

/** What a blank income line shows, by the rule of {@link incomeToFill}. */
function openIncome(kind: IncomeKind): string {
  if (EVERY_UNIONS_INCOME.includes(kind)) return `"${TO_FILL}"`;
  return `IF(COUNT(${incomeRef(kind, 'actual')},${incomeRef(kind, 'lastYear')})=0,"${NOT_HAD}","${TO_FILL}")`;
}
