import { slotsOf } from '../../plan/month';
import type { SourceSpan } from '../../plan/span';
import type { CountMention } from '../count/find-counts';
import type { FoundMoney } from '../money/find-money';
import type { MoneyReader } from '../money/money-reader';
import { forEachTime } from './costs';
import { namedInGroup, ofEachFeast, ownOfGroup, ratePerTurn, sharesMoney } from './group-money';
import { ratesByKind } from './kind-rates';
import type { Draft } from './draft';
import { forAllMembers, paidFor } from './members';
import { isOfDraft } from './region';
import { eachBelow, respectiveBelow } from './money-below';
import { withoutSum } from './sum-label';

/** Where the money of one draft may stand. */
interface Purse {
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly index: number;
  readonly reader: MoneyReader;
  readonly region: SourceSpan;
  /** Lines below and later sentences that tell of it as well. */
  readonly lines: readonly SourceSpan[];
}

/** The amounts that are for one draft, standards multiplied by what is counted beside them; none where its group has told them already. */
export function moneyOf(purse: Purse, told: readonly CountMention[]): readonly FoundMoney[] {
  const { text, drafts, index, reader, region } = purse;
  const draft = drafts[index] as Draft;
  const words = text.slice(region.start, region.end);
  const counts = [...held(told, words, region.start, draft), ...monthsCounted(words, draft)];
  // 其中知识竞赛1.4万元,节油比赛1.9万元: what ends in its sum has no other before it
  const from = /\d万?元(?:左右|以内)?$/.test(text.slice(draft.start, draft.end)) ? draft.start : region.start;
  const said = withoutTotal(purse, [
    ...reader.findMoney(words, region.start).filter(({ span }) => span.start >= from && isOfDraft(text, draft, span.start)),
    ...purse.lines.flatMap(({ start, end }) => reader.findMoney(text.slice(start, end), start)),
  ]).filter(
    (one) => (draft.kind === 'report' || !reader.isNoBudget(text, one)) && !(reader.isSumOfAll(text, one) && hasFellows(drafts, index)),
  );
  const stood = draft.paid ? paidFor(text, draft.paid, counts, reader) : statedOf(purse, words, said, counts);
  return counts.some(({ count }) => count.unit === '人') ? stood : forAllMembers(text, draft, stood, words);
}

/** 4月跳绳,5月踢毽,6月拔河,三项比赛共计9000元: other entries of the sentence share the sum. */
function hasFellows(drafts: readonly Draft[], index: number): boolean {
  const { sentence } = drafts[index] as Draft;
  return [drafts[index - 1], drafts[index + 1]].some((one) => one?.sentence.start === sentence.start);
}

/** 订阅报刊1万元,编印手册0.8万元。共1.8万元: what adds up the amounts of an item is not that of its last. */
function withoutTotal({ text, drafts, index, reader }: Purse, said: readonly FoundMoney[]): readonly FoundMoney[] {
  const last = said[said.length - 1];
  const { block, sentence } = drafts[index] as Draft;
  if (said.length < 2 || !last || last.span.start < sentence.end || !/^(?:共|合计|总)/.test(last.raw)) return said;
  const before = reader.findMoney(text.slice(block.start, last.span.start), block.start);
  const sum = before.reduce((all, { amount }) => all + amount, 0);
  // 误餐补助120元;加油费150元,共270元: the only entry of its item costs what it adds up to
  const alone = drafts[index - 1]?.block !== block && drafts[index + 1]?.block !== block;
  return before.length >= 2 && sum === last.amount && !alone ? said.slice(0, -1) : said;
}

function statedOf(purse: Purse, words: string, said: readonly FoundMoney[], counts: readonly CountMention[]): readonly FoundMoney[] {
  const { text, drafts, index, reader } = purse;
  const draft = drafts[index] as Draft;
  const turn = ownOfGroup(drafts, index, words, said) ?? namedInGroup(draft, text, said);
  if (turn) return [turn];
  const named = ofItsFeast(text, draft, said);
  const together = sharesMoney(text, drafts, index, said);
  const shared = together && !named && !/[各均]|每节|每次/.test(words) && !(words.includes('分别') && said.some((one) => one.per !== null));
  if (shared) return [];
  const each =
    respectiveBelow(text, drafts, index) ??
    (said.length === 0 ? (ratePerTurn(text, drafts, index) ?? eachBelow(text, drafts, index)) : null);
  const stated = each ? reader.findMoney(text.slice(each.start, each.end), each.start) : withoutSum(text, named ?? said, draft);
  // a standard per year, shared by several festivals, is nobody's budget
  if (draft.group !== null && /每年|全年|\/年/.test(words)) return stated;
  const feast = ofEachFeast(drafts, index, words, said);
  if (feast) return [feast];
  const kinds = ratesByKind(text, counts, stated);
  if (kinds) return kinds;
  const perEvent = draft.time.recurrence?.freq === 'on-event';
  return reader
    .multiplyByCounts(perEvent ? stated.map(standardOf) : stated, counts, (from, to) => text.slice(Math.max(0, from), to))
    .map((one) => forEachTime(words, draft.time, one));
}

/** 五一每人200元,端午每人150元: the rates told for the feast of one member of a phrase; null where none is. */
function ofItsFeast(text: string, { group, time }: Draft, said: readonly FoundMoney[]): readonly FoundMoney[] | null {
  const [feast] = time.festivals;
  if (group === null || feast === undefined || said.length < 2) return null;
  const before = ({ span }: FoundMoney): string => text.slice(Math.max(0, span.start - 6), span.start).replace(/节?[:为]?$/, '');
  const own = said.filter((one) => one.per !== null && before(one).endsWith(feast.replace(/节$/, '')));
  return own.length === 1 ? own : null;
}

/** 5月、11月各举办一期培训班,每期60人: as many batches as there are months. */
function held(told: readonly CountMention[], words: string, offset: number, { time }: Draft): readonly CountMention[] {
  const months = slotsOf(time.set).length;
  if (months < 2 || !told.some(({ count }) => count.qualifier?.startsWith('每'))) return told;
  return told.map((one) => {
    const each = one.count.n === 1 && /月各[^,。;]{0,6}$/.test(words.slice(Math.max(0, one.start - offset - 10), one.start - offset));
    return each ? { ...one, count: { ...one.count, n: months } } : one;
  });
}

/** 七、八两月每个驿站每月2000元: how many months a rate by the month is paid; none where it is paid all year. */
function monthsCounted(words: string, { time, start }: Draft): CountMention[] {
  const n = slotsOf(time.set).length;
  if (n < 2 || n > 11 || !/每月[^,。;\d]{0,4}\d/.test(words)) return [];
  return [{ start, end: start, count: { n, nMax: null, unit: '月', what: null, qualifier: null } }];
}

/** 职工生育送慰问金500元: what is given whenever it happens is a standard. */
function standardOf(one: FoundMoney): FoundMoney {
  return one.per === null && one.amount <= 500_000 && /^(?!共|合计|总)[^万]*$/.test(one.raw)
    ? { ...one, per: '', unitAmount: one.amount }
    : one;
}
