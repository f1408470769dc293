import { prizesIn } from '../facts/counts';
import { evidence, judged, type ActivityCheck } from './judgement';

/** N23: where there are prizes nobody gets souvenirs besides. */
export const souvenirBesidePrizes: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    if (!facts.topics.has('souvenir') || facts.topics.has('retire')) return null;
    const prizes = prizesIn(facts.context.replace(/参与奖|参加奖|纪念奖|人人有奖(?!.*纪念品)/g, ''), facts.noPrizes);
    const details = { current, field: 'remark', why: [evidence(/纪念品|参与奖|参加奖|人人有奖/.exec(facts.text)?.[0] ?? '纪念品')] };
    if (prizes.announced) return judged('breach', 'souvenir-beside-prizes', [facts], details);
    if (facts.noPrizes) return judged('ok', 'passes', [facts], details);
    const contest = /赛|竞|比武|运动会/.test(facts.context);
    return contest ? judged('unknown', 'prizes-unclear', [facts], details) : judged('ok', 'passes', [facts], details);
  },
};
