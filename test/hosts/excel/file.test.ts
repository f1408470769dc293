import { writeXlsx } from '../../../src/hosts/xlsx/write-xlsx';
import { readCells } from '../../../src/hosts/xlsx/read-cells';
import { readBack } from '../../../src/sheets/read-back';
import { blankActivity } from '../../../src/plan/activity';
import { loadXlsx } from '../../support/excel/from-xlsx';
import { samplePlan } from '../../support/plans';
import { modelOf, Scene } from './scene';

const PLAN = samplePlan(9, 11);

describe('a workbook made by the file host and opened in Excel', () => {
  it('is read back as the same plan', async () => {
    const scene = new Scene();
    await loadXlsx(scene.bench.book, await writeXlsx(modelOf(PLAN)));
    expect(await scene.planNow()).toEqual(readBack(await readCells(await writeXlsx(modelOf(PLAN)))).plan);
  });

  it('is updated in place when the plan is generated again, not doubled', async () => {
    const scene = new Scene();
    await loadXlsx(scene.bench.book, await writeXlsx(modelOf(PLAN)));
    const sheets = scene.bench.book.sheets.map(({ meta }) => meta.name);
    const longer = { ...PLAN, activities: [...PLAN.activities, { ...blankActivity('new', '新增的座谈会'), subject: '会议' as const }] };
    await scene.draw(longer);
    expect(scene.bench.book.sheets.map(({ meta }) => meta.name)).toEqual(sheets);
    expect((await scene.planNow()).activities.map(({ title }) => title)).toEqual(longer.activities.map(({ title }) => title));
  });

  it('saved from Excel and read by the file host, gives the same plan', async () => {
    const scene = new Scene();
    await scene.draw(PLAN);
    expect(readBack(await readCells(await scene.save())).plan).toEqual(await scene.planNow());
  });
});
