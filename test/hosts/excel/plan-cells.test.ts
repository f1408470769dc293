import { readPlanCells, readWorkbook } from '../../../src/hosts/excel/read-workbook';
import { readBack } from '../../../src/sheets/read-back';
import { samplePlan } from '../../support/plans';
import { ALL_PROFILES, Scene } from './scene';

const PLAN = samplePlan(10, 4);

async function drawn(profile: (typeof ALL_PROFILES)[number] = 'current'): Promise<Scene> {
  const scene = new Scene(profile);
  await scene.plant();
  await scene.draw(PLAN);
  scene.bench.meter.reset();
  return scene;
}

const namesOf = async (scene: Scene): Promise<string[]> => (await readWorkbook(scene.door)).map(({ name }) => name);

describe.each(ALL_PROFILES)('the cells a plan is read back from (%s)', (profile) => {
  it('are three sheets of ours, with the memo, in two syncs; the user’s sheets are not read', async () => {
    const scene = await drawn(profile);
    const { memo, sheets } = await readPlanCells(scene.door);
    expect(scene.bench.meter.read().syncs).toBe(2);
    expect(sheets.map(({ name }) => name)).toEqual(['年度计划', '读取说明', '设置']);
    expect(memo.memo).toBe(JSON.stringify(PLAN));
    expect(readBack(sheets).plan).toEqual(PLAN);
  });

  it('are none in a workbook that is not ours: one sync', async () => {
    const scene = new Scene(profile);
    await scene.plant();
    expect((await readPlanCells(scene.door)).sheets).toEqual([]);
    expect(scene.bench.meter.read().syncs).toBe(1);
  });
});

describe('sheets of ours that people have renamed', () => {
  it('are found by table and names', async () => {
    const scene = await drawn();
    await scene.user.renameSheet('年度计划', '2027 计划');
    await scene.user.renameSheet('设置', "工会's 设置");
    scene.bench.meter.reset();
    expect(await namesOf(scene)).toEqual(['2027 计划', '读取说明', "工会's 设置"]);
    expect(scene.bench.meter.read().syncs).toBe(2);
  });

  it('are found by their headings when they have no mark: two more syncs, and the user’s sheets still not read', async () => {
    const scene = await drawn();
    await scene.user.renameSheet('读取说明', '来历');
    scene.bench.meter.reset();
    expect(await namesOf(scene)).toEqual(['年度计划', '来历', '设置']);
    expect(scene.bench.meter.read().syncs).toBe(4);
    await scene.draw({ ...PLAN, planYear: PLAN.planYear });
    expect(readBack(await readWorkbook(scene.door)).plan.activities).toEqual(PLAN.activities);
  });

  it('may be gone: what is left is read', async () => {
    const scene = await drawn();
    await scene.user.deleteSheet('读取说明');
    await scene.user.deleteSheet('设置');
    expect(await namesOf(scene)).toEqual(['年度计划']);
    expect((await scene.planNow()).activities.map(({ title }) => title)).toEqual(PLAN.activities.map(({ title }) => title));
  });
});
