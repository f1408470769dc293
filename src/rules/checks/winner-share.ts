import { participantsOf, prizesIn } from '../facts/counts';
import { judged, step, type ActivityCheck } from './judgement';
import { hasFigure } from './scene';

/** N22 and stricter provinces: winners are at most a share of those who take part, counted in whole people. */
export const winnerShare: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current, scene) => {
    if (!facts.topics.has('prize') && !facts.topics.has('souvenir')) return null;
    if (facts.topics.has('trainee') || (rule.overrides === null && hasFigure(scene, rule.id, facts.days))) return null;
    const contest = facts.topics.has('contest') || facts.topics.has('skillContest') || /赛|比武|竞|运动会/.test(facts.context);
    if (!contest && !/[一二三]等奖/.test(facts.text)) return null;
    const prizes = prizesIn(facts.text, facts.noPrizes);
    if (!prizes.announced) return null;
    const { numerator = 2, denominator = 3 } = current.value.numbers;
    const at = { current, field: 'remark', unit: '人' };
    const people = participantsOf(facts.activity, facts.text, facts.context);
    const shareLimit = Math.round((numerator / denominator) * 10000) / 10000;
    const share = prizes.everybody ? 1 : prizes.winners === null ? prizes.share : null;
    if (share !== null) {
      const details = { ...at, value: share, limit: shareLimit, unit: '比例', why: [step('share', { share: Math.round(share * 100) })] };
      return share * denominator > numerator + 1e-9
        ? judged('breach', 'winners-share-over', [facts], details)
        : judged('ok', 'passes', [facts], details);
    }
    if (prizes.teams || prizes.winners === null) return judged('unknown', 'winners-missing', [facts], at);
    if (people === null) return judged('unknown', 'participants-missing', [facts], { ...at, field: 'people', value: prizes.winners });
    const limit = Math.floor((people * numerator) / denominator);
    const details = {
      ...at,
      value: prizes.winners,
      limit,
      params: { winners: prizes.winners, people, limit },
      why: [step('winners-formula', { people, numerator, denominator, limit, winners: prizes.winners })],
    };
    return prizes.winners > limit ? judged('breach', 'winners-over', [facts], details) : judged('ok', 'passes', [facts], details);
  },
};
