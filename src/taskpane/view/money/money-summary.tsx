import type { ReactNode } from 'react';
import type { PlanTotals } from '../../../budget/totals';
import { MONEY_WORDS } from '../../../messages/pane-money';
import type { Fen } from '../../../plan/fen';
import { useLang } from '../context';
import { percent, yuan } from '../format';

/** The few figures a chair asks for first. */
export function MoneySummary({ totals }: { readonly totals: PlanTotals }): ReactNode {
  const lang = useLang();
  const words = MONEY_WORDS[lang];
  const figure = (amount: Fen | null): ReactNode => (amount === null ? <i>{words.unknown}</i> : yuan(amount, lang));
  const rows: readonly (readonly [string, ReactNode, boolean])[] = [
    [words.income, figure(totals.income), false],
    [words.expense, figure(totals.expense), false],
    ...(totals.outside > 0 ? [[words.outside, figure(totals.outside), false] as const] : []),
    [words.surplus, figure(totals.surplus), (totals.surplus ?? 0) < 0],
    [words.balance, figure(totals.balance), (totals.balance ?? 0) < 0],
    [words.spent, figure(totals.spent), false],
    [words.rate, totals.spent === null ? <i>{words.unknown}</i> : percent(totals.spent, totals.all), false],
  ];
  return (
    <section className="card" aria-labelledby="money-summary">
      <h2 id="money-summary">{words.summary}</h2>
      <dl className="figures">
        {rows.map(([name, value, bad]) => (
          <div key={name} className="figure" data-bad={bad}>
            <dt>{name}</dt>
            <dd>
              {bad && <span aria-hidden="true">⚠ </span>}
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
