import type { PlanTotals } from '../budget/totals';
import { INCOME_KINDS } from '../plan/income';
import type { WorkPlan } from '../plan/workplan';
import type { LiveSetting, LiveTerm } from '../rules/live/row';
import type { ActivityFigures } from './figures';
import { productDiffers } from './issue-formula';

/** What the terms of numeric rules come to in a plan: the values their formulas must show. */
export interface LiveValues {
  /** Null while a cell the term needs is blank. */
  term(term: LiveTerm): number | null;
}

const yuan = (amount: number | null | undefined): number | null => (amount === null || amount === undefined ? null : amount / 100);

export function liveValues(plan: WorkPlan, figures: readonly ActivityFigures[], totals: PlanTotals): LiveValues {
  const byId = new Map<string, ActivityFigures>();
  for (const own of figures) if (!byId.has(own.activity.id)) byId.set(own.activity.id, own);
  const mismatches = plan.activities.filter(productDiffers).length;
  const setting = (of: LiveSetting): number | null => settingValue(plan, totals, of);
  return {
    term(term) {
      if (term.kind === 'constant') return term.value;
      if (term.kind === 'mismatches') return mismatches;
      if (term.kind === 'setting') {
        const base = setting(term.of);
        const by = term.by === null ? 1 : setting(term.by);
        return base === null || by === null ? null : base * term.times * by;
      }
      const own = byId.get(term.activityId);
      if (own === undefined) return 0;
      return term.kind === 'row' ? term.value : cellValue(term, own, plan.settings.members);
    },
  };
}

function cellValue(term: LiveTerm & { readonly kind: 'cell' }, own: ActivityFigures, members: number | null): number | null {
  const value = { budget: yuan(own.budget), own: yuan(own.own), unitPrice: yuan(own.activity.unitPrice), people: own.activity.people }[
    term.field
  ];
  if (value === null) return null;
  if (term.over === null) return value * term.times;
  const under = term.over === 'people' ? own.activity.people : members;
  return under === null || under === 0 ? null : (value * term.times) / under;
}

function settingValue(plan: WorkPlan, totals: PlanTotals, of: LiveSetting): number | null {
  const { settings } = plan;
  if (of === 'income') return yuan(totals.income);
  if (of === 'expense') return yuan(totals.expense);
  if (of === 'openingBalance') return yuan(settings.openingBalance) ?? 0;
  if (of === 'members' || of === 'retainedShare') return settings[of];
  if (of === 'payroll' || of === 'duesBase') return yuan(settings[of]);
  const kind = INCOME_KINDS.find((entry) => entry === of);
  return yuan(settings.income.find((line) => line.kind === kind)?.budget);
}
