import { readMemo } from '../../../src/hosts/excel/memo';
import { planToWrite, writePlan, type PlanCore } from '../../../src/hosts/excel/write-plan';
import type { WorkPlan } from '../../../src/plan/workplan';
import { mergePlans } from '../../../src/sheets/merge-plans';
import { isOurWorkbook, readBack } from '../../../src/sheets/read-back';
import { samplePlan } from '../../support/plans';
import { ALL_PROFILES, modelOf, Scene } from './scene';

const PLAN = samplePlan(10, 7);
const [FIRST, SECOND] = PLAN.activities;

const core: PlanCore<WorkPlan> = {
  readPlan: (sheets) => (isOurWorkbook(sheets) ? readBack(sheets).plan : null),
  merge: (fresh, inBook, memo) => mergePlans(inBook, fresh, memo === null ? null : (JSON.parse(memo) as WorkPlan)).plan,
  model: modelOf,
  memo: (plan) => JSON.stringify(plan),
};

async function drawn(profile: (typeof ALL_PROFILES)[number] = 'current'): Promise<Scene> {
  const scene = new Scene(profile);
  await writePlan(scene.door, core, PLAN);
  return scene;
}

const withPlace = (plan: WorkPlan): WorkPlan => ({
  ...plan,
  activities: plan.activities.map((each) => (each.id === SECOND?.id ? { ...each, place: '大礼堂' } : each)),
});

describe.each(ALL_PROFILES)('writing a plan into the workbook (%s)', (profile) => {
  it('keeps what was typed into 年度计划 and not read yet, here or by a co-author', async () => {
    const scene = await drawn(profile);
    await scene.user.type('年度计划', 'B4', '表里刚改的名称');
    await scene.coauthor.type('年度计划', 'B6', '同事改的名称');
    await scene.user.type('年度计划', 'B14', '表里新加的一行');
    const written = await writePlan(scene.door, core, withPlace(PLAN));
    const now = await scene.planNow();
    expect([0, 2, 10].map((row) => now.activities[row]?.title)).toEqual(['表里刚改的名称', '同事改的名称', '表里新加的一行']);
    expect(now.activities.find(({ id }) => id === SECOND?.id)?.place).toBe('大礼堂');
    expect(written?.activities.map(({ title }) => title)).toEqual(now.activities.map(({ title }) => title));
  });
});

describe('a write that somebody types into', () => {
  it('begins anew, so that the edit between reading and writing stays', async () => {
    const scene = await drawn();
    let typed = false;
    const slow: PlanCore<WorkPlan> = {
      ...core,
      // The model is made after the cells were read and before they are written.
      model(plan) {
        const model = modelOf(plan);
        if (!typed) void scene.user.type('年度计划', 'B4', '读过之后才改的');
        typed = true;
        return model;
      },
    };
    await writePlan(scene.door, slow, withPlace(PLAN));
    const now = await scene.planNow();
    expect(now.activities[0]).toMatchObject({ id: FIRST?.id, title: '读过之后才改的' });
    expect(now.activities[1]?.place).toBe('大礼堂');
  });

  it('is given up after three tries when somebody types without end: nothing is written, and it says so', async () => {
    const scene = await drawn();
    let count = 0;
    const busy: PlanCore<WorkPlan> = {
      ...core,
      model(plan) {
        count++;
        void scene.user.type('年度计划', 'B5', `第${count}次改`);
        return modelOf(plan);
      },
    };
    await expect(writePlan(scene.door, busy, withPlace(PLAN))).rejects.toMatchObject({ code: 'workbook-changing', after: 'untouched' });
    expect(count).toBe(3);
    const now = await scene.planNow();
    expect(now.activities[1]?.title).toBe('第3次改');
    expect(now.activities[1]?.place).not.toBe('大礼堂');
    expect((await readMemo(scene.door)).unfinished).toBe(false);
  });

  it('is not begun anew when nobody typed', async () => {
    const scene = await drawn();
    let count = 0;
    await writePlan(scene.door, { ...core, model: (plan) => modelOf((count++, plan)) }, withPlace(PLAN));
    expect(count).toBe(1);
  });
});

describe('what would be written', () => {
  it('is nothing without a plan here or there, the fresh plan in an empty workbook, else what the cells say', async () => {
    const scene = new Scene();
    expect(await planToWrite(scene.door, core, null)).toBeNull();
    expect(await planToWrite(scene.door, core, PLAN)).toEqual({ plan: PLAN, sheets: null });
    expect(scene.bench.meter.read().syncs).toBe(2);
    scene.bench.meter.reset();
    await writePlan(scene.door, core, PLAN);
    expect(scene.bench.meter.read().syncs).toBeLessThanOrEqual(4);
    expect((await planToWrite(scene.door, core, null))?.plan.activities).toHaveLength(PLAN.activities.length);
  });
});
