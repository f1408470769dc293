import type { PlanTotals } from '../budget/totals';
import { budgetOf } from '../budget/amounts';
import type { Activity } from '../plan/activity';
import { yuanFromFen } from '../plan/fen';
import { isPrincipal } from '../plan/owner';
import type { WorkPlan } from '../plan/workplan';
import { rect, rectAddress } from './address';
import { MASTER_TABLE, SHEET_NAMES } from './columns';
import { formatFunding } from './funding-text';
import { issueFormula, issueText, repeatedIds } from './issue-formula';
import { COLORS, HEADER, page } from './look';
import { drawMasterRules } from './master-rules';
import { drawMasterStyles } from './master-styles';
import { columnOf, letterOf, MASTER_HEADER_ROW, MASTER_INFO_ROW, type MasterLayout } from './master-layout';
import type { ModelCell, SheetModel } from './model';
import { marksOf } from './month-cell';
import { foreignDetailRange, MONTHLY, type MonthlyLayout } from './monthly-layout';
import { rowCells } from './row-cells';
import { SheetDraft } from './sheet-draft';
import { drawSheetTitle, drawSubtitle } from './sheet-title';
import { either, joined, live, liveMoney } from './text-formula';
import { fittedHeight } from './text-height';

/** 年度计划: the master table. Nothing stands below it, so that it can grow. */
export function buildMaster(plan: WorkPlan, monthly: MonthlyLayout, totals: PlanTotals): SheetModel {
  const layout = monthly.master;
  const draft = new SheetDraft('master', SHEET_NAMES.master);
  const rows = Math.max(1, layout.count);
  const repeated = repeatedIds(plan.activities);
  drawHead(draft, plan, monthly, totals);
  draft.putRow(
    MASTER_HEADER_ROW,
    0,
    layout.columns.map(({ header }) => header),
  );
  if (layout.count === 0) draft.putRow(layout.firstRow, 0, blankRow(layout));
  plan.activities.forEach((activity, index) => {
    const row = layout.firstRow + index;
    draft.putRow(row, 0, activityRow(layout, activity, index, row, repeated));
    draft.rowHeight(row, rowHeight(layout, activity, issueText(activity, repeated)));
  });
  drawMasterStyles(draft, layout, rows);
  drawMasterRules(draft, layout);
  draft.tables.push({
    name: MASTER_TABLE,
    at: rect(MASTER_HEADER_ROW, 0, rows + 1, layout.columns.length),
    style: 'TableStyleLight1',
    showBandedRows: false,
    calculatedColumns: [columnOf(layout, 'issue')],
  });
  draft.columns = layout.columns.map(({ width, field }) => (field === 'id' ? { width, hidden: true } : { width }));
  draft.freeze = { rows: MASTER_HEADER_ROW + 1, columns: columnOf(layout, 'title') + 1 };
  draft.tabColor = COLORS.head;
  draft.page = page({
    // No print area: rows typed below the table are printed too.
    titleRows: { from: MASTER_HEADER_ROW, to: MASTER_HEADER_ROW },
    titleColumns: { from: 0, to: columnOf(layout, 'title') },
  });
  return draft.finish();
}

function drawHead(draft: SheetDraft, plan: WorkPlan, monthly: MonthlyLayout, totals: PlanTotals): void {
  const layout = monthly.master;
  const width = columnOf(layout, 'issue') + 1;
  drawSheetTitle(draft, plan, '年度工会工作计划', width, 36);
  draft.rowHeight(MASTER_INFO_ROW, 20);
  draft.rowHeight(MASTER_HEADER_ROW, 30);
  const titles = `${letterOf(layout, 'title')}${MASTER_HEADER_ROW + 1}:${letterOf(layout, 'title')}${layout.rangeEnd + 1}`;
  const budgets = foreignDetailRange(monthly, MONTHLY.budget);
  const count = plan.activities.filter((activity) => activity.title !== '').length;
  const known = plan.activities.some((activity) => budgetOf(activity) !== null);
  const waiting = live(`SUM(${foreignDetailRange(monthly, monthly.waiting)})`, totals.toFill);
  const sum = either(`COUNT(${budgets})=0`, ['待填'], [liveMoney(`SUM(${budgets})`, totals.all), ' 元'], !known);
  const hint = '月份格填●或更细的时间(上旬、8日);多个来源写成:会费 3000; 拨缴经费 2000';
  drawSubtitle(
    draft,
    joined(
      '单位:元 · 活动 ',
      live(`(SUMPRODUCT((${titles}<>"")*1)-1)`, count),
      ' 项 · 预算合计 ',
      sum,
      ' · 金额待填 ',
      waiting,
      ` 项 · ${hint}`,
    ),
  );
  draft.style(rect(MASTER_HEADER_ROW, 0, 1, layout.columns.length), HEADER);
}

function blankRow(layout: MasterLayout): ModelCell[] {
  return layout.columns.map(({ field }) => {
    if (field === 'no') return 1;
    return field === 'issue' ? { formula: issueFormula(layout, layout.firstRow), value: '' } : null;
  });
}

function activityRow(layout: MasterLayout, activity: Activity, index: number, row: number, repeated: ReadonlySet<string>): ModelCell[] {
  const marks = marksOf(activity);
  const cells: Readonly<Record<string, ModelCell>> = {
    ...rowCells(activity),
    no: index + 1,
    budget: budgetCell(layout, activity, row),
    issue: { formula: issueFormula(layout, row), value: issueText(activity, repeated) },
    id: activity.id,
  };
  return layout.columns.map(({ field, slot }) => (slot === null ? (cells[field] ?? null) : (marks.get(slot) ?? null)));
}

/** The stated budget; where only unit price and quantity are known, their product as a formula, so that it follows them. */
function budgetCell(layout: MasterLayout, activity: Activity, row: number): ModelCell {
  if (activity.budget !== null) return yuanFromFen(activity.budget);
  const computed = budgetOf(activity);
  if (computed === null) return null;
  const price = rectAddress(rect(row, columnOf(layout, 'unitPrice')));
  return { formula: `ROUND(${price}*${rectAddress(rect(row, columnOf(layout, 'quantity')))},2)`, value: yuanFromFen(computed) };
}

function rowHeight(layout: MasterLayout, activity: Activity, issue: string): number {
  const texts: Readonly<Record<string, string>> = {
    title: activity.title,
    subject: activity.subject,
    lead: activity.owners
      .filter(isPrincipal)
      .map(({ name }) => name)
      .join('、'),
    support: activity.owners
      .filter((owner) => !isPrincipal(owner))
      .map(({ name }) => name)
      .join('、'),
    audience: activity.audience ?? '',
    source: formatFunding(activity.funding),
    remark: activity.remark ?? '',
    issue,
  };
  const marks = marksOf(activity);
  return fittedHeight(
    layout.columns.map(({ field, slot, width }) => ({ text: slot === null ? (texts[field] ?? '') : (marks.get(slot) ?? ''), width })),
  );
}
