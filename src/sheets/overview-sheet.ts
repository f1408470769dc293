import { fen, yuanFromFen } from '../plan/fen';
import type { MonthSlot } from '../plan/month';
import type { WorkPlan } from '../plan/workplan';
import { absoluteAddress, absoluteRect, columnName, quoteSheet, rect, textLiteral } from './address';
import { TO_FILL } from './budget-line';
import { monthField, monthHeader, SHEET_NAMES } from './columns';
import type { ActivityFigures } from './figures';
import { CENTER, COLORS, GRID, HEAD_FONT, page, QUIET_MONEY_FORMAT, WRAP } from './look';
import { columnRange, type MasterLayout } from './master-layout';
import type { Rect, SheetModel } from './model';
import { foreignDetailRange, MONTHLY, SUMMARY_ROWS, type MonthlyLayout } from './monthly-layout';
import { lineText, monthLines, type OverviewLine } from './overview-lines';
import { SheetDraft } from './sheet-draft';
import { drawSheetTitle, drawSubtitle } from './sheet-title';
import { either, joined, live, liveMoney } from './text-formula';
import { fittedHeight } from './text-height';

/** Boxes side by side, and lines of one box; more are told and not shown, so that the wall sheet stays readable. */
const BOXES = 4;
const MOST_LINES = 15;
const LEAST_LINES = 8;
/** Height of all lines on one A3 page at its scale, and the line height from which letters are larger. */
const WALL_POINTS = 800;
const LARGE_HEIGHT = 26;
/** Columns of a box: time, activity, amount, the hidden row number in the master table, and the gap to the next box. */
const BOX = { mark: 0, text: 1, amount: 2, place: 3, gap: 4, width: 5 } as const;
const WIDTHS = [8, 46, 12.5, 6, 1.5] as const;
const FIRST_ROW = 3;

interface Box {
  readonly slot: MonthSlot;
  readonly lines: readonly OverviewLine[];
}

/**
 * 月份总览: the months as boxes on one page for the wall. Each line follows its activity by its id through formulas; what was added
 * to a month later is told by the box's own count.
 */
export function buildOverview(plan: WorkPlan, monthly: MonthlyLayout, figures: readonly ActivityFigures[], created: string): SheetModel {
  const draft = new SheetDraft('overview', SHEET_NAMES.overview);
  const boxes = monthly.slots.map((slot): Box => ({ slot, lines: monthLines(figures, slot) }));
  const width = BOXES * BOX.width - 1;
  drawSheetTitle(draft, plan, '年工会工作月历', width, 42);
  draft.style(rect(0, 0), { font: { size: 24 } });
  const bands = Array.from({ length: Math.ceil(boxes.length / BOXES) }, (_, index) => boxes.slice(index * BOXES, (index + 1) * BOXES));
  const counts = bands.map((band) => Math.min(MOST_LINES, Math.max(LEAST_LINES, ...band.map((box) => box.lines.length))));
  // Few lines stand larger, so that the sheet fills the wall.
  const lineCount = counts.reduce((sum, count) => sum + count, 0);
  const height = Math.min(32, Math.max(19, Math.floor(WALL_POINTS / lineCount)));
  if (height >= LARGE_HEIGHT) draft.style(rect(FIRST_ROW, 0, lineCount + 3 * bands.length, width), { font: { size: 12 } });
  let row = FIRST_ROW;
  const ends: number[] = [];
  const stale: { readonly count: string; readonly shown: number }[] = [];
  bands.forEach((band, index) => {
    const lines = counts[index] ?? LEAST_LINES;
    band.forEach((box, place) => {
      ends[place] = row + lines + 1;
      drawBox(draft, monthly, box, row, place * BOX.width, lines);
      stale.push({ count: countFormula(monthly.master, box.slot), shown: box.lines.length });
    });
    for (let line = 0; line < lines; line += 1) draft.rowHeight(row + 1 + line, lineHeight(band, line, height));
    row += lines + 3;
  });
  // One stretch for a column of boxes: the heads between are texts, and thirteen stretches would be sent to Excel one by one.
  ends.forEach((end, place) =>
    draft.style(rect(FIRST_ROW + 1, place * BOX.width + BOX.amount, end - FIRST_ROW, 1), { numberFormat: QUIET_MONEY_FORMAT }),
  );
  drawState(draft, stale, created);
  draft.columns = Array.from({ length: width }, (_, column) => {
    const part = column % BOX.width;
    return { width: WIDTHS[part] ?? 6, ...(part === BOX.place ? { hidden: true } : {}) };
  });
  draft.tabColor = COLORS.head;
  draft.zoom = 80;
  draft.page = page({ fitTall: 1, area: rect(0, 0, row - 1, width), footer: null });
  return draft.finish();
}

function lineHeight(band: readonly Box[], line: number, least: number): number {
  const size = least >= LARGE_HEIGHT ? 12 : 10;
  const texts = band.map(({ lines }) => ({
    text: lines[line] === undefined ? '' : lineText(lines[line].figures),
    width: (WIDTHS[BOX.text] * 10) / size,
  }));
  return fittedHeight(texts, size, least);
}

