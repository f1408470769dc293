import type { FoundMoney } from '../money/find-money';
import type { Clause } from './clause';
import type { Draft } from './draft';

const SUM_LABEL = /(?:支出|费用?|经费|预算|补助|资金)(?:约|共|计|为)?[\d.]+万?元$/;

/** 文体活动支出8万元: what it is spent on comes after the colon. */
export function isSumLabel({ label, view }: Clause): boolean {
  return label && SUM_LABEL.test(view.text);
}

/**
 * 职工福利支出8万元:春节慰问品4万元,…: a sum before a colon is of all that follows in its sentence, unless it is all there is; one that
 * stands behind the entry opens the next.
 */
export function withoutSum(text: string, money: readonly FoundMoney[], draft: Draft): readonly FoundMoney[] {
  const isSum = ({ span }: FoundMoney): boolean => {
    if (text.charAt(span.end) !== ':') return false;
    return span.start >= draft.end || /\d ?万?元/.test(/^[^;。\n]*/.exec(text.slice(span.end, draft.block.end))?.[0] ?? '');
  };
  return money.some(isSum) ? money.filter((one) => !isSum(one)) : money;
}
