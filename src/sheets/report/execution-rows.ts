import { budgetOf } from '../../budget/amounts';
import { executionRate } from '../../budget/totals';
import type { Activity } from '../../plan/activity';
import { fen, type Fen } from '../../plan/fen';
import { slotsOf } from '../../plan/month';
import { EXPENSE_SUBJECTS } from '../../plan/subject';
import type { WorkPlan } from '../../plan/workplan';
import { monthHeader } from '../columns';
import { UNDATED } from './groups';

/** Planned against done and spent, for one subject, month or everything. Unknown amounts are null, never 0. */
export interface ExecutionRow {
  readonly name: string;
  readonly planned: number;
  readonly done: number;
  readonly running: number;
  readonly putOff: number;
  readonly cancelled: number;
  readonly budget: Fen | null;
  readonly spent: Fen | null;
  /** 0–1 or more; null without budget or spending. */
  readonly rate: number | null;
  /** Budget − spent where both are known. */
  readonly rest: Fen | null;
}

export function executionRow(name: string, activities: readonly Activity[]): ExecutionRow {
  const count = (status: Activity['status']): number => activities.filter((activity) => activity.status === status).length;
  const budget = sumKnown(activities.map(budgetOf));
  const spent = sumKnown(activities.map((activity) => activity.spent));
  return {
    name,
    planned: activities.length,
    done: count('已完成'),
    running: count('进行中'),
    putOff: count('推迟'),
    cancelled: count('取消'),
    budget,
    spent,
    rate: budget === null ? null : executionRate({ budget, spent }),
    rest: budget === null || spent === null ? null : fen(budget - spent),
  };
}

function sumKnown(amounts: readonly (Fen | null)[]): Fen | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : fen(known.reduce<number>((sum, amount) => sum + amount, 0));
}

export function bySubject(plan: WorkPlan): ExecutionRow[] {
  return grouped(plan.activities, EXPENSE_SUBJECTS, (activity) => activity.subject);
}

/** By the month in which an activity begins, so that each counts once: spending is known for the activity, not for its months. */
export function byMonth(plan: WorkPlan): ExecutionRow[] {
  const names = [...Array.from({ length: 24 }, (_, index) => monthHeader(index + 1)), UNDATED];
  return grouped(plan.activities, names, (activity) => {
    const first = slotsOf(activity.time.set)[0];
    return first === undefined ? UNDATED : monthHeader(first);
  });
}

function grouped(activities: readonly Activity[], names: readonly string[], nameOf: (activity: Activity) => string): ExecutionRow[] {
  const groups = new Map<string, Activity[]>(names.map((name) => [name, []]));
  for (const activity of activities) groups.get(nameOf(activity))?.push(activity);
  return [...groups].filter(([, rows]) => rows.length > 0).map(([name, rows]) => executionRow(name, rows));
}
