import fc from 'fast-check';
import type { Activity, Funding } from '../../src/plan/activity';
import { fen } from '../../src/plan/fen';
import { ACCOUNTING_VERSIONS } from '../../src/plan/settings';
import { FUND_SOURCES } from '../../src/plan/source';
import type { WorkPlan } from '../../src/plan/workplan';
import { anyPlan } from './random-plan';

const amount = fc.option(fc.integer({ min: 0, max: 50_000_000_00 }).map(fen), { nil: null });
const funding: fc.Arbitrary<Funding[]> = fc.array(
  fc.record({ source: fc.constantFrom(...FUND_SOURCES), amount: fc.oneof(fc.constant(null), amount) }),
  { maxLength: 4 },
);

const extra = fc.record({
  funding,
  budget: fc.oneof({ weight: 6, arbitrary: amount }, { weight: 1, arbitrary: fc.integer({ min: -90_000, max: -1 }).map(fen) }),
  unitPrice: amount,
  quantity: fc.option(
    fc.oneof(
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 1, max: 999 }).map((n) => n / 8),
    ),
    { nil: null },
  ),
  lastYear: amount,
});

/** Plans that try to break the sums: several sources, half-stated shares, blanks, negative amounts, products of price and quantity. */
export const moneyPlan: fc.Arbitrary<WorkPlan> = fc
  .record({
    plan: anyPlan,
    extras: fc.array(extra, { minLength: 14, maxLength: 14 }),
    income: fc.array(amount, { minLength: 24, maxLength: 24 }),
    accounting: fc.constantFrom(...ACCOUNTING_VERSIONS),
    payroll: amount,
    duesBase: amount,
    share: fc.option(
      fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      { nil: null },
    ),
  })
  .map(({ plan, extras, income, accounting, payroll, duesBase, share }) => ({
    ...plan,
    settings: {
      ...plan.settings,
      accounting,
      payroll,
      duesBase,
      retainedShare: share,
      income: plan.settings.income.map((line, index) => ({
        ...line,
        budget: income[index * 3] ?? null,
        actual: income[index * 3 + 1] ?? null,
        lastYear: income[index * 3 + 2] ?? null,
      })),
    },
    activities: plan.activities.map((activity, index): Activity => ({ ...activity, ...extras[index] })),
  }));
