import type { Grid } from '../grid';
import { cellKind } from './cell-kinds';
import { guessByContent } from './content-guess';
import { REPEATABLE, type ColumnChoice, type ColumnField, type ColumnGuess, type MoneyUnit } from './fields';
import { headerAt, headerScore, type HeaderRows } from './header-row';
import { matchHeader, matrixMonth, matrixQuarter, readHeaderText, type HeaderMatch, type HeaderText } from './header-text';
import { refineByContent } from './refine-columns';

export type { ColumnChoice, ColumnField, ColumnGuess } from './fields';
export { parseColumnChoice } from './column-choice';

/** How one table is laid out. */
export interface TableLayout {
  readonly header: HeaderRows | null;
  readonly columns: readonly ColumnGuess[];
}

/** Rows at the top in which a header is looked for. */
const HEADER_DEPTH = 30;

/** Guesses what each column of the first table in a grid holds; choices win. Columns about which nothing is known are left out. */
export function guessColumns(grid: Grid, choice: ColumnChoice = {}): TableLayout {
  const depth = Math.min(grid.rows.length, HEADER_DEPTH);
  for (let row = 0; row < depth; row++) {
    const header = headerAt(grid, row);
    if (header !== null) return layoutAt(grid, header, choice);
  }
  const told = headerByChoice(grid, choice);
  if (told !== null) return layoutAt(grid, told, choice);
  return { header: null, columns: withChoice(guessByContent(grid.rows), choice, null) };
}

/** A header in words nobody knows: the caller named the columns, and the first full row holds short words where the others hold values. */
function headerByChoice(grid: Grid, choice: ColumnChoice): HeaderRows | null {
  const chosen = Object.values(choice).flat();
  if (chosen.length === 0) return null;
  const row = grid.rows.findIndex(
    (cells) => chosen.filter((column) => (cells[column]?.text ?? '') !== '').length >= Math.min(2, chosen.length),
  );
  const cells = grid.rows[row];
  const time = choice.time?.[0];
  if (cells === undefined || cells.some((cell) => cell.text.length > 12 || /\d/.test(cell.text))) return null;
  if (time !== undefined && cellKind(cells[time]?.text ?? '') === 'time') return null;
  return { first: row, next: row + 1, texts: cells.map((cell) => cell.text) };
}

/** The layout under a known header; `end` is the row after the table's last. */
export function layoutAt(grid: Grid, header: HeaderRows, choice: ColumnChoice = {}, end = grid.rows.length): TableLayout {
  const data = grid.rows.slice(header.next, Math.min(end, header.next + 60));
  const columns = refineByContent(byHeader(header.texts), data);
  return { header, columns: withChoice(columns, choice, header) };
}

interface Candidate {
  readonly column: number;
  readonly text: HeaderText;
  readonly raw: string;
  readonly match: HeaderMatch;
}

function byHeader(texts: readonly string[]): ColumnGuess[] {
  const matrix = matrixColumns(texts);
  const candidates: Candidate[] = [];
  texts.forEach((raw, column) => {
    const text = readHeaderText(raw);
    const match = matrix.has(column) ? null : matchHeader(text);
    if (match !== null) candidates.push({ column, text, raw, match });
  });
  const years = candidates.flatMap(({ text }) => text.year ?? []);
  const latest = years.length === 0 ? null : Math.max(...years);
  const kept = candidates.filter(({ text, match }) => !(match.field === 'budget' && isBefore(text, latest)));
  const past = candidates.filter((candidate) => !kept.includes(candidate)).map((candidate) => guess(candidate, 'lastYear'));
  const guesses = kept.map((candidate) => guess(candidate, fieldOf(candidate, kept))).concat(past);
  for (const [column, month] of matrix) {
    guesses.push({ column, field: 'month', header: texts[column] ?? '', reason: 'header-name', unit: null, per: null, month });
  }
  return guesses.sort((a, b) => a.column - b.column);
}

/** 2026年支出 beside 2027年预算. */
const isBefore = ({ year }: HeaderText, latest: number | null): boolean => year !== null && latest !== null && year < latest;

function guess(candidate: Candidate, field: ColumnField): ColumnGuess {
  const { column, raw, match, text } = candidate;
  return { column, field, header: raw.trim(), reason: match.reason, unit: text.unit, per: text.per, month: null };
}

