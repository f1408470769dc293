import { UNLISTED_FESTIVALS } from '../lexicon/words';
import type { Gift } from '../facts/gift';
import { evidence, judged, step, type ActivityCheck } from './judgement';

/** Whether the gift of such a day is clearly for all, or only may be. */
function weight(gift: Gift, gathers: boolean): 'breach' | 'review' | null {
  if (gift.targeted && !gift.toAll) return null;
  if (gift.atActivity) return null;
  if (gift.strength === 'vague') return gathers ? null : 'review';
  if (gift.forChildren && !gift.toAll) return 'review';
  return gift.targeted || !gift.festivalStated ? 'review' : 'breach';
}

/** N28: 三八, 六一, 教师节 … are not among the seven festivals, so nothing is handed out to all as 节日慰问. */
export const unlistedFestival: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    const { gift } = facts;
    if (gift === null || facts.topics.has('birthday')) return null;
    const days = gift.festivals.filter((name) => UNLISTED_FESTIVALS.has(name) || current.value.list.includes(name));
    if (days.length === 0) return null;
    const gathers = /座谈|活动|比赛|讲座|联欢|茶话|沙龙|观影|表彰|体检|文艺|运动会|演出|分享会|报告会/.test(facts.text);
    const outcome = weight(gift, gathers);
    const details = {
      current,
      field: 'title',
      params: { festivals: days.join('、'), words: gift.words },
      why: [evidence(`${days.join('、')}：${gift.words}`), step('list', { list: current.value.list.join('、') })],
    };
    if (outcome === null) return judged('ok', 'passes', [facts], details);
    return judged(outcome, outcome === 'breach' ? 'gift-on-unlisted-festival' : 'gift-on-unlisted-festival-check', [facts], details);
  },
};
