import type { Count, Funding } from '../../plan/activity';
import { type Fen } from '../../plan/fen';
import { isBareStandard, type MoneyMention } from '../../plan/money';
import { overlap, type SourceSpan } from '../../plan/span';
import { findCounts, peopleOf } from '../count/find-counts';
import { findFunding } from '../money/find-funding';
import { findOwners, type OwnerMention } from '../owner/find-owners';
import type { FoundMoney } from '../money/find-money';
import type { MoneyReader } from '../money/money-reader';
import type { Attribute } from '../structure/attributes';
import type { Draft } from './draft';
import { moneyOf } from './money-of';
import { membersBefore } from './members';
import { campaignTail, regionOf } from './region';
import { inTurn, ofThisMember } from './own-bracket';
import { ownersOf, ownersOfLine } from './owners-of';
import { sumOfCosts, withoutPrizes } from './costs';

/** Who, how many and how much, with where each was read. */
export interface Details {
  readonly owners: readonly OwnerMention[];
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
  const lines = (kinds: readonly Attribute['kind'][]): SourceSpan[] =>
    draft.extras.length === 0 ? [] : draft.extras.filter((extra) => kinds.includes(extra.kind)).map((extra) => extra.span);
  const read = <T>(find: (piece: string, offset: number) => T[], spans: readonly SourceSpan[]): T[] =>
    spans.flatMap((span) => find(text.slice(span.start, span.end), span.start));
  // 以上两项各安排1.4万元 counts no things
  const named = ({ start }: { readonly start: number }): boolean =>
    /(?:以上|上述|这)$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[两三四五六]项(?:赛事|活动|比赛)各/.test(text.slice(start, start + 8));
  const near = [...findCounts(words, region.start).filter((one) => !named(one)), ...read(findCounts, lines(['audience', 'money', 'time']))];
  const told = draft.paid && peopleOf(near.map(({ count }) => count)) === null ? [...membersBefore(text, draft), ...near] : near;
  const tail = campaignTail(text, drafts, index);
  const all = reader
    ? moneyOf({ text, drafts, index, reader, region, lines: [...lines(['money', 'audience', 'time']), ...tail] }, told)
    : [];
  const money = withoutPrizes(words, region.start, all);
  const said = [
    ...read(ownersOfLine, lines(['owner'])),
    ...read(findOwners, tail),
    ...read(findOwners, lines(['aside'])).filter(takesPart),
  ];
  const owners = eachOnce(inTurn(text, drafts, index, ofThisMember(text, drafts, index, ownersOf(text, drafts, index, region, said))));
  // more amounts than a person would write in one entry are not looked at one by one
  const own = money.length > 100 ? told : told.filter((count) => !money.some((one) => overlap(count, one.span)));
  const first = money[0];
  const paid =
    findFunding(words, region.start) ??
    read((piece, offset) => [findFunding(piece, offset)], lines(['money'])).find((one) => one !== null) ??
    null;
  const evidence: Record<string, SourceSpan> = { title: draft.titleSpan ?? { start: draft.start, end: draft.end } };
  if (draft.time.span) evidence['time'] = draft.time.span;
  if (owners[0]) evidence['owners'] = spanOver(owners);
  if (own[0]) evidence['counts'] = spanOver(own);
  if (first) evidence['money'] = first.span;
  if (paid) evidence['funding'] = { start: paid.start, end: paid.end };
  const bare = first !== undefined && isBareStandard(first);
  return {
    owners,
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

/** Whose event it is and who comes to it: what lines below a heading may say of others is no duty for it. */
const takesPart = ({ owner }: OwnerMention): boolean => /^(?:host|external|assist|joint)$/.test(owner.role);

/** Who is named twice in a role is one. */
function eachOnce(owners: readonly OwnerMention[]): OwnerMention[] {
  return owners.filter((one, at) => owners.findIndex(({ owner }) => owner.name === one.owner.name) === at);
}

/** Price and number of the one standard; several have none in common. */
function priceOf(money: readonly FoundMoney[]): Pick<Details, 'unitPrice' | 'quantity'> {
  const one = money.filter((each) => each.quantity !== null).length > 1 ? undefined : money[0];
  return { unitPrice: one?.unitAmount ?? null, quantity: one?.quantity ?? null };
}

function spanOver(spans: readonly SourceSpan[]): SourceSpan {
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
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
