import { blankActivity } from '../../../src/plan/activity';
import type { WorkPlan } from '../../../src/plan/workplan';
import { canUndoWrite, recoverIfNeeded, undoLastWrite } from '../../../src/hosts/excel/restore';
import { readMemo } from '../../../src/hosts/excel/memo';
import { mergePlans } from '../../../src/sheets/merge-plans';
import { samplePlan } from '../../support/plans';
import { Scene } from './scene';

const PLAN = samplePlan(10, 7);

function withNew(plan: WorkPlan, ...titles: readonly string[]): WorkPlan {
  const fresh = titles.map((title, index) => ({ ...blankActivity(`new-${index + 1}`, title), subject: '会议' as const }));
  return { ...plan, activities: [...plan.activities, ...fresh] };
}

/** Generates again the way the pane does: read back, merge, draw. */
async function again(scene: Scene, fresh: WorkPlan): Promise<ReturnType<typeof mergePlans>> {
  const { memo } = await readMemo(scene.door);
  const merged = mergePlans(await scene.planNow(), fresh, memo === null ? null : (JSON.parse(memo) as WorkPlan));
  await scene.draw(merged.plan);
  return merged;
}

const titles = async (scene: Scene): Promise<string[]> => (await scene.planNow()).activities.map(({ title }) => title);

describe('generating again', () => {
  it('keeps the order of rows people sorted, and puts new activities last', async () => {
    const scene = new Scene();
    await scene.draw(PLAN);
    await scene.user.sortTable('tblYearPlan', [{ key: 1, ascending: false }]);
    const sorted = await titles(scene);
    await again(scene, withNew(PLAN, '新增的座谈会'));
    expect(await titles(scene)).toEqual([...sorted, '新增的座谈会']);
  });

  it('keeps what people typed and takes the rest from the new plan', async () => {
    const scene = new Scene();
    await scene.draw(PLAN);
    await scene.user.type('年度计划', 'B4', '我改过的名称');
    const [first, second, ...rest] = PLAN.activities;
    const fresh = {
      ...PLAN,
      activities: [{ ...first!, title: '计划里的新名称', place: '礼堂' }, { ...second!, title: '第二项改名' }, ...rest],
    };
    const merged = await again(scene, fresh);
    const now = await scene.planNow();
    expect(now.activities[0]).toMatchObject({ title: '我改过的名称', place: '礼堂' });
    expect(now.activities[1]?.title).toBe('第二项改名');
    expect(merged.kept).toEqual([first!.id]);
  });

  it('keeps extra columns, moved columns, widths, colours and comments', async () => {
    const scene = new Scene();
    await scene.draw(PLAN);
    await scene.user.insertColumns('年度计划', 2);
    await scene.user.type('年度计划', 'C3', '联系电话');
    await scene.user.type('年度计划', 'C5', '电话 8801');
    await scene.user.format('年度计划', 'C5:D5', { fill: '#CCFFCC' });
    await scene.user.comment('年度计划', 'B6', '等批复');
    await again(scene, withNew(PLAN, '新增的座谈会'));
    const { book } = scene.bench;
    const sheet = book.sheetByName('年度计划')!;
    expect(book.value(sheet, 4, 2)).toBe('电话 8801');
    expect(sheet.look(4, 3).fill).toBe('#CCFFCC');
    expect(sheet.meta.comments).toMatchObject([{ row: 5, column: 1, text: '等批复' }]);
    expect(await titles(scene)).toEqual([...PLAN.activities.map(({ title }) => title), '新增的座谈会']);
    const column = Array.from({ length: 30 }, (_, index) => index).find((index) => book.value(sheet, 2, index) === '问题') ?? -1;
    const issue = sheet.cells.get(13 * 16384 + column);
    expect(typeof issue === 'object' ? issue.f : issue).toContain('TRIM(B14)');
  });

  it('does not bring back a row people deleted, and does not remove a row the new plan lacks', async () => {
    const scene = new Scene();
    await scene.draw(PLAN);
    await scene.user.deleteRows('年度计划', 4);
    const merged = await again(scene, { ...PLAN, activities: PLAN.activities.slice(0, -1) });
    expect(merged.deleted).toEqual([PLAN.activities[1]!.id]);
    expect(merged.only).toEqual([PLAN.activities.at(-1)!.id]);
    expect(await titles(scene)).toEqual(PLAN.activities.filter((_, index) => index !== 1).map(({ title }) => title));
  });

  it('adds the columns of the next year when the plan reaches into it', async () => {
    const scene = new Scene();
    await scene.draw(PLAN);
    const first = PLAN.activities[0]!;
    const longer = { ...first, time: { ...first.time, set: { ...first.time.set, crossYear: [1] } } };
    const { book } = scene.bench;
    const header = (): unknown[] => Array.from({ length: 31 }, (_, column) => book.value(book.sheetByName('年度计划')!, 2, column));
    const before = header().indexOf('对象');
    await scene.draw({ ...PLAN, activities: [longer as typeof first, ...PLAN.activities.slice(1)] });
    expect(header().indexOf('对象')).toBeGreaterThan(before);
    expect(header().filter((text) => String(text).startsWith('次年')).length).toBeGreaterThan(0);
    expect((await scene.planNow()).activities[0]?.time.set.crossYear).toContain(1);
  });

  it('gives a new column its rules, also beside columns people moved, and leaves theirs', async () => {
    const scene = new Scene();
    await scene.draw(PLAN);
    await scene.user.insertColumns('年度计划', 2);
    const { book } = scene.bench;
    const sheet = book.sheetByName('年度计划')!;
    const own = { ...sheet.meta.conditionals[0]!, id: 'own', formula: '=$B4="我的"' };
    sheet.meta.conditionals = [own, ...sheet.meta.conditionals];
    const rules = sheet.meta.conditionals.length;
    const first = PLAN.activities[0]!;
    const longer = { ...first, time: { ...first.time, set: { ...first.time.set, crossYear: [1] } } };
    await scene.draw({ ...PLAN, activities: [longer as typeof first, ...PLAN.activities.slice(1)] });
    const header = Array.from({ length: 31 }, (_, column) => book.value(sheet, 2, column));
    const column = header.indexOf('次年1月');
    expect(sheet.meta.conditionals.length).toBeGreaterThan(rules);
    expect(sheet.meta.conditionals.some(({ formula }) => formula === own.formula)).toBe(true);
    const letter = String.fromCharCode(65 + column);
    const added = sheet.meta.conditionals.filter(({ at }) => at.length === 1 && at[0]?.columns === 1 && at[0].column === column);
    expect(added.map(({ formula }) => formula)).toEqual(expect.arrayContaining([`=${letter}4<>""`]));
    expect(added).toHaveLength(2);
  });

  it('leaves widths of a redrawn sheet’s columns as people set them', async () => {
    const scene = new Scene();
    await scene.draw(PLAN);
    const sheet = scene.bench.book.sheetByName('读取说明')!;
    sheet.meta.columnWidths[2] = 123;
    const [outcome] = (await scene.draw(withNew(PLAN, '新增的座谈会'))).filter(({ role }) => role === 'reading');
    expect(outcome?.action).toBe('redraw');
    expect(sheet.meta.columnWidths[2]).toBe(123);
    await undoLastWrite(scene.door);
    expect(sheet.meta.columnWidths[2]).toBe(123);
  });

  it('follows a renamed sheet and rows inserted above the table', async () => {
    const scene = new Scene();
    await scene.draw(PLAN);
    await scene.user.renameSheet('年度计划', '2027 工会计划');
    await scene.user.insertRows('2027 工会计划', 0, 2);
    await again(scene, withNew(PLAN, '新增的座谈会'));
    expect(scene.bench.book.sheets.map(({ meta }) => meta.name)).not.toContain('年度计划');
    expect(await titles(scene)).toEqual([...PLAN.activities.map(({ title }) => title), '新增的座谈会']);
  });
});

