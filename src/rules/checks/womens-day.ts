import { perHeadOf } from '../facts/amounts';
import { evidence, exceeds, judged, yuanPerHead, type ActivityCheck } from './judgement';

/** N29: 三八 is an activity for women members; souvenirs go to those who come, and stay small. A practice of units, so it only warns. */
export const womensDay: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    const festivals = facts.gift?.festivals ?? facts.activity.time.festivals;
    if (!festivals.includes('三八') && !/三八(?!红旗)|妇女节|女神节/.test(facts.text)) return null;
    const { gift } = facts;
    const at = { current, field: 'title', why: [evidence(gift?.words ?? '三八')] };
    const hands = gift !== null && gift.strength === 'clear' && !(gift.targeted && !gift.toAll);
    if (hands && !gift.atActivity) return judged('breach', 'womens-day-gift', [facts], at);
    if (!facts.topics.has('souvenir')) return judged('ok', 'passes', [facts], at);
    const limit = current.value.numbers['typical'] ?? 100;
    const amount = perHeadOf(facts, null);
    const details = { ...at, field: 'unitPrice', limit, unit: '元/人' };
    if (amount === null) return judged('unknown', 'per-head-missing', [facts], details);
    const value = yuanPerHead(amount.max);
    const params = { value, limit };
    return exceeds(value, limit)
      ? judged('breach', 'per-head-over', [facts], { ...details, value, params })
      : judged('ok', 'passes', [facts], { ...details, value, params });
  },
};
