import { fen } from '../../plan/fen';
import { isBareStandard } from '../../plan/money';
import type { SourceSpan } from '../../plan/span';
import { findCounts, type CountMention } from '../count/find-counts';
import type { FoundMoney } from '../money/find-money';
import type { MoneyReader } from '../money/money-reader';
import type { Draft } from './draft';

/** 机关现有会员96人。年节慰问品按春节800元…: how many the rates of a later sentence are for. */
export function membersBefore(text: string, { block, sentence, paid }: Draft): CountMention[] {
  // 批次与线路(每批16人,每人2500元)
  const over = block.headings[block.headings.length - 1];
  if (over && paid && paid.start >= over.start && paid.end <= over.end) {
    const each = findCounts(text.slice(over.start, paid.start), over.start).filter((one) => one.count.qualifier?.startsWith('每'));
    return each.map((one) => ({ ...one, count: { ...one.count, qualifier: null } }));
  }
  return findCounts(text.slice(block.start, sentence.start), block.start).filter(
    (one) => one.count.unit === '人' && /(?:会员|职工|员工|教师)[^,。;]{0,4}$/.test(text.slice(block.start, one.start)),
  );
}

/** 公司现有会员640人。…端午、中秋各发慰问品,每人300元: a rate for every member, and how many they are, told under one heading. */
const FOR_ALL = /全体(?:会员|职工|教职工)|每[位名]?会员|会员生日|慰问品|节日(?:慰问|福利)/;
const FOR_SOME = /退休|困难|女|一线|劳模|劳动模范|子女|患病|住院|结婚|生育|班主任|工人|选手|队员|队伍|去世|高温|岗位/;

export function forAllMembers(
  text: string,
  { block, sentence }: Draft,
  money: readonly FoundMoney[],
  words: string,
): readonly FoundMoney[] {
  const [only] = money;
  if (!only || money.length > 1 || only.per !== '人' || !isBareStandard(only) || !FOR_ALL.test(words) || FOR_SOME.test(words)) return money;
  const over = block.headings[0]?.start ?? block.start;
  const told = text.slice(Math.max(over, sentence.start - 1500), sentence.start);
  const members = [...told.matchAll(/(?<!女)会员(?:共|共有|为|人数)? ?(\d{2,5}) ?[人名]/g)].at(-1)?.[1];
  if (members === undefined) return money;
  const quantity = Number(members);
  return [{ ...only, quantity, amount: fen(Math.min((only.unitAmount ?? only.amount) * quantity, 1e14)), computed: true }];
}

/** The rate of one feast for everybody; what a rate is of need not be said. */
export function paidFor(
  text: string,
  span: SourceSpan,
  counts: readonly CountMention[],
  reader: MoneyReader | null,
): readonly FoundMoney[] {
  if (reader === null) return [];
  const found = reader.findMoney(text.slice(span.start, span.end), span.start);
  const rates = found.map((one) => (one.per === null && one.amount < 1_000_000 ? { ...one, per: '人', unitAmount: one.amount } : one));
  return reader.multiplyByCounts(rates, counts, (from, to) => text.slice(Math.max(0, from), to));
}