describe('undoing the last generation', () => {
  it('brings back the workbook before the first generation, also after the pane was closed', async () => {
    const scene = new Scene();
    await scene.plant();
    const before = scene.state();
    await scene.draw(PLAN);
    await undoLastWrite(scene.door);
    expect(scene.state()).toBe(before);
    expect(await canUndoWrite(scene.door)).toEqual({ possible: false, edited: false });
  });

  it('brings back the calendar before the second generation', async () => {
    const scene = new Scene();
    await scene.draw(PLAN);
    await scene.user.format('年度计划', 'B5', { fill: '#CCFFCC' });
    const cells = (): unknown =>
      scene.bench.book.sheets.map(({ meta, cells: all }) => [
        meta.name,
        meta.tables.map(({ at }) => at),
        [...all].sort(([a], [b]) => a - b),
      ]);
    const before = JSON.stringify(cells());
    await scene.draw(withNew(PLAN, '新增的座谈会', '新增的报告会'));
    await undoLastWrite(scene.door);
    expect(JSON.stringify(cells())).toBe(before);
  });

  it('asks first when people have edited since', async () => {
    const scene = new Scene();
    await scene.draw(PLAN);
    await scene.user.type('年度计划', 'B4', '改过');
    expect(await canUndoWrite(scene.door)).toEqual({ possible: true, edited: true });
    await expect(undoLastWrite(scene.door)).rejects.toMatchObject({ code: 'undo-would-lose-edits', after: 'untouched' });
    await undoLastWrite(scene.door, true);
    expect(scene.bench.book.sheets.map(({ meta }) => meta.name)).toEqual(['Sheet1']);
  });

  it('says so when there is nothing to undo', async () => {
    await expect(undoLastWrite(new Scene().door)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });
});

describe('a write that was cut off', () => {
  it('is taken back when the pane next opens', async () => {
    const scene = new Scene();
    await scene.plant();
    const before = scene.state();
    const run = scene.door.run.bind(scene.door);
    scene.bench.faults.arm(2, { fault: 'timeout', moment: 'middle' });
    // The connection is lost for good: nothing after the fault gets through.
    const lost = {
      ...scene.door,
      run: (async (...args: Parameters<typeof run>) =>
        scene.bench.faults.fired > 0 ? Promise.reject(Object.assign(new Error('lost'), { code: 'Timeout' })) : run(...args)) as typeof run,
    };
    const { drawWorkbook } = await import('../../../src/hosts/excel/draw-workbook');
    const { modelOf } = await import('./scene');
    await expect(drawWorkbook(lost, modelOf(PLAN))).rejects.toMatchObject({ code: 'excel-timeout', after: 'torn' });
    expect(scene.state()).not.toBe(before);
    expect(await recoverIfNeeded(scene.door)).toBe(true);
    expect(scene.state()).toBe(before);
    expect(await recoverIfNeeded(scene.door)).toBe(false);
  });
});
