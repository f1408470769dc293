import { planTotals } from '../../budget/totals';
import type { WorkPlan } from '../../plan/workplan';
import type { SheetModel } from '../model';
import { SheetDraft } from '../sheet-draft';
import { BUDGET_COLUMNS, BudgetTable } from './budget-table';
import type { ReportOptions } from './options';
import { fillWidths, paperRoom } from './paper';
import { drawTableHead, tablePage } from './table-page';

export const BUDGET_SHEET = '工会经费收支预算表';

/** The form has some forty lines; at 83 per cent it stands on one page. */
const FORM_SHRINK = 1.2;

/** 工会经费收支预算表: income, expenditure of the union's own books by account, balance. Unknown amounts show 待填, never 0. */
export function buildBudgetSheet(plan: WorkPlan, options: ReportOptions): SheetModel {
  const draft = new SheetDraft('report-budget', BUDGET_SHEET);
  const room = paperRoom('A4', 'portrait', FORM_SHRINK);
  const widths = fillWidths(BUDGET_COLUMNS, room.width);
  const headers = BUDGET_COLUMNS.map(({ header }) => header);
  drawTableHead(draft, plan, { title: `年度${BUDGET_SHEET}`, headers, widths, date: options.date });
  const table = new BudgetTable(draft, options.values === 'formulas');
  table.draw(plan, planTotals(plan));
  draft.page = tablePage(draft, room, table.chunks);
  return draft.finish();
}
