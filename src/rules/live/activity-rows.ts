import { addUp, isOnListedFestival, yearlyGift, perHeadOf } from '../facts/amounts';
import type { ActivityFacts } from '../facts/activity-facts';
import { memberActivities } from '../checks/dues-multiple';
import { outingsOf } from '../checks/outing-count';
import { yuanPerHead } from '../checks/judgement';
import type { Scene } from '../checks/scene';
import { constant, setting, type LiveDraft } from './money-rows';
import type { LiveTerm } from './row';

/** N17, when no source states how much the dues pay: (member activities − dues) against so many times the dues. */
export function duesRow(limit: number, scene: Scene): LiveDraft | null {
  const activities = memberActivities(scene);
  if (activities.length === 0 || activities.every((facts) => facts.sources.includes('会费'))) return null;
  return {
    value: [
      ...activities.map((facts): LiveTerm => ({ kind: 'cell', activityId: facts.id, field: 'own', over: null, times: 1 })),
      setting('会费收入', -1),
    ],
    limit: [setting('会费收入', limit)],
    unit: '元',
    activities: activities.map((facts) => facts.id),
  };
}

/** N18. */
export function outingRow(limit: number, scene: Scene): LiveDraft | null {
  const outings = scene.about('outing');
  if (outings.length === 0) return null;
  const { total, each } = outingsOf(outings);
  const counted = outings.reduce((sum, facts) => sum + (each.get(facts.id) ?? 1), 0);
  return {
    value: [
      ...outings.map((facts): LiveTerm => ({ kind: 'row', activityId: facts.id, value: each.get(facts.id) ?? 1 })),
      ...(total === counted ? [] : [constant(total - counted)]),
    ],
    limit: [constant(limit)],
    unit: '次/年',
    activities: outings.map((facts) => facts.id),
  };
}

/** The amount per head as a formula over the cells it comes from; words of the plan stay a number. */
function headTerm(facts: ActivityFacts, amount: number, members: number | null): LiveTerm {
  const { unitPrice, people } = facts.activity;
  const same = (value: number): boolean => Math.abs(value - amount) < 1e-6;
  if (unitPrice !== null && unitPrice > 0 && Number.isInteger(Math.round((amount / unitPrice) * 1e6) / 1e6)) {
    return { kind: 'cell', activityId: facts.id, field: 'unitPrice', over: null, times: Math.round(amount / unitPrice) };
  }
  if (facts.budget !== null && people !== null && people > 0 && same(facts.budget / people)) {
    return { kind: 'cell', activityId: facts.id, field: 'budget', over: 'people', times: 1 };
  }
  if (facts.budget !== null && members !== null && members > 0 && same(facts.budget / members)) {
    return { kind: 'cell', activityId: facts.id, field: 'budget', over: 'members', times: 1 };
  }
  return { kind: 'row', activityId: facts.id, value: yuanPerHead(amount) };
}

/** N32 and the provinces' yearly sums; null while an amount is missing. */
export function festivalRow(limit: number, scene: Scene): LiveDraft | null {
  const gifts = scene.about('festivalGift').filter(isOnListedFestival);
  const terms: LiveTerm[] = [];
  const rows: { facts: ActivityFacts; min: number; max: number }[] = [];
  for (const facts of gifts) {
    const amount = yearlyGift(facts, scene.settings.members);
    if (amount === null) continue;
    terms.push(headTerm(facts, amount.max, scene.settings.members));
    rows.push({ facts, min: amount.min, max: amount.max });
  }
  if (terms.length === 0) return null;
  const { min, max } = addUp(rows);
  // 「全年合计」 said once of several rows counts once.
  const twice = yuanPerHead(max - rows.reduce((sum, row) => sum + row.max, 0));
  return {
    value: twice === 0 ? terms : [...terms, constant(twice)],
    limit: [constant(limit)],
    unit: '元/人/年',
    activities: gifts.map((facts) => facts.id),
    unsure: min !== max,
  };
}

/** An amount per head of one activity. */
export function headRow(facts: ActivityFacts, limit: number, unit: string, scene: Scene): LiveDraft | null {
  const amount = perHeadOf(facts, scene.settings.members);
  if (amount === null) return null;
  return { value: [headTerm(facts, amount.max, scene.settings.members)], limit: [constant(limit)], unit, activities: [facts.id] };
}

/** N34: people of a festival gift against the members. */
export function recipientsRow(facts: ActivityFacts): LiveDraft {
  return {
    value: [{ kind: 'cell', activityId: facts.id, field: 'people', over: null, times: 1 }],
    limit: [setting('members')],
    unit: '人',
    activities: [facts.id],
  };
}
