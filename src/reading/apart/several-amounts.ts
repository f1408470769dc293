import type { Activity } from '../../plan/activity';
import type { MoneyMention } from '../../plan/money';
import type { ReadNote } from '../note';

const TOTAL = /^(?:预算|经费|费用)?(?:总|全年|共|合计)/;
/** 经费2.4万元,其中上级补助1万元: a part of the sum before it. */
const PART = /其中|内含|包含|\(含|名[^,。;]{0,8}$|奖/;
/** 标准6000元,共6个点36000元: a rate, and what it comes to. */
const isRate = (one: MoneyMention, sum: MoneyMention): boolean =>
  one.span !== null && sum.span !== null && one.span.start < sum.span.start && sum.amount % one.amount === 0;

/** More than these beside the budget are the parts of a bill. */
const MOST = 2;

/**
 * Entries that state several sums of which nothing says how they belong together (区总补助3万元,街道配套2万元): the budget is the first of
 * them, and the person is told. `text` is the source.
 */
export function severalAmounts(text: string, activities: readonly Activity[]): ReadNote[] {
  return activities.flatMap(({ kind, budget, money, title }) => {
    const plain = money.filter((one) => one.scope === 'activity' && one.per === null && !one.computed && one.amountMax === null);
    const taken = plain.find((one) => one.amount === budget);
    if (kind !== 'activity' || !taken?.span || TOTAL.test(taken.raw)) return [];
    const { span } = taken;
    const left = plain.filter(
      (one) => one.span && one.amount !== budget && !PART.test(text.slice(span.end, one.span.start)) && !isRate(one, taken),
    );
    if (left.length === 0 || left.length > MOST || left.reduce((sum, { amount }) => sum + amount, 0) === budget) return [];
    const params = { title, text: [taken, ...left].map(({ raw }) => raw).join('、'), taken: taken.raw };
    return [{ code: 'amounts-several' as const, severity: 'warning' as const, ...span, params }];
  });
}
