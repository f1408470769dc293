import { exportModel, exportPlan, type ExportOptions } from '../../src/exports/formats';
import { readOwnBytes, readOwnSheets } from '../../src/exports/own-files';
import { modelCells } from '../support/model-cells';
import { samplePlan } from '../support/plans';

const plan = samplePlan(24, 6);
const OPTIONS: ExportOptions = {
  created: '2026-11-20T08:00:00.000Z',
  doors: { writeXlsx: () => Promise.reject(new Error('not here')) },
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('files of ours', () => {
  it('gives a .json back unchanged', async () => {
    const file = await exportPlan(plan, 'json', OPTIONS);
    expect(readOwnBytes(file.bytes, 2000)).toEqual({ plan, issues: [], yearStated: true });
  });

  it.each(['utf-8', 'gb18030'] as const)('knows its .csv in %s', async (encoding) => {
    const file = await exportPlan(plan, 'csv', { ...OPTIONS, encoding });
    const own = readOwnBytes(file.bytes, 2027);
    expect(own?.yearStated).toBe(false);
    expect(own?.plan.activities.map(({ id, title, budget }) => [id, title, budget])).toEqual(
      plan.activities.map(({ id, title, budget }) => [id, title, budget]),
    );
  });

  it('knows its 上报稿', async () => {
    const own = readOwnSheets(modelCells(await exportModel(plan, 'report', OPTIONS)), 2000);
    expect(own?.plan.activities).toHaveLength(24);
    expect(own?.plan.planYear).toBe(2027);
  });

  it.each([
    ['prose', '一月 召开会员代表大会'],
    ['somebody’s table', '序号,活动,时间\n1,健步行,4月\n'],
    ['a table with our first two headers only', '序号,活动名称,时间\n1,健步行,4月\n'],
    ['another JSON', '{"format":"x"}'],
    ['nothing', ''],
  ])('leaves %s to the readers', (_name, text) => {
    expect(readOwnBytes(bytes(text), 2027)).toBeNull();
    expect(readOwnSheets([{ name: '年度活动计划表', visibility: 'visible', rows: [], merges: [] }], 2027)).toBeNull();
  });

  it('refuses a plan file of ours that is broken, and says where', () => {
    expect(() => readOwnBytes(bytes('{"format":"union-year-planner/plan","version":1,"plan":{}}'), 2027)).toThrow('broken-file');
  });
});
