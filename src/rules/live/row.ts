import type { IncomeKind } from '../../plan/income';
import type { Citation } from '../finding';

/** A number of 设置 that a formula may point at; money in 元. `income` is the sum of all income lines, `expense` the union's own expenses. */
export type LiveSetting = IncomeKind | 'income' | 'expense' | 'openingBalance' | 'payroll' | 'duesBase' | 'retainedShare' | 'members';

/**
 * One addend of a live formula, in 元 or plain numbers:
 * `setting` a cell of 设置 × `times` (× another setting) · `cell` a cell of an activity's row, over its 人数 or the members, × `times` ·
 * `row` a plain number that counts while the activity's row is there · `mismatches` rows whose 单价 × 数量 is not the amount.
 */
export type LiveTerm =
  | { readonly kind: 'setting'; readonly of: LiveSetting; readonly times: number; readonly by: LiveSetting | null }
  | {
      readonly kind: 'cell';
      readonly activityId: string;
      /** `own` is the budget without what the employer pays (行政列支). */
      readonly field: 'budget' | 'own' | 'unitPrice' | 'people';
      readonly over: 'people' | 'members' | null;
      readonly times: number;
    }
  | { readonly kind: 'row'; readonly activityId: string; readonly value: number }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'mismatches' };

/** A numeric rule as a formula: Σ value terms (÷ divisor), compared with Σ limit terms. */
export interface LiveRow {
  readonly rule: string;
  readonly title: string;
  /** Activities the row speaks of; empty for the whole plan. */
  readonly activities: readonly string[];
  readonly value: readonly LiveTerm[];
  readonly divisor: LiveTerm | null;
  /** The value must stay on this side of the limit. */
  readonly comparison: '<=' | '>=';
  readonly limit: readonly LiveTerm[];
  readonly unit: string;
  /** What the sheet shows when value is beyond the limit: 待核 and advisory figures only warn. */
  readonly beyond: 'violation' | 'caution';
  /** What it shows when value is within: a 待核 figure is no pass. */
  readonly within: 'pass' | 'cannot-judge';
  readonly citation: Citation;
  /** Both sides as the core computes them now; null while something is blank. */
  readonly current: { readonly value: number | null; readonly limit: number | null };
}
