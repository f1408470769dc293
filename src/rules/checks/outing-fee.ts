import { perHeadOf } from '../facts/amounts';
import { daysOf } from '../facts/counts';
import { exceeds, judged, limitOf, step, yuanPerHead, type ActivityCheck } from './judgement';

/** A province's or city's amount per person for an outing: by day, or apart for one day and for two days with a night. */
export const outingFee: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current, scene) => {
    if (!facts.topics.has('outing')) return null;
    const { numbers } = current.value;
    const trip = daysOf(facts.activity, facts.text);
    // A trip of two days is compared as a whole with two daily amounts.
    const whole = numbers['perDay'] !== undefined && (trip?.days ?? 1) > 1;
    const at = { current, field: 'unitPrice', unit: whole ? '元/人' : current.value.unit };
    const onlyOne = numbers['oneDay'] !== undefined && numbers['twoDays'] === undefined;
    if (
      trip !== null &&
      ((onlyOne && trip.days > 1) || (numbers['twoDays'] !== undefined && numbers['oneDay'] === undefined && trip.days < 2))
    )
      return null;
    const days = trip?.days ?? 1;
    const base =
      numbers['perDay'] !== undefined ? numbers['perDay'] * days : days > 1 ? (numbers['twoDays'] ?? null) : (numbers['oneDay'] ?? null);
    if (base === null) return null;
    const { limit, own, why } = limitOf(rule, base, scene);
    const amount = perHeadOf(facts, scene.settings.members);
    if (amount === null || limit === null) return judged('unknown', 'per-head-missing', [facts], { ...at, limit });
    const perDay = facts.standards.some((each) => each.every === 'day') && numbers['perDay'] !== undefined;
    const value = yuanPerHead(perDay ? amount.max * days : amount.max);
    const details = { ...at, value, limit, byOwnLimit: own, params: { value, limit }, why: [...why, step('per-head', { value, days })] };
    if (!exceeds(value, limit)) return judged('ok', 'passes', [facts], details);
    return trip === null && numbers['perDay'] !== undefined
      ? judged('review', 'outing-fee-check', [facts], details)
      : judged('breach', 'per-head-over', [facts], details);
  },
};
