import { planTotals } from '../../budget/totals';
import type { Activity } from '../../plan/activity';
import { yuanFromFen, type Fen } from '../../plan/fen';
import { isEmptyMonthSet, type Month } from '../../plan/month';
import type { WorkPlan } from '../../plan/workplan';
import type { CliWords } from '../../messages/cli-words';

/** 1–3、5月 and the like; next year's months are marked. */
export function monthsText({ time }: Activity, words: CliWords): string {
  if (isEmptyMonthSet(time.set)) return time.raw === '' ? words.noMonth : time.raw;
  const own = runs(time.set.months);
  const next = runs(time.set.crossYear);
  return (
    [own === '' ? '' : `${own}月`, next === '' ? '' : `${words.nextYear}${next}月`].filter((text) => text !== '').join('、') +
    (time.part ?? '')
  );
}

function runs(months: readonly Month[]): string {
  const out: string[] = [];
  let from: number | null = null;
  months.forEach((month, index) => {
    from ??= month;
    if (months[index + 1] === month + 1) return;
    out.push(from === month ? `${month}` : `${from}–${month}`);
    from = null;
  });
  return out.join('、');
}

/** 12,000.00 */
export function moneyText(amount: Fen): string {
  return yuanFromFen(amount).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** One line on the plan's money, with the same sum as the head of 年度计划; what the employer pays (行政列支) is told apart. */
export function moneyLine(plan: WorkPlan, words: CliWords): string {
  const { all, outside, toFill } = planTotals(plan);
  const known = plan.activities.some(({ budget }) => budget !== null);
  return words.builtMoney(known ? moneyText(all) : null, outside === 0 ? null : moneyText(outside), toFill);
}
