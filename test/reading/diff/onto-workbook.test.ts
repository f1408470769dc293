/** @jest-environment node */
import { readCells } from '../../../src/hosts/xlsx/read-cells';
import { writeXlsx } from '../../../src/hosts/xlsx/write-xlsx';
import { applyDiff, diffPlan } from '../../../src/reading/diff/diff-plan';
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
});
