/** @jest-environment node */
import { readCells } from '../../../src/hosts/xlsx/read-cells';
import { writeXlsx } from '../../../src/hosts/xlsx/write-xlsx';
import { applyDiff, diffPlan } from '../../../src/reading/diff/diff-plan';
import { deletedRows, readBack } from '../../../src/sheets/read-back';
import { buildModel, readSource, type PlanSource } from '../../../src/workflow';

const doors = { readCells };
const options = { planYear: 2027, fallbackYear: 2027 };

async function source(name: string, bytes: Uint8Array): Promise<PlanSource> {
  const result = await readSource(bytes, name, doors, options);
  if (!result.ok) throw new Error(result.refusal.code);
  return result;
}
const text = (content: string): Promise<PlanSource> => source('计划.txt', new TextEncoder().encode(content));

const PLAN = [
  '云台机械厂工会2027年工作计划',
  '一、文体活动',
  '1.3月上旬举办女职工插花活动,预算1200元,由女工委负责。',
  '2.4月17日组织职工登山比赛。',
  '二、帮扶慰问',
  '1.每季度走访一次困难职工,每户500元。',
  '2.9月底前发放中秋慰问品。',
  '活动\t时间\t责任人\t预算(元)',
  '职工观影\t5月、10月\t王海\t40元/人',
  '年终走访\t12月25日\t李青\t8000',
].join('\n');

async function throughWorkbook(plan: PlanSource): Promise<PlanSource> {
  const bytes = await writeXlsx(buildModel(plan.plan, plan.notes, '2026-11-20T08:00:00Z', plan.name));
  return source('年历.xlsx', bytes);
}

describe('a revised plan laid over a real workbook', () => {
  it('the same text again changes nothing at all', async () => {
    const fresh = await text(PLAN);
    const old = await throughWorkbook(fresh);
    if (fresh.read === null) throw new Error('not read');
    const diff = diffPlan(old.plan, fresh.read);
    expect(diff.unchanged).toHaveLength(fresh.plan.activities.length);
    expect([diff.changed, diff.fresh, diff.gone, diff.own]).toEqual([[], [], [], []]);
  });

  it('only what the new text says otherwise changes', async () => {
    const old = await throughWorkbook(await text(PLAN));
    const fresh = await text(PLAN.replace('12月25日\t李青\t8000', '12月20日\t李青\t9000').replace('3月上旬', '3月中旬'));
    if (fresh.read === null) throw new Error('not read');
    const diff = diffPlan(old.plan, fresh.read);
    expect(diff.changed.map(({ old: { title }, fields }) => [title, fields.map(({ field }) => field)])).toEqual([
      ['女职工插花活动', ['time']],
      ['年终走访', ['time', 'budget']],
    ]);
    expect(applyDiff(old.plan, diff).activities.find(({ title }) => title === '年终走访')).toMatchObject({
      budget: 900_000,
      marks: { '12': '20日' },
    });
  });

  it('a row gone from the text is still there after another round through the workbook', async () => {
    const old = await throughWorkbook(await text(PLAN));
    const fresh = await text(PLAN.replace('2.4月17日组织职工登山比赛。\n', ''));
    if (fresh.read === null) throw new Error('not read');
    const once = applyDiff(old.plan, diffPlan(old.plan, fresh.read, old.deleted));
    expect(once.activities).toHaveLength(old.plan.activities.length);
    const reopened = await throughWorkbook({ ...fresh, plan: once });
    const diff = diffPlan(reopened.plan, fresh.read, reopened.deleted);
    expect([diff.fresh, diff.deleted, diff.gone.length]).toEqual([[], [], 1]);
    const row = applyDiff(reopened.plan, diff).activities.find(({ title }) => title.includes('登山'));
    expect(row).toMatchObject({ status: '取消', remark: expect.stringMatching(/^[^没]*新稿中没有，已标为取消$/) });
  });

  it('a row deleted from 年度计划 is known from 读取说明', async () => {
    const fresh = await text(PLAN);
    const bytes = await writeXlsx(buildModel(fresh.plan, fresh.notes, '2026-11-20T08:00:00Z', fresh.name));
    const sheets = (await readCells(bytes)).map((sheet) => ({
      ...sheet,
      rows: sheet.name === '年度计划' ? sheet.rows.filter((row) => !row.some((cell) => cell?.value === '职工观影')) : sheet.rows,
    }));
    const { plan } = readBack(sheets);
    const deleted = deletedRows(sheets, plan);
    expect(deleted.map(({ title }) => title)).toEqual(['职工观影']);
    if (fresh.read === null) throw new Error('not read');
    const diff = diffPlan(plan, fresh.read, deleted);
    expect([diff.fresh, diff.deleted.map(({ title }) => title)]).toEqual([[], ['职工观影']]);
  });
});
