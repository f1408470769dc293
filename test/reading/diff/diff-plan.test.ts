import type { Activity } from '../../../src/plan/activity';
import { blankActivity } from '../../../src/plan/activity';
import { fen } from '../../../src/plan/fen';
import { blankPlan, type WorkPlan } from '../../../src/plan/workplan';
import { applyDiff, diffPlan } from '../../../src/reading/diff/diff-plan';
import { withBaseline } from '../../../src/reading/diff/fields';
import type { ReadResult } from '../../../src/reading/result';
import { readDelimited } from '../../../src/reading/table/delimited';
import { readGrid } from '../../../src/reading/table/read-grid';
import { activityLine } from '../../support/activity-line';

const HEAD = '活动名称\t时间\t责任人\t预算(元)';
const OLD = [HEAD, '春季植树\t3月\t王海\t500', '职工登山比赛\t4月\t李青\t1200', '中秋慰问\t9月\t陈悦\t30000', '年终走访\t12月\t王海\t8000'];

const read = (lines: readonly string[]): ReadResult =>
  readGrid(readDelimited(lines.join('\n'), '\t'), { planYear: 2027, file: '计划.tsv' });
const planOf = (lines: readonly string[]): WorkPlan => {
  const result = read(lines);
  return { ...blankPlan(2027), activities: result.activities.map(withBaseline) };
};
const edited = (plan: WorkPlan, title: string, change: Partial<Activity>): WorkPlan => ({
  ...plan,
  activities: plan.activities.map((activity) => (activity.title === title ? { ...activity, ...change } : activity)),
});
const lines = (plan: WorkPlan): string[] =>
  plan.activities.map((activity) => `${activityLine(activity)}${activity.status === '计划' ? '' : `; ${activity.status}`}`);
const counts = (plan: WorkPlan, fresh: ReadResult): number[] => {
  const diff = diffPlan(plan, fresh);
  return [diff.fresh.length, diff.changed.length, diff.gone.length, diff.unchanged.length];
};
const swap = (at: number, line: string): string[] => OLD.map((one, index) => (index === at ? line : one));

describe('a revised plan against the workbook', () => {
  it('the same plan read again changes nothing', () => {
    const plan = planOf(OLD);
    expect(counts(plan, read(OLD))).toEqual([0, 0, 0, 4]);
    expect(applyDiff(plan, diffPlan(plan, read(OLD)))).toEqual(plan);
  });

  it('a new row is new, and stands after its neighbour', () => {
    const plan = planOf(OLD);
    const fresh = read([...OLD.slice(0, 2), '女职工插花\t3月\t周宁\t900', ...OLD.slice(2)]);
    expect(counts(plan, fresh)).toEqual([1, 0, 0, 4]);
    expect(applyDiff(plan, diffPlan(plan, fresh)).activities.map(({ title }) => title)).toEqual([
      '春季植树',
      '女职工插花',
      '职工登山比赛',
      '中秋慰问',
      '年终走访',
    ]);
  });

  it('a row with another month and amount has changed, and what nobody typed follows the text', () => {
    const plan = planOf(OLD);
    const fresh = read(swap(2, '职工登山比赛\t5月\t李青\t1500'));
    const diff = diffPlan(plan, fresh);
    expect(diff.changed.map(({ fields }) => fields)).toEqual([
      [
        { field: 'time', before: '4', after: '5', kept: false },
        { field: 'budget', before: '120000', after: '150000', kept: false },
      ],
    ]);
    expect(lines(applyDiff(plan, diff))[1]).toBe('职工登山比赛 @5; by resp:李青; 1500元');
  });

  it('a renamed row is still the same row and keeps its id', () => {
    const plan = planOf(OLD);
    const merged = applyDiff(plan, diffPlan(plan, read(swap(2, '职工春季登山比赛\t4月\t李青\t1200'))));
    expect(merged.activities[1]).toMatchObject({ id: plan.activities[1]?.id, title: '职工春季登山比赛' });
  });

  it('rows in another order are unchanged', () => {
    const plan = planOf(OLD);
    expect(counts(plan, read([HEAD, ...OLD.slice(1).reverse()]))).toEqual([0, 0, 0, 4]);
  });

  it('two rows of one name are told apart by their time', () => {
    const twice = [HEAD, '主席接待日\t3月\t王海\t0', '主席接待日\t9月\t王海\t0'];
    const plan = planOf(twice);
    const diff = diffPlan(plan, read([HEAD, '主席接待日\t9月\t王海\t0', '主席接待日\t3月\t王海\t0']));
    expect(diff.unchanged.map(({ old, fresh }) => [old.time.raw, fresh.time.raw]).sort()).toEqual([
      ['3月', '3月'],
      ['9月', '9月'],
    ]);
  });
});

