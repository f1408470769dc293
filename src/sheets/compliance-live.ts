import type { Verdict } from '../rules/finding';
import type { LiveRow, LiveTerm } from '../rules/live/row';
import { cellAddress } from './address';
import { termFormula } from './live-formula';
import type { LiveValues } from './live-values';
import type { MonthlyLayout } from './monthly-layout';
import { round4 } from './round';
import type { SheetDraft } from './sheet-draft';

/** Terms added up in one cell; more go to helper cells, since a formula may hold 8,192 characters. */
const TERMS_PER_CELL = 12;

/** Where the two sides and the verdict of a row stand, and the first helper column. */
export interface LivePlaces {
  readonly value: number;
  readonly limit: number;
  readonly verdict: number;
  readonly helpers: number;
}

/** What the live rows of one workbook share. */
export interface LiveContext {
  readonly layout: MonthlyLayout;
  readonly values: LiveValues;
  readonly places: LivePlaces;
  readonly words: Readonly<Record<Verdict, string>>;
}

/** Puts the live cells of one numeric rule: both sides and the verdict as formulas over the plan's cells. */
export function putLiveRow(draft: SheetDraft, row: number, live: LiveRow, context: LiveContext): void {
  const { layout, places, words, values } = context;
  const sum = sumFormula(draft, row, live.value, context, places.helpers);
  const value = live.divisor === null ? sum : `(${sum})/(${termFormula(live.divisor, layout)})`;
  const limit = sumFormula(draft, row, live.limit, context, places.helpers + helperCount(live.value));
  const divisor = live.divisor === null ? 1 : values.term(live.divisor);
  const total = sumOf(live.value, values);
  const left = shown(total === null || divisor === null || divisor === 0 ? null : total / divisor);
  const right = shown(sumOf(live.limit, values));
  draft.formula(row, places.value, `IFERROR(ROUND(${value},4),"")`, left);
  draft.formula(row, places.limit, `IFERROR(ROUND(${limit},4),"")`, right);
  const [now, may] = [cellAddress(row, places.value), cellAddress(row, places.limit)];
  const test = `IF(${now}${live.comparison}${may},"${words[live.within]}","${words[live.beyond]}")`;
  draft.formula(row, places.verdict, `IF(OR(${now}="",${may}=""),"${words['cannot-judge']}",${test})`, words[verdictOf(live, left, right)]);
}

/** Verdict of a row from both sides as shown. */
export function verdictOf(live: LiveRow, value: number | string, limit: number | string): Verdict {
  if (typeof value === 'string' || typeof limit === 'string') return 'cannot-judge';
  return (live.comparison === '<=' ? value <= limit : value >= limit) ? live.within : live.beyond;
}

/** Helper cells a list of terms needs. */
function helperCount(terms: readonly LiveTerm[]): number {
  return terms.length <= TERMS_PER_CELL ? 0 : Math.ceil(terms.length / TERMS_PER_CELL);
}

/** Helper columns the widest of the rows needs. */
export function helperColumns(rows: readonly LiveRow[]): number {
  return Math.max(0, ...rows.map((row) => helperCount(row.value) + helperCount(row.limit)));
}

function sumFormula(draft: SheetDraft, row: number, terms: readonly LiveTerm[], { layout, values }: LiveContext, helpers: number): string {
  const count = helperCount(terms);
  if (count === 0) return terms.map((term) => termFormula(term, layout)).join('+') || '0';
  const cells = Array.from({ length: count }, (_, index) => {
    const part = terms.slice(index * TERMS_PER_CELL, (index + 1) * TERMS_PER_CELL);
    const formula = part.map((term) => termFormula(term, layout)).join('+');
    draft.formula(row, helpers + index, `IFERROR(ROUND(${formula},4),"")`, shown(sumOf(part, values)));
    return cellAddress(row, helpers + index);
  });
  return `IF(COUNT(${cells.join(',')})=${count},SUM(${cells.join(',')}),NA())`;
}

function sumOf(terms: readonly LiveTerm[], values: LiveValues): number | null {
  let sum = 0;
  for (const term of terms) {
    const value = values.term(term);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** The number a cell rounded to four decimals shows; '' for one that nobody knows. */
function shown(value: number | null): number | '' {
  return value === null ? '' : round4(value);
}
