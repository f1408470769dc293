import type { ActivityFacts } from '../facts/activity-facts';
import { timesOf } from '../facts/counts';
import { judged, limitOf, step, type PlanCheck } from './judgement';
import { hasFigure, inForce, lastDays } from './scene';

const PAIR = /春秋游|春、秋游|春秋两|春游.{0,3}秋游|春季?和秋季?/;

/** Outings of each member in a year. Rows split from one sentence count what the sentence says once. */
export function outingsOf(activities: readonly ActivityFacts[]): { total: number; each: Map<string, number> } {
  const each = new Map<string, number>();
  const sentences = new Map<string, ActivityFacts[]>();
  for (const facts of activities) {
    const { provenance } = facts.activity;
    const key = provenance === null ? facts.id : `${provenance.span.start}-${provenance.span.end}-${provenance.quote}`;
    sentences.set(key, [...(sentences.get(key) ?? []), facts]);
  }
  let total = 0;
  for (const rows of sentences.values()) {
    const times = rows.map((facts) => timesOf(facts.activity, facts.text, rows.length === 1 ? PAIR : null));
    const count = rows.length === 1 ? (times[0] ?? 1) : Math.max(rows.length, ...times);
    rows.forEach((facts, index) => each.set(facts.id, times[index] ?? 1));
    total += count;
  }
  return { total, each };
}

/** N18: at most so many outings a year. */
export const outingCount: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const outings = scene.about('outing');
    const days = lastDays(outings, scene.planYear);
    const current = inForce(rule, days);
    if (outings.length === 0 || current === null || (rule.overrides === null && hasFigure(scene, rule.id, days))) return [];
    const { total, each } = outingsOf(outings);
    const { limit, own, why } = limitOf(rule, current.value.numbers['limit'] ?? null, scene);
    const details = {
      current,
      field: 'title',
      value: total,
      limit,
      unit: '次/年',
      byOwnLimit: own,
      why: [...why, ...outings.map((facts) => step('counted', { title: facts.title, times: each.get(facts.id) ?? 1 }))],
    };
    if (limit !== null && total > limit) return [judged('breach', 'outings-over', outings, details)];
    return [judged('ok', 'passes', outings, details)];
  },
};
