import { timesOf } from '../facts/counts';
import { judged, limitOf, step, type PlanCheck } from './judgement';
import { inForce, lastDays } from './scene';

/** N33: 工会消费券 once a year. */
export const voucherOnce: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const issues = scene.about('voucher').filter((facts) => /发|派|送|领|券/.test(facts.text) && !/讲解|说明会|宣传/.test(facts.text));
    const current = inForce(rule, lastDays(issues, scene.planYear));
    if (issues.length === 0 || current === null) return [];
    const times = issues.map((facts) => timesOf(facts.activity, facts.text, null));
    const value = times.reduce((sum, count) => sum + count, 0);
    const { limit, own, why } = limitOf(rule, current.value.numbers['limit'] ?? 1, scene);
    const details = {
      current,
      field: 'title',
      value,
      limit,
      unit: '次/年',
      byOwnLimit: own,
      why: [...why, ...issues.map((facts, index) => step('counted', { title: facts.title, times: times[index] ?? 1 }))],
    };
    if (limit !== null && value > limit) return [judged('breach', 'voucher-often', issues, details)];
    // Whether the measure of 2025 goes on has not been found: a caution, not a pass.
    return [judged('review', 'voucher-check', issues, details)];
  },
};
