import { findPlanYear } from '../../src/reading/plan-year';

describe('the year of a plan', () => {
  it('is that of its title, and not that of the summary beside it', () => {
    expect(findPlanYear('纺织厂工会2027年工作计划\n一、…')).toBe(2027);
    expect(findPlanYear('2026年工作总结及2027年工作计划')).toBe(2027);
  });

  it('is that of the days of a notice, told with their weekdays', () => {
    expect(findPlanYear('关于举办健步走的通知\n定于2026年3月8日（星期日）举行。报名至2026年3月6日(星期五)。')).toBe(2026);
  });

  it('is not known from a signature, or from days of two years', () => {
    expect(findPlanYear('工会工作打算\n一、…\n2026年12月25日')).toBeNull();
    expect(findPlanYear('2026年3月8日(星期日)；2027年3月8日(星期一)')).toBeNull();
  });
});
