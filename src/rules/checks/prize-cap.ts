import type { ActivityFacts } from '../facts/activity-facts';
import { NUMBER, readNumber } from '../facts/numeral';
import { prizesIn } from '../facts/counts';
import { exceeds, judged, limitOf, step, type ActivityCheck } from './judgement';

const TIERS: readonly (readonly [number, RegExp])[] = [
  [1, tier('(?:[特一]等奖|冠军|第一名|最高奖|个人奖|团体奖|奖品|奖金)')],
  [2, tier('(?:二等奖|亚军|第二名)')],
  [3, tier('(?:三等奖|季军|第三名)')],
];

/** 例: 「一等奖5名，每人500元」「一等奖500元/人」「奖品人均300元」 */
function tier(words: string): RegExp {
  return new RegExp(`${words}[^元。；;\\n]{0,14}?(${NUMBER})元`);
}

interface Prize {
  readonly amount: number;
  /** False when the sum may be for several winners or for a whole team. */
  readonly each: boolean;
}

/** 例: 「一等奖1名奖金1200元」 is what one winner gets; 「一等奖3名，共1500元」, 「团体一等奖每队2000元」 are not. */
function prizeAt(facts: ActivityFacts, rank: number, team: boolean): Prize | null {
  const match = TIERS.find(([each]) => each === rank)?.[1].exec(facts.text);
  const found = match?.[1] === undefined ? null : readNumber(match[1]);
  if (!match || found === null) return null;
  const after = facts.text.slice(match.index + match[0].length, match.index + match[0].length + 6);
  const around = `${match[0]}${after}`;
  if (/每[队组]|每个(?:队|组|班组|团队)|^[\/／每](?:队|组|团)|共|合计|总额|总计/.test(match[0]) || /^[\/／每](?:队|组|团|支)/.test(after))
    return null;
  const perPerson = /人均|每人|每位|每名|[\/／每]人|名各|各奖/.test(around);
  const winners = readNumber(new RegExp(`(${NUMBER})(?:名|人|个)`).exec(match[0])?.[1] ?? '');
  return { amount: found, each: perPerson || (!team && (winners === null || winners === 1)) };
}

const TEAM_PRIZE = /团体|集体|团队|组队|队伍|代表队|接力|拔河|合唱|[冠亚季]军队|[每各]队|班组/;
/** Played by teams unless single prizes are named. 例: 「篮球赛，冠军3000元」 is what the team gets. */
const TEAM_GAME = /篮球|足球|排球|气排球|龙舟|广播操|跳长绳|毽球/;

/** A province's cap on prizes: for anybody, for single people or for each member of a team; some set one for each grade. */
export const prizeCap: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current, scene) => {
    if (!facts.topics.has('prize') || facts.topics.has('trainee') || !prizesIn(facts.text, facts.noPrizes).announced) return null;
    if (!facts.topics.has('contest') && !/赛|竞/.test(facts.text)) return null;
    const { numbers } = current.value;
    const individual = /个人/.test(facts.text);
    const team = TEAM_PRIZE.test(facts.text) || (TEAM_GAME.test(facts.text) && !individual);
    const single = individual || !team;
    const key = Object.keys(numbers)[0]?.replace(/\d$/, '') ?? 'any';
    if ((key === 'team' && !team) || (key === 'individual' && !single)) return null;
    const figures = [1, 2, 3].map((rank) => numbers[`${key}${rank}`] ?? (rank === 1 ? numbers[key] : undefined));
    let checked = false;
    for (const [index, figure] of figures.entries()) {
      const given = prizeAt(facts, index + 1, team);
      const prize = given?.amount ?? null;
      if (figure === undefined || prize === null) continue;
      checked = true;
      const { limit, own, why } = limitOf(rule, figure, scene);
      if (limit !== null && exceeds(prize, limit)) {
        const details = {
          current,
          field: 'remark',
          value: prize,
          limit,
          unit: '元/人',
          byOwnLimit: own,
          params: { value: prize, limit },
          why: [...why, step('grade', { grade: index + 1, value: prize })],
        };
        return judged((team && single) || given?.each !== true ? 'review' : 'breach', 'prize-over', [facts], details);
      }
    }
    const limit = figures[0] ?? null;
    if (!checked) return judged('unknown', 'prize-amount-missing', [facts], { current, field: 'remark', limit, unit: '元/人' });
    return judged('ok', 'passes', [facts], {
      current,
      field: 'remark',
      value: prizeAt(facts, 1, team)?.amount ?? null,
      limit,
      unit: '元/人',
    });
  },
};
