import type { Count, Funding } from '../../plan/activity';
import { fen, type Fen } from '../../plan/fen';
import { isBareStandard, type MoneyMention } from '../../plan/money';
import type { Owner } from '../../plan/owner';
import type { SourceSpan } from '../../plan/span';
import { findCounts, peopleOf, type CountMention } from '../count/find-counts';
import { findFunding } from '../money/find-funding';
import type { FoundMoney } from '../money/find-money';
import type { MoneyReader } from '../money/money-reader';
import { findOwners, type OwnerMention } from '../owner/find-owners';
import { SPACED } from '../structure/attributes';
import type { Draft } from './draft';
import { forEachMonth, NEAR, ownOfGroup, sumOfCosts } from './costs';
import { withoutSum } from './sum-label';

/** Who, how many and how much, with where each was read. */
export interface Details {
  readonly owners: readonly Owner[];
  readonly counts: readonly Count[];
  readonly people: number | null;
  readonly money: readonly MoneyMention[];
  readonly budget: Fen | null;
  readonly unitPrice: Fen | null;
  readonly quantity: number | null;
  readonly place: string | null;
  readonly audience: string | null;
  readonly funding: readonly Funding[];
  readonly fundingText: string | null;
  readonly evidence: Record<string, SourceSpan>;
}

/** Reads the details of one draft from the words between its neighbours in the same block; `reader` is null where no money is named. */
export function detailsOf(text: string, drafts: readonly Draft[], index: number, reader: MoneyReader | null): Details {
  const draft = drafts[index] as Draft;
  const region = regionOf(drafts, index);
  const words = text.slice(region.start, region.end);
  const lines = (kinds: readonly string[]): SourceSpan[] =>
    draft.extras.length === 0 ? [] : draft.extras.filter((extra) => kinds.includes(extra.kind)).map((extra) => extra.span);
  const read = <T>(find: (piece: string, offset: number) => T[], spans: readonly SourceSpan[]): T[] =>
    spans.flatMap((span) => find(text.slice(span.start, span.end), span.start));
  const near = [...findCounts(words, region.start), ...read(findCounts, lines(['audience', 'money', 'time']))];
  const counts = draft.paid && peopleOf(near.map(({ count }) => count)) === null ? [...membersBefore(text, draft), ...near] : near;
  const said = reader ? [...reader.findMoney(words, region.start), ...read(reader.findMoney, lines(['money', 'audience']))] : [];
  const together = sharesMoney(text, drafts, index, said);
  const shared = together && !/[各均]|每节/.test(words) && !(words.includes('分别') && said.some((one) => one.per !== null));
  const turn = ownOfGroup(drafts, index, words, said);
  const each = said.length === 0 && !shared ? eachBelow(text, drafts, index) : null;
  const stated = reader && each ? reader.findMoney(text.slice(each.start, each.end), each.start) : withoutSum(text, said, draft);
  // a standard per year, shared by several festivals, is nobody's budget
  const yearly = draft.group !== null && /每年|全年|\/年/.test(words);
  const perEvent = draft.time.recurrence?.freq === 'on-event';
  const stood: readonly FoundMoney[] = draft.paid
    ? paidFor(text, draft.paid, counts, reader)
    : turn
      ? [turn]
      : shared || reader === null
        ? []
        : yearly
          ? stated
          : reader
              .multiplyByCounts(perEvent ? stated.map(standardOf) : stated, counts, (from, to) => text.slice(Math.max(0, from), to))
              .map((one) => forEachMonth(words, draft.time, one));
  const money = counts.some(({ count }) => count.unit === '人') ? stood : forAllMembers(text, draft, stood, words);
  const owners = ownersOf(text, drafts, index, region, read(ownersOfLine, lines(['owner'])));
  // more amounts than a person would write in one entry are not looked at one by one
  const own =
    money.length > 100 ? counts : counts.filter((count) => !money.some((one) => count.start < one.span.end && count.end > one.span.start));
  const first = money[0];
  const evidence: Record<string, SourceSpan> = { title: draft.titleSpan ?? { start: draft.start, end: draft.end } };
  if (draft.time.span) evidence['time'] = draft.time.span;
  if (owners[0]) evidence['owners'] = spanOver(owners);
  if (own[0]) evidence['counts'] = spanOver(own);
  if (first) evidence['money'] = first.span;
  const paid =
    findFunding(words, region.start) ??
    read((piece, offset) => [findFunding(piece, offset)], lines(['money'])).find((one) => one !== null) ??
    null;
  if (paid) evidence['funding'] = { start: paid.start, end: paid.end };
  const bare = first !== undefined && isBareStandard(first);
  return {
    owners: owners.map((mention) => mention.owner),
    counts: own.map((mention) => mention.count),
    people: peopleOf(own.map((mention) => mention.count)),
    money,
    budget: bare && money.length === 1 ? null : (sumOfCosts(text, money) ?? reader?.budgetOf(money) ?? null),
    funding: paid?.funding ?? [],
    fundingText: paid?.text ?? null,
    ...priceOf(money),
    place: valueOf(text, lines(['place'])[0]),
    audience: valueOf(text, lines(['audience'])[0]),
    evidence,
  };
}

