import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules, rulesFor } from '../../src/rulepacks/index';
import { createJudge, evaluatePlan } from '../../src/rules/evaluate';
import type { Finding } from '../../src/rules/finding';
import { waiverKey } from '../../src/rules/settle';
import type { WorkPlan } from '../../src/plan/workplan';
import { caseActivity, casePlan } from './support/case-plan';

const RULES = allRules();

const context = { packs: RULES, asOf: '2026-11-20' };
const of = (plan: WorkPlan, rule: string): Finding | undefined => evaluatePlan(plan, context).find((finding) => finding.rule === rule);
const LINES = ['planted.txt', 'lookalikes.txt'].flatMap((name) =>
  readFileSync(join(__dirname, 'data', name), 'utf8')
    .split('\n')
    .filter((line) => line.includes('|') && !line.startsWith('#'))
    .map((line) => line.slice(line.indexOf('|') + 1).trim()),
);

describe('the judge', () => {
  it('says the same after edits as when it starts afresh', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(11), fc.constantFrom(...LINES)), { maxLength: 5 }),
        (lines, edits) => {
          const settings = { province: 'SD', members: 100, dues: 1000 };
          let plan = casePlan(lines, settings);
          const judge = createJudge(plan, context);
          for (const [place, line] of edits) {
            const activity = caseActivity(line, `a${(place % lines.length) + 1}`);
            plan = { ...plan, activities: plan.activities.map((each) => (each.id === activity.id ? activity : each)) };
            judge.update(activity);
          }
          expect(judge.findings()).toEqual(evaluatePlan(plan, context));
        },
      ),
      { numRuns: 60 },
    );
  });
  it('never throws and never condemns without a citation, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 5 }), (titles) => {
        const base = casePlan([]);
        const activities = titles.map((title, index) => ({ ...caseActivity('x', `t${index}`), title }));
        for (const finding of evaluatePlan({ ...base, activities }, context)) expect(finding.citation.title).not.toBe('');
      }),
    );
  });
  it('judges again when the settings change', () => {
    const plan = casePlan(['6月 端午节慰问品每人2000元']);
    const judge = createJudge(plan, context);
    expect(judge.findings().find(({ rule }) => rule === 'N32')?.verdict).toBe('cannot-judge');
    const findings = judge.replace({ ...plan, settings: { ...plan.settings, province: 'ZJ' } });
    expect(findings.find(({ rule }) => rule === 'P-ZJ-festival')?.verdict).toBe('violation');
    expect(findings.some(({ rule }) => rule === 'N32')).toBe(false);
  });
  it('leaves cancelled activities alone', () => {
    expect(of(casePlan(['6月 端午节发放购物卡 | 状态 取消']), 'N31')).toBeUndefined();
  });
  it('gives the gravest findings first', () => {
    const verdicts = evaluatePlan(casePlan(LINES.slice(0, 20)), context).map(({ verdict }) => verdict);
    const rank = ['violation', 'caution', 'cannot-judge', 'pass'];
    expect(verdicts).toEqual([...verdicts].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)));
  });
});

