import { editActivity, goToActivity, undoEdit } from '../../../src/hosts/excel/edit-cells';
import { readSelection, readSheet, readWorkbook, sheetNames, tabbed, type WorkbookSheet } from '../../../src/hosts/excel/read-workbook';
import { readChange, watchWorkbook, type WorkbookChange } from '../../../src/hosts/excel/watch';
import { MASTER_HEADERS } from '../../../src/sheets/columns';
import { readBack } from '../../../src/sheets/read-back';
import { samplePlan } from '../../support/plans';
import { ALL_PROFILES, Scene } from './scene';

const PLAN = samplePlan(10, 2);

async function watched(): Promise<{ scene: Scene; seen: WorkbookChange[]; stop: () => Promise<void> }> {
  const scene = new Scene('current');
  await scene.draw(PLAN);
  const seen: WorkbookChange[] = [];
  const stop = await watchWorkbook(scene.door, (change) => seen.push(change));
  return { scene, seen, stop };
}

describe('watching the workbook', () => {
  it('hears an edit with its rows, and whether a co-author made it', async () => {
    const { scene, seen } = await watched();
    await scene.user.type('年度计划', 'B5', '改名');
    await scene.coauthor.type('年度计划', 'W5', 1200);
    expect(seen).toMatchObject([
      { kind: 'cells', at: { row: 4, column: 1, rows: 1, columns: 1 }, remote: false },
      { kind: 'cells', at: { row: 4, column: 22 }, remote: true },
    ]);
  });

  it('hears what the add-in itself writes as its own', async () => {
    const { scene, seen } = await watched();
    await editActivity(scene.door, PLAN.activities[0]!.id, [{ header: MASTER_HEADERS.remark, value: '已核对' }]);
    await scene.draw({ ...PLAN, activities: PLAN.activities.map((activity) => ({ ...activity, remark: 'x' })) });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const edits = seen.filter(({ kind }) => kind === 'cells' || kind === 'moved');
    expect(edits.length).toBeGreaterThan(0);
    expect(edits.filter(({ own }) => !own)).toEqual([]);
  });

  it('hears inserted rows, a sort, a renamed and a deleted sheet, and is silent after it was stopped', async () => {
    const { scene, seen, stop } = await watched();
    await scene.user.insertRows('年度计划', 4);
    await scene.user.sortTable('tblYearPlan', [{ key: 1 }]);
    await scene.user.renameSheet('年度计划', '计划');
    await scene.user.deleteSheet('月份总览');
    await scene.user.activate('计划');
    expect(seen.map(({ kind }) => kind)).toEqual(['moved', 'moved', 'sheets', 'sheets', 'shown']);
    await stop();
    await scene.user.type('计划', 'B5', '听不见');
    expect(seen).toHaveLength(5);
  });
});

describe('the cells after a change', () => {
  const acts: readonly [string, (scene: Scene) => Promise<unknown>][] = [
    ['a typed cell', (scene) => scene.user.type('年度计划', 'B6', '换名')],
    [
      'a paste of many rows',
      (scene) =>
        scene.user.paste(
          '年度计划',
          'B4',
          Array.from({ length: 9 }, (_, index) => [`粘贴 ${index}`]),
        ),
    ],
    ['a row typed under the table', (scene) => scene.user.type('年度计划', 'B14', '新的一行')],
    ['a cleared cell', (scene) => scene.user.clear('年度计划', 'W4:W9')],
    ['inserted rows', (scene) => scene.user.insertRows('年度计划', 5, 2)],
    ['deleted rows', (scene) => scene.user.deleteRows('年度计划', 5, 2)],
    ['a sort', (scene) => scene.user.sortTable('tblYearPlan', [{ key: 1, ascending: false }])],
    ['a filter', (scene) => scene.user.filterTable('tblYearPlan', '状态', ['计划'])],
    ['a setting', (scene) => scene.user.type('设置', 'B9', 700)],
    ['a sheet renamed', (scene) => scene.user.renameSheet('年度计划', '计划')],
    ['an edit of a sheet that is not read', (scene) => scene.user.type('Sheet1', 'A1', 'x')],
    [
      'an undo',
      async (scene) => {
        await scene.user.type('年度计划', 'B6', '换名');
        await scene.user.undo();
      },
    ],
  ];
  it.each(acts)('are what a fresh reading gives: %s', async (_title, act) => {
    const { scene, seen } = await watched();
    let cells: readonly WorkbookSheet[] = await readWorkbook(scene.door);
    await act(scene);
    for (const change of seen) cells = await readChange(scene.door, cells, change);
    expect(readBack(cells)).toEqual(readBack(await readWorkbook(scene.door)));
  });

  it('are read again when events were lost and the sheet is shown', async () => {
    const { scene, seen } = await watched();
    let cells: readonly WorkbookSheet[] = await readWorkbook(scene.door);
    scene.bench.events.lost = true;
    await scene.user.type('年度计划', 'B6', '没听见的修改');
    scene.bench.events.lost = false;
    await scene.user.activate('年度计划');
    for (const change of seen) cells = await readChange(scene.door, cells, change);
    expect(readBack(cells).plan.activities[2]?.title).toBe('没听见的修改');
  });
});

