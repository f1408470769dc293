import * as z from 'zod';

declare const fenBrand: unique symbol;

/** An amount of money as an integer number of 分 (1 元 = 100 分). Never a float of 元. */
export type Fen = number & { readonly [fenBrand]: true };

/** Largest amount handled: 10 000 亿元, far inside the safe integers. */
export const MAX_FEN = 100_000_000_000_000;

/** zod schema of {@link Fen}: a safe integer, negative allowed (a balance may be). */
export const fenSchema = z
  .int()
  .min(-MAX_FEN)
  .max(MAX_FEN)
  .transform((value) => value as Fen);

/** Brands an integer count of 分. Throws a RangeError on fractions, NaN and amounts beyond {@link MAX_FEN}. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value) || Math.abs(value) > MAX_FEN) throw new RangeError(`not an amount in 分: ${value}`);
  return (value === 0 ? 0 : value) as Fen;
}

export const ZERO_FEN = fen(0);

/** 元 (as typed or computed) to 分, half away from zero; null when not finite or beyond {@link MAX_FEN}. */
export function fenFromYuan(yuan: number): Fen | null {
  if (!Number.isFinite(yuan)) return null;
  const rounded = Math.sign(yuan) * Math.round(Number((Math.abs(yuan) * 100).toPrecision(15)));
  return Math.abs(rounded) > MAX_FEN ? null : fen(rounded);
}

/** 分 to 元 as the nearest double (two decimals at most). */
export function yuanFromFen(amount: Fen): number {
  return amount / 100;
}

/** Sum in 分; exact. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}
