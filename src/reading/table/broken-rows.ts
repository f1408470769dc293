import type { GridCell } from '../grid';
import { blankCell } from './delimited';
import type { ColumnField } from './fields';
import type { LooseCell } from './loose-cells';
import { EVENT } from './split-cell';

/** The columns of a broken table and the first cells below them. */
export interface BrokenHead {
  readonly cells: readonly LooseCell[];
  readonly fields: readonly (ColumnField | null)[];
  /** Strokes closed the cells, so that blank ones are known. */
  readonly strokes: boolean;
  readonly first: readonly LooseCell[];
}

const MONTH = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九元正腊])';
// 一月 · 3-4月 · 3月至5月 · 5月份 · 10月中旬 · 3月8日 · 第一季度 · 上半年 · 全年 · 每月
const WHEN = new RegExp(
  `^(?:20\\d\\d年)?(?:${MONTH}月?(?:[-—–~～至到、,，和及]+(?:次年)?${MONTH}月?)*月份?(?:[上中下]旬|[初中底末]|\\d{1,2}[日号](?:[-—~至]\\d{1,2}[日号])?)?(?:[、,，]\\d{1,2}月\\d{1,2}日(?:[-—~至]\\d{1,2}日)?)*(?:[(（][^()（）]{1,4}[)）])?` +
    '|第?[一二三四1-4]季度|[上下]半年|全年|年[初中底内]|每(?:月|季度?|年|周)|[暑寒]假|待定)$',
);
// 二、保障措施 · （三）… · 附件1 · 注：…: what comes after a table without strokes
const AFTER =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+[章节部]|附件|附[:：]|注[:：]|备注[:：]|说明[:：]|20\d\d年\d{1,2}月\d{1,2}日$)/;

/** 表2 学习活动安排, and its header right below. */
const NEXT_TABLE = /^(?:附?表|附件) ?[一二三四五六\d]{1,2}(?=[:：、. \u4e00-\u9fff])/;

/** Whether a cell says nothing but a month or a stretch of the year. */
export function isWhen(words: string): boolean {
  return words.length <= 30 && WHEN.test(words.replace(/\s+/g, ''));
}

/** Cuts the cells below a header into rows by the months in the time's column; null when they show no period. */
export function brokenRows(
  source: Iterator<LooseCell>,
  head: BrokenHead,
): { readonly rows: readonly (readonly GridCell[])[]; readonly next: number } | null {
  const width = head.fields.length;
  const time = head.fields.indexOf('time');
  const rows = cutAtMonths(collect(source, head, time), time, width, head.strokes);
  const whole = rows.filter((row) => row.length % width === 0 || (width > 2 && (row.length - 1) % (width - 1) === 0)).length;
  const enough = rows.length >= (head.strokes ? 2 : width >= 3 ? 2 : 3);
  if (!enough || (whole < rows.length * 0.5 && !(width === 2 && rows.every((row) => row.length > 1)))) return null;
  const last = rows[rows.length - 1]?.at(-1);
  const title = head.fields.findIndex((field) => field === 'title' || field === 'content' || field === 'schedule');
  return { rows: rows.flatMap((row) => shape(row, width, time, title, head.strokes)), next: last?.nextLine ?? 0 };
}

/** The cells up to where no month comes any more. */
function collect(source: Iterator<LooseCell>, head: BrokenHead, time: number): LooseCell[] {
  const width = head.fields.length;
  const patience = Math.max(4 * width, 12);
  const cells: LooseCell[] = [];
  let last = -1;
  for (const cell of withFirst(head.first, source)) {
    if (NEXT_TABLE.test(cell.text) || (!head.strokes && (AFTER.test(cell.text) || (cell.text.length > 40 && /。/.test(cell.text))))) break;
    if (isWhen(cell.text)) last = cells.length;
    cells.push(cell);
    if (cells.length - last > patience || (last < 0 && cells.length > time + 1)) break;
  }
  return last < 0 ? [] : cells;
}

function* withFirst(first: readonly LooseCell[], rest: Iterator<LooseCell>): Generator<LooseCell, undefined> {
  yield* first;
  for (let step = rest.next(); step.done !== true; step = rest.next()) yield step.value;
}

function cutAtMonths(cells: readonly LooseCell[], time: number, width: number, strokes: boolean): LooseCell[][] {
  const months: number[] = [];
  cells.forEach((cell, index) => {
    // A month sooner than a whole row is a value of another column: done by 12月底.
    const before = months[months.length - 1];
    if (isWhen(cell.text) && (before === undefined || index - before >= (strokes ? width : 2))) months.push(index);
  });
  const rows: LooseCell[][] = [];
  months.forEach((month, number) => {
    const from = number === 0 ? 0 : Math.max(0, month - time);
    const after = months[number + 1];
    const room = strokes ? fitting(cells.length - from, width) : width;
    const to = after === undefined ? Math.min(cells.length, from + room) : after - time;
    if (to > from) rows.push(cells.slice(from, to));
  });
  return rows;
}

/** How many cells the last row may take: whole rows below its month, as far as there are strokes. */
function fitting(left: number, width: number): number {
  return width <= 2 || left <= width || left % width === 0 ? Math.max(left, width) : left - ((left - 1) % (width - 1));
}

/** Lays the cells of one month over the columns: short rows are filled up, further rows of the month get a blank time. */
function shape(cells: readonly LooseCell[], width: number, time: number, title: number, strokes: boolean): GridCell[][] {
  const over = cells.length - width;
  if (over <= 0) return [padded(cells.map(cellOf), width)];
  if (strokes && over % width === 0)
    return Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, row * width + width).map(cellOf));
  if (time === 0 && width > 2 && over % (width - 1) === 0) {
    const rows: GridCell[][] = [];
    for (let at = 1; at < cells.length; at += width - 1) {
      const own = cells.slice(at, at + width - 1).map(cellOf);
      if (own.some((cell) => cell.text !== ''))
        rows.push([at === 1 ? cellOf(cells[0] as LooseCell) : blankCell(own[0]?.start ?? 0), ...own]);
    }
    return rows;
  }
  // Too many cells: the name ran over several lines.
  const at = Math.max(0, title);
  return [[...cells.slice(0, at).map(cellOf), joined(cells.slice(at, at + over + 1)), ...cells.slice(at + over + 1).map(cellOf)]];
}

function padded(cells: GridCell[], width: number): GridCell[] {
  const end = cells[cells.length - 1]?.end ?? 0;
  while (cells.length < width) cells.push(blankCell(end));
  return cells;
}

function cellOf({ text, start, end }: LooseCell): GridCell {
  return { text: unwrapped(text.split(/\s*\n\s*/)), start, end, number: null, isDate: false, merged: false };
}

function joined(cells: readonly LooseCell[]): GridCell {
  const first = cells[0] as LooseCell;
  return { ...cellOf(first), text: unwrapped(cells.map(({ text }) => text)), end: (cells[cells.length - 1] as LooseCell).end };
}

// 走访困难职工⏎及退休人员 · 组织职工和⏎家属
const GOES_ON = /\n[及和与、，,的等）)]|[及和与、，,的（(]\n/;

/** Lines of a cell: a long one that names no event yet goes on in the next, else each line is an entry of its own. */
function unwrapped(lines: readonly string[]): string {
  const wraps = lines
    .slice(0, -1)
    .every(
      (line, at) => GOES_ON.test(`${line}\n${lines[at + 1] ?? ''}`) || (line.length >= 5 && !EVENT.test(line) && !/[。；;]$/.test(line)),
    );
  return lines.join(wraps ? '' : '\n');
}
