import { festivalDate, festivalOf } from '../../src/calendar/festivals';
import { isEmptyMonthSet } from '../../src/plan/month';
import { workPlanSchema } from '../../src/plan/workplan';
import { buildTemplate } from '../../src/templates/build-template';
import { carryOver } from '../../src/templates/carry-over';
import { COMMON_LINES } from '../../src/templates/common';
import { KIND_LINES } from '../../src/templates/kinds';
import { TEMPLATE_KINDS } from '../../src/templates/template';
import { fen } from '../../src/plan/fen';

const monthOf = (plan: ReturnType<typeof buildTemplate>, title: string): number | undefined =>
  plan.activities.find((one) => one.title === title)?.time.set.months[0];

describe.each(TEMPLATE_KINDS)('the usual year of %s', (kind) => {
  test.each([2024, 2025, 2026, 2027, 2033])('is a plan for %i: months everywhere, no amounts, no names', (year) => {
    const plan = buildTemplate(kind, year);
    expect(workPlanSchema.parse(plan)).toEqual(plan);
    expect(plan.planYear).toBe(year);
    expect(plan.activities.length).toBeGreaterThanOrEqual(20);
    expect(plan.activities.filter((one) => isEmptyMonthSet(one.time.set))).toEqual([]);
    expect(plan.activities.filter((one) => one.budget !== null || one.owners.length > 0)).toEqual([]);
    expect(new Set(plan.activities.map((one) => one.id)).size).toBe(plan.activities.length);
  });
});

test('every festival a template names is known to the calendar', () => {
  const lines = [...COMMON_LINES, ...Object.values(KIND_LINES).flat()];
  const names = lines.flatMap((line) => ('festival' in line.when ? [line.when.festival] : []));
  expect(names.filter((name) => festivalOf(name) === undefined)).toEqual([]);
});

test('work before a lunar festival moves with the moon', () => {
  // 端午: 2025-05-31, 2026-06-19; 中秋: 2025-10-06, 2027-09-15.
  expect(monthOf(buildTemplate('机关', 2025), '端午节会员慰问品发放')).toBe(5);
  expect(monthOf(buildTemplate('机关', 2026), '端午节会员慰问品发放')).toBe(6);
  expect(monthOf(buildTemplate('机关', 2027), '中秋国庆会员慰问品发放')).toBe(9);
  expect(festivalDate('中秋', 2025)).toEqual({ month: 10, day: 6 });
});

describe('carrying last year over', () => {
  const last = buildTemplate('社区', 2026);
  const plan = {
    ...last,
    activities: last.activities.map((one) => ({ ...one, budget: fen(100_000), spent: fen(90_000), status: '已完成' as const })),
    settings: { ...last.settings, unit: '某社区工会', openingBalance: fen(5), waivers: { 'N01|t01': '已批' } },
  };
  const next = carryOver(plan, 2027);

  test('amounts become last year’s and nothing is budgeted or spent yet', () => {
    expect(
      next.activities.every((one) => one.lastYear === 100_000 && one.budget === null && one.spent === null && one.status === '计划'),
    ).toBe(true);
  });

  test('festivals move: 元宵 2026 is in March, 2027 in February', () => {
    expect(monthOf(plan, '元宵节职工游园会')).toBe(3);
    expect(monthOf(next, '元宵节职工游园会')).toBe(2);
    expect(next.activities.find((one) => one.title === '元宵节职工游园会')?.marks).toEqual({ '2': '20日' });
  });

  test('work without a festival stays in its months', () => {
    expect(monthOf(next, '小微企业工资集体协商')).toBe(5);
  });

  test('the unit stays, what belongs to its year does not', () => {
    expect(next.settings.unit).toBe('某社区工会');
    expect(next.settings.openingBalance).toBeNull();
    expect(next.settings.waivers).toEqual({});
  });

  test('cancelled work is not carried over', () => {
    const cancelled = { ...plan, activities: plan.activities.map((one, at) => (at === 0 ? { ...one, status: '取消' as const } : one)) };
    expect(carryOver(cancelled, 2027).activities).toHaveLength(plan.activities.length - 1);
  });
});
