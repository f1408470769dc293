import type { ReactNode } from 'react';
import type { PlanTotals } from '../../../budget/totals';
import type { Lang } from '../../../messages/lang';
import { MONEY_WORDS } from '../../../messages/pane-money';
import { useLang } from '../context';
import { monthName, shortYuan, yuan } from '../format';
import { useMedia } from '../use-media';

const HEIGHT = 150;
const TOP = 18;
const BOTTOM = 20;

/** 12,000元 → 1.2万 (12k) for the head of a bar. */
function barLabel(amount: number, lang: Lang): string {
  if (amount === 0) return '';
  if (lang === 'en') return amount >= 100_000 ? `${Math.round(amount / 100_000)}k` : String(Math.round(amount / 100));
  return amount >= 1_000_000 ? `${Number((amount / 1_000_000).toFixed(amount >= 10_000_000 ? 0 : 1))}万` : String(Math.round(amount / 100));
}

/** Spending month by month, as bars with their figures; the same in words for screen readers. */
export function MonthBars({ totals }: { readonly totals: PlanTotals }): ReactNode {
  const lang = useLang();
  const words = MONEY_WORDS[lang];
  const narrow = useMedia('(max-width: 699px)');
  const months = totals.byMonth;
  const most = Math.max(1, ...months.map((month) => month.amount));
  const width = 100 / months.length;
  const spoken = months
    .filter((month) => month.amount > 0)
    .map((month) => words.monthAmount(monthName(month.slot, lang), yuan(month.amount, lang)));
  return (
    <section className="card" aria-labelledby="money-months">
      <h2 id="money-months">{words.byMonth}</h2>
      <svg className="bars" width="100%" height={HEIGHT} role="img" aria-label={words.byMonthName(spoken.join('，'))}>
        {months.map((month, index) => {
          const height = (month.amount / most) * (HEIGHT - TOP - BOTTOM);
          const middle = `${(index + 0.5) * width}%`;
          return (
            <g key={month.slot}>
              <rect x={`${(index + 0.18) * width}%`} width={`${width * 0.64}%`} y={HEIGHT - BOTTOM - height} height={height} rx={2} />
              <text x={middle} y={HEIGHT - BOTTOM - height - 4} textAnchor="middle">
                {barLabel(month.amount, lang)}
              </text>
              <text x={middle} y={HEIGHT - 5} textAnchor="middle" className="axis">
                {narrow ? (month.slot > 12 ? `+${month.slot - 12}` : month.slot) : monthName(month.slot, lang)}
              </text>
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      </svg>
      {totals.unallocated > 0 && <p className="hint">{words.unallocated(shortYuan(totals.unallocated, lang))}</p>}
    </section>
  );
}
