import type { Topic } from '../lexicon/topics';
import { firstPlanned } from '../facts/text';
import { CASH_WORDS } from '../lexicon/words';
import { perHeadOf } from '../facts/amounts';
import { evidence, exceeds, judged, limitOf, yuanPerHead, type ActivityCheck } from './judgement';
import { hasFigure } from './scene';

const EVENTS: readonly Topic[] = ['marriage', 'birth', 'hospital', 'deathMember', 'retire'];

/** N36: goods for a wedding or birth, money only for illness or death, a souvenir for retirement. Amounts are the province's. */
export const eventForm: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current, scene) => {
    const events = EVENTS.filter((topic) => facts.topics.has(topic));
    if (events.length === 0 || !/慰问|看望|探望|纪念品|礼|金|补助|发|送|走访|婚丧|元/.test(facts.text)) return null;
    const cash = firstPlanned(facts.text, CASH_WORDS);
    const moneyAllowed = events.includes('hospital') || events.includes('deathMember');
    const at = { current, field: 'title', why: [evidence(cash ?? facts.title)], params: { words: cash ?? '' } };
    if (cash !== null && !moneyAllowed) {
      const retires = events.includes('retire') && events.length === 1;
      return retires ? judged('breach', 'retire-in-cash', [facts], at) : judged('review', 'event-in-cash', [facts], at);
    }
    const { limit, own, why } = limitOf(rule, null, scene);
    const amount = perHeadOf(facts, null);
    const value = amount === null ? null : yuanPerHead(amount.max);
    const details = {
      ...at,
      field: 'unitPrice',
      value,
      limit,
      unit: '元/次',
      byOwnLimit: own,
      params: { value: value ?? '—', limit: limit ?? '—', rule: rule.id },
      why: [...why, ...at.why],
    };
    if (limit !== null && value !== null)
      return exceeds(value, limit) ? judged('breach', 'per-head-over', [facts], details) : judged('ok', 'passes', [facts], details);
    const open = events.some((topic) => !hasFigure(scene, rule.id, facts.days, topic));
    if (open) return judged('unknown', scene.settings.province === null ? 'province-missing' : 'no-figure', [facts], details);
    return judged('ok', 'passes', [facts], details);
  },
};
