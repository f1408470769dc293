import type { GridCell } from '../grid';
import { cellKind } from './cell-kinds';
import { blankCell, trimmedCell } from './delimited';
import type { ColumnField } from './fields';
import type { TableRun, TextLine } from './find-grids';
import { headerNamed } from './header-text';

interface Head {
  readonly fields: readonly ColumnField[];
  readonly row: readonly GridCell[];
  readonly next: number;
}

/** How much of a line of one cell comes before the stroke that closes it. */
function cellLength({ text }: TextLine): number {
  const { length } = text.trimEnd();
  return /[|｜]/.test(text.charAt(length - 1)) ? length - 1 : length;
}

function cellIn(line: TextLine | undefined): string {
  return line === undefined ? '' : line.text.slice(0, cellLength(line)).trim();
}

const cellOf = (text: string, line: TextLine): GridCell => trimmedCell(text, line.start, line.start + cellLength(line));

/** 序号 / 工作项目 / … / 1 / …: a table of one cell a line whose rows are numbered from 1; better told than by its months, which a row may lack. */
export function numberedTable(text: string, lines: readonly TextLine[], at: number): TableRun | null {
  const run = namedOnce(cellIn(lines[at]))?.field === 'no' ? stackedTable(text, lines, at) : null;
  return run !== null && run.grid.rows.length > 2 ? run : null;
}

/** A table that lost its edges: the names of its columns one per line, then its cells one per line. */
export function stackedTable(text: string, lines: readonly TextLine[], at: number): TableRun | null {
  const head = headOf(text, lines, at) ?? listHead(text, lines, at);
  if (head === null) return null;
  const numbered = head.fields[0] === 'no';
  const read = numbered ? numberedRows(text, lines, head) : evenRows(text, lines, head);
  if (read === null || read.rows.length === 0) return null;
  return { grid: { text, rows: [head.row, ...read.rows] }, first: at, next: read.next };
}

const seen = new Map<string, ReturnType<typeof headerNamed>>();

/** Short lines repeat in long texts; each is looked up once. */
function namedOnce(words: string): ReturnType<typeof headerNamed> {
  const known = seen.get(words);
  if (known !== undefined) return known;
  const match = headerNamed(words);
  if (seen.size > 2000) seen.clear();
  seen.set(words, match);
  return match;
}

/** Three or more lines in a row that are whole header names, a time or a name among them. */
function headOf(text: string, lines: readonly TextLine[], at: number): Head | null {
  const fields: ColumnField[] = [];
  const row: GridCell[] = [];
  let next = at;
  for (; next < lines.length && fields.length < 20; next++) {
    const line = lines[next] as TextLine;
    const words = cellIn(line);
    if (words === '' || words.length > 12 || line.text.includes('\t')) break;
    const match = namedOnce(words);
    const dull = match === null && /^(?:天数|课时|星期|审核|得分|分值)$/.test(words);
    if (!dull && match === null) break;
    fields.push(match?.field ?? 'remark');
    row.push(cellOf(text, line));
  }
  const kinds = new Set(fields);
  const enough =
    kinds.size >= 3 && (kinds.has('time') || kinds.has('no')) && (kinds.has('title') || kinds.has('place') || kinds.has('content'));
  return enough ? { fields, row, next } : null;
}

/** 序号, …, 年度目标, 推进举措 / (含节点), 责任人, 完成时限, and then 1: names nobody knows among those of a numbered list. */
function listHead(text: string, lines: readonly TextLine[], at: number): Head | null {
  if (namedOnce((lines[at] as TextLine).text.trim())?.field !== 'no') return null;
  const fields: ColumnField[] = [];
  const row: GridCell[] = [];
  let next = at;
  for (; next < lines.length && fields.length < 12; next++) {
    const line = lines[next] as TextLine;
    const words = line.text.trim();
    if (words === '1') break;
    if (words === '' || words.length > 12 || line.text.includes('\t')) return null;
    // 推进工作举措, and below it (含阶段性节点)
    if (/^[(（].*[)）]$/.test(words)) continue;
    fields.push(namedOnce(words)?.field ?? (/举措|措施/.test(words) ? 'content' : 'remark'));
    row.push(trimmedCell(text, line.start, line.end));
  }
  const has = (...wanted: readonly ColumnField[]): boolean => fields.some((field) => wanted.includes(field));
  return next < lines.length && fields.length >= 4 && has('title', 'content') && has('time') ? { fields, row, next } : null;
}

/** Rows that begin with 1, 2, 3 …; blank cells have vanished, so a row may be short. */
function numberedRows(text: string, lines: readonly TextLine[], head: Head): { rows: GridCell[][]; next: number } | null {
  const rows: GridCell[][] = [];
  const width = head.fields.length - 1;
  let at = pastKinds(lines, head.next, 1);
  let skipped = 0;
  let number = 1;
  while (cellIn(lines[at]) === String(number)) {
    const first = lines[at] as TextLine;
    const end = endOfRow(lines, at + 1, width, number);
    const cells: GridCell[] = [];
    for (const line of lines.slice(at + 1, end)) {
      const last = cells[cells.length - 1];
      // 责任人: one below the other
      if (last && isPerson(last.text) && isPerson(cellIn(line))) cells[cells.length - 1] = trimmedCell(text, last.start, line.end);
      else cells.push(cellOf(text, line));
    }
    const row = laidOut(cells, head.fields.slice(1), skipped);
    skipped = row.findIndex((cell) => cell.text !== '');
    rows.push([cellOf(text, first), ...row]);
    number = nextNumber(lines, end, number, end - at - 1 === width);
    at = pastKinds(lines, end, number);
  }
  return rows.length === 0 ? null : { rows, next: at };
}

