import type { Count } from '../../plan/activity';
import { isBareStandard, type MoneyMention } from '../../plan/money';
import type { Owner } from '../../plan/owner';
import { overlap, type SourceSpan } from '../../plan/span';
import { findCounts, peopleOf } from '../count/find-counts';
import { findMoney } from '../money/find-money';
import { budgetOf, multiplyByCounts } from '../money/standards';
import { findOwners } from '../owner/find-owners';
import { normalizeText } from '../text/normalize';
import type { Sums } from './row-money';

/** What the words of a name say themselves: 组织健步走,由文体部负责,约100人,每人50元. */
export interface NameDetails {
  readonly owners: readonly Owner[];
  readonly counts: readonly Count[];
  readonly people: number | null;
  readonly money: Sums | null;
  readonly evidence: Readonly<Record<string, SourceSpan>>;
}

/** Shorter cells are names and nothing else. */
const LEAST = 10;
const NONE: NameDetails = { owners: [], counts: [], people: null, money: null, evidence: {} };

/** Reads owners, counts and money that stand in the name cell, for rows whose columns leave them out. */
export function detailsOfName(source: string, name: SourceSpan, least = LEAST): NameDetails {
  if (name.end - name.start < least) return NONE;
  const text = normalizeText(source.slice(name.start, name.end));
  const counts = findCounts(text, name.start);
  const words = (from: number, to: number): string => text.slice(Math.max(0, from - name.start), to - name.start);
  const money = multiplyByCounts(findMoney(text, name.start), counts, words);
  const owners = findOwners(text, name.start);
  const own = counts.filter((count) => !money.some(({ span }) => overlap(count, span)));
  const evidence: Record<string, SourceSpan> = {};
  if (owners[0] !== undefined) evidence['owners'] = { start: owners[0].start, end: owners[0].end };
  if (own[0] !== undefined) evidence['people'] = { start: own[0].start, end: own[0].end };
  if (money[0] !== undefined) evidence['budget'] = { ...money[0].span };
  return {
    owners: owners.map(({ owner }) => owner),
    counts: own.map(({ count }) => count),
    people: peopleOf(own.map(({ count }) => count)),
    money: money.length === 0 ? null : sums(money),
    evidence,
  };
}

function sums(money: readonly MoneyMention[]): NameDetails['money'] {
  const first = money[0] as MoneyMention;
  return {
    money,
    budget: isBareStandard(first) ? null : budgetOf(money),
    unitPrice: first.unitAmount,
    quantity: first.quantity,
    differs: null,
  };
}
