import { planTotals } from '../../budget/totals';
import type { WorkPlan } from '../../plan/workplan';
import { rect } from '../address';
import { page } from '../look';
import type { SheetModel } from '../model';
import { SheetDraft } from '../sheet-draft';
import { BUDGET_COLUMNS, BudgetTable } from './budget-table';
import * as frame from './frame';
import type { ReportOptions } from './options';
import { pageBreaks } from './paginate';
import { fillWidths, pageHeight, paperRoom, REPORT_MARGINS } from './paper';

export const BUDGET_SHEET = '工会经费收支预算表';

/** The form has some forty lines; at 83 per cent it stands on one page. */
const FORM_SHRINK = 1.2;

/** 工会经费收支预算表: income, expenditure of the union's own books by account, balance. Unknown amounts show 待填, never 0. */
export function buildBudgetSheet(plan: WorkPlan, options: ReportOptions): SheetModel {
  const draft = new SheetDraft('report-budget', BUDGET_SHEET);
  const room = paperRoom('A4', 'portrait', FORM_SHRINK);
  const widths = fillWidths(BUDGET_COLUMNS, room.width);
  draft.columns = widths.map((width) => ({ width }));
  frame.drawCover(draft, plan, frame.sheetTitle(plan, `年度${BUDGET_SHEET}`), options.date);
  draft.putRow(
    2,
    0,
    BUDGET_COLUMNS.map((column) => column.header),
  );
  draft.rowHeight(2, frame.HEAD_HEIGHT);
  draft.style(rect(2, 0, 1, widths.length), frame.REPORT_HEAD, frame.REPORT_GRID);
  const table = new BudgetTable(draft, options.values === 'formulas');
  table.draw(plan, planTotals(plan));
  const head = frame.TITLE_HEIGHT + frame.COVER_HEIGHT + frame.HEAD_HEIGHT;
  draft.page = page({
    paper: 'A4',
    orientation: 'portrait',
    margins: REPORT_MARGINS,
    area: rect(0, 0, draft.height, widths.length),
    titleRows: { from: 2, to: 2 },
    rowBreaks: pageBreaks(table.chunks, pageHeight(room, widths), head, frame.HEAD_HEIGHT),
  });
  return draft.finish();
}