/** Where a row ends: before the next number, but where a whole row is followed by it, a cell of the same words is a cell (预算 2 before row 2). */
function endOfRow(lines: readonly TextLine[], from: number, width: number, number: number): number {
  const next = String(number + 1);
  const whole = from + width;
  const first = lines.slice(from, whole).findIndex((line) => ends(cellIn(line)));
  const stop = first < 0 ? Math.min(whole, lines.length) : from + first;
  const full = stop === whole && (cellIn(lines[pastKinds(lines, whole, number + 1)]) === next || skips(cellIn(lines[whole]), number));
  const begins = lines.slice(from, stop).findIndex((line, at) => cellIn(line) === next && from + at + 2 < lines.length);
  // two persons in one cell make a row longer
  const longer = [whole + 1, whole + 2].find((at) => cellIn(lines[at]) === next && besides(lines, from, at) === at - whole);
  if (longer !== undefined && stop === whole) return longer;
  return full || begins < 0 || !hasRow(lines, from + begins + 1) ? stop : from + begins;
}

/** So many lines of a row are a second person of the cell above. */
const besides = (lines: readonly TextLine[], from: number, to: number): number =>
  lines.slice(from, to).filter((line, at, all) => at > 0 && isPerson(cellIn(line)) && isPerson(cellIn(all[at - 1]))).length;

const ends = (words: string): boolean => words === '' || words.length > 200 || /^(?:合\s*计|注[:：]|附件|备注[:：])/.test(words);

/** 3, and then 5: a number or two are left out. */
const skips = (words: string, number: number): boolean => /^\d{1,3}$/.test(words) && Number(words) > number && Number(words) <= number + 3;

/** At least two cells stand where a row is to begin. */
const hasRow = (lines: readonly TextLine[], at: number): boolean => !ends(cellIn(lines[at])) && !ends(cellIn(lines[at + 1]));

/** The number of the row that comes next: one more, or behind a whole row one that skips some or begins anew. */
function nextNumber(lines: readonly TextLine[], at: number, number: number, whole: boolean): number {
  const words = cellIn(lines[at]);
  return whole && (words === '1' || skips(words, number)) ? Number(words) : number + 1;
}

/** 一、思想引领类: past blank lines and the name of a group of rows, when the row of a number comes next. */
function pastKinds(lines: readonly TextLine[], from: number, number: number): number {
  let at = from;
  while (
    at < lines.length &&
    at - from < 4 &&
    (cellIn(lines[at]) === '' || /^[一二三四五六七八九十]{1,2}、[^。,，;；:：]{2,14}$/.test(cellIn(lines[at])))
  )
    at++;
  return cellIn(lines[at]) === String(number) ? at : from;
}

const isPerson = (words: string): boolean => cellKind(words.replace(/^([\u4e00-\u9fff]) ([\u4e00-\u9fff])$/, '$1$2')) === 'person';

/**
 * A short row of a table whose last column is a time: from its end when a time stands there, as the cells that have vanished are those a
 * merged one covers; a row cut off begins where the one before began (`skipped` columns).
 */
function laidOut(cells: readonly GridCell[], fields: readonly ColumnField[], skipped: number): GridCell[] {
  const timed = fields[fields.length - 1] === 'time';
  const missing = fields.length - cells.length;
  if (!timed || missing <= 0) return align(cells, fields);
  const ends = cellKind(cells[cells.length - 1]?.text ?? '') === 'time';
  const before = ends ? missing : Math.min(skipped, missing);
  const blank = (at: number): GridCell[] => Array.from({ length: at }, () => blankCell(cells[0]?.start ?? 0));
  return before === 0 ? align(cells, fields) : [...blank(before), ...cells, ...blank(missing - before)];
}

/** Gives the cells of a short row to the columns they fit; a time goes under the time. */
function align(cells: readonly GridCell[], fields: readonly ColumnField[]): GridCell[] {
  const out: GridCell[] = [];
  let used = 0;
  fields.forEach((field, column) => {
    const cell = cells[used];
    const spare = fields.length - column > cells.length - used;
    const fits = cell !== undefined && (!spare || field !== 'time' || cellKind(cell.text) === 'time');
    out.push(fits && cell !== undefined ? cell : blankCell(cell?.start ?? cells[cells.length - 1]?.end ?? 0));
    if (fits) used++;
  });
  return out;
}

/** 7月19日—22日、8月2日—5日(两批) is a time, too. */
const isTime = (words: string): boolean => cellKind(words) === 'time' || /^\d{1,2}月\d{1,2}日/.test(words);

/** Rows of exactly as many lines as there are columns, as long as the times stand where they should. */
function evenRows(text: string, lines: readonly TextLine[], head: Head): { rows: GridCell[][]; next: number } | null {
  const width = head.fields.length;
  const time = head.fields.indexOf('time');
  if (time < 0) return null;
  const rows: GridCell[][] = [];
  let at = head.next;
  while (at + width <= lines.length) {
    const cells = lines.slice(at, at + width).map((line) => trimmedCell(text, line.start, line.end));
    const whole = cells.every((cell) => cell.text !== '' && cell.text.length <= 200);
    if (!whole || !isTime(cells[time]?.text ?? '')) break;
    rows.push(cells);
    at += width;
  }
  return rows.length === 0 ? null : { rows, next: at };
}
