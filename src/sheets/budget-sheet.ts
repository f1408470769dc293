import type { PlanTotals } from '../budget/totals';
import type { WorkPlan } from '../plan/workplan';
import { rect } from './address';
import { drawClosing, drawExpenseLines } from './budget-form';
import { drawIncomeLines } from './budget-income';
import { BUDGET, BUDGET_WIDTH, budgetLayout, REMARK_COLUMNS, type BudgetLayout } from './budget-layout';
import { TO_FILL } from './budget-line';
import { drawMatrix, drawRing } from './budget-matrix';
import { SHEET_NAMES } from './columns';
import type { ActivityFigures } from './figures';
import { CENTER, COLORS, GRID, HEADER, MONEY, MUTED, page, PERCENT_FORMAT, QUIET_MONEY, TOTAL } from './look';
import type { SheetModel } from './model';
import type { MonthlyLayout } from './monthly-layout';
import { SheetDraft } from './sheet-draft';
import { drawSheetTitle, drawSubtitle } from './sheet-title';

const ROW_HEIGHT = 15.5;
const FORM_WIDTH = BUDGET.remark + REMARK_COLUMNS;
const CODES_UNSEEN = '科目编码未见原文的留空待核';

/** 经费预算: the form superiors use, expenditure by subject and source, and a ring; all of it formulas over the master table. */
export function buildBudget(plan: WorkPlan, monthly: MonthlyLayout, figures: readonly ActivityFigures[], totals: PlanTotals): SheetModel {
  const draft = new SheetDraft('budget', SHEET_NAMES.budget);
  const layout = budgetLayout(plan.settings.accounting);
  drawHead(draft, layout, plan);
  drawIncomeLines(draft, layout, plan, totals);
  drawExpenseLines(draft, layout, monthly, totals);
  drawClosing(draft, layout, monthly, totals);
  drawSignatures(draft, layout);
  drawMatrix(draft, layout, monthly, figures);
  drawRing(draft, layout, figures);
  drawFormStyles(draft, layout);
  draft.columns = Array.from({ length: BUDGET_WIDTH }, (_, column) => ({
    width: column === BUDGET.code ? 9 : column === BUDGET.name ? 30 : 13.5,
  }));
  draft.freeze = { rows: layout.headerRow + 1, columns: 2 };
  draft.tabColor = COLORS.head;
  draft.page = page({ area: rect(0, 0, layout.matrixTotal + 1, BUDGET_WIDTH), rowBreaks: [layout.matrixHeader - 1] });
  return draft.finish();
}

function drawHead(draft: SheetDraft, layout: BudgetLayout, plan: WorkPlan): void {
  drawSheetTitle(draft, plan, '年度工会经费收支预算表', BUDGET_WIDTH, 32);
  const rules = plan.settings.accounting === '2010' ? '财会〔2009〕7号' : '财会〔2021〕7号';
  drawSubtitle(draft, `单位:元 · 科目按${plan.settings.accounting}年版(${rules}),${CODES_UNSEEN}`);
  draft.putRow(layout.headerRow, 0, ['科目编码', '科目名称', '上年决算数', '本年预算数', '本年实际', '执行率', '说明']);
  draft.style(rect(layout.headerRow, 0, 1, FORM_WIDTH), HEADER);
  draft.rowHeight(layout.headerRow, 20);
}

function drawSignatures(draft: SheetDraft, layout: BudgetLayout): void {
  const labels = ['编制人:', '审核人:', '工会主席:', '经审委员会主任:', '日期:'];
  [BUDGET.name, BUDGET.lastYear, BUDGET.actual, BUDGET.remark, BUDGET.remark + 3].forEach((column, index) => {
    draft.put(layout.signRow, column, labels[index] ?? '');
  });
  draft.rowHeight(layout.signRow, 26);
}

function drawFormStyles(draft: SheetDraft, layout: BudgetLayout): void {
  const rows = layout.outside - layout.headerRow + 1;
  const body = rect(layout.headerRow + 1, 0, rows - 1, FORM_WIDTH);
  draft.style(rect(layout.headerRow, 0, rows, FORM_WIDTH), GRID);
  draft.style(rect(body.row, BUDGET.code, body.rows, 1), CENTER);
  draft.style(rect(body.row, BUDGET.lastYear, body.rows, 3), QUIET_MONEY);
  draft.style(rect(body.row, BUDGET.rate, body.rows, 1), { numberFormat: PERCENT_FORMAT, horizontal: 'right' });
  draft.style(rect(body.row, BUDGET.remark, body.rows, REMARK_COLUMNS), MUTED, { horizontal: 'left' });
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    draft.merge(rect(row, BUDGET.remark, 1, REMARK_COLUMNS));
    draft.rowHeight(row, ROW_HEIGHT);
  }
  draft.merge(rect(layout.headerRow, BUDGET.remark, 1, REMARK_COLUMNS));
  for (const { row, children } of layout.accounts) {
    if (children.length > 0) draft.style(rect(row, 0, 1, FORM_WIDTH), { font: { bold: true }, fill: COLORS.lineFill });
  }
  for (const row of [layout.incomeTotal, layout.expenseTotal, layout.balance]) draft.style(rect(row, 0, 1, FORM_WIDTH), TOTAL);
  for (const row of [layout.incomeTotal, layout.expenseTotal, layout.surplus, layout.opening, layout.balance])
    draft.style(rect(row, BUDGET.lastYear, 1, 3), MONEY);
  for (const row of [layout.incomeFirst - 1, layout.incomeTotal + 1]) draft.style(rect(row, BUDGET.name), { font: { bold: true } });
  const money = rect(body.row, BUDGET.lastYear, body.rows, 3);
  draft.conditionals.push({ at: money, formula: `C${body.row + 1}="${TO_FILL}"`, style: { fill: COLORS.waitFill, color: COLORS.waitInk } });
  const balances = rect(layout.surplus, BUDGET.budget, 3, 1);
  draft.conditionals.push({
    at: balances,
    formula: `AND(ISNUMBER(D${layout.surplus + 1}),D${layout.surplus + 1}<0)`,
    style: { fill: COLORS.alertFill, color: COLORS.alertInk, bold: true },
  });
  const rates = rect(body.row, BUDGET.rate, body.rows, 1);
  draft.conditionals.push({
    at: rates,
    formula: `AND(ISNUMBER(F${body.row + 1}),F${body.row + 1}>1)`,
    style: { fill: COLORS.alertFill, color: COLORS.alertInk, bold: true },
  });
}