describe('own limits, waivers and doubts', () => {
  it('an own limit stricter than the province decides', () => {
    const plan = casePlan(['6月 端午节慰问品每人1500元'], { province: 'SX', own: { 'P-SX-festival': 1200 } });
    expect(of(plan, 'P-SX-festival')).toMatchObject({ verdict: 'violation', limit: 1200 });
  });
  it('an own limit looser than the province is shown and not used', () => {
    const found = of(casePlan(['6月 端午节慰问品每人2500元'], { province: 'SX', own: { N32: 3000 } }), 'P-SX-festival');
    expect(found).toMatchObject({ verdict: 'violation', limit: 2200 });
    expect(found?.why.map(({ code }) => code)).toContain('own-limit-looser');
  });
  it('for a share that must be reached, the stricter own figure is the higher one', () => {
    const lines = ['6月 端午节慰问品 | 预算 6500', '9月 中秋节慰问品，消费帮扶 | 预算 3500'];
    expect(of(casePlan(lines, { province: 'ZJ' }), 'P-ZJ-aidShare')?.verdict).toBe('pass');
    expect(of(casePlan(lines, { province: 'ZJ', own: { N40: 0.4 } }), 'P-ZJ-aidShare')).toMatchObject({ verdict: 'violation', limit: 0.4 });
    expect(of(casePlan(lines, { province: 'ZJ', own: { N40: 0.2 } }), 'P-ZJ-aidShare')).toMatchObject({ verdict: 'pass', limit: 0.3 });
  });
  it('a figure that has run out leaves the question open', () => {
    const plan = casePlan(['6月 端午节慰问品每人2500元'], { province: 'HN' });
    expect(of(plan, 'P-HN-festival')).toBeUndefined();
    expect(of(plan, 'N32')).toMatchObject({ verdict: 'cannot-judge', message: { code: 'no-figure' } });
  });
  it('a broken own limit is no limit', () => {
    expect(of(casePlan(['6月 端午节慰问品每人2500元'], { province: 'SX', own: { N32: Number.NaN } }), 'P-SX-festival')).toMatchObject({
      limit: 2200,
    });
  });
  it('an own limit stands in where a province has no figure', () => {
    expect(of(casePlan(['6月 端午节慰问品每人2500元'], { province: 'JL', own: { N32: 1500 } }), 'N32')).toMatchObject({
      verdict: 'violation',
    });
  });
  it('a waived finding keeps its verdict and shows the reason', () => {
    const plan = casePlan(['6月 端午节发放购物卡'], { waivers: { [waiverKey('N31', 'a1')]: '已改发粽子' } });
    expect(of(plan, 'N31')).toMatchObject({ verdict: 'violation', waived: '已改发粽子' });
  });
  it('a weak source warns, shows 待核 and never passes', () => {
    expect(of(casePlan(['6月 端午节慰问品每人2500元'], { province: 'AH' }), 'P-AH-festival')).toMatchObject({ verdict: 'caution' });
    expect(of(casePlan(['6月 端午节慰问品每人100元'], { province: 'AH' }), 'P-AH-festival')).toMatchObject({
      verdict: 'cannot-judge',
      message: { code: 'limit-unverified' },
    });
  });
  it('a city condemns only its own units', () => {
    const lines = ['4月 春游，当日往返，每人500元'];
    expect(of(casePlan(lines, { province: 'SN' }), 'P-SN-outing1d')).toMatchObject({ verdict: 'caution' });
    expect(of(casePlan(lines, { province: 'SN', unit: '铜川市第一中学工会' }), 'P-SN-outing1d')).toMatchObject({ verdict: 'violation' });
  });
  it('a value that changes within the month of the activity only warns', () => {
    expect(of(casePlan(['3月 春游，2天1晚'], { year: 2025 }), 'N19')).toMatchObject({ verdict: 'caution' });
    expect(of(casePlan(['3月19日 春游，2天1晚'], { year: 2025 }), 'N19')).toMatchObject({ verdict: 'violation' });
    expect(of(casePlan(['3月20日 春游，2天1晚'], { year: 2025, province: 'SH' }), 'N19')).toMatchObject({ verdict: 'pass' });
  });
  it('adds the gifts of all festivals and shows the sum', () => {
    const found = of(
      casePlan(['2月 春节慰问品每人1000元', '6月 端午节慰问品 | 预算 60000 | 人数 100', '9月 中秋节慰问品 | 预算 80000'], {
        province: 'SX',
        members: 100,
      }),
      'P-SX-festival',
    );
    expect(found).toMatchObject({ verdict: 'violation', value: 2400, limit: 2200, activities: ['a1', 'a2', 'a3'] });
  });
  it('reads the value of one piece as the amount each', () => {
    expect(of(casePlan(['2月 春节向全体会员发放价值600元的慰问品'], { province: 'SX', members: 150 }), 'P-SX-festival')).toMatchObject({
      value: 600,
    });
    expect(of(casePlan(['5月 会员生日送蛋糕，标准350元'], { province: 'SX' }), 'P-SX-birthday')).toMatchObject({ value: 350 });
  });
  it('one 分 over the sum of all members is seen', () => {
    const at = (yuan: string): string | undefined =>
      of(casePlan([`6月 端午节慰问品 | 预算 ${yuan} | 人数 100`], { province: 'SX' }), 'P-SX-festival')?.verdict;
    expect([at('220000'), at('220000.01')]).toEqual(['pass', 'violation']);
  });
  it('keeps both readings of an amount for several festivals', () => {
    expect(of(casePlan(['2月 春节、端午、中秋节慰问品每人800元'], { province: 'SX' }), 'P-SX-festival')).toMatchObject({
      verdict: 'caution',
    });
    expect(of(casePlan(['2月 春节、端午、中秋节慰问品每人每节800元'], { province: 'SX' }), 'P-SX-festival')).toMatchObject({
      verdict: 'violation',
    });
    expect(of(casePlan(['2月 春节、端午、中秋节慰问品全年每人800元'], { province: 'SX' }), 'P-SX-festival')).toMatchObject({
      verdict: 'pass',
    });
  });
  it('the rules of a province are its own and the national ones', () => {
    expect(rulesFor('SX')).toHaveLength(46);
    expect(rulesFor(null)).toHaveLength(40);
    expect(rulesFor('SC').map(({ id }) => id)).toContain('P-CQ-annualTicket');
  });
  it('every finding names a field that a person can go to, or none', () => {
    for (const { field } of evaluatePlan(casePlan(LINES), context)) expect(field === null || field.length > 0).toBe(true);
  });
});

describe('the sentence around an activity', () => {
  /** An activity read from a clause of a sentence, as the reader gives it. */
  const clause = (quote: string, sentence: string): WorkPlan => {
    const plan = casePlan([`6月 ${quote}`], { province: 'SD', members: 100 });
    const provenance = {
      file: null,
      span: { start: 0, end: 1 },
      quote,
      sentence,
      heading: null,
      evidence: {},
      implied: [],
      certainty: 3 as const,
    };
    return { ...plan, activities: plan.activities.map((activity) => ({ ...activity, provenance })) };
  };
  it.each([
    ['the occasion of a gift', 'P-SD-marriage', 'violation', '发放慰问品每人次1000元', '会员结婚，发放慰问品每人次1000元'],
    ['the festival of a gift', 'N31', 'violation', '为全体会员发放现金', '端午节召开座谈会，为全体会员发放现金'],
    ['the prizes beside souvenirs', 'N23', 'caution', '为参赛职工发放纪念品', '拔河比赛设一二三等奖，为参赛职工发放纪念品'],
    ['who pays for a check-up', 'N16', 'caution', '组织全员体检', '组织全员体检，费用由工会经费支出'],
    ['that a gift is for people in need', 'N31', null, '发放慰问金', '端午节走访困难职工，发放慰问金'],
  ] as const)('tells %s', (_, rule, verdict, quote, sentence) => expect(of(clause(quote, sentence), rule)?.verdict ?? null).toBe(verdict));
  it('does not lend the occasion of another part', () => {
    expect(of(clause('组织座谈会，慰问金500元', '会员结婚发放慰问品；组织座谈会，慰问金500元'), 'P-SD-marriage')).toBeUndefined();
  });
});
