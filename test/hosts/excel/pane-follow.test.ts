import { writePlan } from '../../../src/hosts/excel/write-plan';
import { openFromWorkbook } from '../../../src/taskpane/actions/excel';
import { compare } from '../../../src/taskpane/actions/incoming';
import { excelCore } from '../../../src/taskpane/effects/excel-core';
import { samplePlan } from '../../support/plans';
import { PaneSeat } from './pane-seat';
import { ALL_PROFILES, CREATED, Scene } from './scene';

const PLAN = samplePlan(6, 3);
const DOC = { plan: PLAN, source: null, accepted: new Set<string>() };

async function seated(profile: (typeof ALL_PROFILES)[number] = 'current'): Promise<{ scene: Scene; seat: PaneSeat }> {
  const scene = new Scene(profile);
  await writePlan(scene.door, await excelCore(null, CREATED), DOC);
  return { scene, seat: await new PaneSeat(scene).open() };
}

const titles = (seat: PaneSeat): string[] => seat.pane.get().history.doc.plan.activities.map(({ title }) => title);
const cellOf = (scene: Scene, row: number, column: number): unknown =>
  scene.bench.book.value(scene.bench.book.sheetByName('年度计划')!, row, column);

describe.each(ALL_PROFILES)('pane and sheet as one plan (%s)', (profile) => {
  it('an edit in the pane reaches its cell, undo brings back exactly what stood there, a typed cell is no step of undo', async () => {
    const { scene, seat } = await seated(profile);
    // A formula of the user's in the place of an amount.
    await scene.user.type('年度计划', 'V4', '=1000+234');
    await seat.quiet();
    const { id } = seat.pane.get().history.doc.plan.activities[0]!;
    seat.pane.do({ type: 'edit', id, patch: { budget: 500_00 as never, unitPrice: null, quantity: null } });
    await seat.quiet();
    expect(cellOf(scene, 3, 21)).toBe(500);
    await scene.user.type('年度计划', 'B5', '表格里改的');
    await seat.quiet();
    seat.pane.undo();
    await seat.quiet();
    expect(cellOf(scene, 3, 21)).toBe(1234);
    expect(scene.bench.book.sheetByName('年度计划')!.cells.get(3 * 16384 + 21)).toEqual({ f: '=1000+234' });
    expect(titles(seat)[1]).toBe('表格里改的');
    expect(seat.pane.get().history.doc).toBe(seat.pane.get().written);
    seat.close();
  });
});

describe('the pane beside a workbook', () => {
  it('hears what the ribbon writes', async () => {
    const { scene, seat } = await seated();
    await writePlan(scene.door, await excelCore(null, CREATED), {
      ...DOC,
      plan: { ...PLAN, activities: PLAN.activities.map((one, index) => (index === 0 ? { ...one, title: '由功能区写入' } : one)) },
    });
    await seat.quiet();
    expect(titles(seat)[0]).toBe('由功能区写入');
    seat.close();
  });

  it('knows the rows that were deleted from the sheet, so that a new version of the plan does not bring them back as new', async () => {
    const { scene, seat } = await seated();
    await scene.user.deleteRows('年度计划', 4);
    await seat.quiet();
    const present = seat.pane.get().history.doc;
    expect(present.source?.deleted?.map(({ title }) => title)).toEqual([PLAN.activities[1]!.title]);
    const diff = compare(present, DOC);
    expect(diff.deleted.map(({ title }) => title)).toEqual([PLAN.activities[1]!.title]);
    expect(diff.fresh).toEqual([]);
    seat.close();
  });

  it('takes the workbook’s own calendar whole when it is opened over another plan', async () => {
    const { seat } = await seated();
    seat.pane.start({ ...DOC, plan: { ...samplePlan(3, 9), settings: { ...PLAN.settings, unit: '别的单位' } } });
    seat.pane.patch({ written: null });
    await openFromWorkbook(seat.room, seat.excel);
    const { history, written } = seat.pane.get();
    expect(history.doc.plan.settings.unit).toBe(PLAN.settings.unit);
    expect(history.doc).toBe(written);
    seat.close();
  });
});
