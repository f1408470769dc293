import { CONTRIBUTION_RATE, contributionOf, duesOf } from '../../budget/calculators';
import type { IncomeKind } from '../../plan/income';
import { exceeds, judged, step, yuan, type Judgement, type PlanCheck } from './judgement';
import { inForce, lastDays, type Scene } from './scene';

const budgetLine = (scene: Scene, kind: IncomeKind): number | null =>
  scene.settings.income.find((line) => line.kind === kind)?.budget ?? null;

/** N01 会费 against 0.5 % of the wages (both ways); N02 拨缴 against 2 % of the payroll × the kept share (only too much). */
export const incomeNear: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const current = inForce(rule, lastDays([], scene.planYear));
    if (current === null) return [];
    const dues = rule.appliesTo.of === 'duesBase';
    const { duesBase, payroll, retainedShare } = scene.settings;
    const present = budgetLine(scene, dues ? '会费收入' : '拨缴经费收入');
    const computed = dues ? duesOf(duesBase) : contributionOf(payroll, retainedShare);
    if (present === null || computed === null) {
      return [
        judged('unknown', dues ? 'dues-inputs-missing' : 'contribution-inputs-missing', [], {
          current,
          field: dues ? 'duesBase' : 'payroll',
        }),
      ];
    }
    const tolerance = current.value.numbers['tolerance'] ?? 0;
    const expected = computed.result;
    const off = exceeds(present, expected * (1 + tolerance)) || (dues && exceeds(expected * (1 - tolerance), present));
    const formula = dues
      ? step('dues-formula', { base: yuan(computed.base), result: yuan(expected) })
      : step('contribution-formula', { base: yuan(computed.base), rate: CONTRIBUTION_RATE, share: computed.share, result: yuan(expected) });
    const outcome: Judgement['outcome'] = off ? 'breach' : 'ok';
    return [
      judged(outcome, off ? 'income-differs' : 'passes', [], {
        current,
        field: dues ? '会费收入' : '拨缴经费收入',
        value: yuan(present),
        limit: yuan(Math.round(expected * (1 + tolerance))),
        unit: '元',
        params: { present: yuan(present), expected: yuan(expected), tolerance: Math.round(tolerance * 100) },
        why: [formula, step('tolerance', { percent: Math.round(tolerance * 100) })],
      }),
    ];
  },
};
