import { perHeadOf } from '../facts/amounts';
import { firstPlanned } from '../facts/text';
import { CASH_WORDS } from '../lexicon/words';
import { evidence, exceeds, judged, limitOf, step, yuanPerHead, type ActivityCheck } from './judgement';
import { hasFigure } from './scene';

/** N35: a cake or other goods, or a voucher of a named cake shop; never cash. The amount is the province's. */
export const birthdayForm: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current, scene) => {
    if (!facts.topics.has('birthday')) return null;
    const cash = firstPlanned(facts.text, CASH_WORDS);
    if (cash !== null)
      return judged('breach', 'birthday-in-cash', [facts], { current, field: 'title', params: { words: cash }, why: [evidence(cash)] });
    const { limit, own, why } = limitOf(rule, null, scene);
    const amount = perHeadOf(facts, null);
    const value = amount === null ? null : yuanPerHead(amount.max);
    const details = {
      current,
      field: 'unitPrice',
      value,
      limit,
      unit: '元/人/年',
      byOwnLimit: own,
      params: { value: value ?? '—', rule: rule.id, limit: limit ?? '—' },
      why,
    };
    if (limit !== null && value !== null && exceeds(value, limit)) return judged('breach', 'per-head-over', [facts], details);
    if (/券|卡/.test(facts.text))
      return judged('review', 'birthday-voucher', [facts], {
        ...details,
        why: [...why, evidence(/[^，,。；;\n]{0,4}(?:券|卡)/.exec(facts.text)?.[0] ?? '券')],
      });
    if (limit === null && !hasFigure(scene, rule.id, facts.days)) {
      const hint = current.value.numbers['typical'];
      const code = scene.settings.province === null ? 'province-missing' : 'no-figure';
      return judged('unknown', code, [facts], { ...details, why: hint === undefined ? why : [...why, step('hint', { typical: hint })] });
    }
    return judged('ok', 'passes', [facts], details);
  },
};
