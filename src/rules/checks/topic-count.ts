import { timesOf } from '../facts/counts';
import { judged, limitOf, step, type PlanCheck } from './judgement';
import { inForce, lastDays } from './scene';

/** How often a year a kind of activity may be held. */
export const topicCount: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const found = rule.appliesTo.topic === null ? [] : scene.about(rule.appliesTo.topic);
    const current = inForce(rule, lastDays(found, scene.planYear));
    if (found.length === 0 || current === null) return [];
    const times = found.map((facts) => timesOf(facts.activity, facts.text, null));
    const value = times.reduce((sum, count) => sum + count, 0);
    const { limit, own, why } = limitOf(rule, current.value.numbers['limit'] ?? null, scene);
    const steps = found.map((facts, index) => step('counted', { title: facts.title, times: times[index] ?? 1 }));
    const details = {
      current,
      field: 'title',
      value,
      limit,
      unit: current.value.unit,
      byOwnLimit: own,
      params: { value, limit: limit ?? '—' },
      why: [...why, ...steps],
    };
    if (limit !== null && value > limit) return [judged('breach', 'count-over', found, details)];
    return [judged('ok', 'passes', found, details)];
  },
};
