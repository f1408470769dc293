import { allRules } from '../../src/rulepacks/index';
import { evaluatePlan } from '../../src/rules/evaluate';
import { numericRuleRows } from '../../src/rules/live-rows';
import { casePlan } from './support/case-plan';

const RULES = allRules();

const context = { packs: RULES, asOf: '2026-11-20' };
const PLAN = casePlan(
  [
    '2月 春节慰问品 | 单价 1000 | 数量 100 | 人数 100 | 预算 100000',
    '6月 端午节慰问品 | 预算 60000 | 人数 100',
    '9月 中秋节慰问品 | 预算 80000',
    '4月 春游，当日往返 | 预算 3000',
    '10月 秋游，当日往返 | 预算 3000',
    '5月 会员生日送蛋糕，每人300元',
    '5月 读书会 | 单价 10 | 数量 3 | 预算 31',
  ],
  { province: 'SX', members: 100, dues: 1000, opening: 20000, duesBase: 200000, payroll: 1000000, retained: 0.6, contribution: 12000 },
);
const rows = numericRuleRows(PLAN, context);
const rowOf = (rule: string): (typeof rows)[number] | undefined => rows.find((row) => row.rule === rule);

describe('live rows', () => {
  it('give the numbers the core gives', () => {
    const findings = evaluatePlan(PLAN, context);
    for (const id of ['N01', 'N02', 'N05', 'P-SX-festival', 'P-SX-outingCount', 'P-SX-birthday']) {
      const finding = findings.find(({ rule }) => rule === id);
      expect([id, rowOf(id)?.current]).toEqual([id, { value: finding?.value, limit: finding?.limit }]);
    }
  });
  it('reach the verdict of the core', () => {
    const findings = evaluatePlan(PLAN, context);
    for (const row of rows) {
      const { value, limit } = row.current;
      if (value === null || limit === null) continue;
      const beyond = row.comparison === '<=' ? value > limit + 1e-6 : value < limit - 1e-6;
      const core = findings.filter(({ rule }) => rule === row.rule).map(({ verdict }) => verdict);
      if (beyond) expect([row.rule, core]).toEqual([row.rule, expect.arrayContaining([row.beyond])]);
      else expect([row.rule, core]).not.toEqual([row.rule, expect.arrayContaining(['violation'])]);
    }
  });
  it('point at cells, so that they stay right when amounts change in the file', () => {
    expect(rowOf('P-SX-festival')?.value).toEqual([
      { kind: 'cell', activityId: 'a1', field: 'unitPrice', over: null, times: 1 },
      { kind: 'cell', activityId: 'a2', field: 'budget', over: 'people', times: 1 },
      { kind: 'cell', activityId: 'a3', field: 'budget', over: 'members', times: 1 },
    ]);
  });
  it('multiply the dues, and take them off what they pay for', () => {
    expect(rowOf('N17')).toMatchObject({ current: { value: 5000, limit: 4000 }, beyond: 'violation' });
  });
  it('count the rows whose product is not the amount', () => {
    expect(rowOf('N10')?.current).toEqual({ value: 1, limit: 0 });
  });
  it.each([
    ['one amount for two festivals', '9月 中秋、国庆慰问品，每人1300元', 'caution', 'P-SX-festival'],
    ['the same amount said of each', '9月 中秋、国庆慰问品，每节每人1300元', 'violation', 'P-SX-festival'],
  ] as const)('warn as the core does for %s', (_, line, verdict, id) => {
    const plan = casePlan([line], { province: 'SX', members: 100 });
    expect(evaluatePlan(plan, context).find(({ rule }) => rule === id)?.verdict).toBe(verdict);
    expect(numericRuleRows(plan, context).find(({ rule }) => rule === id)?.beyond).toBe(verdict);
  });
  it('never let an unverified figure condemn or pass', () => {
    const weak = numericRuleRows(casePlan(['6月 端午节慰问品每人500元'], { province: 'AH' }), context).find(
      ({ rule }) => rule === 'P-AH-festival',
    );
    expect(weak).toMatchObject({ beyond: 'caution', within: 'cannot-judge' });
  });
});
