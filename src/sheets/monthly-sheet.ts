import type { PlanTotals } from '../budget/totals';
import type { WorkPlan } from '../plan/workplan';
import { absoluteRect, columnName, rect } from './address';
import { monthHeader, SHEET_NAMES } from './columns';
import type { ActivityFigures } from './figures';
import { CENTER, COLORS, GRID, HEADER, MUTED, page, QUIET_MONEY, SECTION, SERIES_COLORS, WHOLE_FORMAT, WRAP } from './look';
import { spanRange } from './master-layout';
import type { ChartSeries, SheetModel } from './model';
import { detailRow } from './monthly-detail';
import {
  CHART_ROW,
  CHART_ROWS,
  DETAIL_FIRST_ROW,
  DETAIL_HEADER_ROW,
  detailRange,
  MONEY_SUBJECTS,
  MONTHLY,
  REST_ROW,
  SUBJECT_FIRST_ROW,
  SUBJECT_HEADER_ROW,
  SUMMARY_ROWS,
  type MonthlyLayout,
} from './monthly-layout';
import { drawSubjects, drawSummary, subjectMonths } from './monthly-summary';
import { MAX_FUNDING_PARTS } from './funding-text';
import { SheetDraft } from './sheet-draft';
import { drawSheetTitle, drawSubtitle } from './sheet-title';
import { either, joined, live, liveMoney } from './text-formula';
import { fittedHeight } from './text-height';

/** Subjects with a colour of their own in the chart; the rest is one series, so that the columns always add up. */
const CHART_SUBJECTS = 7;

/** 月度资金: what each month costs, by formula over the master table. Rows of headroom keep it right when people add activities by hand. */
export function buildMonthly(plan: WorkPlan, layout: MonthlyLayout, figures: readonly ActivityFigures[], totals: PlanTotals): SheetModel {
  const draft = new SheetDraft('monthly', SHEET_NAMES.monthly);
  const width = layout.unallocated + 1;
  drawTitle(draft, plan, layout, totals, width);
  drawSummary(draft, layout, totals);
  drawSubjects(draft, layout, figures);
  drawChart(draft, layout, figures);
  drawDetails(draft, layout, figures);
  draft.columns = columnModels(layout);
  draft.freeze = { rows: 2, columns: MONTHLY.title + 1 };
  draft.tabColor = COLORS.head;
  draft.page = page({
    area: rect(0, 0, DETAIL_FIRST_ROW + Math.max(1, figures.length), width),
    titleRows: { from: 0, to: 1 },
    rowBreaks: [DETAIL_HEADER_ROW - 1],
  });
  return draft.finish();
}

function drawTitle(draft: SheetDraft, plan: WorkPlan, layout: MonthlyLayout, totals: PlanTotals, width: number): void {
  drawSheetTitle(draft, plan, '年度月度资金安排', width);
  const amounts = spanRange(layout.master, 'budget', 'budget');
  const detail = detailRange(layout, MONTHLY.budget);
  const titles = spanRange(layout.master, 'title', 'title');
  const shown = detailRange(layout, MONTHLY.title);
  // The two counts differ when the master table has outgrown the detail rows; then the sheet must say that it is incomplete.
  const complete = `AND(SUMPRODUCT((${titles}<>"")*1)-1=SUMPRODUCT((${shown}<>"")*1),ROUND(SUM(${detail})-SUM(${amounts}),2)>=0)`;
  const loose = `${columnName(layout.unallocated)}${SUMMARY_ROWS.amount + 1}`;
  const spare = rect(DETAIL_FIRST_ROW + layout.master.count, MONTHLY.title, layout.rows - layout.master.count, 1);
  const beyond = `SUMPRODUCT((${absoluteRect(spare)}<>"")*1)`;
  drawSubtitle(
    draft,
    joined(
      '单位:元 · 预算按所标月份平均分摊,尾差计入最后一个月;行政列支不计入 · 金额待填 ',
      live(`SUM(${detailRange(layout, layout.waiting)})`, totals.toFill),
      ' 项 · 未排月份 ',
      liveMoney(loose, totals.unallocated),
      ' 元 · 与年度计划核对:',
      either(complete, ['相符'], ['不符,年度计划已超出本表行数,请重新生成'], true),
      either(`${beyond}=0`, [''], [' · ※ 后加的 ', live(beyond, 0), ' 项不在打印区域内'], true),
    ),
  );
}

