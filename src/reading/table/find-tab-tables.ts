import type { GridCell } from '../grid';
import { trimmedCell } from './delimited';
import type { TableRun, TextLine } from './find-grids';
import { guessByContent } from './content-guess';
import { headerAt } from './header-row';
import { matchHeader, readHeaderText } from './header-text';

// 2.召开… · （三）… · ③…: a cell that goes on with the next item of its list
const LIST_ITEM = /^\s*(?:\d{1,2}\s*[.、．)）](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]|[①-⑳])/;
/** Cells of one line; what lies beyond is read with the last. */
const MAX_CELLS = 256;
/** Longest line that still belongs to a cell or is a heading between rows. */
const MAX_LINE = 300;

/** A table whose cells are parted by tabs and may run over several lines; null when none starts at the line. */
export function tabTable(text: string, lines: readonly TextLine[], at: number): TableRun | null {
  const line = lines[at];
  if (line === undefined || !line.text.includes('\t')) return null;
  const head = [cellsOf(text, line)];
  const below = lines[at + 1];
  if (below?.text.includes('\t')) head.push(cellsOf(text, below));
  const withHeader = headerAt({ text, rows: head }, 0) !== null;
  if (!withHeader && !looksTabular(text, lines, at) && !isForm(text, lines, at)) return null;
  const reader = new TabReader(text, lines, at, Math.max(...head.map((row) => row.length)));
  const { rows, next } = reader.read();
  if (rows.length < 2) return null;
  const first = unitLine(lines, at);
  if (first < at) rows.unshift([trimmedCell(text, (lines[first] as TextLine).start, (lines[first] as TextLine).end)]);
  return { grid: { text, rows }, first, next };
}

// what a time or an amount cannot do without
const VALUE = /[\d月季年节假期元定]|[五三清中国端春重]./;

/** Three lines or more of the same shape whose content names a time and an event. */
function looksTabular(text: string, lines: readonly TextLine[], at: number): boolean {
  const sample = lines.slice(at, at + 20);
  if (!sample.some(({ text: words }) => VALUE.test(words.length > 200 ? words.slice(0, 200) : words))) return false;
  const stop = sample.findIndex((line) => !line.text.includes('\t'));
  const rows = (stop < 0 ? sample : sample.slice(0, stop)).map((line) => cellsOf(text, line));
  const width = rows[0]?.length ?? 0;
  return rows.length >= 3 && rows.filter((row) => row.length === width).length >= rows.length * 0.6 && guessByContent(rows).length > 0;
}

/** 活动名称⇥篮球联赛, 活动时间⇥5月, 承办部门⇥文体部: names of fields one below the other. */
function isForm(text: string, lines: readonly TextLine[], at: number): boolean {
  const fields = new Set<string>();
  for (const line of lines.slice(at, at + 12)) {
    if (!line.text.includes('\t')) break;
    const match = matchHeader(readHeaderText(cellsOf(text, line)[0]?.text ?? ''));
    if (match === null || match.weight < 0.9) break;
    fields.add(match.field);
  }
  return fields.size >= 3 && fields.has('title');
}

/** «单位:万元» stands alone above many tables. */
function unitLine(lines: readonly TextLine[], at: number): number {
  for (let above = at - 1; above >= Math.max(0, at - 3); above--) {
    if (/^\s*[(（]?\s*(?:金额)?单\s*位\s*[:：]\s*[人民币]*[万千百]?元/.test(lines[above]?.text ?? '')) return above;
  }
  return at;
}

class TabReader {
  private readonly rows: GridCell[][] = [];
  private row: GridCell[] | null = null;

  constructor(
    private readonly text: string,
    private readonly lines: readonly TextLine[],
    private readonly from: number,
    private readonly width: number,
  ) {}

  read(): { rows: GridCell[][]; next: number } {
    let at = this.from;
    for (; at < this.lines.length; at++) {
      if (!this.line(this.lines[at] as TextLine, at)) break;
    }
    // Blank lines at the end belong to the text.
    while (at > this.from + 1 && (this.lines[at - 1]?.text.trim() ?? '') === '') at--;
    return { rows: this.rows, next: at };
  }

  /** False when the line is no part of the table any more. */
  private line(line: TextLine, at: number): boolean {
    if (line.text.includes('\t')) {
      const cells = cellsOf(this.text, line);
      if (this.goesOn(line))
        this.extend(
          cells.slice(
            Math.max(
              0,
              cells.findIndex((cell) => cell.text !== ''),
            ),
          ),
        );
      else this.start(cells);
      return true;
    }
    const words = line.text.trim();
    if (words === '') return this.tabSoon(at, 1);
    if (words.length > MAX_LINE) return false;
    if (this.row !== null && (LIST_ITEM.test(line.text) || this.openEnded())) {
      this.extend([trimmedCell(this.text, line.start, line.end)]);
      return true;
    }
    // A heading between rows, or a 合计 without cells: short, and the table goes on below it.
    if (words.length > 24 || !this.tabSoon(at, 0)) return false;
    this.start([trimmedCell(this.text, line.start, line.end)]);
    return true;
  }

  /** A line with tabs continues the row when the row has cells to come and the line is the next item of a cell's list. */
  private goesOn(line: TextLine): boolean {
    if (this.row === null || this.rows.length < 2 || this.row.length >= this.width) return false;
    const last = this.row[this.row.length - 1];
    return LIST_ITEM.test(line.text) && !/^\d{1,3}\t/.test(line.text) && last !== undefined && last.text !== '';
  }

  private openEnded(): boolean {
    const last = this.row?.[this.row.length - 1];
    return last !== undefined && this.rows.length > 1 && /[:：、,，]$/.test(last.text);
  }

  private start(cells: GridCell[]): void {
    this.row = cells;
    this.rows.push(cells);
  }

  /** Joins the first cell to the last of the row; the cell's text is the source's, line end included. */
  private extend(cells: readonly GridCell[]): void {
    const row = this.row as GridCell[];
    const last = row.pop();
    const [first, ...rest] = cells;
    if (first === undefined) return;
    row.push(last === undefined || last.text === '' ? first : trimmedCell(this.text, last.start, first.end), ...rest);
  }

  private tabSoon(at: number, blanks: number): boolean {
    for (let next = at + 1; next <= at + 1 + blanks; next++) {
      const line = this.lines[next]?.text ?? '';
      if (line.includes('\t')) return true;
      if (line.trim() !== '') return false;
    }
    return false;
  }
}

function cellsOf(text: string, line: TextLine): GridCell[] {
  const cells: GridCell[] = [];
  let from = line.start;
  for (;;) {
    const tab = text.indexOf('\t', from);
    if (tab < 0 || tab >= line.end || cells.length >= MAX_CELLS) break;
    cells.push(unquoted(trimmedCell(text, from, tab), text));
    from = tab + 1;
  }
  cells.push(unquoted(trimmedCell(text, from, line.end), text));
  return cells;
}

/** A cell of several lines without the quotes a spreadsheet puts round it. */
function unquoted(cell: GridCell, text: string): GridCell {
  return cell.text.includes('\n') && /^"[\s\S]*"$/.test(cell.text) ? trimmedCell(text, cell.start + 1, cell.end - 1) : cell;
}
