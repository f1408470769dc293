import type { ReactNode } from 'react';
import type { PlanTotals } from '../../../budget/totals';
import { FIELD_WORDS } from '../../../messages/pane-fields';
import { MONEY_WORDS } from '../../../messages/pane-money';
import type { IncomeLine } from '../../../plan/income';
import { useLang, useRoom } from '../context';
import { plainYuan } from '../format';
import { AmountCell } from './amount-cell';

const COLUMNS = ['lastYear', 'budget', 'actual'] as const;

/** Income line by line, to fill in. */
export function IncomeTable({ lines, totals }: { readonly lines: readonly IncomeLine[]; readonly totals: PlanTotals }): ReactNode {
  const { pane } = useRoom();
  const lang = useLang();
  const words = MONEY_WORDS[lang];
  const sums = { lastYear: totals.incomeLastYear, budget: totals.income, actual: totals.incomeActual };
  return (
    <section className="card" aria-labelledby="money-income">
      <h2 id="money-income">
        {words.incomeTitle} <span className="hint">{words.charge}</span>
      </h2>
      <div className="table-scroller">
        <table className="plain-table income">
          <thead>
            <tr>
              <th scope="col">{words.incomeLine}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="number">
                  {words[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.kind}>
                <th scope="row">{FIELD_WORDS[lang].incomes[line.kind]}</th>
                {COLUMNS.map((column) => (
                  <td key={column}>
                    <AmountCell
                      name={words.amountOf(FIELD_WORDS[lang].incomes[line.kind], words[column])}
                      amount={line[column]}
                      onCommit={(amount) => pane.do({ type: 'income', kind: line.kind, patch: { [column]: amount } })}
                    />
                  </td>
                ))}
              </tr>
            ))}
            <tr className="parent">
              <th scope="row">{words.total}</th>
              {COLUMNS.map((column) => (
                <td key={column} className="number">
                  {sums[column] === null ? '—' : plainYuan(sums[column])}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