describe('what people typed stays', () => {
  const typed: Partial<Activity> = {
    owners: [{ name: '郑华', role: 'resp' }],
    budget: fen(200_000),
    status: '进行中',
    spent: fen(30_000),
    remark: '改在云台山',
    subject: '专项业务',
  };

  it('when the text says the same as before', () => {
    const plan = edited(planOf(OLD), '职工登山比赛', typed);
    expect(applyDiff(plan, diffPlan(plan, read(OLD))).activities[1]).toMatchObject(typed);
    expect(counts(plan, read(OLD))).toEqual([0, 0, 0, 4]);
  });

  it('when the text has changed too: the new words are told, not taken', () => {
    const plan = edited(planOf(OLD), '职工登山比赛', typed);
    const diff = diffPlan(plan, read(swap(2, '职工登山比赛\t5月\t陈悦\t1500')));
    expect(applyDiff(plan, diff).activities[1]).toMatchObject({ ...typed, time: { raw: '5月' } });
    expect(diff.changed[0]?.fields.filter(({ kept }) => kept).map(({ field }) => field)).toEqual(['owners', 'budget']);
  });

  it('also a second time', () => {
    const plan = edited(planOf(OLD), '职工登山比赛', typed);
    const once = applyDiff(plan, diffPlan(plan, read(swap(2, '职工登山比赛\t5月\t陈悦\t1500'))));
    const twice = applyDiff(once, diffPlan(once, read(swap(2, '职工登山比赛\t6月\t陈悦\t1800'))));
    expect(twice.activities[1]).toMatchObject({ ...typed, time: { raw: '6月' } });
  });

  it('a month moved by hand stays when the text moves it elsewhere', () => {
    const plan = planOf(OLD);
    const moved = edited(plan, '春季植树', { time: { ...(plan.activities[0] as Activity).time, set: { months: [4], crossYear: [] } } });
    expect(lines(applyDiff(moved, diffPlan(moved, read(swap(1, '春季植树\t5月\t王海\t500')))))[0]).toMatch(/^春季植树 @4/);
  });

  it('rows added by hand, settings and waivers', () => {
    const plan = planOf(OLD);
    const own = {
      ...plan,
      activities: [...plan.activities, blankActivity('own', '自己加的活动')],
      settings: { ...plan.settings, waivers: { 'r|a': '已请示' } },
    };
    const merged = applyDiff(own, diffPlan(own, read([HEAD, '全新活动\t1月\t王海\t1'])));
    expect(merged.activities.map(({ title }) => title)).toEqual(['全新活动', ...plan.activities.map(({ title }) => title), '自己加的活动']);
    expect(merged.settings).toEqual(own.settings);
  });

  it('a row gone from the plan stays, touched or not, as 取消 with a remark', () => {
    const plan = edited(edited(planOf(OLD), '中秋慰问', { remark: '已询价' }), '春季植树', { status: '已完成' });
    const diff = diffPlan(plan, read([HEAD, OLD[2] as string]));
    expect(diff.gone.map(({ activity, touched }) => [activity.title, touched])).toEqual([
      ['春季植树', true],
      ['中秋慰问', true],
      ['年终走访', false],
    ]);
    const merged = applyDiff(plan, diff);
    expect(merged.activities.map(({ title, status, remark }) => [title, status, remark])).toEqual([
      ['春季植树', '已完成', '新稿中没有'],
      ['职工登山比赛', '计划', null],
      ['中秋慰问', '取消', '已询价；新稿中没有，已标为取消'],
      ['年终走访', '取消', '新稿中没有，已标为取消'],
    ]);
    const again = diffPlan(merged, read([HEAD, OLD[2] as string]));
    expect(applyDiff(merged, again)).toEqual(merged);
  });

  it('a row that a third version names again is planned again', () => {
    const plan = edited(planOf(OLD), '中秋慰问', { remark: '已询价' });
    const merged = applyDiff(plan, diffPlan(plan, read(OLD.slice(0, 3))));
    expect(applyDiff(merged, diffPlan(merged, read(OLD)))).toEqual(plan);
  });

  it('a row cancelled by people stays cancelled when a later version names it again', () => {
    const plan = edited(planOf(OLD), '中秋慰问', { status: '取消' });
    const merged = applyDiff(plan, diffPlan(plan, read(OLD.slice(0, 3))));
    expect(applyDiff(merged, diffPlan(merged, read(OLD))).activities[2]).toMatchObject({ status: '取消', remark: null });
  });

  it('a row people deleted is no new one: it comes back as 取消 and says so, once', () => {
    const plan = planOf(OLD);
    const deleted = plan.activities.filter(({ title }) => title === '中秋慰问');
    const left = { ...plan, activities: plan.activities.filter(({ title }) => title !== '中秋慰问') };
    const diff = diffPlan(left, read(OLD), deleted);
    expect([diff.fresh, diff.deleted.map(({ title }) => title)]).toEqual([[], ['中秋慰问']]);
    const merged = applyDiff(left, diff);
    expect(merged.activities[2]).toMatchObject({ title: '中秋慰问', status: '取消', remark: '曾从年历中删除，新稿中仍有，已标为取消' });
    expect(applyDiff(merged, diffPlan(merged, read(OLD)))).toEqual(merged);
  });

  it('without a note of what was read, only blanks are filled', () => {
    const bare = { ...blankPlan(2027), activities: read(OLD).activities.map((activity) => ({ ...activity, budget: null })) };
    const merged = applyDiff(bare, diffPlan(bare, read(swap(1, '春季植树\t4月\t李青\t600'))));
    expect(lines(merged)[0]).toBe('春季植树 @3; by resp:王海; 600元');
  });
});

describe('a difference', () => {
  it('never alters its arguments and gives unique ids', () => {
    const plan = planOf(OLD);
    const before = JSON.stringify(plan);
    const fresh = read([HEAD, '甲活动\t1月\t王海\t1', ...OLD.slice(2), '乙活动\t2月\t王海\t1']);
    const merged = applyDiff(plan, diffPlan(plan, fresh));
    expect(JSON.stringify(plan)).toBe(before);
    expect(new Set(merged.activities.map(({ id }) => id)).size).toBe(merged.activities.length);
  });

  it('of a thousand rows is found quickly enough to be used', () => {
    const many = [HEAD, ...Array.from({ length: 900 }, (_, i) => `职工活动第${i}项\t${(i % 12) + 1}月\t王海\t${i}`)];
    expect(counts(planOf(many), read(many))).toEqual([0, 0, 0, 900]);
  });
});
