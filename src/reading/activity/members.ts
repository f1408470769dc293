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

/** What everybody gets. */
const FOR_ALL = /全体(?:会员|职工|教职工)|每[位名]?会员|会员生日|慰问品|节日(?:慰问|福利)/;
/** How far before an entry its plan says how many members there are, in UTF-16 units. */
const FAR = 2500;
/** The title of a plan: the members of the one before it are others. */
const PLAN_TITLE = /\n[^\n。,]{2,30}(?:工作计划|工作要点|工作安排|工作打算|篇[一二三四五\d])[^\n。,]{0,10}(?=\n)/g;
const MEMBERS = {
  said: FOR_ALL,
  counted:
    /(?:(?:现有|共有|在册|全[体校厂局院行]|公司|本会|工会)[\u4e00-\u9fff]{0,4}(?<!女)会员(?:共|共有|为|人数)?|会员(?:共计?|共有|总数|人数)为?) ?(\d{2,5}) ?[人名]/g,
};
/** 为女会员每人发放, 给退休职工每人发: part of the members, whose number is told as well. */
const WHOM = [
  {
    said: /女(?:会员|职工|教职工|教工)每人/,
    counted: /(?:其中|现有|共有|在册)女(?:会员|职工|教职工|教工)(?:共|共有|为)? ?(\d{1,5}) ?[人名]/g,
  },
  {
    said: /退休(?:职工|人员|教师|教职工|老同志)每人/,
    counted: /(?:现有|共有|[,、(])退休(?:职工|人员|教师|教职工|老同志)(?:共|共有|为)? ?(\d{1,5}) ?[人名]/g,
  },
];
const FOR_SOME = /退休|困难|女|一线|劳模|劳动模范|子女|患病|住院|结婚|生育|班主任|工人|选手|队员|队伍|去世|高温|岗位|烈属|军属|骨干|志愿/;

/** 公司现有会员640人。…端午、中秋各发慰问品,每人300元: a rate for every member, times how many the plan said they are, some way above. */
export function forAllMembers(
  text: string,
  { sentence, title }: Draft,
  money: readonly FoundMoney[],
  words: string,
): readonly FoundMoney[] {
  const [only] = money;
  if (!only || money.length > 1 || only.per !== '人' || !isBareStandard(only)) return money;
  const whom =
    WHOM.find(({ said }) => said.test(words)) ?? ((FOR_ALL.test(words) || /慰问品$/.test(title)) && !FOR_SOME.test(words) ? MEMBERS : null);
  if (whom === null) return money;
  const told = text.slice(Math.max(0, sentence.start - FAR), sentence.start);
  const plan = told.slice([...told.matchAll(PLAN_TITLE)].at(-1)?.index ?? 0);
  const found = [...plan.matchAll(whom.counted)].at(-1)?.[1];
  if (found === undefined) return money;
  const quantity = Number(found);
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
