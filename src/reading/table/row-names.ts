import type { SourceSpan } from '../../plan/span';
import type { Grid, GridCell } from '../grid';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { normalizeText } from '../text/normalize';
import type { EntryName } from './build-activity';
import type { RowView } from './rows';
import type { Section } from './sections';
import { listLead, splitCell, withoutNumber, type CellPart } from './split-cell';

/** The events one row names, with those they are for when the row lists as many. */
export interface RowNames {
  readonly items: readonly EntryName[];
  readonly lead: string;
  /** One per item; empty when the row says it once for all. */
  readonly audiences: readonly string[];
}

export const NO_NAMES: RowNames = { items: [], lead: '', audiences: [] };

/** 寒 假 beside its months: nothing is planned. */
const HOLIDAY = /^\s*(?:[寒暑]\s*假|假\s*期)\s*$/;

/** The events of a row: one, or several when the cell lists them and the row has no budget or owner of its own. */
export function rowNames(view: RowView, cell: EntryName, source: string, listed: boolean, context: TimeContext): RowNames {
  const shared = (['budget', 'unitPrice', 'owner', 'lead', 'fundPart'] as const).some((field) => {
    const own = view.cell(field);
    return own !== null && !/^[-—–/\\\s]*$/.test(own.text) && !(own.merged && field !== 'owner');
  });
  if (HOLIDAY.test(cell.text)) return NO_NAMES;
  const audience = view.cell('audience');
  const groups = shared || audience === null || audience.merged ? [] : groupsOf(source, audience);
  let parts = splitCell(source, cell, listed);
  if (parts.length === 1 && groups.length > 1) {
    const loose = splitCell(source, cell, true);
    if (loose.length === groups.length) parts = loose;
  }
  if (parts.length < 2 || shared) {
    return { ...NO_NAMES, items: [onDay(withoutNumber({ start: cell.start, end: cell.end, text: cell.text }), context)] };
  }
  const { lead, items } = listLead(parts, source);
  return {
    items: items.map((item) => onDay(item, context)),
    lead: lead?.text ?? '',
    audiences: groups.length === items.length ? groups : [],
  };
}

/** 退休职工 全体女职工: those of each event, in the order of the events. */
function groupsOf(source: string, cell: GridCell): string[] {
  const words = source.slice(cell.start, cell.end).split(cell.text.includes('\n') ? /[\s|]*\n\s*/ : /[ \u3000]+/);
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

// 三八节---插花 · 3月5日——志愿服务
const ON_DAY = /^(.{2,12}?)\s*[-—–─]{2,}\s*(\S.*)$/;

/** 学雷锋日---义务理发: the event is what stands behind the strokes, the day before them is its time. */
function onDay(part: CellPart, context: TimeContext): EntryName {
  const found = ON_DAY.exec(part.text);
  const day = found?.[1] ?? '';
  if (found === null || !(/[节日]$/.test(day) || findTimes(normalizeText(day), context).length > 0)) return part;
  return { start: part.start, end: part.end, text: found[2] ?? part.text };
}

/** Whether the names of a table are habitually several to a cell, parted by blanks. */
export function listsByBlanks(grid: Grid, section: Section): boolean {
  const column = section.layout.columns.find(({ field }) => field === 'title')?.column;
  if (column === undefined) return false;
  const cells = grid.rows.slice(section.from, section.to).flatMap((row) => row[column] ?? []);
  const filled = cells.filter((cell: GridCell & SourceSpan) => cell.text !== '' && !cell.merged);
  const lists = filled.filter(({ text }) => /^[^\n。；;]{3,}[ \u3000][^\n。；;]{3,}$/.test(text));
  return filled.length >= 3 && lists.length >= filled.length * 0.4;
}
