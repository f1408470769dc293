import { exceeds, judged, limitOf, yuan, type ActivityCheck } from './judgement';

/** N24: the meal allowance of an activity stays within the local travel standard, which only the unit can fill in. */
export const mealAllowance: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current, scene) => {
    if (!facts.topics.has('meal') || facts.topics.has('hardship')) return null;
    if (!facts.topics.has('contest') && !facts.topics.has('outing') && !facts.topics.has('skillContest')) return null;
    const { limit, own, why } = limitOf(rule, null, scene);
    const day = facts.standards.find((each) => each.every === 'day') ?? facts.standards.find((each) => each.every === 'person');
    const details = {
      current,
      field: 'unitPrice',
      limit,
      unit: '元/人/天',
      byOwnLimit: own,
      why,
      value: day === undefined ? null : yuan(day.amount),
    };
    if (limit === null) return judged('unknown', 'travel-standard-missing', [facts], details);
    if (day === undefined) return judged('unknown', 'per-head-missing', [facts], details);
    const value = yuan(day.amount);
    const full = { ...details, params: { value, limit } };
    return exceeds(value, limit) ? judged('breach', 'per-head-over', [facts], full) : judged('ok', 'passes', [facts], full);
  },
};
