import { VOUCHER_WORDS } from '../lexicon/words';
import { firstPlanned } from '../facts/text';
import { evidence, judged, type ActivityCheck } from './judgement';

/** N31: festival gifts are goods. Cash and cards are not; vouchers that the later documents name pass with a caution. */
export const giftForm: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    const { gift } = facts;
    if (gift === null) return null;
    const festive = gift.festivals.length > 0 || /节日|年节|过节|佳节|两节|双节/.test(facts.text);
    if (!festive || (gift.targeted && !gift.toAll)) return null;
    const personal = ['birthday', 'marriage', 'birth', 'hospital', 'deathMember', 'retire'] as const;
    if (personal.some((topic) => facts.topics.has(topic)) && !facts.topics.has('festivalGift')) return null;
    const at = { current, field: 'title' };
    if (gift.cash !== null) {
      const details = { ...at, params: { words: gift.cash }, why: [evidence(gift.cash)] };
      if (gift.targeted) return judged('review', 'gift-in-cash-check', [facts], details);
      return judged(gift.festivalStated ? 'breach' : 'review', 'gift-in-cash', [facts], details);
    }
    const voucher = gift.voucher ?? firstPlanned(facts.text, VOUCHER_WORDS);
    if (voucher !== null) return judged('review', 'gift-voucher', [facts], { ...at, params: { words: voucher }, why: [evidence(voucher)] });
    if (!facts.topics.has('festivalGift')) return null;
    if (gift.strength === 'vague') return judged('unknown', 'gift-form-missing', [facts], { ...at, why: [evidence(gift.words)] });
    return judged('ok', 'passes', [facts], { ...at, why: [evidence(gift.words)] });
  },
};
