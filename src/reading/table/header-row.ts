import type { Grid, GridCell } from '../grid';
import { matchHeader, matrixMonth, readHeaderText } from './header-text';

/** A header of one or two rows: the text of each column, and where the data start. */
export interface HeaderRows {
  readonly first: number;
  /** Row after the header. */
  readonly next: number;
  readonly texts: readonly string[];
}

type Row = readonly GridCell[];

/** How much a row looks like a header: 0 not at all. */
export function headerScore(row: Row): number {
  const own = row.filter((cell) => !cell.merged && cell.text.trim() !== '');
  const texts = own.filter((cell) => cell.number === null || matrixMonth(cell.text) !== null).map((cell) => cell.text);
  if (own.length < 2 || texts.length < own.length * 0.6) return 0;
  let score = 0;
  let months = 0;
  const fields = new Set<string>();
  for (const text of texts) {
    if (matrixMonth(text) !== null) months++;
    const match = matchHeader(readHeaderText(text));
    if (match === null) continue;
    fields.add(match.field);
    score += match.weight;
  }
  if (months >= 6) return score + months * 0.5;
  if (fields.size < 2) return 0;
  return score >= own.length * 0.5 ? score : 0;
}

/** Finds the header that starts at `row`, taking in a second row of sub-headers; null when there is none. */
export function headerAt(grid: Grid, row: number): HeaderRows | null {
  const cells = grid.rows[row];
  if (cells === undefined) return null;
  const below = grid.rows[row + 1];
  const alone = headerScore(cells);
  const two = below !== undefined && isSubHeader(cells, below);
  if (alone < 1.2 && !two) return null;
  return two && below !== undefined
    ? { first: row, next: row + 2, texts: combine(cells, below) }
    : { first: row, next: row + 1, texts: cells.map((cell) => cell.text) };
}

/**
 * The row below is part of the header when it names columns under a header that spans several (预算 over 单价, 数量, 金额),
 * or months under 时间.
 */
function isSubHeader(top: Row, below: Row): boolean {
  const known = (cell: GridCell): boolean => {
    const header = readHeaderText(cell.text);
    // (元) under 预算
    return (header.base === '' && header.unit !== null) || matchHeader(header) !== null || matrixMonth(cell.text) !== null;
  };
  const own = below.filter((cell) => !cell.merged && cell.text.trim() !== '');
  if (own.length === 0) return false;
  const named = own.filter(known).length;
  if (named < 2 || named < own.length * 0.8) return false;
  // Under every sub-header the row above is blank or spread from the left, and the two rows together name more than either.
  const spread = below.filter((cell, column) => !cell.merged && cell.text.trim() !== '' && spans(top, column)).length;
  const topKnown = top.filter((cell) => !cell.merged && cell.text.trim() !== '' && known(cell)).length;
  return spread >= Math.max(1, own.length - 2) && topKnown >= 2 && own.length < below.length;
}

/** Whether the header above `column` reaches over more than one column. */
function spans(top: Row, column: number): boolean {
  const here = top[column];
  const right = top[column + 1];
  if (here === undefined) return false;
  if (here.merged || here.text.trim() === '') return true;
  return right !== undefined && (right.text.trim() === '' || (right.merged && right.start === here.start));
}

function combine(top: Row, below: Row): string[] {
  const width = Math.max(top.length, below.length);
  const texts: string[] = [];
  for (let column = 0; column < width; column++) {
    const sub = below[column]?.text.trim() ?? '';
    const over = top[column]?.text.trim() ?? '';
    const subIsCopy = below[column]?.merged === true && sub === over;
    if (sub === '' || subIsCopy) texts.push(over);
    else texts.push(inheritUnit(sub, lastText(top, column)));
  }
  return texts;
}

/** The text above, from the left when the header is spread without merging. */
function lastText(top: Row, column: number): string {
  for (let at = column; at >= 0; at--) {
    const text = top[at]?.text.trim() ?? '';
    if (text !== '') return text;
  }
  return '';
}

/** 预算(万元) over 金额: the unit holds for every column below. A sub-header that says nothing alone takes the upper words. */
function inheritUnit(sub: string, over: string): string {
  const upper = readHeaderText(over);
  const lower = readHeaderText(sub);
  const unit = lower.unit === null && upper.unit !== null ? `(${upper.unit})` : '';
  const alone = matchHeader(lower) !== null || matrixMonth(sub) !== null;
  return alone || over === '' ? sub + unit : `${upper.base}${sub}${unit}`;
}
