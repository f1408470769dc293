import { budgetOf, needsAmount } from '../../budget/amounts';
import type { Activity } from '../../plan/activity';
import { fen, type Fen } from '../../plan/fen';
import { slotsOf } from '../../plan/month';
import { EXPENSE_SUBJECTS } from '../../plan/subject';
import type { WorkPlan } from '../../plan/workplan';

/** What the amounts of some activities come to. `sum` is null when none of them is known, and never 0 for that. */
export interface AmountSum {
  readonly sum: Fen | null;
  readonly activities: number;
  readonly toFill: number;
}

export interface ActivityGroup extends AmountSum {
  readonly name: string;
  readonly rows: readonly Activity[];
}

const QUARTERS = ['第一季度（1—3月）', '第二季度（4—6月）', '第三季度（7—9月）', '第四季度（10—12月）', '次年'] as const;
export const UNDATED = '时间待定';

/** Activities in groups, each exactly once: by the quarter of their first month (undated last) or by subject in the form's order. */
export function groupActivities(plan: WorkPlan, grouping: 'quarter' | 'subject'): ActivityGroup[] {
  const names: readonly string[] = grouping === 'quarter' ? [...QUARTERS, UNDATED] : EXPENSE_SUBJECTS;
  const groups = new Map<string, Activity[]>(names.map((name) => [name, []]));
  const sorted = plan.activities
    .map((activity, index) => ({ activity, index, slot: firstSlot(activity) }))
    .sort((a, b) => a.slot - b.slot || a.index - b.index);
  for (const { activity, slot } of sorted) groups.get(grouping === 'subject' ? activity.subject : quarterName(slot))?.push(activity);
  return [...groups].filter(([, rows]) => rows.length > 0).map(([name, rows]) => ({ name, rows, ...sumAmounts(rows) }));
}

export function sumAmounts(rows: readonly Activity[]): AmountSum {
  let sum: number | null = null;
  for (const row of rows) {
    const budget = budgetOf(row);
    if (budget !== null) sum = (sum ?? 0) + budget;
  }
  return { sum: sum === null ? null : fen(sum), activities: rows.length, toFill: rows.filter(needsAmount).length };
}

function firstSlot(activity: Activity): number {
  return slotsOf(activity.time.set)[0] ?? Number.POSITIVE_INFINITY;
}

function quarterName(slot: number): string {
  if (!Number.isFinite(slot)) return UNDATED;
  return QUARTERS[Math.min(4, Math.floor((slot - 1) / 3))] ?? UNDATED;
}
