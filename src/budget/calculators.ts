import { fen, type Fen } from '../plan/fen';

/** A computed income with every number of its formula, for showing `base × rate × share = result`. */
export interface Calculation {
  readonly code: 'dues' | 'contribution';
  readonly base: Fen;
  readonly rate: number;
  readonly share: number;
  readonly result: Fen;
}

/** 会费: 0.5 % of the members' wages (32号文 第四条(一)). */
export const DUES_RATE = 0.005;
/** 拨缴经费: 2 % of the total payroll (工会法). The share kept by this union is set by the province. */
export const CONTRIBUTION_RATE = 0.02;

/** 会费收入 = 会费计缴基数 × 0.5 %; null without a base. */
export function duesOf(base: Fen | null): Calculation | null {
  if (base === null || base < 0) return null;
  return { code: 'dues', base, rate: DUES_RATE, share: 1, result: fen(Math.round(base / 200)) };
}

/** 拨缴经费收入 = 工资总额 × 2 % × 留成比例; null when one of the two is not known. */
export function contributionOf(payroll: Fen | null, retainedShare: number | null): Calculation | null {
  if (payroll === null || payroll < 0 || retainedShare === null) return null;
  const result = fen(Math.round(Number(((payroll / 50) * retainedShare).toPrecision(15))));
  return { code: 'contribution', base: payroll, rate: CONTRIBUTION_RATE, share: retainedShare, result };
}
