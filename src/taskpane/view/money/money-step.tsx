import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { planTotals } from '../../../budget/totals';
import { useDoc } from '../context';
import { AccountTable, SourceTable } from './account-tables';
import { Calculators } from './calculators';
import { IncomeTable } from './income-table';
import { MoneySummary } from './money-summary';
import { MonthBars } from './month-bars';
import { ToFill } from './to-fill';
import { WhatIf } from './what-if';

/** 经费: what comes in, what goes out, and what is still to fill. */
export function MoneyStep(): ReactNode {
  const plan = useDeferredValue(useDoc().plan);
  const totals = useMemo(() => planTotals(plan), [plan]);
  return (
    <div className="money">
      <MoneySummary totals={totals} />
      <ToFill activities={plan.activities} />
      <MonthBars totals={totals} />
      <AccountTable totals={totals} />
      <SourceTable totals={totals} />
      <IncomeTable lines={plan.settings.income} totals={totals} />
      <Calculators settings={plan.settings} />
      <WhatIf />
    </div>
  );
}
