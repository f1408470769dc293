import { exceeds, judged, limitOf, step, yuan, type PlanCheck } from './judgement';
import { inForce, lastDays, type Scene } from './scene';

function wholeOf(scene: Scene, of: string | null): number | null {
  if (of === 'contribution') return scene.settings.income.find((line) => line.kind === '拨缴经费收入')?.budget ?? null;
  if (of === 'expense') return scene.totals().toFill > 0 ? null : scene.totals().expense;
  return scene.totals().income;
}

/** Gift money as a share of the income, the contributions or the expenses. */
export const shareOf: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const gifts = rule.appliesTo.topic === null ? [] : scene.about(rule.appliesTo.topic);
    const current = inForce(rule, lastDays(gifts, scene.planYear));
    if (gifts.length === 0 || current === null) return [];
    const { limit, own, why } = limitOf(rule, current.value.numbers['limit'] ?? null, scene);
    const whole = wholeOf(scene, rule.appliesTo.of);
    const part = gifts.reduce((sum, facts) => sum + (facts.own ?? 0), 0);
    const details = { current, field: 'budget', limit, unit: '比例', byOwnLimit: own };
    if (whole === null || whole <= 0 || limit === null) return [judged('unknown', 'share-unknown', gifts, details)];
    const value = Math.round((part / whole) * 10000) / 10000;
    const full = {
      ...details,
      value,
      params: { value, limit, part: yuan(part), whole: yuan(whole) },
      why: [...why, step('share-formula', { part: yuan(part), whole: yuan(whole), value })],
    };
    const typical = current.value.numbers['typical'];
    if (exceeds(part, whole * limit)) {
      // 广东 leaves the choice of half of the kept contributions instead.
      return [judged(current.value.numbers['ofRetained'] === undefined ? 'breach' : 'review', 'share-over', gifts, full)];
    }
    if (gifts.some((facts) => facts.own === null))
      return [
        judged('unknown', 'amounts-missing', gifts, {
          ...full,
          params: { ...full.params, toFill: gifts.filter((facts) => facts.own === null).length },
        }),
      ];
    if (typical !== undefined && exceeds(part, whole * typical))
      return [judged('review', 'share-above-typical', gifts, { ...full, params: { ...full.params, typical } })];
    return [judged('ok', 'passes', gifts, full)];
  },
};
