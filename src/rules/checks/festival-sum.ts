import { addUp, isOnListedFestival, isSpringFestival, yearlyGift } from '../facts/amounts';
import type { ActivityFacts } from '../facts/activity-facts';
import type { Rule } from '../rule';
import { exceeds, judged, limitOf, step, yuanPerHead, type Judgement, type PlanCheck } from './judgement';
import { hasFigure, inForce, lastDays, type InForce, type Scene } from './scene';

interface Sum {
  readonly min: number;
  readonly max: number;
  readonly missing: readonly ActivityFacts[];
  readonly counted: readonly { facts: ActivityFacts; min: number; max: number }[];
}

function sumOf(gifts: readonly ActivityFacts[], members: number | null): Sum {
  const missing: ActivityFacts[] = [];
  const counted: { facts: ActivityFacts; min: number; max: number }[] = [];
  for (const facts of gifts) {
    const amount = yearlyGift(facts, members);
    if (amount === null) missing.push(facts);
    else counted.push({ facts, min: amount.min, max: amount.max });
  }
  return { ...addUp(counted), missing, counted };
}

/** 贵州 sets a figure for each festival instead of the year. */
function perFestival(gifts: readonly ActivityFacts[], current: InForce, scene: Scene): Judgement[] {
  const { spring = 0, other = 0 } = current.value.numbers;
  return gifts.map((facts) => {
    const amount = yearlyGift(facts, scene.settings.members);
    const names = Math.max(1, facts.gift?.festivals.length ?? 0);
    const limit = isSpringFestival(facts) ? spring + other * (names - 1) : other * names;
    const details = { current, field: 'unitPrice', limit, unit: current.value.unit };
    if (amount === null) return judged('unknown', 'per-head-missing', [facts], details);
    const value = yuanPerHead(amount.max);
    const over = exceeds(yuanPerHead(amount.min), limit) ? 'breach' : exceeds(value, limit) ? 'review' : 'ok';
    return judged(over, over === 'ok' ? 'passes' : over === 'breach' ? 'per-head-over' : 'per-head-check', [facts], {
      ...details,
      value,
      params: { value, limit },
    });
  });
}

function withoutFigure(rule: Rule, gifts: readonly ActivityFacts[], sum: Sum, current: InForce, own: boolean, scene: Scene): Judgement[] {
  if (own) return [];
  const value = sum.counted.length > 0 ? yuanPerHead(sum.max) : null;
  const hint = current.value.numbers['typical'];
  const why = hint === undefined ? [] : [step('hint', { typical: hint })];
  const code = scene.settings.province === null ? 'province-missing' : 'no-figure';
  return [
    judged('unknown', code, gifts, {
      current,
      field: 'unitPrice',
      value,
      unit: '元/人/年',
      params: { value: value ?? '—', rule: rule.id },
      why,
    }),
  ];
}

/** N32 and the provinces: what one member gets over all festivals of the year. */
export const festivalSum: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    // Gifts on days that are no festival are N28's; they are not part of what the festivals may cost.
    const gifts = scene.about('festivalGift').filter(isOnListedFestival);
    const days = lastDays(gifts, scene.planYear);
    const current = inForce(rule, days);
    if (gifts.length === 0 || current === null || (rule.overrides === null && hasFigure(scene, rule.id, days))) return [];
    if (rule.appliesTo.every === 'festival') return perFestival(gifts, current, scene);
    const { numbers } = current.value;
    const { limit, own, why } = limitOf(rule, numbers['limit'] ?? null, scene);
    const sum = sumOf(gifts, scene.settings.members);
    if (limit === null) return withoutFigure(rule, gifts, sum, current, own, scene);
    const value = yuanPerHead(sum.max);
    const details = {
      current,
      field: 'unitPrice',
      value,
      limit,
      unit: '元/人/年',
      byOwnLimit: own,
      params: { value, limit, festivals: gifts.length, missing: sum.missing.length },
      why: [
        ...why,
        ...sum.counted.map(({ facts, max }) => step('added', { title: facts.title, amount: yuanPerHead(max) })),
        step('sum', { total: value }),
      ],
    };
    const least = yuanPerHead(sum.min);
    const tolerated = own
      ? limit
      : Math.max(numbers['withApproval'] ?? limit, scene.settings.unitKind === '企业' ? (numbers['enterprise'] ?? limit) : limit);
    if (exceeds(least, tolerated)) return [judged('breach', 'festival-sum-over', gifts, details)];
    if (exceeds(least, limit))
      return [judged('review', 'festival-sum-conditional', gifts, { ...details, params: { ...details.params, tolerated } })];
    if (exceeds(value, limit)) return [judged('review', 'festival-sum-check', gifts, { ...details, params: { ...details.params, least } })];
    if (sum.missing.length > 0)
      return [judged('unknown', 'per-head-missing', sum.missing, { ...details, value: sum.counted.length > 0 ? value : null })];
    return [judged('ok', 'passes', gifts, details)];
  },
};