const EACH_LAST = /^,[^,。;\d]{0,8}(?:各|均)[^,。;\d]{0,4}\d[\d.,]*万?元/;

/** 机关现有会员96人。年节慰问品按春节800元…: how many the rates of a later sentence are for. */
function membersBefore(text: string, { block, sentence }: Draft): CountMention[] {
  return findCounts(text.slice(block.start, sentence.start), block.start).filter(
    (one) => one.count.unit === '人' && /(?:会员|职工|员工|教师)[^,。;]{0,4}$/.test(text.slice(block.start, one.start)),
  );
}

/** 公司现有会员640人。…端午、中秋各发慰问品,每人300元: a rate for every member, and how many they are, told under one heading. */
const FOR_ALL = /全体(?:会员|职工|教职工)|每[位名]?会员|会员生日|慰问品|节日(?:慰问|福利)/;
const FOR_SOME = /退休|困难|女|一线|劳模|劳动模范|子女|患病|住院|结婚|生育|班主任|工人|选手|队员|队伍|去世|高温|岗位/;

function forAllMembers(text: string, { block, sentence }: Draft, money: readonly FoundMoney[], words: string): readonly FoundMoney[] {
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
function paidFor(text: string, span: SourceSpan, counts: readonly CountMention[], reader: MoneyReader | null): readonly FoundMoney[] {
  if (reader === null) return [];
  const found = reader.findMoney(text.slice(span.start, span.end), span.start);
  const rates = found.map((one) => (one.per === null && one.amount < 1_000_000 ? { ...one, per: '人', unitAmount: one.amount } : one));
  return reader.multiplyByCounts(rates, counts, (from, to) => text.slice(Math.max(0, from), to));
}

/** …;第三季度举办技能竞赛。每场奖品800元: what one gathering costs, said after all of them. */
function eachBelow(text: string, drafts: readonly Draft[], index: number): SourceSpan | null {
  const { block, sentence } = drafts[index] as Draft;
  // 五月气排球赛,十一月拔河赛,奖品各1800元
  const after = drafts.slice(index + 1, index + NEAR).filter((one) => one.sentence.start === sentence.start && one.start > sentence.start);
  const tail = after[after.length - 1];
  const both = tail ? EACH_LAST.exec(text.slice(tail.end, sentence.end)) : null;
  if (tail && both) return { start: tail.end + both.index, end: tail.end + both.index + both[0].length };
  if (sentence.end >= block.end || drafts[index + 1]?.block !== block) return null;
  const last = drafts.slice(index, index + NEAR).findLast((one) => one.block === block);
  const start = Math.max(sentence.end, last?.sentence.end ?? 0);
  const found = /每[场次期批][^,。;]{0,6}\d[^,。;]*元/.exec(text.slice(start, block.end));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : null;
}

/** Price and number of the one standard; several have none in common. */
function priceOf(money: readonly FoundMoney[]): Pick<Details, 'unitPrice' | 'quantity'> {
  const one = money.filter((each) => each.quantity !== null).length > 1 ? undefined : money[0];
  return { unitPrice: one?.unitAmount ?? null, quantity: one?.quantity ?? null };
}

/** 职工生育送慰问金500元: what is given whenever it happens is a standard. */
function standardOf(one: FoundMoney): FoundMoney {
  return one.per === null && one.amount <= 500_000 && /^(?!共|合计|总)[^万]*$/.test(one.raw)
    ? { ...one, per: '', unitAmount: one.amount }
    : one;
}

/**
 * 春节、中秋发放慰问品,每人500元: the money is written once, and stays with the first of the two. 操作比武、护士表彰会,表彰经费1.5万元:
 * with the one it names.
 */
function sharesMoney(text: string, drafts: readonly Draft[], index: number, said: readonly FoundMoney[]): boolean {
  const group = drafts[index]?.group ?? null;
  if (group === null) return false;
  const members = drafts.slice(Math.max(0, index - NEAR), index + NEAR).filter((other) => other.group === group);
  const only = said.length === 1 ? said[0] : undefined;
  const label =
    only === undefined ? '' : (/[\u4e00-\u9fff]{2,8}$/.exec(text.slice(Math.max(0, only.span.start - 8), only.span.start))?.[0] ?? '');
  const pairs = [...label].slice(1).map((char, at) => `${label.charAt(at)}${char}`);
  const meant = members.filter((member) => pairs.some((pair) => !/[经费预算补助奖]/.test(pair) && member.title.includes(pair)));
  return meant.length === 1 ? drafts[index] !== meant[0] : members[0] !== drafts[index];
}

/** From the end of the draft before in the same sentence to the start of the next one; members of a group share theirs. */
function regionOf(drafts: readonly Draft[], index: number): SourceSpan {
  const draft = drafts[index] as Draft;
  let start = draft.sentence.start;
  let end = draft.block.end;
  for (let at = Math.max(0, index - NEAR); at <= Math.min(drafts.length - 1, index + NEAR); at += 1) {
    const other = drafts[at] as Draft;
    if (other.block !== draft.block && other.sentence.start !== draft.sentence.start) continue;
    if (other.end <= draft.start) start = Math.max(start, other.end);
    if (other.start >= draft.end) end = Math.min(end, other.start);
  }
  return { start: Math.min(start, draft.start), end: Math.max(draft.end, end) };
}

function spanOver(spans: readonly SourceSpan[]): SourceSpan {
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}

const DUTY = /(?:责任|牵头|负责|主办|承办|实施)(?:部门|单位|人|领导|科室|处室|同志)?:/;

/** Owners in the words of an entry; without any, those at the end of its item or over it: …(责任部门:生产部). */
function ownersOf(
  text: string,
  drafts: readonly Draft[],
  index: number,
  region: SourceSpan,
  lines: readonly OwnerMention[],
): OwnerMention[] {
  const draft = drafts[index] as Draft;
  const words = text.slice(region.start, region.end);
  const own = [...findOwners(words, region.start), ...lines];
  const principal = own.some(({ owner }) => owner.role !== 'external' && owner.role !== 'unit' && owner.role !== 'joint');
  if (DUTY.test(words)) return own;
  const end = draft.block.end;
  const tail = Math.max(region.end, end - LONGEST_DUTY);
  const over = [{ start: tail, end }, ...draft.block.headings].map((span) => ({ span, at: text.slice(span.start, span.end).search(DUTY) }));
  const found = over.find(({ at }) => at >= 0);
  // 由各片分别组织初赛…(责任人:闵某): a label in brackets at the end of the item holds for all of it
  if (principal && !(found?.span.end === end && /[(。]\s*$/.test(text.slice(found.span.start, found.span.start + found.at)))) return own;
  const shared = found ? null : sharedDuty(text, drafts, index);
  if (shared) return [...own, ...findOwners(text.slice(shared.start, shared.end), shared.start)];
  if (!found) return [...own, ...departmentOf(text, draft)];
  const start = found.span.start + found.at;
  return [...own, ...findOwners(text.slice(start, found.span.end), start)];
}

/** 以上由老干部科负责; 两项活动由宣传委员负责: a last clause of an item that says who does several of its entries. */
const SEVERAL_DUTY =
  /(?:以上|上述|([两三四五])项|各项)(?:活动|工作|任务|赛事|比赛)?(?:均|都)?由[^,。;:]{2,20}(?:负责|牵头|承办|实施|落实|经办|组织)[^。;]{0,24}/g;

function sharedDuty(text: string, drafts: readonly Draft[], index: number): SourceSpan | null {
  const { block, end } = drafts[index] as Draft;
  for (const found of text.slice(end, block.end).matchAll(SEVERAL_DUTY)) {
    const start = end + found.index;
    const most = found[1] === undefined ? Infinity : '两三四五'.indexOf(found[1]) + 2;
    const between = drafts.slice(index + 1, index + NEAR).filter((one) => one.block === block && one.end <= start).length;
    if (between < most) return { start, end: start + found[0].length };
  }
  return null;
}

/** 三、文体部(部长:尹某): a plan by departments; the heading names who does all that stands under it. */
const DEPARTMENT =
  /^([\u4e00-\u9fff]{2,10}(?:部|科|室|处|组|办|委|委员会|工会))\((?:主任|部长|组长|科长|处长|主席|经理|书记|委员|负责人|责任人) ?: ?([\u4e00-\u9fff]{2,4}?)兼?\)$/;

function departmentOf(text: string, { block }: Draft): OwnerMention[] {
  for (const heading of [...block.headings].reverse()) {
    const found = DEPARTMENT.exec(text.slice(heading.start, heading.end));
    if (!found) continue;
    return [found[1] ?? '', found[2] ?? ''].map((name) => {
      const start = heading.start + found[0].lastIndexOf(name);
      return { owner: { name, role: 'resp' }, start, end: start + name.length };
    });
  }
  return [];
}

/** 责任人:陈某,配合:各车间分会 at the end of an item is no longer than this. */
const LONGEST_DUTY = 60;

/** A line without a label is the signature of the body that gives notice. */
function ownersOfLine(line: string, offset: number): OwnerMention[] {
  const spaced = SPACED.exec(line);
  if (spaced) return findOwners(`${' '.repeat(spaced[0].length - 2)}${spaced[1]}${spaced[2]}${line.slice(spaced[0].length)}`, offset);
  if (line.includes(':') || line.length > 24) return findOwners(line, offset);
  return [{ owner: { name: line.trim(), role: 'host' }, start: offset, end: offset + line.length }];
}

/** The words after the label of a line. */
function valueOf(text: string, span: SourceSpan | undefined): string | null {
  if (!span) return null;
  const words = text.slice(span.start, span.end);
  const value = words
    .slice(words.indexOf(':') + 1)
    .replace(/[。;\s]+$/, '')
    .trim();
  return value === '' ? null : value;
}
