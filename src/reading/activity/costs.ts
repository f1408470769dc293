import { slotsOf } from '../../plan/month';
import { fen, sumFen, type Fen } from '../../plan/fen';
import { MONTHS_APART, type ActivityTime } from '../../plan/time';
import { readNumeral } from '../text/numerals';
import type { FoundMoney } from '../money/find-money';

/** Drafts further off than this in the list are in other sentences. */
export const NEAR = 12;

const PRIZES_OF_EACH =
  /每个?(?:项目|工种|组别)[^。;]{0,14}前[一二三四五六八\d]+名[^。;]{0,8}分别[^,。;、\d]{0,6}\d[\d.]*元(?:[、和,及]\d[\d.]*元)+/;

/** 设两个项目,每个项目取前三名,奖金分别为800元、600元、400元: without the prizes of one part, whose sum is nobody's budget. */
export function withoutPrizes(words: string, offset: number, money: readonly FoundMoney[]): readonly FoundMoney[] {
  const found = words.includes('分别') ? PRIZES_OF_EACH.exec(words) : null;
  if (!found) return money;
  const start = offset + found.index;
  return money.filter(({ span }) => span.start < start || span.start >= start + found[0].length);
}

/** What an amount is for when it is one of several costs: 场地费2000元、奖品3000元; 经费 and 预算 are no such thing. */
const COST =
  /(?:(?<![经会学])费|奖[品金]|租车|包车|用车|[早午晚]餐|误餐|保险|劳务|饮料|饮用水|矿泉水|道具|奖杯|证书|鲜花|音响|灯光|化妆|礼品|纪念品|用品|物资|服装|材料|器材|租场|场租|水果|饮水|茶点|印刷|布置|摄影|评委|裁判|伙食|交通|门票|住宿)[^\d,、;。]{0,4}$/;

/** 合计:8000元, below the costs it adds up. */
const TOTAL = /(?:^|[\s,;。])(?:合计|总计|共计) ?: ?$/;

const ADDS = /^ ?[+＋加][^,。;\d]{0,12}$/;

/** The sum of costs told one after the other; null when they are anything else. */
export function sumOfCosts(text: string, money: readonly FoundMoney[]): Fen | null {
  // 凭不超过500元面额的发票
  const costs = money.filter(({ scope, span }) => scope === 'activity' && !/^面[额值]/.test(text.slice(span.end, span.end + 2)));
  const [first] = costs;
  const last = costs[costs.length - 1];
  const total = costs.length < 2 ? undefined : costs.find(({ span }) => TOTAL.test(text.slice(Math.max(0, span.start - 6), span.start)));
  if (total) return total.amount;
  // 8万元用于慰问一线职工,其中3万元用于户外班组: a part of the first is in it
  if (!first || !last || /其中/.test(text.slice(first.span.end, last.span.start))) return null;
  const plain = costs.every(
    ({ per, computed, amountMax, span }) =>
      per === null && !computed && amountMax === null && COST.test(text.slice(Math.max(0, span.start - 10), span.start)),
  );
  // 奖品2000元+食材1500元
  const added = costs.length >= 2 && costs.slice(1).every(({ span }, at) => ADDS.test(text.slice(costs[at]?.span.end ?? 0, span.start)));
  // 1500元供乒乓球买球,800元供气排球买球
  const used = costs.every(({ span }) => /^(?:供|用于|用来)/.test(text.slice(span.end, span.end + 2)));
  return costs.length >= 2 && (plain || ((added || used) && costs.every(({ per, amountMax }) => per === null && amountMax === null)))
    ? sumFen(costs.map((one) => one.amount))
    : null;
}

/** 5月、6月、9月各举办一期 are three, 7、8月每月两次 four, 每季度一次 four, 上、下半年各一期 two; null when nobody can count. */
function timesIn(words: string, { set, recurrence }: ActivityTime): number | null {
  const months = slotsOf(set).length;
  if (months >= 2 && /月各/.test(words)) return months;
  if (/(?:上、?下半年|[春夏秋冬]、?[夏秋冬]两?季)(?:各|分别)/.test(words)) return 2;
  // 七、八月送清凉,每月两次
  const monthly = /每月[^,。;\d一二两三四]{0,4}([一二两三四1-4])?[次场期批]/.exec(words);
  if (months >= 2 && monthly) return months * (readNumeral(monthly[1] ?? '1') ?? 1);
  const apart = recurrence === null ? undefined : MONTHS_APART[recurrence.freq];
  const [least, most] = recurrence?.times ?? [1];
  if (apart === undefined || least === undefined || (most !== undefined && most !== least) || /学期|以上|不少于|至少/.test(words))
    return null;
  return Math.ceil((months === 0 ? 12 : months) / apart) * least;
}

/** A price by the time, for as many times as the words and the months make: 每季度一次,每次3000元. */
export function forEachTime(words: string, time: ActivityTime, money: FoundMoney): FoundMoney {
  const each = /^[期次场批]$/.test(money.per ?? '') && (money.quantity === 1 || money.quantity === null);
  const times = each ? timesIn(words, time) : null;
  if (times === null || times < 2) return money;
  const unitAmount = money.unitAmount ?? money.amount;
  return { ...money, unitAmount, quantity: times, amount: fen(Math.min(unitAmount * times, 1e14)), computed: true };
}
