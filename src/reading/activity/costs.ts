import { slotsOf } from '../../plan/month';
import { fen, sumFen, type Fen } from '../../plan/fen';
import type { ActivityTime } from '../../plan/time';
import type { FoundMoney } from '../money/find-money';
import type { Draft } from './draft';

/** Drafts further off than this in the list are in other sentences. */
export const NEAR = 12;

/** 文艺汇演、篮球联赛,预算分别为4万元和2.5万元: the amount of one member of a phrase; null when they do not come one for each. */
export function ownOfGroup(drafts: readonly Draft[], index: number, words: string, money: readonly FoundMoney[]): FoundMoney | null {
  const group = drafts[index]?.group ?? null;
  if (group === null || !words.includes('分别')) return null;
  const from = Math.max(0, index - NEAR);
  const members = drafts.slice(from, index + NEAR + 1).filter((other) => other.group === group);
  const totals = money.filter((one) => one.per === null);
  if (members.length < 2 || totals.length !== members.length) return null;
  return totals[members.indexOf(drafts[index] as Draft)] ?? null;
}

/** What an amount is for when it is one of several costs: 场地费2000元、奖品3000元; 经费 and 预算 are no such thing. */
const COST =
  /(?:(?<![经会学])费|奖[品金]|礼品|纪念品|用品|物资|服装|材料|器材|水果|饮水|茶点|印刷|布置|摄影|评委|裁判|伙食|交通|门票|住宿)[^\d,、;。]{0,4}$/;

const ADDS = /^ ?[+＋加][^,。;\d]{0,12}$/;

/** The sum of costs told one after the other; null when they are anything else. */
export function sumOfCosts(text: string, money: readonly FoundMoney[]): Fen | null {
  const costs = money.filter((one) => one.scope === 'activity');
  const plain = costs.every(
    ({ per, computed, amountMax, span }) =>
      per === null && !computed && amountMax === null && COST.test(text.slice(Math.max(0, span.start - 10), span.start)),
  );
  // 奖品2000元+食材1500元
  const added = costs.length >= 2 && costs.slice(1).every(({ span }, at) => ADDS.test(text.slice(costs[at]?.span.end ?? 0, span.start)));
  return costs.length >= 2 && (plain || (added && costs.every(({ per, amountMax }) => per === null && amountMax === null)))
    ? sumFen(costs.map((one) => one.amount))
    : null;
}

/** 5月、6月、9月各举办一期,每期8000元: three of them. */
export function forEachMonth(words: string, time: ActivityTime, money: FoundMoney): FoundMoney {
  const months = slotsOf(time.set).length;
  const each = /^[期次场批]$/.test(money.per ?? '') && (money.quantity === 1 || money.quantity === null);
  // 7至8月每月一次,每次3000元
  if (months < 2 || !each || !/月各|每月[^,。;两二三四2-4]{0,4}[一1]?[期次场批]/.test(words)) return money;
  const unitAmount = money.unitAmount ?? money.amount;
  return { ...money, unitAmount, quantity: months, amount: fen(unitAmount * months), computed: true };
}
