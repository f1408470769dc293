import { allRules } from '../../src/rulepacks/index';
import { evaluatePlan } from '../../src/rules/evaluate';
import type { Finding, Verdict } from '../../src/rules/finding';
import { IMPOSSIBLE, NATIONAL_CASES, NUMERIC, type CaseKind } from './data/national-cases';
import { casePlan } from './support/case-plan';

const RULES = allRules();

const ORDER: readonly Verdict[] = ['violation', 'caution', 'cannot-judge', 'pass'];

/** Gravest finding of a rule. */
function gravest(findings: readonly Finding[], rule: string): Verdict | null {
  const own = findings.filter((finding) => finding.rule === rule);
  return ORDER.find((verdict) => own.some((finding) => finding.verdict === verdict)) ?? null;
}

describe('national rules', () => {
  it.each(NATIONAL_CASES.map((each) => [`${each.rule} ${each.kind}: ${each.name}`, each] as const))('%s', (_, each) => {
    const plan = casePlan(each.lines, each.settings);
    const findings = evaluatePlan(plan, { packs: RULES, asOf: '2026-11-20' });
    expect(gravest(findings, each.rule)).toBe(each.verdict);
  });

  it('N03 worst: names a kind of income that does not exist', () => {
    const plan = casePlan([], { dues: 100 });
    const income = plan.settings.income.map((line, index) => (index === 0 ? { ...line, kind: '罚款收入' as never } : line));
    const findings = evaluatePlan({ ...plan, settings: { ...plan.settings, income } }, { packs: RULES, asOf: '2026-11-20' });
    expect(gravest(findings, 'N03')).toBe('violation');
  });
});

describe('coverage of the national rules', () => {
  const ids = RULES.filter((rule) => rule.jurisdiction.provinces.length === 0).map((rule) => rule.id);
  const has = (rule: string, kind: CaseKind): boolean => NATIONAL_CASES.some((each) => each.rule === rule && each.kind === kind);

  it('has all forty rules', () => expect(ids).toHaveLength(40));
  it.each(ids)('%s shows a pass, its gravest verdict and missing data', (id) => {
    for (const kind of ['pass', 'worst', 'unknown'] as const) expect(has(id, kind) || IMPOSSIBLE[id]?.[kind] !== undefined).toBe(true);
  });
  it.each(NUMERIC)('%s is tried at its limit and one over', (id) => {
    expect(has(id, 'at')).toBe(true);
    expect(has(id, 'over')).toBe(true);
  });
});

describe('dates of the national rules', () => {
  const shifted = (day: string, by: number): string => {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + by);
    return date.toISOString().slice(0, 10);
  };
  const verdictOn = (rule: string, lines: readonly string[], settings: object, day: string): Verdict | null => {
    const head = `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 `;
    const dated = lines.map((line) => head + line.replace(/^\d+月(?:\d+日)?\s*/, ''));
    const plan = casePlan(dated, { ...settings, year: Number(day.slice(0, 4)) });
    return gravest(evaluatePlan(plan, { packs: RULES, asOf: '2026-11-20' }), rule);
  };
  /** Rules of the plan as a whole are judged by the value at the end of the year; their dates are tried with the values themselves. */
  const PLAN_RULES = new Set(['N05', 'N08', 'N11']);
  const starts = RULES.filter(({ id }) => id.startsWith('N') && !PLAN_RULES.has(id)).flatMap((rule) => {
    const from = rule.values[0]?.from ?? null;
    const worst = NATIONAL_CASES.find(
      (each) => each.rule === rule.id && (each.kind === 'worst' || IMPOSSIBLE[rule.id]?.worst !== undefined) && each.lines.length > 0,
    );
    return from === null || worst === undefined || !/^\d+月/.test(worst.lines[0] ?? '') ? [] : [{ id: rule.id, from, worst }];
  });
  it.each(starts.map((each) => [`${each.id} ${each.from}`, each] as const))(
    '%s: silent the day before, heard on the day',
    (_, { id, from, worst }) => {
      const settings = worst.settings ?? {};
      expect(verdictOn(id, worst.lines, settings, shifted(from, -1))).toBeNull();
      expect(verdictOn(id, worst.lines, settings, from)).not.toBeNull();
    },
  );
  it.each([
    [
      'N17: three times, unseen, before',
      'N17',
      ['5月 组织会员观影 | 预算 5000.01 | 来源 会费 | 来源 工会经费'],
      { dues: 1000 },
      '2025-03-19',
      'caution',
    ],
    [
      'N17: four times after',
      'N17',
      ['5月 组织会员观影 | 预算 5000.01 | 来源 会费 | 来源 工会经费'],
      { dues: 1000 },
      '2025-03-20',
      'violation',
    ],
    ['N19: a day trip before', 'N19', ['4月 春游，2天1晚'], { province: 'SH' }, '2025-03-19', 'violation'],
    ['N19: a night after', 'N19', ['4月 春游，2天1晚'], { province: 'SH' }, '2025-03-20', 'pass'],
    ['N18: the opinion of 2026 keeps the four', 'N18', ['4月 春游6次'], {}, '2026-01-05', 'violation'],
    ['N18: from its first day', 'N18', ['4月 春游6次'], {}, '2026-01-06', 'violation'],
    ['N28: by the 办法 alone', 'N28', ['3月 三八节为全体女职工发放慰问品'], {}, '2024-12-31', 'violation'],
    ['N28: by the new holidays', 'N28', ['3月 三八节为全体女职工发放慰问品'], {}, '2025-01-01', 'violation'],
    ['N13: before the accounts of 2022', 'N13', ['4月 春游 | 来源 拨缴经费'], {}, '2021-12-31', 'violation'],
    ['N13: with them', 'N13', ['4月 春游 | 来源 拨缴经费'], {}, '2022-01-01', 'violation'],
  ] as const)('%s', (_, rule, lines, settings, day, verdict) => expect(verdictOn(rule, lines, settings, day)).toBe(verdict));
  it('covers most rules', () => expect(starts.length).toBeGreaterThan(22));
});
