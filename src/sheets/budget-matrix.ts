import { sourceShares, UNSTATED_SOURCE, type SourceKey } from '../budget/amounts';
import { fen, yuanFromFen } from '../plan/fen';
import { FUND_SOURCES } from '../plan/source';
import type { ExpenseSubject } from '../plan/subject';
import { absoluteRect, cellAddress, columnName, movingColumns, rect } from './address';
import { BUDGET, CHART_COLUMN, type BudgetLayout } from './budget-layout';
import type { ActivityFigures } from './figures';
import { MAX_FUNDING_PARTS } from './funding-text';
import { COLORS, GRID, HEADER, MUTED, QUIET_MONEY, SECTION, SERIES_COLORS, TOTAL } from './look';
import { foreignDetailRange, MONEY_SUBJECTS, MONTHLY, type MonthlyLayout } from './monthly-layout';
import type { SheetDraft } from './sheet-draft';

/** Columns of the matrix: the sources, 未写明 and the sum, from the first money column on. */
const FIRST = BUDGET.lastYear;
const UNSTATED = FIRST + FUND_SOURCES.length;
const SUM = UNSTATED + 1;

const yuan = (amount: number): number => yuanFromFen(fen(amount));

/** Money by subject and source as the core splits it. */
function sourceMatrix(figures: readonly ActivityFigures[]): (subject: ExpenseSubject | null, source: SourceKey | null) => number {
  const sums = new Map<string, number>();
  const add = (key: string, amount: number): void => void sums.set(key, (sums.get(key) ?? 0) + amount);
  for (const { activity } of figures) {
    for (const { source, amount } of sourceShares(activity)) {
      for (const key of [`${activity.subject}|${source}`, `${activity.subject}|`, `|${source}`, '|']) add(key, amount);
    }
  }
  return (subject, source) => sums.get(`${subject ?? ''}|${source ?? ''}`) ?? 0;
}

/** 支出科目 × 资金来源, by formula over the parts into which 月度资金 takes the sources. */
export function drawMatrix(draft: SheetDraft, layout: BudgetLayout, monthly: MonthlyLayout, figures: readonly ActivityFigures[]): void {
  const sum = sourceMatrix(figures);
  const header = layout.matrixHeader;
  draft.put(header - 1, BUDGET.name, '支出科目 × 资金来源(元,含行政列支)');
  draft.style(rect(header - 1, BUDGET.name), SECTION);
  draft.putRow(header, BUDGET.name, ['支出科目', ...FUND_SOURCES, UNSTATED_SOURCE, '合计']);
  const subjects = foreignDetailRange(monthly, MONTHLY.subject);
  const parts = Array.from({ length: MAX_FUNDING_PARTS }, (_, part) => ({
    source: foreignDetailRange(monthly, monthly.parts + 2 * part),
    amount: foreignDetailRange(monthly, monthly.parts + 2 * part + 1),
  }));
  const budget = foreignDetailRange(monthly, MONTHLY.budget);
  MONEY_SUBJECTS.forEach((subject, index) => {
    const row = layout.matrixFirst + index;
    draft.put(row, BUDGET.name, subject);
    const name = `$${columnName(BUDGET.name)}${row + 1}`;
    FUND_SOURCES.forEach((source, offset) => {
      const head = `${columnName(FIRST + offset)}$${header + 1}`;
      const terms = parts.map((part) => `SUMIFS(${part.amount},${subjects},${name},${part.source},${head})`).join('+');
      draft.formula(row, FIRST + offset, `ROUND(${terms},2)`, yuan(sum(subject, source)));
    });
    drawUnstated(draft, row, `ROUND(SUMIFS(${budget},${subjects},${name}),2)`, sum(subject, UNSTATED_SOURCE), sum(subject, null));
  });
  drawOtherRow(draft, layout, sum);
  draft.put(layout.matrixTotal, BUDGET.name, '合计');
  FUND_SOURCES.forEach((source, offset) => {
    const terms = parts.map((part) => `SUMIFS(${part.amount},${part.source},${columnName(FIRST + offset)}$${header + 1})`).join('+');
    draft.formula(layout.matrixTotal, FIRST + offset, `ROUND(${terms},2)`, yuan(sum(null, source)));
  });
  drawUnstated(draft, layout.matrixTotal, `ROUND(SUM(${budget}),2)`, sum(null, UNSTATED_SOURCE), sum(null, null));
  const block = rect(layout.matrixFirst, BUDGET.name, layout.matrixTotal - layout.matrixFirst + 1, SUM);
  draft.style(rect(header, BUDGET.name, 1, SUM), HEADER, GRID);
  draft.style(block, GRID, QUIET_MONEY);
  draft.style(rect(block.row, BUDGET.name, block.rows, 1), { horizontal: 'left' });
  draft.style(rect(layout.matrixTotal, BUDGET.name, 1, SUM), TOTAL);
}

