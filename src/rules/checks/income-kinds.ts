import { INCOME_KINDS } from '../../plan/income';
import { judged, type PlanCheck } from './judgement';
import { inForce, lastDays } from './scene';

const KNOWN: ReadonlySet<string> = new Set(INCOME_KINDS);

/** N03: income stands only under the names of the form. */
export const incomeKinds: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const current = inForce(rule, lastDays([], scene.planYear));
    if (current === null) return [];
    const filled = scene.settings.income.filter((line) => line.budget !== null);
    if (filled.length === 0) return [judged('unknown', 'income-unknown', [], { current, field: 'income' })];
    const strange = filled.find((line) => !KNOWN.has(line.kind));
    if (strange === undefined) return [judged('ok', 'passes', [], { current, field: 'income' })];
    return [judged('breach', 'income-kind-unknown', [], { current, field: 'income', params: { kind: strange.kind } })];
  },
};
