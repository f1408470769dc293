import type { WorkPlan } from '../../plan/workplan';
import { rect } from '../address';
import { page } from '../look';
import type { SheetModel } from '../model';
import { SheetDraft } from '../sheet-draft';
import * as frame from './frame';
import { groupActivities } from './groups';
import type { ReportOptions } from './options';
import { pageBreaks } from './paginate';
import { fillWidths, pageHeight, paperRoom, REPORT_MARGINS, TABLE_SHRINK } from './paper';
import { placeColumns, withNeeds } from './plan-cells';
import { PlanTable } from './plan-table';

export const PLAN_SHEET = '年度活动计划表';

/** Twenty columns on A4 print at 85 per cent: 10 points come out as 8.5, still larger than 六号. */
const SHRINK = { A4: 1.18, A3: TABLE_SHRINK } as const;

/** 年度活动计划表: every activity once, in groups with subtotals, a grand total and the signatures. */
export function buildPlanSheet(plan: WorkPlan, options: ReportOptions): SheetModel {
  const draft = new SheetDraft('report-plan', PLAN_SHEET);
  const columns = placeColumns(plan, options);
  const room = paperRoom(options.paper, 'landscape', SHRINK[options.paper]);
  const widths = fillWidths(withNeeds(columns, plan), room.width);
  draft.columns = widths.map((width) => ({ width }));
  frame.drawCover(draft, plan, frame.sheetTitle(plan, PLAN_SHEET), options.date);
  draft.putRow(
    2,
    0,
    columns.map((column) => column.header),
  );
  draft.rowHeight(2, frame.HEAD_HEIGHT);
  draft.style(rect(2, 0, 1, columns.length), frame.REPORT_HEAD, frame.REPORT_GRID);
  const groups = groupActivities(plan, options.grouping);
  const rows = groups.reduce((sum, group) => sum + group.activities + 2, 1);
  const table = new PlanTable(draft, columns, rows, options.values === 'formulas');
  for (const group of groups) table.group(group);
  table.total(plan);
  const head = frame.TITLE_HEIGHT + frame.COVER_HEIGHT + frame.HEAD_HEIGHT;
  draft.freeze = { rows: 3, columns: 2 };
  draft.page = page({
    paper: options.paper,
    margins: REPORT_MARGINS,
    area: rect(0, 0, draft.height, columns.length),
    titleRows: { from: 2, to: 2 },
    rowBreaks: pageBreaks(table.chunks, pageHeight(room, widths), head, frame.HEAD_HEIGHT),
  });
  return draft.finish();
}
