import type { WorkPlan } from '../../plan/workplan';
import { rect } from '../address';
import { page } from '../look';
import type { CellStyle, SheetModel } from '../model';
import { SheetDraft } from '../sheet-draft';
import { fittedHeight } from '../text-height';
import { reportFacts } from './facts';
import * as frame from './frame';
import { noteParagraphs } from './notes-text';
import type { ReportOptions } from './options';
import { pageBreaks, type Chunk } from './paginate';
import { pageHeight, paperRoom, REPORT_MARGINS, TALL_SIZE } from './paper';

export const NOTES_SHEET = '编制说明';

const SIZE = 14;
const PARAGRAPH: CellStyle = {
  font: { name: '仿宋', size: SIZE, color: frame.INK },
  wrap: true,
  horizontal: 'left',
  vertical: 'top',
};

/** Rows are at most 409 points high, so that a longer paragraph goes on in the next row at the end of a clause. */
const LONGEST = 560;

/** 编制说明: plain paragraphs written from the numbers of the tables, with unit and date below. */
export function buildNotesSheet(plan: WorkPlan, options: ReportOptions): SheetModel {
  const draft = new SheetDraft('report-notes', NOTES_SHEET);
  const room = paperRoom('A4', 'portrait');
  const width = Math.floor(room.width / 4) - 1;
  draft.columns = [0, 1, 2, 3].map(() => ({ width }));
  draft.put(0, 0, `${frame.sheetTitle(plan, '年度工会工作计划和经费预算')}${NOTES_SHEET}`);
  draft.merge(rect(0, 0, 1, 4));
  draft.style(rect(0, 0, 1, 4), { ...frame.REPORT_TITLE, wrap: true });
  const title = 56;
  draft.rowHeight(0, title);
  const chunks: Chunk[] = [];
  for (const text of noteParagraphs(reportFacts(plan, options)).flatMap(splitLong)) {
    const row = draft.height;
    draft.put(row, 0, text);
    draft.merge(rect(row, 0, 1, 4));
    draft.style(rect(row, 0, 1, 4), PARAGRAPH);
    // The estimate counts in characters of 10 points.
    const height = fittedHeight([{ text, width: (width * 4 * 10) / SIZE }], (SIZE * TALL_SIZE) / 10, 24);
    draft.rowHeight(row, height);
    chunks.push({ from: row, height });
  }
  drawEnd(draft, plan, options, chunks);
  draft.page = page({
    paper: 'A4',
    orientation: 'portrait',
    margins: REPORT_MARGINS,
    area: rect(0, 0, draft.height, 4),
    rowBreaks: pageBreaks(
      chunks,
      pageHeight(
        room,
        draft.columns.map((column) => column.width),
      ),
      title,
      0,
    ),
  });
  return draft.finish();
}

/** Unit with seal and date at the right, kept with the last paragraph. */
function drawEnd(draft: SheetDraft, plan: WorkPlan, options: ReportOptions, chunks: Chunk[]): void {
  const row = draft.height + 1;
  draft.rowHeight(row - 1, 20);
  const lines = [`${plan.settings.unit ?? '　　　　　　　　'}（公章）`, frame.dateText(options.date)];
  lines.forEach((line, index) => {
    draft.put(row + index, 2, line);
    draft.merge(rect(row + index, 2, 1, 2));
    draft.style(rect(row + index, 2, 1, 2), { ...PARAGRAPH, horizontal: 'center', vertical: 'center' });
    draft.rowHeight(row + index, 26);
  });
  const last = chunks.pop();
  chunks.push({ from: last?.from ?? row, height: (last?.height ?? 0) + 72 });
}

function splitLong(text: string): string[] {
  const parts: string[] = [];
  for (let rest = `　　${text}`; rest !== '';) {
    const cut = rest.length <= LONGEST ? rest.length : rest.lastIndexOf('；', LONGEST) + 1 || LONGEST;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return parts;
}