/** Six or more month names in one header make a matrix, and three quarters. */
function matrixColumns(texts: readonly string[]): ReadonlyMap<number, number> {
  const months = new Map<number, number>();
  texts.forEach((raw, column) => {
    const month = matrixMonth(raw);
    if (month !== null && ![...months.values()].includes(month)) months.set(column, month);
  });
  if (months.size >= 6) return months;
  // 一季度 … 四季度: the first month stands for its quarter
  const quarters = new Map<number, number>();
  texts.forEach((raw, column) => {
    const quarter = matrixQuarter(raw);
    if (quarter !== null) quarters.set(column, quarter * 3 - 2);
  });
  return quarters.size >= 3 ? quarters : new Map();
}

/** Settles which of several columns of one field is the field itself. */
function fieldOf(candidate: Candidate, all: readonly Candidate[]): ColumnField {
  const { field } = candidate.match;
  if (REPEATABLE.has(field)) return field === 'time' ? timeField(candidate) : field;
  const rivals = all.filter((other) => other.match.field === field);
  if (rivals.length === 1) return field === 'unit' ? 'unit' : field;
  const best = rivals.reduce((a, b) => (span(b) !== span(a) ? (span(b) > span(a) ? b : a) : better(b.match, a.match) ? b : a));
  if (candidate === best) return field;
  if (field === 'title') return candidate.column < best.column ? 'group' : 'content';
  if (field === 'budget') return 'remark';
  return field === 'audience' || field === 'place' ? 'content' : 'remark';
}

/** 全年合计 beats 预算, and both beat 上半年预算: how much of the year an amount is of. */
function span({ match, raw }: Candidate): number {
  if (match.field !== 'budget') return 0;
  if (/[上下]半年|季度|\d ?月|[一二三四五六七八九十]月|第[一二三四\d]期|其中|首期|已/.test(raw)) return -1;
  return /全年|年度合计|总计|合计|总额|总预算/.test(raw) ? 1 : 0;
}

function better(a: HeaderMatch, b: HeaderMatch): boolean {
  return a.weight !== b.weight ? a.weight > b.weight : a.rank < b.rank;
}

function timeField(candidate: Candidate): ColumnField {
  return /^(星期|周次?)$/.test(candidate.text.base) ? 'remark' : 'time';
}

function withChoice(guesses: readonly ColumnGuess[], choice: ColumnChoice, header: HeaderRows | null): ColumnGuess[] {
  const chosen = new Map<number, ColumnField>();
  for (const [field, columns] of Object.entries(choice) as [ColumnField, readonly number[]][]) {
    for (const column of columns) chosen.set(column, field);
  }
  const fields = new Set(chosen.values());
  const kept = guesses.filter((item) => !chosen.has(item.column) && !fields.has(item.field));
  const added = [...chosen].map(([column, field]): ColumnGuess => {
    const raw = header?.texts[column]?.trim() ?? '';
    const text = readHeaderText(raw);
    return { column, field, header: raw, reason: 'choice', unit: text.unit, per: text.per, month: null };
  });
  return [...kept, ...added].sort((a, b) => a.column - b.column);
}

/** Unit of money that stands for the whole table: in its title, 「单位:万元」, or a cell above the header. */
export function tableUnit(texts: readonly string[]): MoneyUnit | null {
  for (const text of texts) {
    // 单位:万元 · (金额单位：元) · 单位 : 人民币千元
    const found = /单\s*位\s*[:：]?\s*(?:人民币)?\s*(万元|千元|百元|元)/.exec(text.normalize('NFKC'));
    if (found !== null) return found[1] as MoneyUnit;
  }
  return null;
}

/** How well a grid looks like a plan's table, for choosing among sheets: header names, a time, a name, and rows below. */
export function planScore(grid: Grid): number {
  const layout = guessColumns(grid);
  if (layout.columns.length === 0) return 0;
  const fields = new Set(layout.columns.map((column) => column.field));
  const rows = grid.rows.length - (layout.header?.next ?? 0);
  const header = layout.header === null ? 0 : headerScore(grid.rows[layout.header.first] ?? []);
  const plan =
    (fields.has('title') || fields.has('content') ? 3 : 0) +
    (['time', 'month', 'schedule', 'start'].some((f) => fields.has(f as ColumnField)) ? 4 : 0);
  const money = fields.has('budget') ? 1 : 0;
  return rows <= 0 ? 0 : header + plan + money + Math.min(3, Math.log2(rows + 1) / 2);
}
