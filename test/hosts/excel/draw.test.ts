import { drawWorkbook, previewWorkbook } from '../../../src/hosts/excel/draw-workbook';
import { writeXlsx } from '../../../src/hosts/xlsx/write-xlsx';
import { samplePlan } from '../../support/plans';
import { xlsxFacts } from '../../support/excel/xlsx-facts';
import { bookToModel } from '../../support/excel/to-model';
import { ALL_PROFILES, modelOf, Scene, sheetState } from './scene';

describe.each(ALL_PROFILES)('the workbook drawn in Excel (%s)', (profile) => {
  const plan = samplePlan(40, 3);
  const model = modelOf(plan);

  it('equals the file host’s workbook cell by cell, style by style, rule by rule', async () => {
    const scene = new Scene(profile);
    await scene.draw(plan);
    const { book } = scene.bench;
    book.sheets = book.sheets.filter(({ meta }) => meta.name !== 'Sheet1');
    const drawn = xlsxFacts(await writeXlsx(bookToModel(book, model.properties)));
    const file = xlsxFacts(await writeXlsx(model));
    expect(drawn.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    file.sheets.forEach((sheet, index) => {
      const other = drawn.sheets[index];
      expect(Object.fromEntries(other?.cells ?? [])).toEqual(Object.fromEntries(sheet.cells));
      expect([...(other?.rest ?? [])].sort()).toEqual([...sheet.rest].sort());
    });
    expect(drawn.names).toEqual(file.names);
    expect(drawn.tables).toEqual(file.tables);
    expect(drawn.charts).toEqual(file.charts);
  });

  it('calculates to the values the core computed', async () => {
    const scene = new Scene(profile);
    await scene.draw(plan);
    const different: string[] = [];
    let cells = 0;
    for (const sheet of model.sheets) {
      const state = scene.bench.book.sheetByName(sheet.name);
      for (const { at, cells: lines } of sheet.blocks) {
        lines.forEach((line, r) =>
          line.forEach((cell, c) => {
            if (cell === null || !state) return;
            cells++;
            const wanted = typeof cell === 'object' ? cell.value : cell;
            const value = scene.bench.book.value(state, at.row + r, at.column + c);
            const equal = typeof value === 'number' && typeof wanted === 'number' ? Math.abs(value - wanted) < 1e-6 : value === wanted;
            if (!equal) different.push(`${sheet.name} ${r}/${c}: ${value} ≠ ${wanted}`);
          }),
        );
      }
    }
    expect(different).toEqual([]);
    expect(cells).toBeGreaterThan(2000);
  });

  it('touches no sheet of the user and empties no undo stack', async () => {
    const scene = new Scene(profile);
    await scene.plant();
    const before = sheetState(scene, '我的台账');
    const cleared = scene.bench.undoStack.cleared;
    await scene.draw(plan);
    await scene.draw(plan);
    expect(sheetState(scene, '我的台账')).toBe(before);
    if (scene.bench.profile.undo) expect(scene.bench.undoStack.cleared).toBe(cleared);
  });

  it('writes nothing the second time', async () => {
    const scene = new Scene(profile);
    await scene.draw(plan);
    const outcome = await scene.draw(plan);
    expect(outcome.map(({ action, changed, kept }) => [action, changed, kept])).toEqual(outcome.map(() => ['update', 0, 0]));
  });
});

describe.each(ALL_PROFILES)('notes of the model (%s)', (profile) => {
  it('are drawn as comments', async () => {
    const scene = new Scene(profile);
    const model = modelOf(samplePlan(3));
    const noted = { ...model, sheets: model.sheets.map((sheet) => ({ ...sheet, notes: [{ row: 3, column: 1, text: '按 0.5% 计' }] })) };
    await drawWorkbook(scene.door, noted);
    for (const { name } of model.sheets) {
      const comments = scene.bench.book.sheetByName(name)?.meta.comments;
      expect(comments).toMatchObject([{ row: 3, column: 1, text: '按 0.5% 计' }]);
    }
  });
});

describe('the preview', () => {
  it('names new sheets, and the sheets that stay untouched, and writes nothing', async () => {
    const scene = new Scene();
    await scene.plant();
    const before = scene.state();
    const preview = await previewWorkbook(scene.door, modelOf(samplePlan(5)));
    expect(scene.state()).toBe(before);
    expect(preview.untouched).toEqual(['Sheet1', '我的台账']);
    expect(preview.sheets.every(({ action }) => action === 'new')).toBe(true);
  });

  it('counts what an update would change', async () => {
    const scene = new Scene();
    const plan = samplePlan(12);
    await scene.draw(plan);
    const [first, ...rest] = plan.activities;
    const changed = { ...plan, activities: [{ ...first!, title: '换了名称的活动' }, ...rest] };
    const preview = await previewWorkbook(scene.door, modelOf(changed));
    expect(preview.sheets.find(({ role }) => role === 'master')).toMatchObject({ action: 'update', changed: 1, kept: 0 });
  });
});

describe('names that are taken', () => {
  it('gives a new sheet another name and refers to it by that name', async () => {
    const scene = new Scene();
    await scene.user.addSheet('设置');
    await scene.user.type('设置', 'A1', '我自己的设置');
    const before = sheetState(scene, '设置');
    await scene.draw(samplePlan(6));
    expect(sheetState(scene, '设置')).toBe(before);
    const names = scene.bench.book.sheets.map(({ meta }) => meta.name);
    expect(names).toContain('设置 (2)');
    const master = scene.bench.book.sheetByName('年度计划');
    const formulas = [...(master?.cells.values() ?? [])].filter((content) => typeof content === 'object').map(({ f }) => f);
    expect(formulas.some((formula) => formula.includes("'设置 (2)'!"))).toBe(true);
    expect(formulas.some((formula) => formula.includes("'设置'!"))).toBe(false);
    expect(scene.bench.book.names.find(({ name }) => name === 'uyp_year')?.formula).toContain("'设置 (2)'!");
  });
});
