import { daysOf } from '../facts/counts';
import { evidence, judged, limitOf, step, type ActivityCheck } from './judgement';
import { hasFigure } from './scene';

/** N19: days and nights of one outing. */
export const outingDays: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current, scene) => {
    if (!facts.topics.has('outing')) return null;
    const { numbers } = current.value;
    const { limit: days, own, why } = limitOf(rule, numbers['days'] ?? null, scene);
    const nights = numbers['nights'] ?? null;
    const trip = daysOf(facts.activity, facts.text);
    const at = { current, field: 'title', limit: days, unit: '天', byOwnLimit: own };
    if (days === null || nights === null) return null;
    if (trip === null) return judged('unknown', 'outing-days-missing', [facts], at);
    const details = {
      ...at,
      value: trip.days,
      params: { days: trip.days, nights: trip.nights, limit: days },
      why: [...why, evidence(facts.title)],
    };
    if (trip.days > days || trip.nights > nights) return judged('breach', 'outing-too-long', [facts], details);
    const overnight = trip.days > 1 && !hasFigure(scene, 'N18', facts.days);
    if (overnight)
      return judged('review', 'outing-overnight-check', [facts], { ...details, why: [...details.why, step('province-adoption')] });
    return judged('ok', 'passes', [facts], details);
  },
};
