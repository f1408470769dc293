import type { WorkPlan } from '../../plan/workplan';
import type { SheetModel } from '../model';
import { SheetDraft } from '../sheet-draft';
import { groupActivities } from './groups';
import type { ReportOptions } from './options';
import { fillWidths, paperRoom, TABLE_SHRINK } from './paper';
import { placeColumns, withNeeds } from './plan-cells';
import { PlanTable } from './plan-table';
import { drawTableHead, FIRST_ROW, tablePage } from './table-page';

export const PLAN_SHEET = '年度活动计划表';

/** Twenty columns on A4 print at 85 per cent: 10 points come out as 8.5, still larger than 六号. */
const SHRINK = { A4: 1.18, A3: TABLE_SHRINK } as const;

/** 年度活动计划表: every activity once, in groups with subtotals, a grand total and the signatures. */
export function buildPlanSheet(plan: WorkPlan, options: ReportOptions): SheetModel {
  const draft = new SheetDraft('report-plan', PLAN_SHEET);
  const columns = placeColumns(plan, options);
  const room = paperRoom(options.paper, 'landscape', SHRINK[options.paper]);
  const widths = fillWidths(withNeeds(columns, plan), room.width);
  drawTableHead(draft, plan, { title: PLAN_SHEET, headers: columns.map(({ header }) => header), widths, date: options.date });
  const groups = groupActivities(plan, options.grouping);
  const rows = groups.reduce((sum, group) => sum + group.activities + 2, 1);
  const table = new PlanTable(draft, columns, rows, options.values === 'formulas');
  for (const group of groups) table.group(group);
  table.total(plan);
  draft.freeze = { rows: FIRST_ROW, columns: 2 };
  draft.page = tablePage(draft, room, table.chunks);
  return draft.finish();
}
