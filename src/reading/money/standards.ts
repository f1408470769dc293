import { overlap } from '../../plan/span';
import type { CountMention } from '../count/find-counts';
import { fen, sumFen, type Fen } from '../../plan/fen';
import { isBareStandard, type MoneyMention } from '../../plan/money';
import { readNumeral } from '../text/numerals';
import { pairsOf } from '../text/pairs';
import { OF_IT, type FoundMoney } from './find-money';
import { ownCount, respectively } from './in-order';
import { unitsOf, type Words } from './units';

/** What is given to one each: without a count of its own, as many as there are people. */
const PRESENT = /^[份盒套件枚张袋箱瓶本册束把顶双]$/;
const PEOPLE = '人 名 位 人次'.split(' ');

/** What one standard is multiplied by: 0 when it cannot be known. */
function quantityOf(one: FoundMoney, money: readonly FoundMoney[], all: readonly CountMention[], words: Words): number {
  const [per = '', time] = (one.per ?? '').split('·');
  const units = unitsOf(per);
  const counts = withoutParts(one, all, units, words);
  const batched = perBatch(counts, units, words);
  const counted = batched ?? (headsOf(one, money, counts, units, words) || (per === '' ? onlyThings(one, counts, words) : 0));
  // 向32个作业点送药品,每点1500元
  const places =
    counted === 0 && /^[点站所处组人]$/.test(per) ? counts.filter(({ count }) => count.unit === '个' && isCalled(count.what, per)) : [];
  if (places.length === 1) return places[0]?.count.n ?? 0;
  // 为6位老师颁发纪念章,每枚180元
  const given =
    counted === 0 && PRESENT.test(per) && !counts.some(({ count }) => units.includes(count.unit) && !PEOPLE.includes(count.unit));
  const people = given ? headsOf(one, money, counts, PEOPLE, words) : counted || piecesBehind(one, counts, words);
  if (time === undefined || /年|节/.test(time)) return people;
  // 每人每天50元, 30人, 3天
  const spans = counts.filter(({ count }) => unitsOf(time).includes(count.unit));
  return spans.length === 1 ? people * (spans[0]?.count.n ?? 0) : 0;
}

