import { allRules } from '../../src/rulepacks/index';
import type { WorkPlan } from '../../src/plan/workplan';
import { evaluatePlan } from '../../src/rules/evaluate';
import type { Finding } from '../../src/rules/finding';
import { withFix } from '../../src/taskpane/state/apply';
import { NATIONAL_CASES } from '../rules/data/national-cases';
import { casePlan } from '../rules/support/case-plan';

const CONTEXT = { packs: allRules(), asOf: '2026-11-20' };

const fixesOf = (plan: WorkPlan): Finding[] => evaluatePlan(plan, CONTEXT).filter(({ fix }) => fix !== null);

/** A cap per head of a province, over which the budget goes when it is shared out. */
const OVER_CAP = { name: '欢送退休会员', lines: ['6月 欢送退休会员，送退休纪念品 | 预算 12000 | 人数 8'], settings: { province: 'AH' } };

/** Every fix the rules propose over their own cases: rule, plan and finding. */
const PROPOSED = [...NATIONAL_CASES, OVER_CAP].flatMap((each) => {
  const plan = casePlan(each.lines, each.settings);
  return fixesOf(plan).map((finding) => [`${finding.rule} ${finding.fix?.code}: ${each.name}`, plan, finding] as const);
});

describe('quick fixes', () => {
  it('trim an amount to its cap, and not one that is stated per head: that would still stand in the words', () => {
    const fix = (line: string): unknown => fixesOf(casePlan([line], OVER_CAP.settings)).find(({ rule }) => rule === 'P-AH-retire')?.fix;
    expect(fix(OVER_CAP.lines[0]!)).toMatchObject({ code: 'set-amount', value: 8000 });
    expect(fix('6月 欢送退休会员，送退休纪念品，每人1500元 | 预算 12000 | 人数 8')).toBeUndefined();
  });

  it('are proposed for the subject, the source and the amount', () => {
    const kinds = new Set(PROPOSED.map(([, , { rule, fix }]) => `${rule} ${fix?.code}`));
    process.stdout.write(`quick fixes tried: ${PROPOSED.length}; ${[...kinds].join(', ')}\n`);
    for (const code of ['set-subject', 'set-source', 'set-amount']) expect([...kinds].some((kind) => kind.endsWith(code))).toBe(true);
  });

  it.each(PROPOSED)('%s settles what it was proposed for', (_, plan, { rule, fix, verdict }) => {
    const activities = plan.activities.map((activity) => (activity.id === fix?.activityId ? withFix(activity, fix) : activity));
    const left = evaluatePlan({ ...plan, activities }, CONTEXT).filter(
      (finding) =>
        finding.rule === rule && finding.activities.includes(fix?.activityId ?? '') && finding.verdict === verdict && finding.fix !== null,
    );
    expect(left).toEqual([]);
  });
});
