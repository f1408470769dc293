import type { SourceSpan } from '../../plan/span';
import type { Grid } from '../grid';
import { brokenTable } from './find-broken';
import { stackedTable, numberedTable } from './find-stacked';
import { MONTH_LINE } from './month-line';
import { lineTable } from './find-line-tables';
import { tabTable } from './find-tab-tables';

/** A table found in running text; `start`–`end` is the text it takes up. */
export interface FoundGrid extends SourceSpan {
  readonly grid: Grid;
  /** Short line above that names the table; '' when there is none. */
  readonly caption: string;
}

/** A line of the text without its end. */
export interface TextLine extends SourceSpan {
  readonly text: string;
}

/** A table found at a line, and the line after it. */
export interface TableRun {
  readonly grid: Grid;
  readonly first: number;
  readonly next: number;
}

/**
 * Finds the tables typed or pasted into a text: tab-separated (cells may run over lines), `|` tables, columns set apart by blanks or
 * commas under a known header, and tables broken into one cell per line. In reading order, none overlapping. Linear.
 */
export function findGrids(text: string): FoundGrid[] {
  const lines = linesOf(text);
  const found: FoundGrid[] = [];
  for (let at = 0; at < lines.length;) {
    const run =
      tabTable(text, lines, at) ??
      numberedTable(text, lines, at) ??
      brokenTable(text, lines, at) ??
      lineTable(text, lines, at) ??
      stackedTable(text, lines, at);
    if (run === null) {
      at++;
      continue;
    }
    found.push({
      grid: run.grid,
      start: lines[run.first]?.start ?? 0,
      end: lines[run.next - 1]?.end ?? text.length,
      caption: captionAbove(lines, run.first),
    });
    at = Math.max(at + 1, run.next);
  }
  return found;
}

function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const stop = found < 0 ? text.length : found;
    const end = text.charAt(stop - 1) === '\r' && stop > start ? stop - 1 : stop;
    lines.push({ text: text.slice(start, end), start, end });
    if (found < 0) break;
    start = stop + 1;
  }
  return lines.some((line) => OPEN_CELL.test(line.text)) ? joinQuoted(text, lines) : lines;
}

// a spreadsheet puts a cell of several lines in quotes: HD-03⇥"春季踏青
const OPEN_CELL = /(?:^|\t)"[^"\t]*$/;
const CLOSES = /^[^"\t]*"(?:\t|$)/;
/** Lines a cell may run over. */
const MAX_LINES = 20;

/** Puts the lines of a cell in quotes back together; an open quotation mark that nothing closes is a character like any other. */
function joinQuoted(text: string, lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    let line = lines[at] as TextLine;
    for (let more = true; more && OPEN_CELL.test(line.text.slice(line.text.lastIndexOf('\n') + 1));) {
      const below = lines.slice(at + 1, at + 1 + MAX_LINES);
      const stop = below.findIndex(({ text: words }) => words.includes('"') || words.includes('\t'));
      const last = below[stop];
      more = last !== undefined && CLOSES.test(last.text);
      if (!more || last === undefined) break;
      line = { text: text.slice(line.start, last.end), start: line.start, end: last.end };
      at += stop + 1;
    }
    joined.push(line);
  }
  return joined;
}

/** 2027年度职工疗休养计划表 · 附件2:活动安排表(单位:元) */
function captionAbove(lines: readonly TextLine[], first: number): string {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const words = lines[at]?.text.trim() ?? '';
    if (words === '') continue;
    if (MONTH_LINE.test(words)) return words;
    return words.length <= 50 && /[表单划排算案历程览]|单位[:：]/.test(words) && !/[。；;！？]/.test(words) ? words : '';
  }
  return '';
}
