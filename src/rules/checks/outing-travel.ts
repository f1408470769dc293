import { daysOf } from '../facts/counts';
import { exceeds, judged, limitOf, yuan, type ActivityCheck } from './judgement';

/** N20: lodging and meals of an outing with a night stay within the local travel standard, which only the unit can fill in. */
export const outingTravel: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current, scene) => {
    if (!facts.topics.has('outing') || (daysOf(facts.activity, facts.text)?.nights ?? 0) === 0) return null;
    const { limit, own, why } = limitOf(rule, null, scene);
    const night = facts.standards.find((each) => each.every === 'night');
    const details = { current, field: 'budget', limit, unit: '元/人/晚', byOwnLimit: own, why };
    if (limit === null) return judged('unknown', 'travel-standard-missing', [facts], details);
    if (night === undefined) return judged('unknown', 'lodging-missing', [facts], details);
    const value = yuan(night.amount);
    return exceeds(value, limit)
      ? judged('breach', 'lodging-over', [facts], { ...details, value, params: { value, limit } })
      : judged('ok', 'passes', [facts], { ...details, value, params: { value, limit } });
  },
};
