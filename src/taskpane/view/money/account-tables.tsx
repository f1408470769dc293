import type { ReactNode } from 'react';
import type { AccountTotal, PlanTotals } from '../../../budget/totals';
import { executionRate } from '../../../budget/totals';
import { FIELD_WORDS } from '../../../messages/pane-fields';
import { MONEY_WORDS } from '../../../messages/pane-money';
import { useLang } from '../context';
import { percent, plainYuan } from '../format';

function used(total: AccountTotal): boolean {
  return total.activities > 0;
}

/** Spending by account, with last year's and what was spent. */
export function AccountTable({ totals }: { readonly totals: PlanTotals }): ReactNode {
  const words = MONEY_WORDS[useLang()];
  const rows = totals.accounts
    .filter(used)
    .flatMap((account) => [{ total: account, child: false }, ...account.children.filter(used).map((total) => ({ total, child: true }))]);
  return (
    <section className="card" aria-labelledby="money-subjects">
      <h2 id="money-subjects">
        {words.bySubject} <span className="hint">{words.charge}</span>
      </h2>
      <div className="table-scroller">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.subject}</th>
              <th scope="col" className="number">
                {words.lastYear}
              </th>
              <th scope="col" className="number">
                {words.budget}
              </th>
              <th scope="col" className="number">
                {words.actual}
              </th>
              <th scope="col" className="number">
                {words.rate}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ total, child }) => (
              <AccountRow key={total.account.id} total={total} child={child} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function AccountRow({ total, child }: { readonly total: AccountTotal; readonly child: boolean }): ReactNode {
  const rate = executionRate(total);
  return (
    <tr className={child ? 'child' : 'parent'}>
      <th scope="row">{total.account.name}</th>
      <td className="number">{total.lastYear === null ? '—' : plainYuan(total.lastYear)}</td>
      <td className="number">{plainYuan(total.budget)}</td>
      <td className="number">{total.spent === null ? '—' : plainYuan(total.spent)}</td>
      <td className="number">{rate === null ? '—' : percent(rate, 1)}</td>
    </tr>
  );
}

/** Spending by source of funds. */
export function SourceTable({ totals }: { readonly totals: PlanTotals }): ReactNode {
  const lang = useLang();
  const words = MONEY_WORDS[lang];
  return (
    <section className="card" aria-labelledby="money-sources">
      <h2 id="money-sources">
        {words.bySource} <span className="hint">{words.charge}</span>
      </h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            <th scope="col" className="number">
              {words.budget}
            </th>
            <th scope="col" className="number">
              {words.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...totals.bySource].map(([source, amount]) => (
            <tr key={source}>
              <th scope="row">{FIELD_WORDS[lang].sources[source]}</th>
              <td className="number">{plainYuan(amount)}</td>
              <td className="number">{percent(amount, totals.all)}</td>
            </tr>
          ))}
          <tr className="parent">
            <th scope="row">{words.total}</th>
            <td className="number">{plainYuan(totals.all)}</td>
            <td className="number">{totals.all === 0 ? '—' : '100%'}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
