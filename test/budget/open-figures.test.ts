import { ownSpent } from '../../src/budget/amounts';
import { incomeToFill } from '../../src/budget/income';
import { planTotals } from '../../src/budget/totals';
import { blankActivity, type Activity, type Funding } from '../../src/plan/activity';
import { fen, type Fen } from '../../src/plan/fen';
import { blankIncome, type IncomeKind, type IncomeLine } from '../../src/plan/income';
import { blankPlan } from '../../src/plan/workplan';

const yuan = (amount: number | null): Fen | null => (amount === null ? null : fen(amount * 100));
const DUES: Funding = { source: '会费', amount: null };
const EMPLOYER: Funding = { source: '行政列支', amount: null };
const part = (funding: Funding, amount: number): Funding => ({ ...funding, amount: fen(amount * 100) });

function activity(budget: number | null, spent: number | null, funding: readonly Funding[]): Activity {
  return { ...blankActivity('a1', '健步行'), budget: yuan(budget), spent: yuan(spent), funding: [...funding] };
}

describe("the union's own part of what was spent", () => {
  it.each([
    ['nothing is known', 1000, null, [DUES], null],
    ['the union pays all', 1000, 900, [DUES], 900],
    ['the plan names no source', 1000, 900, [], 900],
    ['the employer pays all', 1000, 900, [EMPLOYER], null],
    ['the employer pays all and nobody gave a budget', null, 900, [EMPLOYER], null],
    ['both pay and nobody gave a budget', null, 900, [EMPLOYER, DUES], 900],
    ['a budget of nothing', 0, 900, [DUES], 900],
    ['it is split as the budget is', 1000, 500, [part(EMPLOYER, 400), DUES], 300],
    ['more was spent than planned', 1000, 2000, [part(EMPLOYER, 400), DUES], 1200],
    ["the employer's part exceeds the budget", 1000, 900, [part(EMPLOYER, 1200), DUES], null],
    ['it does not divide, to the 分', 300, 100, [part(EMPLOYER, 100), DUES], 66.67],
  ])('%s', (_, budget, spent, funding, own) => {
    expect(ownSpent(activity(budget, spent, funding))).toBe(yuan(own));
  });

  it('is apart from all spending in the totals', () => {
    const activities = [activity(1000, 900, [DUES]), activity(1000, 800, [EMPLOYER])];
    const totals = planTotals({ ...blankPlan(2027), activities });
    expect([totals.spent, totals.ownSpent]).toEqual([fen(170_000), fen(90_000)]);
  });
});

describe('income to fill in', () => {
  const lines = (kind: IncomeKind, change: Partial<IncomeLine>): IncomeLine[] =>
    blankIncome().map((line) => (line.kind === kind ? { ...line, ...change } : line));

  it.each<[string, IncomeKind, Partial<IncomeLine>, boolean]>([
    ['dues, which every union has', '会费收入', {}, true],
    ['the contribution, which every union has', '拨缴经费收入', {}, true],
    ['dues of 0 are an answer', '会费收入', { budget: fen(0) }, false],
    ['a kind without any figure', '政府补助收入', {}, false],
    ['a kind that came last year', '政府补助收入', { lastYear: fen(100) }, true],
    ['a kind of which something came already', '其他收入', { actual: fen(100) }, true],
    ['a kind with a budget', '其他收入', { budget: fen(100), lastYear: fen(100) }, false],
  ])('%s', (_, kind, change, open) => {
    expect(incomeToFill(kind, lines(kind, change))).toBe(open);
  });

  it('counts the two that every union has in a blank plan, also when the plan lists no lines', () => {
    const plan = blankPlan(2027);
    expect(planTotals(plan).incomeToFill).toBe(2);
    expect(planTotals({ ...plan, settings: { ...plan.settings, income: [] } }).incomeToFill).toBe(2);
  });
});