/** Marks of a month in the master table; the header's cell is in the range and taken off. */
function countFormula(master: MasterLayout, slot: MonthSlot): string {
  return `(COUNTA(${columnRange(master, monthField(slot))})-1)`;
}

/** How many of the activities at these places of the master table want an amount. A place counts the header, 月度资金 does not. */
function waitingFormula(monthly: MonthlyLayout, places: Rect): string {
  const numbers = foreignDetailRange(monthly, MONTHLY.no);
  return `SUMPRODUCT(COUNTIFS(${numbers},${absoluteRect(places)}-1,${foreignDetailRange(monthly, monthly.waiting)},1))`;
}

function drawState(draft: SheetDraft, boxes: readonly { readonly count: string; readonly shown: number }[], created: string): void {
  const same = boxes.map(({ count, shown }) => `${count}=${shown}`).join(',');
  const day = created.slice(0, 10);
  const fresh = [`清单生成于 ${day},与年度计划的月份标记数一致`];
  const changed = [`※ ${day} 生成后月份标记有增减,请重新生成本表`];
  drawSubtitle(draft, joined('单位:元 · 各行随年度计划更新 · ', either(`AND(${same})`, fresh, changed, true)));
}

function drawBox(draft: SheetDraft, monthly: MonthlyLayout, box: Box, row: number, column: number, rows: number): void {
  const { slot, lines } = box;
  const total = `${quoteSheet(SHEET_NAMES.monthly)}!${absoluteAddress(SUMMARY_ROWS.amount, MONTHLY.months + slot - 1)}`;
  const count = countFormula(monthly.master, slot);
  const sum = lines.reduce((amount, { figures }) => amount + (figures.shares.get(slot) ?? 0), 0);
  const open = waitingFormula(monthly, rect(row + 1, column + BOX.place, rows, 1));
  const waits = lines.slice(0, rows).some(({ figures }) => figures.needsAmount);
  // A month whose amounts are all open must not read as free of charge.
  const none = either(`${open}=0`, [''], [` · ${TO_FILL}`], !waits);
  const money = either(`${total}=0`, [none], [' · ', liveMoney(total, fen(sum)), ' 元'], sum === 0);
  draft.put(row, column, joined(`${monthHeader(slot)}  `, live(count, lines.length), ' 项', money));
  draft.merge(rect(row, column, 1, BOX.place));
  draft.style(
    rect(row, column, 1, BOX.place),
    { font: { name: HEAD_FONT, size: 13, bold: true, color: COLORS.head }, fill: COLORS.headFill },
    GRID,
  );
  draft.rowHeight(row, 24);
  lines.slice(0, rows).forEach((line, index) => drawLine(draft, monthly, slot, line, row + 1 + index, column));
  const more = `${count}-${Math.min(rows, lines.length)}`;
  const hidden = lines.length - Math.min(rows, lines.length);
  const last = row + rows + 1;
  draft.formula(
    last,
    column + BOX.text,
    `IF(${more}>0,"另有 "&(${more})&" 项,见年度计划","")`,
    hidden > 0 ? `另有 ${hidden} 项,见年度计划` : '',
  );
  const body = rect(row + 1, column, rows + 1, BOX.place);
  draft.style(body, { border: { weight: 'hair', color: COLORS.border } });
  draft.style(rect(body.row, column + BOX.mark, body.rows, 1), CENTER, { font: { color: COLORS.markInk } });
  draft.style(rect(body.row, column + BOX.text, body.rows, 1), WRAP);
  draft.style(rect(body.row, column + BOX.amount, body.rows, 1), { horizontal: 'right' });
  draft.rowHeight(last, 15);
}

/** A line finds its activity by id, so that it follows sorting and renaming; an activity taken out of the month says so. */
function drawLine(draft: SheetDraft, monthly: MonthlyLayout, slot: MonthSlot, line: OverviewLine, row: number, column: number): void {
  const { master } = monthly;
  const place = `$${columnName(column + BOX.place)}${row + 1}`;
  const cell = (field: string): string => `INDEX(${columnRange(master, field)},${place})`;
  const { activity, shares } = line.figures;
  const index = monthly.positions.get(activity.id) ?? 0;
  // ~ * ? stand for other texts in MATCH; a ~ before them takes them as written.
  const id = textLiteral(activity.id.replace(/[~*?]/g, '~$&'));
  draft.formula(row, column + BOX.place, `IFERROR(MATCH(${id},${columnRange(master, 'id')},0),0)`, index + 2);
  const gone = `IF(${place}=0,"已删",`;
  draft.formula(row, column + BOX.mark, `${gone}IF(${cell(monthField(slot))}="","已移出",${cell(monthField(slot))}))`, line.mark);
  const lead = cell('lead');
  draft.formula(row, column + BOX.text, `${gone}${cell('title')}&IF(${lead}="","","("&${lead}&")"))`, lineText(line.figures));
  const amount = `INDEX(${foreignDetailRange(monthly, MONTHLY.months + slot - 1)},${place}-1)`;
  const share = shares.get(slot);
  draft.formula(row, column + BOX.amount, `IF(${place}=0,"",IFERROR(${amount},""))`, share === undefined ? '' : yuanFromFen(share));
}
