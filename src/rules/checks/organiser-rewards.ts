import { evidence, judged, type ActivityCheck } from './judgement';

/** 例: 「参加市总工会举办的歌咏比赛，对获奖职工给予奖励」 */
const ELSEWHERE =
  /(?:参加|参与|选派|组队)[^，,。；;\n]{0,6}(?:上级|市总|省总|区总|县总|总工会|行业|系统|集团|省|市|区|全国)[^。；;\n]{0,20}(?:赛|比武|运动会|汇演|评选)/;
const REWARDS = /(?:奖励|奖金|发奖|给予奖|再奖|另奖|配套奖)/;

/** N25: who holds a contest gives its prizes; whether the holder already did, only the unit knows. */
export const organiserRewards: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    const found = ELSEWHERE.exec(facts.text);
    if (found === null || !REWARDS.test(facts.text)) return null;
    return judged('unknown', 'rewards-twice-check', [facts], { current, field: 'remark', why: [evidence(found[0])] });
  },
};
