import { findPlanYear, otherYear } from '../../src/reading/plan-year';

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

describe('a plan read as that of another year', () => {
  it('is told, with the year it names', () => {
    const text = '纺织厂工会2025年工作计划\n一、3月召开职代会。';
    expect(otherYear(text, 2027)).toEqual({
      code: 'year-differs',
      severity: 'warning',
      start: 5,
      end: 9,
      params: { said: 2025, year: 2027 },
    });
  });

  it('is not told of the plan of its own year, of a school year, or of a text without a year', () => {
    expect(otherYear('纺织厂工会2027年工作计划', 2027)).toBeNull();
    expect(otherYear('2026-2027学年度第一学期工会工作计划', 2026)).toBeNull();
    expect(otherYear('工会工作打算\n一、…', 2027)).toBeNull();
  });
});
