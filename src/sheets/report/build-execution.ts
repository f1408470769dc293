import { yuanFromFen, type Fen } from '../../plan/fen';
import type { WorkPlan } from '../../plan/workplan';
import { rect } from '../address';
import { MONEY_FORMAT, PERCENT_FORMAT } from '../look';
import type { ModelCell, SheetModel, WorkbookModel } from '../model';
import { SheetDraft } from '../sheet-draft';
import { fittedHeight } from '../text-height';
import { byMonth, bySubject, executionRow, type ExecutionRow } from './execution-rows';
import * as frame from './frame';
import { groupActivities } from './groups';
import type { Chunk } from './paginate';
import { fillWidths, paperRoom, REPORT_NORMAL_FONT, TALL_SIZE, textRoom } from './paper';
import { TO_FILL } from './read-activity';
import { drawClosing, drawTableHead, FIRST_ROW, tablePage } from './table-page';
import { monthsText } from './texts';

const EXECUTION_SHEET = '执行情况表';
const EXECUTION_LIST = '逐项执行情况';

const SUMMARY = [
  { header: '项目', width: 16, grow: 1 },
  ...['计划项数', '已完成', '进行中', '推迟', '取消'].map((header) => ({ header, width: 8, grow: 0 })),
  ...['预算金额', '实际支出'].map((header) => ({ header, width: 14, grow: 0 })),
  { header: '执行率', width: 9, grow: 0 },
  { header: '结余（预算减实际）', width: 15, grow: 0 },
  { header: '原因说明', width: 22, grow: 3 },
];

const LIST = [
  { header: '序号', width: 5, grow: 0 },
  { header: '活动名称', width: 24, grow: 2 },
  { header: '时间', width: 13, grow: 1 },
  { header: '支出科目', width: 13.6, grow: 0 },
  { header: '状态', width: 8, grow: 0 },
  ...['预算金额', '实际支出'].map((header) => ({ header, width: 14, grow: 0 })),
  { header: '执行率', width: 9, grow: 0 },
  { header: '结余（预算减实际）', width: 15, grow: 0 },
  { header: '原因说明', width: 22, grow: 3 },
];

/** 执行情况表: planned against done and spent by subject and by month, and every activity once, with a column for reasons. */
export function buildExecution(plan: WorkPlan, options: { readonly date: string | null }): WorkbookModel {
  const unit = plan.settings.unit ?? '';
  return {
    properties: {
      title: `${unit}${plan.planYear}年度工作计划和经费预算${EXECUTION_SHEET}`,
      subject: EXECUTION_SHEET,
      creator: unit,
      company: unit,
      created: `${options.date ?? `${plan.planYear}-12-31`}T00:00:00.000Z`,
    },
    sheets: [summarySheet(plan, options.date), listSheet(plan, options.date)],
    names: [],
    normalFont: REPORT_NORMAL_FONT,
  };
}

function summarySheet(plan: WorkPlan, date: string | null): SheetModel {
  const total = executionRow('合计', plan.activities);
  const lines = [
    ...sectionLines('一、按支出科目', bySubject(plan), total),
    ...sectionLines('二、按月份（跨月活动按开始月份计）', byMonth(plan), total),
  ];
  return tableSheet(plan, date, EXECUTION_SHEET, SUMMARY, lines, [6, 7, 9], 8);
}

interface Line {
  readonly kind: 'section' | 'row' | 'total';
  readonly cells: readonly ModelCell[];
}

function sectionLines(label: string, rows: readonly ExecutionRow[], total: ExecutionRow): Line[] {
  return [
    { kind: 'section', cells: [label] },
    ...rows.map((row): Line => ({ kind: 'row', cells: summaryCells(row) })),
    { kind: 'total', cells: summaryCells(total) },
  ];
}

function summaryCells(row: ExecutionRow): ModelCell[] {
  return [
    row.name,
    row.planned,
    row.done,
    row.running,
    row.putOff,
    row.cancelled,
    yuan(row.budget),
    yuan(row.spent),
    row.rate,
    yuan(row.rest),
    null,
  ];
}

