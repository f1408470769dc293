import type { CountMention } from '../count/find-counts';
import { readNumeral } from '../text/numerals';
import type { FoundMoney } from './find-money';
import { unitsOf, type Words } from './units';

/** 大学生每人2500元,高中生1000元。现有大学生9人、高中生5人: as many counts of those named after the standards, told one after the other. */
function countedAfter(money: readonly FoundMoney[], counts: readonly CountMention[], words: Words): Map<FoundMoney, number> {
  const last = money[money.length - 1];
  const alike =
    money.length >= 2 && money.every(({ per, quantity }) => quantity === null && per === money[0]?.per && (per === '人' || per === '户'));
  if (!last || !alike) return new Map();
  const after = counts.filter(({ start, count }) => start >= last.span.end && unitsOf(last.per ?? '').includes(count.unit));
  const first = after[0];
  const told =
    first &&
    after.length === money.length &&
    /^[。;,]?\(?(?:现有|目前|预计|其中|今年)?(?:有)?[^,。;\d]{2,8}$/.test(words(last.span.end, first.start));
  // 本科每人4000元、专科每人3000元(本科25名,专科20名): told under the same names, whoever is counted before
  const label = (at: number): string =>
    words(at - 8, at)
      .replace(/每[人名户位]$|考上|的/g, '')
      .slice(-2);
  const alikeNamed = after.every(({ start }, at) => label(start) === label((money[at] as FoundMoney).span.start));
  if (
    !told ||
    (!alikeNamed &&
      counts.some(
        ({ end, count }) =>
          unitsOf(last.per ?? '').includes(count.unit) && end <= (money[0]?.span.start ?? 0) && end > (money[0]?.span.start ?? 0) - 12,
      ))
  )
    return new Map();
  return new Map(money.map((one, at) => [one, after[at]?.count.n ?? 0]));
}

/** 一等奖1名、二等奖2名,奖金分别为800元、500元: as many amounts as counts right before, in their order. */
export function respectively(money: readonly FoundMoney[], counts: readonly CountMention[], words: Words): Map<FoundMoney, number> {
  const found = countedAfter(money, counts, words);
  const from = money.findIndex(
    (one) => one.raw.startsWith('分别') || /分别[^,。;\d]{0,6}$/.test(words(one.span.start - 8, one.span.start)),
  );
  if (from < 0) return found;
  let to = from + 1;
  while (/^[、和,]$/.test(words(money[to - 1]?.span.end ?? 0, money[to]?.span.start ?? 0))) to += 1;
  // 取前三名,分别奖励1200元、900元、600元; 冠、亚、季军各取一队,分别奖励…
  const lead = words((money[from]?.span.start ?? 0) - 16, money[from]?.span.start ?? 0);
  const places = /冠.{0,2}亚.{0,2}季军[^。;\d]{0,10}$/.test(lead) ? '三' : /前([二三四五六八])名[^。;]{0,8}$/.exec(lead)?.[1];
  if (places !== undefined && readNumeral(places) === to - from) return new Map(money.slice(from, to).map((one) => [one, 1]));
  // 一、二、三等奖奖金分别为300元、200元、100元,各设1、2、3名
  const later = /^,各设?((?:\d{1,3}、)+\d{1,3})[名个]/
    .exec(words(money[to - 1]?.span.end ?? 0, (money[to - 1]?.span.end ?? 0) + 24))?.[1]
    ?.split('、');
  if (later?.length === to - from) return new Map(money.slice(from, to).map((one, at) => [one, Number(later[at])]));
  const before = counts.filter((mention) => mention.end <= (money[from]?.span.start ?? 0)).slice(from - to);
  // 800人参加,两项经费分别为2.2万元、3.3万元: nobody gets that each
  const alike = !/万/.test(money[from]?.raw ?? '');
  if (before.length !== to - from || to - from < 2 || !alike) return found;
  for (const [index, mention] of before.entries()) found.set(money[from + index] as FoundMoney, mention.count.n);
  return found;
}

/** 第一名奖600元 is one prize, 第三至八名每队奖200元 are six; null when no place is named. */
function placesOf(words: string): number | null {
  const [, first, last] =
    /第([一二三四五六七八九十]{1,2})(?:[至到-]第?([一二三四五六七八九十]{1,2}))?名(?:每[队人])?(?:各|均)?[^,。;\d名]{0,4}\d[\d.]*元/.exec(
      words,
    ) ?? [];
  const from = first === undefined ? null : readNumeral(first);
  const to = last === undefined ? from : readNumeral(last);
  return from === null || to === null || to < from ? null : to - from + 1;
}

/** How many one amount is for by the words right before it, `before` being the last count there; null when they say nothing of it. */
export function ownCount(one: FoundMoney, before: CountMention | undefined, words: Words): number | null {
  const between = before ? words(before.end, one.span.start) : null;
  // 走访困难职工(12户×800元) · 评出十条好建议,各发一份价值100元的纪念品
  const product = between !== null && /^ ?[*x×] ?$/i.test(between);
  const presents = between !== null && one.per === '人' && /^,?各[^,。;\d]{1,8}$/.test(between);
  if (before && (product || presents)) return before.count.n;
  return one.per === null ? null : placesOf(words(one.span.start - 10, one.span.end));
}
