import type { WorkPlan } from '../../plan/workplan';
import { rect } from '../address';
import { page } from '../look';
import type { PageModel } from '../model';
import type { SheetDraft } from '../sheet-draft';
import * as frame from './frame';
import { pageBreaks, type Chunk } from './paginate';
import { pageHeight, REPORT_MARGINS, type PaperRoom } from './paper';

/** Zero-based rows of a printed table: its header, repeated on each page, and the first below it. */
const HEAD_ROW = 2;
export const FIRST_ROW = HEAD_ROW + 1;

/** What a printed table says above its rows. */
export interface TableHead {
  readonly title: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  /** 编报日期, YYYY-MM-DD; null leaves it blank for the pen. */
  readonly date: string | null;
}

/** Columns, cover and header row. */
export function drawTableHead(draft: SheetDraft, plan: WorkPlan, { title, headers, widths, date }: TableHead): void {
  draft.columns = widths.map((width) => ({ width }));
  frame.drawCover(draft, plan, frame.sheetTitle(plan, title), date);
  draft.putRow(HEAD_ROW, 0, headers);
  draft.rowHeight(HEAD_ROW, frame.HEAD_HEIGHT);
  draft.style(rect(HEAD_ROW, 0, 1, headers.length), frame.REPORT_HEAD, frame.REPORT_GRID);
}

/** Height of the lines of text between a table and its signatures. */
const CLOSING_HEIGHT = 34;

/** The text below a table, if any, and the signatures, from `row` on. They stay with the last rows, so that none is alone on a page. */
export function drawClosing(draft: SheetDraft, row: number, text: string | null, chunks: Chunk[]): void {
  const above = text === null ? 0 : CLOSING_HEIGHT;
  if (text !== null) {
    const line = rect(row, 0, 1, draft.columns.length);
    draft.put(row, 0, text);
    draft.merge(line);
    draft.style(line, { ...frame.REPORT_BODY, wrap: true });
    draft.rowHeight(row, CLOSING_HEIGHT);
  }
  frame.drawSignatures(draft, text === null ? row : row + 1);
  const last = chunks.pop();
  chunks.push({ from: last?.from ?? row, height: (last?.height ?? 0) + above + frame.SIGN_TOTAL });
}

/** Page set-up of a table whose rows are drawn: it breaks between chunks only. */
export function tablePage(draft: SheetDraft, room: PaperRoom, chunks: readonly Chunk[]): PageModel {
  const widths = draft.columns.map(({ width }) => width);
  const first = frame.TITLE_HEIGHT + frame.COVER_HEIGHT + frame.HEAD_HEIGHT;
  return page({
    paper: room.paper,
    orientation: room.orientation,
    margins: REPORT_MARGINS,
    area: rect(0, 0, draft.height, widths.length),
    titleRows: { from: HEAD_ROW, to: HEAD_ROW },
    rowBreaks: pageBreaks(chunks, pageHeight(room, widths), first, frame.HEAD_HEIGHT),
  });
}
