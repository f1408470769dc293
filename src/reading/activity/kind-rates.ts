import { fen } from '../../plan/fen';
import { PEOPLE, type CountMention } from '../count/find-counts';
import type { FoundMoney } from '../money/find-money';

/** What a rate is called, right before it: 个人奖, 集体奖, 分会奖. */
const LABEL = /([\u4e00-\u9fff]{2,8}?)(?:每[人名个])?(?:各|奖励?|发放?|补助)+$/;

/**
 * 评选优秀分会3个、积极分子20名,分会奖1500元,个人奖300元: rates for kinds that are counted before them, each with the number of its kind. Null when
 * any of the amounts is none of these.
 */
export function ratesByKind(text: string, counts: readonly CountMention[], money: readonly FoundMoney[]): FoundMoney[] | null {
  if (money.length < 2 || money.length > 4 || counts.length < 2) return null;
  const taken = new Set<CountMention>();
  const made: FoundMoney[] = [];
  for (const one of money) {
    if (one.computed || one.quantity !== null || one.amountMax !== null) return null;
    const before = text.slice(Math.max(0, one.span.start - 12), one.span.start).replace(/^.*[,、;。]/, '');
    const label = LABEL.exec(before)?.[1];
    const free = counts.filter((count) => !taken.has(count) && count.start < one.span.start);
    const kind = label === undefined ? undefined : kindOf(text, label, free);
    if (kind === undefined) return null;
    taken.add(kind);
    const unitAmount = one.unitAmount ?? one.amount;
    made.push({ ...one, per: kind.count.unit, unitAmount, quantity: kind.count.n, amount: fen(unitAmount * kind.count.n), computed: true });
  }
  return made;
}

function kindOf(text: string, label: string, counts: readonly CountMention[]): CountMention | undefined {
  const named = counts.filter(({ start }) => text.slice(Math.max(0, start - 12), start).endsWith(label));
  if (named.length === 1) return named[0];
  const fits = counts.filter(({ count }) => (label === '个人' ? PEOPLE.has(count.unit) : label === '集体' && !PEOPLE.has(count.unit)));
  return fits.length === 1 ? fits[0] : undefined;
}
