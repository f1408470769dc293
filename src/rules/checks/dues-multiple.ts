import { sourceShares } from '../../budget/amounts';
import type { ActivityFacts } from '../facts/activity-facts';
import { exceeds, judged, limitOf, step, yuan, type PlanCheck } from './judgement';
import { hasFigure, inForce, lastDays, type Scene } from './scene';

/** Outings, films, year tickets, and whatever names dues as a source. */
export function memberActivities(scene: Scene): ActivityFacts[] {
  const found = new Set<ActivityFacts>();
  for (const topic of ['outing', 'show', 'annualTicket'] as const) for (const facts of scene.about(topic)) found.add(facts);
  for (const facts of scene.activities) if (!facts.paidByEmployer && facts.sources.includes('会费')) found.add(facts);
  return [...found];
}

/** Union money that tops the dues up: as the sources state it, else what is left after all dues are used. In 分. */
function topUp(activities: readonly ActivityFacts[], dues: number): number {
  const total = activities.reduce((sum, facts) => sum + (facts.own ?? 0), 0);
  if (activities.some((facts) => !facts.sources.includes('会费'))) return Math.max(0, total - dues);
  let others = 0;
  for (const facts of activities) {
    for (const share of sourceShares(facts.activity)) if (share.source !== '会费' && share.source !== '行政列支') others += share.amount;
  }
  return Math.max(others, total - dues, 0);
}

/** N17: union money tops the dues up to a multiple of the year's dues. */
export const duesMultiple: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const activities = memberActivities(scene);
    const days = lastDays(activities, scene.planYear);
    const current = inForce(rule, days);
    if (current === null || activities.length === 0 || (rule.overrides === null && hasFigure(scene, rule.id, days))) return [];
    const dues = scene.settings.income.find((line) => line.kind === '会费收入')?.budget ?? null;
    const { limit, own, why } = limitOf(rule, current.value.numbers['limit'] ?? null, scene);
    const details = { current, field: 'budget', limit, unit: '倍', byOwnLimit: own };
    if (dues === null || limit === null) return [judged('unknown', 'dues-unknown', activities, { ...details, field: '会费收入' })];
    const extra = topUp(activities, dues);
    const value = dues === 0 ? (extra > 0 ? Infinity : 0) : extra / dues;
    const shown = Number.isFinite(value) ? Math.round(value * 10000) / 10000 : null;
    const full = {
      ...details,
      value: shown,
      params: { dues: yuan(dues), extra: yuan(extra), limit },
      why: [
        ...why,
        step('multiple', { extra: yuan(extra), dues: yuan(dues), value: shown ?? '∞', allowed: yuan(Math.round(dues * limit)) }),
      ],
    };
    const confirm = current.value.numbers['confirm'];
    if (extra > dues * limit) return [judged('breach', 'dues-multiple-over', activities, full)];
    if (confirm !== undefined && !own && exceeds(extra, dues * confirm))
      return [judged('review', 'dues-multiple-confirm', activities, full)];
    if (activities.some((facts) => facts.own === null))
      return [
        judged('unknown', 'amounts-missing', activities, {
          ...full,
          params: { ...full.params, toFill: activities.filter((facts) => facts.own === null).length },
        }),
      ];
    return [judged('ok', 'passes', activities, full)];
  },
};
