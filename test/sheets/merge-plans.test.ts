import { blankActivity, type Activity } from '../../src/plan/activity';
import { blankPlan, type WorkPlan } from '../../src/plan/workplan';
import { mergePlans } from '../../src/sheets/merge-plans';

const activity = (id: string, change: Partial<Activity> = {}): Activity => ({ ...blankActivity(id, `活动${id}`), ...change });
const plan = (...activities: readonly Activity[]): WorkPlan => ({ ...blankPlan(2027), activities: [...activities] });

describe('merging a fresh plan into the one in the workbook', () => {
  const base = plan(activity('a'), activity('b'), activity('c'));

  it('takes a field that only the fresh plan changed, and keeps one that people changed', () => {
    const sheet = plan(activity('a', { title: '人改的' }), activity('b'), activity('c'));
    const fresh = plan(activity('a', { title: '新计划', place: '礼堂' }), activity('b', { remark: '改期' }), activity('c'));
    const { plan: merged, updated, kept } = mergePlans(sheet, fresh, base);
    expect(merged.activities.slice(0, 2)).toMatchObject([{ title: '人改的', place: '礼堂' }, { remark: '改期' }]);
    expect([updated, kept]).toEqual([['a', 'b'], ['a']]);
  });

  it('keeps the order of the workbook, adds what is new at its end, and says which rows stand only there', () => {
    const sheet = plan(activity('c'), activity('row-9'), activity('a'), activity('b'));
    const { plan: merged, added, only } = mergePlans(sheet, plan(activity('a'), activity('n'), activity('b'), activity('c')), base);
    expect(merged.activities.map(({ id }) => id)).toEqual(['c', 'row-9', 'a', 'b', 'n']);
    expect([added, only]).toEqual([['n'], ['row-9']]);
  });

  it('does not bring back what people deleted, but does when nobody knows what was written', () => {
    const sheet = plan(activity('a'));
    expect(mergePlans(sheet, base, base).deleted).toEqual(['b', 'c']);
    expect(mergePlans(sheet, base, null).plan.activities.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('without a base, fills what the workbook leaves blank and overwrites nothing', () => {
    const sheet = plan(activity('a', { remark: null, title: '表里的' }));
    const { plan: merged } = mergePlans(sheet, plan(activity('a', { remark: '补充', title: '别的' })), null);
    expect(merged.activities[0]).toMatchObject({ title: '表里的', remark: '补充' });
  });

  it('merges settings in the same way', () => {
    const sheet = { ...base, settings: { ...base.settings, members: 120 } };
    const fresh = { ...base, settings: { ...base.settings, members: 90, staff: 130 } };
    expect(mergePlans(sheet, fresh, base).plan.settings).toMatchObject({ members: 120, staff: 130 });
  });
});