function drawChart(draft: SheetDraft, layout: MonthlyLayout, figures: readonly ActivityFigures[]): void {
  const matrix = subjectMonths(figures);
  const used = MONEY_SUBJECTS.map((subject, index) => ({ subject, row: SUBJECT_FIRST_ROW + index, total: matrix.total(subject) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || a.row - b.row)
    .slice(0, CHART_SUBJECTS);
  const chosen = used.length === 0 ? [{ subject: MONEY_SUBJECTS[0] ?? '', row: SUBJECT_FIRST_ROW, total: 0 }] : used;
  const months = (row: number): string => absoluteRect(rect(row, MONTHLY.months, 1, layout.slots.length));
  const categories = months(SUBJECT_HEADER_ROW);
  const restRow = REST_ROW + 1;
  draft.put(restRow, MONTHLY.title, '图中其余科目');
  layout.slots.forEach((slot, index) => {
    const column = columnName(MONTHLY.months + index);
    const shown = chosen.map(({ row }) => `-${column}${row + 1}`).join('');
    const value =
      figures.reduce((sum, { shares }) => sum + (shares.get(slot) ?? 0), 0) -
      chosen.reduce((sum, { subject }) => sum + matrix.at(subject as never, slot), 0);
    draft.formula(restRow, MONTHLY.months + index, `ROUND(${column}${SUMMARY_ROWS.amount + 1}${shown},2)`, value / 100);
  });
  draft.style(rect(restRow, 0, 1, layout.unallocated), MUTED, QUIET_MONEY);
  draft.style(rect(restRow, MONTHLY.title), { horizontal: 'left' });
  const series = [...chosen.map(({ subject, row }) => ({ name: subject as string, row })), { name: '其余科目', row: restRow }];
  draft.charts.push({
    kind: 'column-stacked',
    name: 'chartMonthly',
    title: '各月支出(按支出科目)',
    at: rect(CHART_ROW, MONTHLY.title, CHART_ROWS, layout.unallocated - 1),
    series: series.map(({ name, row }, index): ChartSeries => ({
      name,
      nameRef: absoluteRect(rect(row, MONTHLY.title)),
      values: months(row),
      categories,
      color: SERIES_COLORS[index] ?? COLORS.border,
    })),
    valueTitle: '元',
  });
}

function drawDetails(draft: SheetDraft, layout: MonthlyLayout, figures: readonly ActivityFigures[]): void {
  const parts = Array.from({ length: MAX_FUNDING_PARTS }, (_, part) => part + 1);
  draft.put(DETAIL_HEADER_ROW - 1, MONTHLY.no, '逐项分摊(由公式从年度计划取数,不要在这里填写)');
  draft.style(rect(DETAIL_HEADER_ROW - 1, 0), SECTION);
  draft.putRow(DETAIL_HEADER_ROW, 0, [
    ...['序号', '活动名称', '支出科目', '预算金额', '其中行政列支', '月数', '每月(分)', '分摊基数(分)'],
    ...layout.slots.map((slot) => monthHeader(slot)),
    ...['未排月份', '待填', '上年数', '本账实支', '来源拆分'],
    ...parts.map((part) => `第${part}段金额`),
    '余额',
    ...parts.flatMap((part) => [`来源${part}`, `金额${part}`]),
  ]);
  for (let index = 0; index < layout.rows; index += 1) {
    const own = figures[index] ?? null;
    draft.putRow(DETAIL_FIRST_ROW + index, 0, detailRow(layout, index, own));
    if (own !== null) {
      draft.rowHeight(DETAIL_FIRST_ROW + index, fittedHeight([{ text: own.activity.title, width: TITLE_WIDTH }]));
    }
  }
  const block = rect(DETAIL_FIRST_ROW, 0, layout.rows, layout.width);
  draft.style(rect(DETAIL_HEADER_ROW, 0, 1, layout.width), HEADER, GRID);
  draft.style(block, GRID, QUIET_MONEY);
  draft.style(rect(block.row, 0, block.rows, 3), { horizontal: 'left', numberFormat: 'General' });
  draft.style(rect(block.row, 0, block.rows, 1), CENTER);
  draft.style(rect(block.row, MONTHLY.title, block.rows, 1), WRAP);
  draft.style(rect(block.row, MONTHLY.marked, block.rows, 3), CENTER, { numberFormat: WHOLE_FORMAT });
  const blank = `AND($B${block.row + 1}="",$D${block.row + 1}="")`;
  draft.conditionals.push({ at: block, formula: blank, style: { color: 'FFFFFF' } });
}

const TITLE_WIDTH = 30;

function columnModels(layout: MonthlyLayout): SheetModel['columns'] {
  const width = (column: number): number => {
    if (column === MONTHLY.no) return 5;
    if (column === MONTHLY.title) return TITLE_WIDTH;
    return column === MONTHLY.subject || column === MONTHLY.outside ? 13 : column === MONTHLY.marked ? 6 : 13;
  };
  return Array.from({ length: layout.width }, (_, column) => ({
    width: width(column),
    ...(column === MONTHLY.cents || column === MONTHLY.each || (column >= layout.padded && column < layout.parts) ? { hidden: true } : {}),
  }));
}
