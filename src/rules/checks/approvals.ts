import { judged, type PlanCheck } from './judgement';
import { inForce, lastDays } from './scene';

/** N07: committee and audit committee first, then the superior union; three dates. */
export const approvals: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const current = inForce(rule, lastDays([], scene.planYear));
    if (current === null) return [];
    const { committee, audit, superior } = scene.settings.approvals;
    const field = 'approvals';
    if (superior !== null && ((committee !== null && committee > superior) || (audit !== null && audit > superior))) {
      return [judged('breach', 'approval-order', [], { current, field, params: { superior } })];
    }
    const missing = [committee, audit, superior].filter((date) => date === null).length;
    if (missing > 0) return [judged('unknown', 'approval-missing', [], { current, field, params: { missing } })];
    return [judged('ok', 'passes', [], { current, field })];
  },
};
