import type { ActivityFacts } from '../facts/activity-facts';
import { judged, type PlanCheck } from './judgement';
import { inForce, lastDays } from './scene';

/** 例: 「向会员代表大会报告经费收支情况」「公示工会经费使用情况」「审议财务报告」 */
const REPORTS =
  /(?:经费|财务|收支|预算|决算|账目)[^，,。；;\n]{0,12}(?:公开|公示|报告|通报|公布|审议)|(?:公开|公示|报告|通报|公布|审议)[^，,。；;\n]{0,12}(?:经费|财务|收支|预算|决算|账目)|财务公开|会务公开/;

const known = new WeakMap<ActivityFacts, boolean>();

/** Remembered: the plan is judged after every edit, its other rows say what they said. */
function reports(facts: ActivityFacts): boolean {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const found = REPORTS.test(facts.text);
  known.set(facts, found);
  return found;
}

/** N11: the plan has its report to the members and makes its finances public. */
export const openness: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const current = inForce(rule, lastDays([], scene.planYear));
    if (current === null) return [];
    if (scene.activities.length === 0) return [judged('unknown', 'no-activities', [], { current })];
    const found = scene.activities.filter(reports);
    if (found.length === 0) return [judged('breach', 'no-openness', [], { current, value: 0, limit: 1, unit: '次/年' })];
    return [judged('ok', 'passes', found, { current, value: found.length, unit: '次/年' })];
  },
};
