import { judged, limitOf, step, yuan, type PlanCheck } from './judgement';
import { hasFigure, inForce, lastDays } from './scene';

/** N40 reminds of 消费帮扶; a province with a share compares the money for goods of supported regions with all gift money. */
export const aidShare: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const gifts = scene.about('festivalGift');
    const aid = scene.about('aid');
    const days = lastDays([...gifts, ...aid], scene.planYear);
    const current = inForce(rule, days);
    if (current === null || (gifts.length === 0 && aid.length === 0)) return [];
    if (rule.overrides === null) {
      if (hasFigure(scene, rule.id, days) || scene.settings.unitKind === '企业') return [];
      return [judged('unknown', 'aid-reminder', aid.length > 0 ? aid : gifts, { current })];
    }
    const { limit, own, why } = limitOf(rule, current.value.numbers['limit'] ?? null, scene, 'floor');
    const amount = aid.reduce((sum, facts) => sum + (facts.own ?? 0), 0);
    const total = [...new Set([...gifts, ...aid])].reduce((sum, facts) => sum + (facts.own ?? 0), 0);
    const details = { current, field: 'budget', limit, unit: '比例', byOwnLimit: own };
    if (limit === null || total === 0 || aid.length === 0) return [judged('unknown', 'aid-unknown', gifts, details)];
    const value = Math.round((amount / total) * 10000) / 10000;
    const full = {
      ...details,
      value,
      params: { value, limit },
      why: [...why, step('share-formula', { part: yuan(amount), whole: yuan(total), value })],
    };
    return [amount < total * limit - 1e-6 ? judged('breach', 'aid-under', aid, full) : judged('ok', 'passes', aid, full)];
  },
};
