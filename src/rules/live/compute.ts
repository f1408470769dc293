import { budgetOf, outsideAmount } from '../../budget/amounts';
import { planTotals } from '../../budget/totals';
import type { Activity } from '../../plan/activity';
import { isIncomeKind } from './kinds';
import type { WorkPlan } from '../../plan/workplan';
import type { LiveSetting, LiveTerm } from './row';

/** The number a formula of 设置 has, money in 元; null when blank. */
export function settingValue(plan: WorkPlan, of: LiveSetting): number | null {
  const { settings } = plan;
  if (isIncomeKind(of)) return yuan(settings.income.find((line) => line.kind === of)?.budget ?? null);
  if (of === 'income') return yuan(planTotals(plan).income);
  if (of === 'expense') return yuan(planTotals(plan).expense);
  if (of === 'openingBalance') return yuan(settings.openingBalance) ?? 0;
  if (of === 'members' || of === 'retainedShare') return settings[of];
  return yuan(settings[of]);
}

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);

function cellValue(activity: Activity, field: 'budget' | 'own' | 'unitPrice' | 'people'): number | null {
  if (field === 'people') return activity.people;
  if (field === 'unitPrice') return yuan(activity.unitPrice);
  const budget = budgetOf(activity);
  return budget === null ? null : yuan(field === 'own' ? budget - outsideAmount(activity) : budget);
}

/** Rows whose unit price × quantity is not the amount, to a cent. */
export function mismatches(plan: WorkPlan): number {
  return plan.activities.filter(({ unitPrice, quantity, budget }) => {
    if (unitPrice === null || quantity === null || budget === null) return false;
    return Math.abs(Math.round(unitPrice * quantity) - budget) > 1;
  }).length;
}

/** What a term is worth in a plan; null while a cell it needs is blank. Rows that are gone are worth nothing. */
export function termValue(term: LiveTerm, plan: WorkPlan): number | null {
  if (term.kind === 'constant') return term.value;
  if (term.kind === 'mismatches') return mismatches(plan);
  if (term.kind === 'setting') {
    const base = settingValue(plan, term.of);
    const by = term.by === null ? 1 : settingValue(plan, term.by);
    return base === null || by === null ? null : base * term.times * by;
  }
  const activity = plan.activities.find((each) => each.id === term.activityId);
  if (activity === undefined) return 0;
  if (term.kind === 'row') return term.value;
  const cell = cellValue(activity, term.field);
  if (cell === null) return null;
  if (term.over === null) return cell * term.times;
  const people = term.over === 'people' ? activity.people : plan.settings.members;
  return people === null || people === 0 ? null : (cell * term.times) / people;
}

/** Sum of terms (÷ divisor); null while one of them is blank. */
export function sumOfTerms(terms: readonly LiveTerm[], divisor: LiveTerm | null, plan: WorkPlan): number | null {
  let total = 0;
  for (const term of terms) {
    const value = termValue(term, plan);
    if (value === null) return null;
    total += value;
  }
  if (divisor === null) return total;
  const under = termValue(divisor, plan);
  return under === null || under === 0 ? null : total / under;
}
