import { yuanFromFen, type Fen } from '../plan/fen';
import { textLiteral } from './address';
import type { FormulaCell } from './model';

/** A piece of a computed line of text: fixed words, or a formula with the text it comes to now. */
export type TextPart = string | { readonly formula: string; readonly text: string };

/** A line of text as one formula; its value is put together from the same pieces, so that the two cannot drift apart. */
export function joined(...parts: readonly TextPart[]): FormulaCell {
  return {
    formula: parts.map((part) => (typeof part === 'string' ? textLiteral(part) : part.formula)).join('&'),
    value: parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
  };
}

/** A plain reference or number as it reads in a line. */
export function live(formula: string, now: string | number | null): TextPart {
  return { formula, text: now === null ? '' : String(now) };
}

/** An amount in 元 with thousands separators and two decimals. */
export function liveMoney(formula: string, now: Fen): TextPart {
  return { formula: `TEXT(${formula},"#,##0.00")`, text: moneyText(yuanFromFen(now)) };
}

/** One of two lines of pieces, by a test; `now` tells which it is at present. */
export function either(test: string, yes: readonly TextPart[], no: readonly TextPart[], now: boolean): TextPart {
  const [then, otherwise] = [joined(...yes), joined(...no)];
  const blank = (formula: string): string => (formula === '' ? '""' : formula);
  return { formula: `IF(${test},${blank(then.formula)},${blank(otherwise.formula)})`, text: String(now ? then.value : otherwise.value) };
}

/** A number as TEXT(x,"#,##0.00") writes it. */
export function moneyText(value: number): string {
  const [whole = '0', decimals = '00'] = Math.abs(value).toFixed(2).split('.');
  return `${value < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}
