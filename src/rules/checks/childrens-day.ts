import { evidence, judged, type ActivityCheck } from './judgement';
import { hasFigure } from './scene';

const GATHERS = /活动|亲子|游园|联欢|运动会|观影|比赛|手工|参观|研学|阅读|开放日|夏令营/;

/** N30: 六一 needs an activity, and is for those who come with children under 14; only 江西 says so in so many words. */
export const childrensDay: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current, scene) => {
    const festivals = facts.gift?.festivals ?? facts.activity.time.festivals;
    if (!festivals.includes('六一') && !/六一|儿童节/.test(facts.text)) return null;
    if (rule.overrides === null && hasFigure(scene, rule.id, facts.days)) return null;
    const { gift } = facts;
    const at = { current, field: 'title', why: [evidence(gift?.words ?? '六一')] };
    const gathers = GATHERS.test(facts.text.replace(/慰问活动|发放活动|关爱活动|送[^，,。；;]{0,4}活动/g, ''));
    if (gift === null || gift.targeted || /福利院|留守|孤儿|山区|捐/.test(facts.text))
      return gathers ? judged('ok', 'passes', [facts], at) : null;
    if (!gathers && gift.strength === 'clear') return judged('breach', 'childrens-day-gift', [facts], at);
    if (gift.strength === 'clear' && !gift.forChildren) return judged('unknown', 'childrens-day-range', [facts], at);
    return gathers ? judged('ok', 'passes', [facts], at) : judged('review', 'childrens-day-check', [facts], at);
  },
};
