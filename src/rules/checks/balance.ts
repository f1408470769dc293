import { judged, step, yuan, type PlanCheck } from './judgement';
import { inForce, lastDays } from './scene';

/** N05: expenses within income and what last year left. Blank amounts leave it open; a deficit that already shows does not. */
export const balance: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const current = inForce(rule, lastDays([], scene.planYear));
    if (current === null) return [];
    const totals = scene.totals();
    const field = 'openingBalance';
    if (totals.income === null) return [judged('unknown', 'income-unknown', [], { current, field: 'income' })];
    const available = totals.income + (totals.openingBalance ?? 0);
    const details = {
      current,
      field,
      value: yuan(totals.expense),
      limit: yuan(available),
      unit: '元',
      params: { expense: yuan(totals.expense), available: yuan(available), short: yuan(totals.expense - available), toFill: totals.toFill },
      why: [
        step('balance-formula', {
          opening: yuan(totals.openingBalance ?? 0),
          income: yuan(totals.income),
          expense: yuan(totals.expense),
          balance: yuan(available - totals.expense),
        }),
        ...(totals.openingBalance === null ? [step('opening-unknown')] : []),
        ...(totals.outside > 0 ? [step('outside-left-out', { amount: yuan(totals.outside) })] : []),
      ],
    };
    if (totals.expense > available) {
      const unsure = totals.openingBalance === null;
      return [judged(unsure ? 'unknown' : 'breach', unsure ? 'deficit-unless-opening' : 'deficit', [], details)];
    }
    if (totals.toFill > 0) return [judged('unknown', 'amounts-missing', [], details)];
    return [judged('ok', 'passes', [], details)];
  },
};
