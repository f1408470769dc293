import { sourceShares, UNSTATED_SOURCE } from '../../budget/amounts';
import type { ActivityFacts } from '../facts/activity-facts';
import { judged, step, yuan, type ActivityCheck } from './judgement';

/** 例: 「团体一等奖人均400元」: what a winner gets is no unit price of the whole activity. */
function isPrize({ text }: ActivityFacts, unitPrice: number): boolean {
  const amount = String(unitPrice / 100);
  return new RegExp(`(?:等奖|奖金|奖品|冠军|名次|第[一二三]名)[^，,。；;\\n]{0,12}${amount.replace('.', '\\.')}元`).test(text);
}

/** The reader multiplies a standard of the text with the head count; whether they belong together is its guess. */
function isTakenFromHeads({ activity: { provenance, quantity, people } }: ActivityFacts): boolean {
  return provenance !== null && provenance.evidence['quantity'] === undefined && quantity === people;
}

/** 例: 「数量50册」 in the remark of a row for 20 people. */
function saysOtherCount(facts: ActivityFacts, count: number): boolean {
  return isTakenFromHeads(facts) && Number.isInteger(count) && new RegExp(`(?<!\\d)${count}(?![\\d.])`).test(facts.text);
}

function productDiffers({ activity: { unitPrice, quantity, people, budget } }: ActivityFacts): boolean {
  if (unitPrice === null || quantity === null || budget === null) return false;
  const product = Math.round(unitPrice * quantity);
  const withPeople = people === null ? product : Math.round(unitPrice * quantity * people);
  return Math.abs(product - budget) > 1 && Math.abs(withPeople - budget) > 1;
}

/** Whether all products that differ are the reader's guesses, so that a sheet counting them may only warn. */
export function differencesAreGuesses(activities: readonly ActivityFacts[]): boolean {
  const wrong = activities.filter(productDiffers);
  return wrong.length > 0 && wrong.every((facts) => isTakenFromHeads(facts) || isPrize(facts, facts.activity.unitPrice ?? 0));
}

/** N10: unit price × quantity (× people) is the amount, and the sources add up to it. */
export const arithmetic: ActivityCheck = {
  kind: 'activity',
  employer: true,
  judge: (facts, _rule, current) => {
    const { unitPrice, quantity, budget, funding } = facts.activity;
    if (budget === null) return unitPrice === null ? null : judged('unknown', 'amount-missing', [facts], { current, field: 'budget' });
    if (unitPrice !== null && quantity !== null && !isPrize(facts, unitPrice)) {
      const product = Math.round(unitPrice * quantity);
      if (productDiffers(facts) && !saysOtherCount(facts, budget / unitPrice)) {
        return judged(isTakenFromHeads(facts) ? 'review' : 'breach', 'product-differs', [facts], {
          current,
          field: 'budget',
          value: yuan(budget),
          limit: yuan(product),
          unit: '元',
          why: [step('product', { price: yuan(unitPrice), quantity, result: yuan(product) })],
          fix: { code: 'set-amount', activityId: facts.id, value: yuan(product) },
        });
      }
    }
    const stated = funding.filter((part) => part.amount !== null);
    if (stated.length > 0) {
      const rest = sourceShares(facts.activity).find((share) => share.source === UNSTATED_SOURCE)?.amount ?? 0;
      if (rest !== 0) {
        return judged('breach', 'funding-differs', [facts], {
          current,
          field: 'source',
          value: yuan(budget - rest),
          limit: yuan(budget),
          unit: '元',
        });
      }
    }
    if (unitPrice === null && stated.length === 0) return null;
    return judged('ok', 'passes', [facts], { current, field: 'budget' });
  },
};
