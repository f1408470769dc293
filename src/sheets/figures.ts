import { allocateOverMonths } from '../budget/allocate';
import { budgetOf, needsAmount, sourceShares } from '../budget/amounts';
import type { Activity, Funding } from '../plan/activity';
import { fen, type Fen } from '../plan/fen';
import type { MonthSlot } from '../plan/month';
import type { FundSource } from '../plan/source';
import type { WorkPlan } from '../plan/workplan';
import { formatFunding, MAX_FUNDING_PARTS } from './funding-text';

/** One part of an activity's funding as 月度资金 shows it: what was stated and what it comes to. */
export interface FundingPart {
  readonly source: FundSource;
  readonly stated: Fen | null;
  /** Null when the activity has no amount yet. */
  readonly amount: Fen | null;
}

/** The figures of one activity on 月度资金: the values its formulas must come to. */
export interface ActivityFigures {
  readonly activity: Activity;
  /** 资金来源 as it stands in the cell. */
  readonly source: string;
  readonly budget: Fen | null;
  readonly outside: Fen;
  /** Part of the budget in the union's own books; null without a budget. */
  readonly own: Fen | null;
  readonly shares: ReadonlyMap<MonthSlot, Fen>;
  readonly parts: readonly FundingPart[];
  /** What the stated parts leave of the budget, null without a budget. */
  readonly rest: Fen | null;
  readonly needsAmount: boolean;
}

/**
 * An activity as the formulas of the workbook count it: parts of its funding beyond the ones they look at are left out, so that
 * the values in the file are the formulas' own. The column 问题 tells such an activity.
 */
function counted(activity: Activity): Activity {
  const { funding } = activity;
  return funding.length <= MAX_FUNDING_PARTS ? activity : { ...activity, funding: funding.slice(0, MAX_FUNDING_PARTS) };
}

/** The plan as the formulas of the workbook count it. */
export function countedPlan(plan: WorkPlan): WorkPlan {
  return { ...plan, activities: plan.activities.map(counted) };
}

export function activityFigures(written: Activity): ActivityFigures {
  const activity = counted(written);
  const budget = budgetOf(activity);
  const shares = sourceShares(activity);
  const parts = activity.funding.map((part, index) => ({
    source: part.source,
    stated: part.amount,
    amount: budget === null ? null : (shares[index]?.amount ?? null),
  }));
  let outside = 0;
  for (const part of parts) if (part.source === '行政列支') outside += part.amount ?? 0;
  const own = budget === null ? null : fen(budget - outside);
  return {
    activity,
    source: formatFunding(written.funding),
    budget,
    outside: fen(outside),
    own,
    shares: own === null ? new Map() : allocateOverMonths(own, activity.time.set),
    parts,
    rest: budget === null ? null : fen(budget - statedSum(activity.funding)),
    needsAmount: needsAmount(activity),
  };
}

function statedSum(funding: readonly Funding[]): number {
  let sum = 0;
  for (const part of funding) sum += part.amount ?? 0;
  return sum;
}
