import { judged, type ActivityCheck } from './judgement';

/** N09: the budget year is the calendar year; money for months of the next one belongs into the next budget. */
export const fiscalYear: ActivityCheck = {
  kind: 'activity',
  employer: true,
  judge: (facts, _rule, current) => {
    const { months, crossYear } = facts.activity.time.set;
    if (crossYear.length > 0) {
      const whole = months.length === 0;
      // A school-year plan runs to August of the next year and is no mistake of the planner; later months are.
      const beyond = whole && crossYear.every((month) => month > 8) && facts.budget !== null && facts.budget > 0;
      return judged(beyond ? 'breach' : 'review', whole ? 'next-year' : 'next-year-part', [facts], { current, field: 'months' });
    }
    if (months.length === 0) return judged('unknown', 'month-missing', [facts], { current, field: 'months' });
    return judged('ok', 'passes', [facts], { current, field: 'months' });
  },
};
