import { needsAmount } from '../../budget/amounts';
import { judged, yuan, type ActivityCheck } from './judgement';

/** N06: nothing is spent without a budget, nor beyond it, nor on work marked 无经费. */
export const withinBudget: ActivityCheck = {
  kind: 'activity',
  employer: true,
  judge: (facts, _rule, current) => {
    const { spent, subject } = facts.activity;
    const { budget } = facts;
    if (subject === '无经费' && budget !== null && budget > 0) {
      return judged('review', 'no-subject', [facts], { current, field: 'subject', value: yuan(budget), unit: '元' });
    }
    if (spent !== null && spent > 0 && budget === null) {
      return judged('breach', 'spent-without-budget', [facts], { current, field: 'budget', value: yuan(spent), unit: '元' });
    }
    if (spent !== null && budget !== null && spent > budget) {
      return judged('breach', 'spent-over-budget', [facts], {
        current,
        field: 'spent',
        value: yuan(spent),
        limit: yuan(budget),
        unit: '元',
      });
    }
    if (needsAmount(facts.activity)) return judged('unknown', 'amount-missing', [facts], { current, field: 'budget' });
    return budget === null ? null : judged('ok', 'passes', [facts], { current, field: 'budget' });
  },
};
