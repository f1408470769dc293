import * as fc from 'fast-check';
import { accountOf, EXPENSE_ACCOUNTS, RENAMED_ACCOUNTS, subjectsOf } from '../../src/budget/accounts';
import { allocateOverMonths } from '../../src/budget/allocate';
import { budgetOf, sourceShares } from '../../src/budget/amounts';
import { contributionOf, duesOf } from '../../src/budget/calculators';
import { executionRate, planTotals } from '../../src/budget/totals';
import { blankActivity, type Activity } from '../../src/plan/activity';
import { fen, sumFen } from '../../src/plan/fen';
import { monthSet, monthSetSchema } from '../../src/plan/month';
import { FUND_SOURCES } from '../../src/plan/source';
import { EXPENSE_SUBJECTS } from '../../src/plan/subject';
import { blankPlan, type WorkPlan } from '../../src/plan/workplan';

const months = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
const money = fc.integer({ min: 0, max: 1_000_000_000 });
const funding = fc.array(fc.record({ source: fc.constantFrom(...FUND_SOURCES), amount: fc.option(money.map(fen), { nil: null }) }), {
  maxLength: 3,
});
const activities: fc.Arbitrary<Activity[]> = fc
  .array(
    fc.record({
      subject: fc.constantFrom(...EXPENSE_SUBJECTS),
      budget: fc.option(money.map(fen), { nil: null }),
      spent: fc.option(money.map(fen), { nil: null }),
      months,
      next: months,
      funding,
      lead: fc.constantFrom('甲', '乙', ''),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map((row, index) => {
      const base = blankActivity(`a${index}`, `活动${index}`);
      return {
        ...base,
        subject: row.subject,
        budget: row.budget,
        spent: row.spent,
        funding: row.funding,
        owners: row.lead === '' ? [] : [{ name: row.lead, role: 'lead' as const }],
        time: { ...base.time, set: monthSetSchema.parse({ months: row.months, crossYear: row.next }) },
      };
    }),
  );

const planOf = (rows: Activity[]): WorkPlan => ({ ...blankPlan(2026), activities: rows });

describe('allocation over months', () => {
  it('puts the remainder in the last marked month', () => {
    expect([...allocateOverMonths(fen(1000), monthSet([9, 3, 6]))]).toEqual([
      [3, 333],
      [6, 333],
      [9, 334],
    ]);
  });
  it('counts months of the next year after December', () => {
    expect([...allocateOverMonths(fen(101), monthSet([12], [1]))]).toEqual([
      [12, 50],
      [13, 51],
    ]);
  });
  it('leaves an amount without any marked month unallocated', () => {
    expect(allocateOverMonths(fen(1000), monthSet([])).size).toBe(0);
  });
  it('sums to the 分 for every amount and month set', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), months, months, (amount, own, next) => {
        const shares = allocateOverMonths(fen(amount), monthSet(own, next));
        return own.length + next.length === 0 ? shares.size === 0 : sumFen(shares.values()) === amount;
      }),
    );
  });
});