/** What no listed source carries, and the sum, which comes straight from the budgets and not from the parts. */
function drawUnstated(draft: SheetDraft, row: number, total: string, unstated: number, all: number): void {
  const listed = `${cellAddress(row, FIRST)}:${cellAddress(row, UNSTATED - 1)}`;
  draft.formula(row, UNSTATED, `ROUND(${cellAddress(row, SUM)}-SUM(${listed}),2)`, yuan(unstated));
  draft.formula(row, SUM, total, yuan(all));
}

function drawOtherRow(draft: SheetDraft, layout: BudgetLayout, sum: ReturnType<typeof sourceMatrix>): void {
  draft.put(layout.matrixOther, BUDGET.name, '无经费或科目不在列表');
  [...FUND_SOURCES, UNSTATED_SOURCE, null].forEach((source, offset) => {
    const column = FIRST + offset;
    const listed = movingColumns(absoluteRect(rect(layout.matrixFirst, column, MONEY_SUBJECTS.length, 1)));
    draft.formula(
      layout.matrixOther,
      column,
      `ROUND(${cellAddress(layout.matrixTotal, column)}-SUM(${listed}),2)`,
      yuan(sum('无经费', source as SourceKey | null)),
    );
  });
}

const CHART_SUBJECTS = 7;

/** 支出构成: the largest subjects and the rest as a ring, so that the parts always make the whole. */
export function drawRing(draft: SheetDraft, layout: BudgetLayout, figures: readonly ActivityFigures[]): void {
  const sum = sourceMatrix(figures);
  const chosen = MONEY_SUBJECTS.map((subject, index) => ({ subject, row: layout.matrixFirst + index, total: sum(subject, null) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || a.row - b.row)
    .slice(0, CHART_SUBJECTS);
  const first = layout.incomeTotal + 10;
  draft.putRow(first - 1, CHART_COLUMN, ['支出科目', '金额']);
  chosen.forEach(({ subject, row, total }, index) => {
    draft.put(first + index, CHART_COLUMN, subject);
    draft.formula(first + index, CHART_COLUMN + 1, cellAddress(row, SUM), yuan(total));
  });
  const rest = first + chosen.length;
  draft.put(rest, CHART_COLUMN, '其余科目');
  const shown = chosen.length === 0 ? '0' : `SUM(${cellAddress(first, CHART_COLUMN + 1)}:${cellAddress(rest - 1, CHART_COLUMN + 1)})`;
  const left = sum(null, null) - chosen.reduce((total, entry) => total + entry.total, 0);
  draft.formula(rest, CHART_COLUMN + 1, `ROUND(${cellAddress(layout.matrixTotal, SUM)}-${shown},2)`, yuan(left));
  const block = rect(first - 1, CHART_COLUMN, chosen.length + 2, 2);
  draft.style(block, MUTED, GRID, QUIET_MONEY);
  draft.style(rect(block.row, CHART_COLUMN, block.rows, 1), { horizontal: 'left' });
  draft.charts.push({
    kind: 'doughnut',
    name: 'chartBudget',
    title: '支出构成(按支出科目)',
    at: rect(layout.headerRow, CHART_COLUMN, first - 2 - layout.headerRow, 4),
    series: [
      {
        name: '支出',
        nameRef: null,
        values: absoluteRect(rect(first, CHART_COLUMN + 1, chosen.length + 1, 1)),
        categories: absoluteRect(rect(first, CHART_COLUMN, chosen.length + 1, 1)),
        color: SERIES_COLORS[0] ?? COLORS.head,
      },
    ],
    valueTitle: null,
  });
}