function listSheet(plan: WorkPlan, date: string | null): SheetModel {
  let no = 0;
  const lines = groupActivities(plan, 'quarter').flatMap((group): Line[] => [
    { kind: 'section', cells: [`${group.name}　共${group.activities}项`] },
    ...group.rows.map((activity): Line => {
      const row = executionRow(activity.title, [activity]);
      const open = row.budget === null && activity.subject !== '无经费' && activity.status !== '取消';
      const over = row.rest !== null && row.rest < 0 ? '超预算：' : '';
      no += 1;
      const money = [open ? TO_FILL : yuan(row.budget), yuan(row.spent), row.rate, yuan(row.rest)];
      return { kind: 'row', cells: [no, row.name, monthsText(activity), activity.subject, activity.status, ...money, over] };
    }),
  ]);
  const total = executionRow('合计', plan.activities);
  const cells = [null, '合计', null, null, null, yuan(total.budget), yuan(total.spent), total.rate, yuan(total.rest), null];
  return tableSheet(plan, date, EXECUTION_LIST, LIST, [...lines, { kind: 'total', cells }], [5, 6, 8], 7);
}

function yuan(amount: Fen | null): number | null {
  return amount === null ? null : yuanFromFen(amount);
}

type Columns = readonly { readonly header: string; readonly width: number; readonly grow: number }[];

function tableSheet(
  plan: WorkPlan,
  date: string | null,
  name: string,
  columns: Columns,
  lines: readonly Line[],
  money: readonly number[],
  rate: number,
): SheetModel {
  const draft = new SheetDraft('execution', name);
  const room = paperRoom('A4', 'landscape');
  const widths = fillWidths(columns, room.width);
  const headers = columns.map(({ header }) => header);
  drawTableHead(draft, plan, { title: `年度${name}`, headers, widths, date });
  draft.style(rect(FIRST_ROW, 0, lines.length, columns.length), {
    ...frame.REPORT_BODY,
    ...frame.REPORT_GRID,
    wrap: true,
    horizontal: 'center',
  });
  for (const column of money)
    draft.style(rect(FIRST_ROW, column, lines.length, 1), { numberFormat: MONEY_FORMAT, horizontal: 'right', wrap: false, shrink: true });
  draft.style(rect(FIRST_ROW, rate, lines.length, 1), { numberFormat: PERCENT_FORMAT });
  for (const column of [name === EXECUTION_SHEET ? 0 : 1, columns.length - 1])
    draft.style(rect(FIRST_ROW, column, lines.length, 1), { horizontal: 'left' });
  const chunks = drawLines(draft, lines);
  drawClosing(draft, FIRST_ROW + lines.length, null, chunks);
  draft.freeze = { rows: FIRST_ROW, columns: name === EXECUTION_SHEET ? 1 : 2 };
  draft.page = tablePage(draft, room, chunks);
  return draft.finish();
}

/** A section's heading stays with its first row, a total with the row above. */
function drawLines(draft: SheetDraft, lines: readonly Line[]): Chunk[] {
  const chunks: Chunk[] = [];
  lines.forEach((line, index) => {
    const row = FIRST_ROW + index;
    draft.putRow(row, 0, line.cells);
    if (line.kind === 'section') draft.merge(rect(row, 0, 1, draft.columns.length));
    if (line.kind !== 'row')
      draft.style(rect(row, 0, 1, draft.columns.length), line.kind === 'section' ? frame.REPORT_GROUP : frame.REPORT_TOTAL);
    const texts = line.cells.map((cell, column) => ({
      text: typeof cell === 'string' ? cell : '',
      width: textRoom(draft.columns[column]?.width ?? 10, 10),
    }));
    const height = line.kind === 'section' ? 20 : fittedHeight(texts, TALL_SIZE, 20);
    draft.rowHeight(row, height);
    const before = chunks[chunks.length - 1];
    if (before !== undefined && (line.kind === 'total' || lines[index - 1]?.kind === 'section')) {
      chunks[chunks.length - 1] = { from: before.from, height: before.height + height };
    } else chunks.push({ from: row, height });
  });
  return chunks;
}
