import type { Funding } from '../plan/activity';
import { fenFromYuan, yuanFromFen } from '../plan/fen';
import { FUND_SOURCES, type FundSource } from '../plan/source';

/**
 * The written form of the sources of one activity, e.g. `会费 3000; 拨缴经费 2000` or `会费 3000; 行政补助`:
 * parts joined by `; `, each a source and, when stated, its yuan. A source without yuan takes the rest.
 */
export function formatFunding(funding: readonly Funding[]): string {
  return funding.map((part) => (part.amount === null ? part.source : `${part.source} ${yuanFromFen(part.amount)}`)).join('; ');
}

/** How many parts of a cell the formulas of 月度资金 look at. */
export const MAX_FUNDING_PARTS = 3;

export interface ReadFunding {
  readonly funding: Funding[];
  /** Parts that name no source of the list. */
  readonly unknown: string[];
  /** Parts whose amount could not be read; the source then counts as without amount. */
  readonly unreadable: string[];
}

/** Reads the written form as leniently as the formulas of 月度资金 do: `；`, `、`, `，` and line breaks also part; spaces, `元`, `,` vanish. */
export function parseFunding(text: string): ReadFunding {
  const result: ReadFunding = { funding: [], unknown: [], unreadable: [] };
  for (const part of normalizeFunding(text).split(';')) {
    if (part === '') continue;
    const source = FUND_SOURCES.find((name) => part.startsWith(name));
    if (source === undefined) {
      result.unknown.push(part);
      continue;
    }
    result.funding.push({ source, amount: partAmount(part, source, result) });
  }
  return result;
}

function partAmount(part: string, source: FundSource, result: ReadFunding): Funding['amount'] {
  const rest = part.slice(source.length);
  if (rest === '') return null;
  const amount = /^\d+(\.\d+)?$/.test(rest) ? fenFromYuan(Number(rest)) : null;
  if (amount === null) result.unreadable.push(part);
  return amount;
}

/** The cell's text with one kind of separator and without spaces, 元 and thousands commas; the formula twin is {@link normalizedFormula}. */
export function normalizeFunding(text: string): string {
  return text.replace(/[；、，\n]/g, ';').replace(/[ \u3000,元]/g, '');
}

/** Formula twin of {@link normalizeFunding} over a cell. */
export function normalizedFormula(cell: string): string {
  const parted = ['"；"', '"、"', '"，"', 'CHAR(10)'].reduce((inner, sign) => `SUBSTITUTE(${inner},${sign},";")`, cell);
  return [' ', '　', ',', '元'].reduce((inner, sign) => `SUBSTITUTE(${inner},"${sign}","")`, parted);
}