describe('a quick fix', () => {
  it('writes one cell, wherever the row went, and can be taken back', async () => {
    const { scene } = await watched();
    const { id, title } = PLAN.activities[4]!;
    await scene.user.sortTable('tblYearPlan', [{ key: 1, ascending: false }]);
    const before = scene.state();
    const done = await editActivity(scene.door, id, [{ header: MASTER_HEADERS.remark, value: '3-5' }]);
    const fixed = (await scene.planNow()).activities.find((activity) => activity.id === id);
    expect(fixed).toMatchObject({ title, remark: '3-5' });
    await undoEdit(scene.door, done);
    expect(scene.state()).toBe(before);
  });

  it('does not take back a cell people have changed since', async () => {
    const { scene } = await watched();
    const done = await editActivity(scene.door, PLAN.activities[0]!.id, [{ header: MASTER_HEADERS.title, value: '修正' }]);
    await scene.user.type('年度计划', 'B4', '又改了');
    await expect(undoEdit(scene.door, done)).rejects.toMatchObject({ code: 'row-changed' });
  });

  it('refuses when the row is gone', async () => {
    const { scene } = await watched();
    await expect(editActivity(scene.door, 'nobody', [{ header: MASTER_HEADERS.title, value: 'x' }])).rejects.toMatchObject({
      code: 'row-gone',
    });
    await expect(editActivity(new Scene().door, 'a', [])).rejects.toMatchObject({ code: 'no-master-sheet' });
  });

  it('jumps to the cell a finding speaks of', async () => {
    const { scene } = await watched();
    await goToActivity(scene.door, PLAN.activities[2]!.id, MASTER_HEADERS.subject);
    const { book } = scene.bench;
    expect(book.sheet(book.active).meta.name).toBe('年度计划');
    expect(book.selection.at).toMatchObject({ row: 5, column: 2 });
  });
});

describe.each(ALL_PROFILES)('a finding’s cell (%s)', (profile) => {
  it('is shown after a sort and a rename; the activity’s name when its column is gone', async () => {
    const scene = new Scene(profile);
    await scene.draw(PLAN);
    await scene.user.sortTable('tblYearPlan', [{ key: 1, ascending: false }]);
    await scene.user.renameSheet('年度计划', '计划');
    await scene.user.activate('Sheet1');
    const { id, title } = PLAN.activities[3]!;
    const { book } = scene.bench;
    const shown = (): unknown => {
      const sheet = book.sheet(book.active);
      const { row, column } = book.selection.at;
      return [sheet.meta.name, book.value(sheet, row, 1), book.value(sheet, 2, column)];
    };
    await goToActivity(scene.door, id, MASTER_HEADERS.budget);
    expect(shown()).toEqual(['计划', title, MASTER_HEADERS.budget]);
    await goToActivity(scene.door, id, '没有的列');
    expect(shown()).toEqual(['计划', title, MASTER_HEADERS.title]);
  });
});

describe('sources in the workbook', () => {
  it('are the visible sheets, a sheet’s cells, and the selection as tab-separated text', async () => {
    const scene = new Scene();
    await scene.plant('来源');
    expect(await sheetNames(scene.door)).toEqual(['Sheet1', '来源']);
    const sheet = await readSheet(scene.door, '来源');
    expect(sheet.rows[2]?.[1]).toEqual({ value: 46388 });
    expect(sheet.rows[3]?.[2]).toEqual({ value: '#VALUE!', formula: 'C3*2' });
    await scene.user.select('来源', 'B2:C3');
    const selection = await readSelection(scene.door);
    expect(selection.address).toBe('来源!B2:C3');
    expect(tabbed(selection.rows)).toBe('日期\t事项\n46388\t买球拍');
  });
});
