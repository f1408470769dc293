import { judged, limitOf, type PlanCheck } from './judgement';
import { inForce, lastDays } from './scene';

const ADJUSTS = /预算(?:年中|中期)?调整|调整(?:年度|全年|本年)?预算/;

/** N08: one adjustment of the budget a year. A plan without one cannot show what happens later in the year. */
export const adjustments: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const current = inForce(rule, lastDays([], scene.planYear));
    if (current === null) return [];
    const found = scene.activities.filter((facts) => ADJUSTS.test(facts.text));
    if (found.length === 0) return [judged('unknown', 'adjustments-unknown', [], { current })];
    const { limit } = limitOf(rule, current.value.numbers['limit'] ?? 1, scene);
    const often = limit !== null && found.length > limit;
    const details = { current, field: 'title', value: found.length, unit: '次/年' };
    return [often ? judged('breach', 'adjusted-often', found, { ...details, limit }) : judged('ok', 'passes', found, details)];
  },
};
