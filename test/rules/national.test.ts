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
