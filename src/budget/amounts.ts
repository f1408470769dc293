import type { Activity } from '../plan/activity';
import { fenFromYuan, fen, type Fen } from '../plan/fen';
import type { FundSource } from '../plan/source';

/** Key of money whose source the plan does not state. */
export const UNSTATED_SOURCE = '未写明';
export type SourceKey = FundSource | typeof UNSTATED_SOURCE;

export interface SourceShare {
  readonly source: SourceKey;
  readonly amount: Fen;
}

/** The activity's budget: as stated, else unit price × quantity; null is "to fill" and never 0. */
export function budgetOf(activity: Activity): Fen | null {
  if (activity.budget !== null) return activity.budget;
  if (activity.unitPrice === null || activity.quantity === null) return null;
  return fenFromYuan((activity.unitPrice * activity.quantity) / 100);
}

/** Whether somebody still has to fill in an amount. Work marked 无经费 or cancelled needs none. */
export function needsAmount(activity: Activity): boolean {
  return budgetOf(activity) === null && activity.subject !== '无经费' && activity.status !== '取消';
}

/**
 * The budget split over its sources; always sums to {@link budgetOf}, and is empty when that is null.
 * A source without an amount takes the rest (several share it evenly, remainder in the last); what the stated amounts
 * leave open, or claim too much, stands under {@link UNSTATED_SOURCE} so that totals tie.
 */
export function sourceShares(activity: Activity): readonly SourceShare[] {
  const budget = budgetOf(activity);
  if (budget === null) return [];
  let rest: number = budget;
  for (const part of activity.funding) rest -= part.amount ?? 0;
  const open = activity.funding.filter((part) => part.amount === null).length;
  const each = open > 0 && rest > 0 ? Math.trunc(rest / open) : 0;
  const shares: SourceShare[] = [];
  let openLeft = open;
  for (const part of activity.funding) {
    let amount = part.amount ?? fen(each);
    if (part.amount === null) {
      openLeft -= 1;
      if (openLeft === 0 && rest > 0) amount = fen(rest - each * (open - 1));
    }
    shares.push({ source: part.source, amount });
  }
  if (rest !== 0 && (open === 0 || rest < 0)) shares.push({ source: UNSTATED_SOURCE, amount: fen(rest) });
  return shares;
}

/**
 * The union's own part of what was spent; null when nothing is known, or when the employer pays all of it (行政列支). Spending is
 * one figure for an activity, so it is split as its budget is, rounded to the 分.
 */
export function ownSpent(activity: Activity): Fen | null {
  const { spent, funding } = activity;
  if (spent === null) return null;
  const budget = budgetOf(activity);
  if (budget === null || budget <= 0) {
    const outsideOnly = funding.length > 0 && funding.every(({ source }) => source === '行政列支');
    return outsideOnly ? null : spent;
  }
  const outside = outsideAmount(activity);
  if (outside >= budget) return null;
  const share = (Math.abs(spent) * outside) / budget;
  return fen(spent - Math.sign(spent) * Math.round(share));
}

/** Sum of the activity's shares that the employer pays outside the union's books (行政列支). */
export function outsideAmount(activity: Activity): Fen {
  let total = 0;
  for (const share of sourceShares(activity)) if (share.source === '行政列支') total += share.amount;
  return fen(total);
}
