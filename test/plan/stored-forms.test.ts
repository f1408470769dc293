import { activitySchema, blankActivity } from '../../src/plan/activity';
import { blankSettings, settingsSchema } from '../../src/plan/settings';
import { blankPlan, workPlanSchema } from '../../src/plan/workplan';

describe('stored forms', () => {
  test('a blank plan, blank settings and a blank activity satisfy their schemas', () => {
    expect(workPlanSchema.parse(blankPlan(2027))).toEqual(blankPlan(2027));
    expect(settingsSchema.parse(blankSettings())).toEqual(blankSettings());
    expect(activitySchema.parse(blankActivity('a1', '座谈会'))).toEqual(blankActivity('a1', '座谈会'));
  });

  test('nothing known is null, never 0', () => {
    const activity = blankActivity('a1', '座谈会');
    expect([activity.budget, activity.people, activity.spent, activity.unitPrice]).toEqual([null, null, null, null]);
    expect(blankSettings().income.every(({ budget }) => budget === null)).toBe(true);
  });

  test.each([1999, 2100, 2027.5])('the plan year %p is refused', (planYear) => {
    expect(workPlanSchema.safeParse({ ...blankPlan(2027), planYear }).success).toBe(false);
  });
});