describe('totals', () => {
  it('tie by subject, source, owner, month and quarter for every plan', () => {
    fc.assert(
      fc.property(activities, (rows) => {
        const totals = planTotals(planOf(rows));
        const all = rows.reduce((sum, row) => sum + (row.budget ?? 0), 0);
        const noAccount = totals.subjects.get('无经费')?.budget ?? 0;
        expect(totals.all).toBe(all);
        expect(totals.expense + totals.outside).toBe(all);
        expect(sumFen(totals.bySource.values())).toBe(all);
        expect(sumFen([...totals.byOwner.values()].map((sums) => sums.budget))).toBe(all);
        expect(sumFen(totals.accounts.map((line) => line.budget)) + noAccount).toBe(all);
        for (const line of totals.accounts) expect(sumFen(line.bySource.values())).toBe(line.budget);
        const monthly = sumFen(totals.byMonth.map((month) => month.amount));
        expect(monthly + totals.unallocated).toBe(totals.expense);
        expect(sumFen(totals.byQuarter.values())).toBe(monthly);
        expect(totals.toFill).toBe(rows.filter((row) => row.budget === null && row.subject !== '无经费').length);
      }),
    );
  });
  it('never reads a blank amount as 0', () => {
    const totals = planTotals(planOf([blankActivity('a', '趣味运动会')]));
    expect(totals.toFill).toBe(1);
    expect(totals.spent).toBeNull();
    expect(totals.income).toBeNull();
    expect(totals.balance).toBeNull();
    expect(totals.executionRate).toBeNull();
  });
  it('keeps what the employer pays out of the expenses of the union', () => {
    const row: Activity = {
      ...blankActivity('a', '春季登山'),
      budget: fen(50_000),
      funding: [
        { source: '会费', amount: fen(20_000) },
        { source: '行政列支', amount: null },
      ],
    };
    const totals = planTotals(planOf([row]));
    expect([totals.all, totals.outside, totals.expense]).toEqual([50_000, 30_000, 20_000]);
  });
  it('carries the balance from month to month', () => {
    const base = blankPlan(2026);
    const row = blankActivity('a', '读书会');
    const totals = planTotals({
      ...base,
      settings: {
        ...base.settings,
        openingBalance: fen(100),
        income: base.settings.income.map((line, index) => (index === 0 ? { ...line, budget: fen(900) } : line)),
      },
      activities: [{ ...row, budget: fen(300), time: { ...row.time, set: monthSetSchema.parse({ months: [2, 4], crossYear: [] }) } }],
    });
    expect(totals.byMonth.slice(0, 4).map((month) => month.balance)).toEqual([1000, 850, 850, 700]);
    expect([totals.surplus, totals.balance]).toEqual([600, 700]);
  });
  it('gives an execution rate only when something was spent on a budget', () => {
    expect(executionRate({ budget: fen(200), spent: fen(50) })).toBe(0.25);
    expect(executionRate({ budget: fen(0), spent: fen(50) })).toBeNull();
    expect(executionRate({ budget: fen(200), spent: null })).toBeNull();
  });
});

describe('amounts of one activity', () => {
  const base = blankActivity('a', '慰问');
  it('multiplies unit price and quantity when no amount is stated', () => {
    expect(budgetOf({ ...base, unitPrice: fen(30_000), quantity: 85 })).toBe(2_550_000);
  });
  it('shows what its sources do not cover as 未写明', () => {
    expect(sourceShares({ ...base, budget: fen(500), funding: [{ source: '会费', amount: fen(300) }] })).toEqual([
      { source: '会费', amount: 300 },
      { source: '未写明', amount: 200 },
    ]);
  });
  it('shows what its sources claim too much as a negative 未写明', () => {
    expect(sourceShares({ ...base, budget: fen(200), funding: [{ source: '会费', amount: fen(300) }] })).toEqual([
      { source: '会费', amount: 300 },
      { source: '未写明', amount: -100 },
    ]);
  });
});

describe('accounts', () => {
  it('has one account in each version for every subject but 无经费', () => {
    for (const version of ['2010', '2022'] as const)
      for (const subject of EXPENSE_SUBJECTS) expect(accountOf(subject, version) === null).toBe(subject === '无经费');
  });
  it('books each subject on exactly one line', () => {
    for (const version of ['2010', '2022'] as const) {
      const lines = EXPENSE_ACCOUNTS[version].flatMap((account) => [account, ...account.children]);
      expect(lines.flatMap(subjectsOf).sort()).toEqual(EXPENSE_SUBJECTS.filter((subject) => subject !== '无经费').sort());
    }
  });
  it('books 职工集体福利 on 会员活动支出 from 2022 on', () => {
    expect(accountOf('职工集体福利', '2010')?.name).toBe('职工集体福利支出');
    expect(accountOf('职工集体福利', '2022')?.name).toBe('会员活动支出');
    expect(RENAMED_ACCOUNTS['2022']['职工集体福利支出']).toBe('会员活动支出');
  });
  it('invents no code that nobody has seen', () => {
    expect(accountOf('培训', '2010')?.code).toBe('50301');
    expect(accountOf('文体活动', '2010')?.code).toBeNull();
    expect(accountOf('培训', '2022')?.code).toBeNull();
  });
});

describe('income calculators', () => {
  it('takes 0.5 % of the wages as dues, rounded to the 分', () => {
    expect(duesOf(fen(360_000_000))?.result).toBe(1_800_000);
    expect(duesOf(fen(100))?.result).toBe(1);
    expect(duesOf(null)).toBeNull();
  });
  it('takes the kept share of 2 % of the payroll as contribution', () => {
    expect(contributionOf(fen(1_000_000_000), 0.6)?.result).toBe(12_000_000);
    expect(contributionOf(fen(1_000_000_000), null)).toBeNull();
  });
});