/** 每人票价45元,共168张; 每人3000元,名额暂定5个: how many there are, told right behind the price. */
function piecesBehind(one: FoundMoney, counts: readonly CountMention[], words: Words): number {
  // 名额40个,工会每人补贴800元
  const places = counts.find(({ start, end }) => end <= one.span.start && /名额[^,\d]{0,4}$/.test(words(start - 8, start)));
  if (places && one.per === '人') return places.count.n;
  const behind = counts.find(({ start }) => start >= one.span.end);
  if (!behind || !/^[人名位]?$/.test(one.per ?? '')) return 0;
  const between = words(one.span.end, behind.start);
  const pieces = /^[张份套盒件]$/.test(behind.count.unit) && /^[,、(](?:共|约|计|合计|预计|大约)*$/.test(between);
  return pieces || /^,名额[^,\d]{0,4}$/.test(between) ? behind.count.n : 0;
}

/** 9个分工会各报6人: as many times as there are of those who send them. */
function sendersOf({ start }: CountMention, words: Words): number {
  const found = /(\d{1,3}|[两三四五六七八九十]{1,2})[个支家][\u4e00-\u9fff]{2,6}各(?:报|派|出|选派|推荐|安排)?$/.exec(
    words(start - 14, start),
  );
  return found ? (readNumeral(found[1] ?? '') ?? 1) : 1;
}

/** 高温作业点 is a 点. */
function isCalled(what: string | null, per: string): boolean {
  // 全校共60个名额, 1500元/人
  if (per === '人') return what?.startsWith('名额') ?? false;
  const at = what?.indexOf(per) ?? -1;
  return (at > 0 || per === '组') && at >= 0 && at < 8;
}

/** 印发手册5000册,单价2.4元: the only things counted beside a price of nothing else. */
function onlyThings(one: FoundMoney, counts: readonly CountMention[], words: Words): number {
  // 跑步机2台(单价4200元)
  const beside = counts.find(({ end }) => /^\($/.test(words(end, one.span.start).replace(/单价[为:约]?$/, '')) && end < one.span.start);
  if (beside) return beside.count.n;
  const things = counts.filter(({ count }) => /^[册本份套件张箱盒瓶台枚幅个块条]$/.test(count.unit));
  return things.length === 1 && /单价[为:约]?$/.test(words(one.span.start - 4, one.span.start)) ? (things[0]?.count.n ?? 0) : 0;
}

/** 两批,每批20人 are forty; each of 每期16学时 without the number of 期 cannot be multiplied (0); null when nothing comes in batches. */
function perBatch(counts: readonly CountMention[], units: readonly string[], words: Words): number | null {
  const each = counts.find((mention) => units.includes(mention.count.unit) && mention.count.qualifier?.startsWith('每'));
  if (!each) return null;
  const unit = each.count.qualifier?.slice(1) ?? '';
  // 每批不超过40人 says no number
  if (/不超过|最多|至多/.test(words(each.start - 1, each.start + 4))) return 0;
  const batches = counts.find((mention) => mention !== each && mention.count.unit.startsWith(unit));
  return batches ? batches.count.n * each.count.n : 0;
}

/**
 * Counts without those that say how a whole is parted: 联谊2次,上、下半年各1次; 46个站各配急救箱一个; 候选人30名,表彰10名 where a prize is
 * meant.
 */
function withoutParts(one: FoundMoney, counts: readonly CountMention[], units: readonly string[], words: Words): readonly CountMention[] {
  const own = counts.filter(({ count }) => units.includes(count.unit));
  const isPart = ({ start, count }: CountMention): boolean =>
    (count.n === 1 && /(?:每|各)[^,。;\d]{0,9}$/.test(words(start - 10, start))) ||
    count.qualifier === '各' ||
    (/奖/.test(words(one.span.start - 4, one.span.end)) && /(?:候选人?|推荐)[^,。;\d]{0,4}$/.test(words(start - 8, start)));
  const whole = own.filter((mention) => !isPart(mention));
  // 16人每人一套,每套90元: what everybody gets one of is counted by the people
  const gifts =
    PRESENT.test(one.per ?? '') &&
    whole.length === 0 &&
    own.every(({ count }) => count.n === 1) &&
    counts.some(({ count }) => PEOPLE.includes(count.unit));
  return whole.length === 0 && !gifts ? counts : counts.filter((mention) => !own.includes(mention) || whole.includes(mention));
}

function headsOf(
  one: FoundMoney,
  money: readonly FoundMoney[],
  counts: readonly CountMention[],
  units: readonly string[],
  words: Words,
): number {
  const near = counts.filter(
    (mention) =>
      !/(?:去|上)年[^,。;]*$/.test(words(mention.start - 12, mention.start)) &&
      units.includes(mention.count.unit) &&
      (!/满|达到|及?以上/.test(mention.count.qualifier ?? '') || /^[场期次]$/.test(mention.count.unit)),
  );
  const [only] = near;
  if (near.length <= 1) return only === undefined || alternative(one, money, words) ? 0 : only.count.n * sendersOf(only, words);
  // 每季度一讲,全年4讲
  const whole = near.filter((mention) =>
    /(?:全年|共|共计|合计|总共|计)(?:安排|举办|开展|组织)?$/.test(words(mention.start - 5, mention.start)),
  );
  if (whole.length === 1 && near.every(({ count }) => count.unit === near[0]?.count.unit)) return whole[0]?.count.n ?? 0;
  // 一次演练和两场讲座,讲座课酬每场1200元
  const exact = near.filter(({ count }) => count.unit === one.per);
  if (exact.length === 1 && /^[场期讲批]$/.test(one.per ?? '')) return exact[0]?.count.n ?? 0;
  const named = ofTheSame(one, near, words);
  if (named) return named.count.n;
  const at = money.findIndex((other) => other.span.start === one.span.start);
  const from = money[at - 1]?.span.end ?? 0;
  const to = money[at + 1]?.span.start ?? Infinity;
  const before = near.filter((mention) => mention.start >= from && mention.end <= one.span.start);
  const after = near.filter((mention) => mention.start >= one.span.end && mention.end <= to);
  // 本科每人3000元,6人;高中每人1500元,4人: where the first amount stands before the first count, all do
  const leads = (money[0]?.span.end ?? 0) <= (near[0]?.start ?? 0);
  const own = before.length > 0 && !(leads && after.length > 0) ? before : after;
  const last = own[own.length - 1];
  // …12支队伍。一等奖1名,奖金2000元: the one right before
  const close = last !== undefined && /^,?[^,。;\d]{0,6}$/.test(words(last.end, one.span.start));
  return together(own, words) || (close ? last.count.n : 0);
}

/**
 * 困难职工9人、退休教师15人,困难职工每人1500元 · 之家2个、书屋3个,每个书屋5000元: the count of those whom the standard names, before
 * its 每 or after it.
 */
function ofTheSame(one: FoundMoney, near: readonly CountMention[], words: Words): CountMention | null {
  const before = words(one.span.start - 20, one.span.start) + (/^\d/.test(one.raw) ? '' : one.raw);
  const own = /^\d/.test(one.raw) ? /[,、;]([\u4e00-\u9fff]{2,8})$/.exec(before)?.[1] : undefined;
  const each =
    own !== undefined && one.per === '人'
      ? ['', own, '']
      : /([\u4e00-\u9fff”]{0,8})(?:每[人名位户个家所支处间]|[人户]均)([\u4e00-\u9fff]{0,8})[^每]*$/.exec(before);
  if (!each) return null;
  for (const label of [each[1] ?? '', each[2] ?? '']) {
    const names = (beside: string): boolean => pairsOf(label).some((pair) => !/[补慰奖]/.test(pair) && beside.includes(pair));
    // 46名困难职工和18名退休劳模,困难职工每人800元
    const behind = near.filter(({ end }) => names(/^[\u4e00-\u9fff]{2,6}?(?=$|[,、;和及])/.exec(words(end, end + 6))?.[0] ?? ''));
    if (behind.length === 1) return behind[0] ?? null;
    const named = near.filter(({ start }) => names(words(start - 10, start)));
    if (named.length === 1) return named[0] ?? null;
  }
  return null;
}

/** 高中每人800元,初中每人500元: one or the other for each; not 上级补贴每人1000元,工会配套每人500元, which both have. */
function alternative(one: FoundMoney, money: readonly FoundMoney[], words: Words): boolean {
  const same = money.filter((other) => other.per === one.per);
  const [first, second] = same;
  return (
    first !== undefined &&
    second !== undefined &&
    !/补|配套|承担|工会|行政|单位|另|再|外|元(?:的?[\u4e00-\u9fff]{0,4})?[、和及加+,](?:并发)?(?:慰问[金品]|现金|物资)/.test(
      words(first.span.start - 8, second.span.end),
    )
  );
}

/** 一线职工80人、困难职工20人: a hundred; 评选20人,走访15人: nobody knows (0). */
function together(counts: readonly CountMention[], words: Words): number {
  let sum = counts[0]?.count.n ?? 0;
  for (let at = 1; at < counts.length; at += 1) {
    const [a, b] = [counts[at - 1], counts[at]];
    if (!a || !b || !/^[^,。;]{0,6}[、和及与][^,。;]{0,16}$/.test(words(a.end, b.start))) return 0;
    sum += b.count.n;
  }
  return sum;
}

/** 每人每天400元,合计每人2000元: the first is told again in the second. */
function isSummedUp(one: FoundMoney, next: FoundMoney | undefined, words: Words): boolean {
  if (!next || one.per?.includes('·') !== true || !one.per.startsWith(`${next.per ?? ''}·`)) return false;
  return /(?:合计|共计|总计|共|计|即)(?:不超过)?$/.test(words(one.span.end, next.span.start)) || /^(?:合计|共计|总计)/.test(next.raw);
}

/** More amounts than this stand in no entry that a person wrote. */
const MOST = 100;

/**
 * Standards times the counts of the same unit that stand near: 每户400元 for 1090户 is 436 000. A stated total is left alone, and so
 * is a standard of nothing that was counted.
 */
export function multiplyByCounts(money: readonly FoundMoney[], counts: readonly CountMention[], words: Words): FoundMoney[] {
  if (money.length > MOST) return [...money];
  const outside = counts.filter((count) => !money.some(({ span }) => overlap(count, span)));
  const listed = respectively(money, outside, words);
  return money
    .filter((one, at) => !isSummedUp(one, money[at + 1], words))
    .map((one, at, all) => {
      // 每人60元中由工会补20元: a part of a price is not added to it
      const last = all[at - 1];
      if (last && last.per !== null && OF_IT.test(words(last.span.end, one.span.start))) return one;
      // 评出十条好建议,各发一份价值100元的纪念品
      const before = outside.findLast(
        ({ start, end, count }) => end <= one.span.start && !(count.n === 1 && /各[发送]?$/.test(words(start - 2, start))),
      );
      // 先进个人20名,奖金各500元
      const each =
        one.per === null &&
        before !== undefined &&
        (/^各/.test(one.raw) || /各[^,。;\d]{1,6}$/.test(words(one.span.start - 8, one.span.start)));
      const own = one.quantity === null ? ownCount(one, before, words) : null;
      const counted = own ?? listed.get(one);
      if ((one.per === null && !each && counted === undefined) || one.quantity !== null) return one;
      const standard = { ...one, per: one.per ?? before?.count.unit ?? '名', unitAmount: one.unitAmount ?? one.amount };
      const quantity = counted ?? quantityOf(standard, money, outside, words);
      const total = standard.unitAmount * quantity;
      if (quantity === 0) return one;
      return Number.isSafeInteger(total) && total <= 1e14 ? { ...standard, amount: fen(total), quantity, computed: true } : one;
    });
}

const NEARLY = 0.8;

/** The budget of an activity by its mentions: the stated total, or the sum of what was multiplied; null when none is an outlay. */
export function budgetOf(money: readonly MoneyMention[]): Fen | null {
  const spent = money.filter((one) => one.scope === 'activity' && one.amountMax === null && !isBareStandard(one));
  const most = Math.max(0, ...spent.filter((one) => one.computed).map((one) => one.amount));
  // 每户慰问金2000元,另附米油一份(价值150元): what is far less than one of the products is no total of them;
  // 每人450元,约80人,预算3.5万元 is what it comes to, nearly
  const stated =
    spent.find((one) => /^总/.test(one.raw)) ??
    // 一次性补助5000元,全年预算2万元
    spent.find((one) => one.per === null && /^全年/.test(one.raw)) ??
    spent.find((one) => /^(?:预算|经费|费用)?(?:共|合计|总)/.test(one.raw)) ??
    spent.find((one) => one.per === null && !one.computed && one.amount >= most * NEARLY);
  if (stated) return stated.amount;
  const parts = most > 0 ? spent.filter((one) => one.computed) : spent;
  return parts.length === 0 ? null : sumFen(parts.map((one) => one.amount));
}
