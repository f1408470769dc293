import type { WorkPlan } from '../../plan/workplan';
import { activityFigures } from '../figures';
import { masterLayout } from '../master-layout';
import type { ColumnModel, ModelCell, SheetModel, WorkbookModel } from '../model';
import { monthlyLayout } from '../monthly-layout';
import { buildOverview } from '../overview-sheet';
import { dateText } from './frame';
import { paperRoom, printedWidth, REPORT_NORMAL_FONT } from './paper';

/** Width of the gap between two boxes, where the working sheet hides its row numbers. */
const GAP = 1.5;

/** 月份总览 alone on one A3 page, as values: the sheet of the working workbook, not a second layout. */
export function buildPoster(plan: WorkPlan, options: { readonly created: string; readonly date: string | null }): WorkbookModel {
  const monthly = monthlyLayout(masterLayout(plan));
  const sheet = buildOverview(plan, monthly, plan.activities.map(activityFigures), options.created);
  const unit = plan.settings.unit ?? '';
  const line = options.date === null ? '单位：元' : `单位：元　　${dateText(options.date)}`;
  return {
    properties: {
      title: `${unit}${plan.planYear}年工会工作月份总览`,
      subject: '月份总览',
      creator: unit,
      company: unit,
      created: options.created,
    },
    sheets: [hang(sheet, line)],
    names: [],
    normalFont: REPORT_NORMAL_FONT,
  };
}

/** Values only; hidden helpers become the gaps between boxes; the line about updating gives way to unit and date. */
function hang(sheet: SheetModel, line: string): SheetModel {
  const hidden = new Set(sheet.columns.flatMap((column, index) => (column.hidden === true ? [index] : [])));
  const plain = (cell: ModelCell, row: number, column: number): ModelCell => {
    if (hidden.has(column)) return null;
    if (row === 1) return column === 0 ? line : null;
    return typeof cell === 'object' && cell !== null ? cell.value : cell;
  };
  return {
    ...sheet,
    columns: fillWidth(sheet),
    rowHeights: fillHeight(sheet),
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row, r) => row.map((cell, c) => plain(cell, block.at.row + r, block.at.column + c))),
    })),
    validations: [],
    conditionals: [],
    notes: [],
    tabColor: null,
    page: { ...sheet.page, paper: 'A3', orientation: 'landscape', fitWide: 1, fitTall: 1 },
  };
}

/** Boxes wide enough to fill the page's width at the scale that its height allows. */
function fillWidth(sheet: SheetModel): ColumnModel[] {
  const widths = sheet.columns.map((column) => (column.hidden === true ? GAP : column.width));
  const height = totalHeight(sheet);
  const room = paperRoom('A3', 'landscape', 1);
  const wanted = room.width * Math.max(1, height / room.height);
  const widest = Math.max(...widths);
  const texts = widths.filter((width) => width === widest).length;
  const more = Math.max(0, wanted - printedWidth(widths)) / texts;
  return widths.map((width) => ({ width: width === widest ? Math.round((width + more) * 10) / 10 : width }));
}

/** A plan of few activities spreads over the page instead of leaving its lower half white. */
function fillHeight(sheet: SheetModel): Record<number, number> {
  const most = Math.min(2, (paperRoom('A3', 'landscape', 1).height * 0.97) / totalHeight(sheet));
  const factor = Math.max(1, most);
  return Object.fromEntries(Object.entries(sheet.rowHeights).map(([row, points]) => [row, Math.round(points * factor * 4) / 4]));
}

function totalHeight(sheet: SheetModel): number {
  return Object.values(sheet.rowHeights).reduce((sum, points) => sum + points, 0);
}
