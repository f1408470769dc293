import { liveCells, type LiveCells } from '../../../src/hosts/excel/live-cells';
import { readBack } from '../../../src/sheets/read-back';
import { samplePlan } from '../../support/plans';
import { Scene } from './scene';

const PLAN = samplePlan(40, 2);

async function followed(): Promise<{ scene: Scene; live: LiveCells; calls: () => number; stop: () => Promise<void> }> {
  const scene = new Scene('current');
  await scene.draw(PLAN);
  const live = liveCells(scene.door);
  await live.read();
  let count = 0;
  const stop = await live.watch(() => count++);
  return { scene, live, calls: () => count, stop };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function titleOf(live: LiveCells, row: number): Promise<string | undefined> {
  return readBack((await live.read()).sheets).plan.activities[row]?.title;
}

describe('the cells kept alive', () => {
  it('read only the rows that were typed into: one sync, a few kilobytes', async () => {
    const { scene, live, calls } = await followed();
    await scene.user.type('年度计划', 'B5', '改名');
    await scene.user.type('年度计划', 'B5', '又改名');
    expect(calls()).toBe(2);
    scene.bench.meter.reset();
    expect(await titleOf(live, 1)).toBe('又改名');
    const { syncs, sent, received } = scene.bench.meter.read();
    expect(syncs).toBe(1);
    expect(sent + received).toBeLessThan(10 * 1024);
  });

  it('are read again when a sheet is shown and events were lost, and only then is it told', async () => {
    const { scene, live, calls } = await followed();
    await scene.user.activate('设置');
    await settle();
    expect(calls()).toBe(0);
    scene.bench.events.lost = true;
    await scene.user.type('年度计划', 'B6', '没听见的修改');
    scene.bench.events.lost = false;
    await scene.user.activate('年度计划');
    await settle();
    expect(calls()).toBe(1);
    expect(await titleOf(live, 2)).toBe('没听见的修改');
  });

  it('hold what was typed between the first reading and the watch', async () => {
    const scene = new Scene('current');
    await scene.draw(PLAN);
    const live = liveCells(scene.door);
    await live.read();
    await scene.user.type('年度计划', 'B4', '开窗格时改的');
    let told = 0;
    await live.watch(() => told++);
    expect(told).toBe(1);
    expect(await titleOf(live, 0)).toBe('开窗格时改的');
  });

  it('are read afresh after a sort, after a write of the ribbon’s, and when a reading failed', async () => {
    const { scene, live } = await followed();
    await scene.user.sortTable('tblYearPlan', [{ key: 1, ascending: false }]);
    expect(readBack((await live.read()).sheets)).toEqual(readBack((await liveCells(scene.door).read()).sheets));
    await scene.draw({ ...PLAN, activities: PLAN.activities.map((each) => ({ ...each, remark: '写过' })) });
    await settle();
    expect(readBack((await live.read()).sheets).plan.activities[0]?.remark).toBe('写过');
    await scene.user.type('年度计划', 'B7', '读失败时改的');
    scene.bench.faults.arm(1, { fault: 'timeout', moment: 'before' });
    await expect(live.read()).rejects.toMatchObject({ code: 'excel-timeout' });
    scene.bench.faults.disarm();
    expect(await titleOf(live, 3)).toBe('读失败时改的');
  });

  it('do not hear our own write, and are read afresh after it', async () => {
    const { scene, live, calls } = await followed();
    await live.writing(async () => {
      await scene.draw({ ...PLAN, activities: PLAN.activities.map((each) => ({ ...each, remark: '写过' })) });
      await settle();
    });
    expect(calls()).toBe(0);
    expect(readBack((await live.read()).sheets).plan.activities[0]?.remark).toBe('写过');
  });

  it('are silent after they were let go', async () => {
    const { scene, calls, stop } = await followed();
    await stop();
    await scene.user.type('年度计划', 'B5', '听不见');
    expect(calls()).toBe(0);
  });
});
