import type { GridCell } from '../grid';
import { profile, type Profile } from './content-guess';
import type { ColumnField, ColumnGuess } from './fields';
import { mapFundSource } from './fund-source';
import { readHeaderText } from './header-text';

type Row = readonly GridCell[];

/** Sets right what a header alone gets wrong: what stands below decides between money and its source, time and prose, unit and body. */
export function refineByContent(guesses: readonly ColumnGuess[], data: readonly Row[]): ColumnGuess[] {
  const profiles = new Map(guesses.map((guess) => [guess.column, profile(data, guess.column)]));
  const refined = guesses.map((guess) => {
    const below = profiles.get(guess.column);
    const field = below === undefined || below.filled === 0 ? guess.field : refine(guess, below, guesses);
    return field === guess.field ? guess : { ...guess, field, reason: 'content' as const };
  });
  return needsTitle(withUnnamedTime(namesInContent(refined, data), data), data);
}

function refine(guess: ColumnGuess, below: Profile, all: readonly ColumnGuess[]): ColumnField {
  const numeric = below.share('money') + below.share('number') + below.share('ordinal') + below.share('count');
  const base = readHeaderText(guess.header).base;
  if ((guess.field === 'budget' || guess.field === 'remark') && below.share('source') > 0.6) return 'source';
  // 工会经费 | 行政补助 as two columns of money: the header names the source
  if ((guess.field === 'source' || guess.field === 'budget') && numeric > 0.6 && mapFundSource(base).length === 1) {
    const siblings = all.filter((other) => mapFundSource(readHeaderText(other.header).base).length === 1);
    if (siblings.length >= 2) return 'fundPart';
    if (guess.field === 'source') return 'budget';
  }
  if (guess.field === 'fundPart' && below.share('source') > 0.5) return 'source';
  if (guess.field === 'time' && (below.share('prose') > 0.4 || below.share('schedule') > 0.4)) return 'schedule';
  if (guess.field === 'unit' || (guess.field === 'owner' && base === '单位')) return isMeasure(guess, all, below) ? 'unit' : 'owner';
  // 频次: 每月一次
  if (guess.field === 'quantity' && below.share('time') > 0.6 && !all.some((other) => other.field === 'time')) return 'time';
  if (guess.field === 'unitPrice' && numeric < 0.3 && below.share('prose') + below.share('text') > 0.6) return 'remark';
  if (guess.field === 'people' && numeric < 0.1 && below.share('text') + below.share('prose') + below.share('body') > 0.7)
    return 'audience';
  if (guess.field === 'audience' && below.share('number') + below.share('ordinal') + below.share('count') > 0.8) return 'people';
  if (guess.field === 'owner' && base === '联系人' && all.some((other) => other.field === 'owner' && other !== guess)) return 'remark';
  return guess.field;
}

/** 单位 beside 数量 or 单价 is 份, 套; alone it is the body that does the work. */
function isMeasure(guess: ColumnGuess, all: readonly ColumnGuess[], below: Profile): boolean {
  return guess.field === 'unit' || (below.length <= 2.5 && all.some((other) => other.field === 'quantity' || other.field === 'unitPrice'));
}

/** 重点任务 said once over several 具体措施: what is said once is a group, and each measure an entry. */
function namesInContent(guesses: readonly ColumnGuess[], data: readonly Row[]): readonly ColumnGuess[] {
  const title = guesses.find((guess) => guess.field === 'title');
  const content = guesses.find((guess) => guess.field === 'content' && title !== undefined && guess.column > title.column);
  if (title === undefined || content === undefined) return guesses;
  const rows = data.filter((row) => own(row, content.column) !== '');
  const named = new Set(rows.map((row) => own(row, title.column)).filter((text) => text !== ''));
  if (rows.length < 3 || named.size === 0 || named.size > rows.length * 0.75) return guesses;
  return guesses.map((guess) =>
    guess === title
      ? { ...guess, field: 'group' as const, reason: 'content' as const }
      : guess === content
        ? { ...guess, field: 'title' as const, reason: 'content' as const }
        : guess,
  );
}

/** The words of a cell that stand in it and are no copy of a merged one's. */
function own(row: Row, column: number): string {
  const cell = row[column];
  return cell === undefined || cell.merged ? '' : cell.text.trim();
}

/** A table of activities needs their name: without one, what comes nearest is taken. */
function needsTitle(guesses: readonly ColumnGuess[], data: readonly Row[]): ColumnGuess[] {
  if (guesses.some((guess) => guess.field === 'title' || guess.field === 'schedule')) return [...guesses];
  const order: readonly ColumnField[] = ['content', 'group', 'place', 'subject', 'goal', 'audience'];
  for (const field of order) {
    const found = guesses.find((guess) => guess.field === field && profile(data, guess.column).filled > 0);
    if (found !== undefined)
      return guesses.map((guess) => (guess === found ? { ...guess, field: 'title' as const, reason: 'content' as const } : guess));
  }
  return withUnnamedTitle(guesses, data);
}

/** The first column without a header, and months in it. */
function withUnnamedTime(guesses: readonly ColumnGuess[], data: readonly Row[]): readonly ColumnGuess[] {
  if (guesses.some(({ field }) => field === 'time' || field === 'month' || field === 'schedule' || field === 'start')) return guesses;
  if (guesses.some(({ column }) => column === 0) || profile(data, 0).share('time') < 0.7) return guesses;
  return [{ column: 0, field: 'time', header: '', reason: 'content', unit: null, per: null, month: null }, ...guesses];
}

/** A column without a header that holds words. */
function withUnnamedTitle(guesses: readonly ColumnGuess[], data: readonly Row[]): ColumnGuess[] {
  const width = Math.max(0, ...data.map((row) => row.length));
  const known = new Set(guesses.map((guess) => guess.column));
  let best: ColumnGuess | null = null;
  let length = 2;
  for (let column = 0; column < width; column++) {
    const below = profile(data, column);
    if (known.has(column) || below.filled === 0 || below.length <= length || below.share('text') + below.share('prose') < 0.5) continue;
    length = below.length;
    best = { column, field: 'title', header: '', reason: 'content', unit: null, per: null, month: null };
  }
  return best === null ? [...guesses] : [...guesses, best].sort((a, b) => a.column - b.column);
}
