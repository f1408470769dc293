import type { GridCell } from '../grid';
import { cellKind, type CellKind } from './cell-kinds';
import type { ColumnField, ColumnGuess } from './fields';

type Row = readonly GridCell[];

/** Rows looked at; a table repeats itself long before that. */
const SAMPLE = 40;

/** Guesses columns of a table without a header. Needs at least a time and a name, otherwise nothing is guessed. */
export function guessByContent(rows: readonly Row[]): ColumnGuess[] {
  const sample = rows.slice(0, SAMPLE).filter((row) => row.filter((cell) => cell.text.trim() !== '').length >= 2);
  if (sample.length < 2) return [];
  const width = Math.max(...sample.map((row) => row.length));
  const profiles = Array.from({ length: width }, (_, column) => profile(sample, column));
  const taken = new Map<number, ColumnField>();
  const assign = (field: ColumnField, wanted: (p: Profile, column: number) => number): void => {
    let best = -1;
    let top = 0.5;
    profiles.forEach((p, column) => {
      const value = taken.has(column) ? 0 : wanted(p, column);
      if (value > top) [best, top] = [column, value];
    });
    if (best >= 0) taken.set(best, field);
  };
  assign('no', (p, column) => (p.counting && column === 0 ? 1 : 0));
  // 第二季度, 4月: the column with more of its own says when
  assign('time', (p) => (p.share('time') > 0.5 ? p.share('time') + Math.min(p.filled, 40) / 1000 : 0));
  assign('source', (p) => p.share('source'));
  assign('people', (p) => p.share('count'));
  assign('budget', (p) => (p.share('money') > 0 || p.large ? p.share('money') + p.share('number') + p.share('ordinal') : 0));
  assign('owner', (p) => Math.max(p.share('person'), p.share('person') + p.share('body') - 0.1));
  // Two texts at most look like names: the longer is the name of the activity.
  assign('title', (p) => (p.share('text') + p.share('prose') > 0.5 ? 0.51 + Math.min(p.length, 40) / 100 : 0));
  assign('people', (p) => (p.share('ordinal') + p.share('number') > 0.5 ? 0.6 : 0));
  const fields = new Set(taken.values());
  if (!fields.has('title') || !(fields.has('time') || fields.has('budget'))) return [];
  return [...taken]
    .map(([column, field]): ColumnGuess => ({ column, field, header: '', reason: 'content', unit: null, per: null, month: null }))
    .sort((a, b) => a.column - b.column);
}

export interface Profile {
  readonly filled: number;
  /** Mean length of the filled cells. */
  readonly length: number;
  /** 1, 2, 3 … from row to row. */
  readonly counting: boolean;
  /** Most numbers are too large for a count of rows or months. */
  readonly large: boolean;
  /** Share of a kind among the filled cells. */
  share(kind: CellKind): number;
}

/** What the cells of one column look like, blanks and merged copies aside. */
export function profile(rows: readonly Row[], column: number): Profile {
  const texts: string[] = [];
  for (const row of rows) {
    const cell = row[column];
    if (cell !== undefined && !cell.merged && cell.text.trim() !== '') texts.push(cell.text.trim());
  }
  const kinds = texts.map(cellKind);
  const count = (kind: CellKind): number => kinds.filter((one) => one === kind).length;
  const filled = Math.max(1, texts.length);
  const numbers = texts.map((text) => Number(text.replace(/[,，]/g, '')));
  const numeric = numbers.filter(Number.isFinite);
  return {
    filled: texts.length,
    length: texts.reduce((sum, text) => sum + text.length, 0) / filled,
    counting:
      texts.length >= 2 && numeric.length >= texts.length * 0.8 && numeric.every((n, i) => i === 0 || n === (numeric[i - 1] ?? 0) + 1),
    large: numeric.filter((n) => n >= 100).length > numeric.length / 2,
    share: (kind) => count(kind) / filled,
  };
}
