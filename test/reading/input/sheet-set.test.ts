import { openSource } from '../../../src/reading/input/open-source';
import type { OpenSource } from '../../../src/reading/input/opened';
import { readPlanText } from '../../../src/reading/read-text';
import type { CellSheet } from '../../../src/sheets/cells';
import { activityLine } from '../../support/activity-line';

const HEAD = '活动名称 时间 负责人 预算(元)';
const table = (name: string, ...lines: readonly string[]): CellSheet => ({
  name,
  visibility: 'visible',
  merges: [],
  rows: lines.map((line) => line.split(' ').map((value) => ({ value }))),
});

/** Opens a workbook of these sheets; the bytes only have to look like one. */
async function open(sheets: readonly CellSheet[], sheet?: string): Promise<OpenSource> {
  // The signature of an .xls: its content comes from the door.
  const { compoundFile } = await import('../../support/xls-file');
  const doors = { readCells: () => Promise.resolve([...sheets]) };
  const source = await openSource(compoundFile('Workbook', [1]), '计划.xls', doors, sheet === undefined ? {} : { sheet });
  if (!source.ok) throw new Error(source.refusal.code);
  return source;
}
const entries = ({ text, grids }: OpenSource): string[] => readPlanText(text, { planYear: 2027, grids }).activities.map(activityLine);
const codes = ({ notes }: OpenSource): string[] => notes.map((note) => note.code);

describe('a plan parted over several sheets', () => {
  const quarters = [
    table('一季度', '2027年一季度活动', HEAD, '新春游园 2月 王海 3000', '插花沙龙 3月 李青 900'),
    table('二季度', HEAD, '登山比赛 4月 陈悦 1200'),
    table('填表说明', '请各分会 如实填写'),
  ];

  it('is read whole, and it is said which sheets were read', async () => {
    const source = await open(quarters);
    expect(entries(source).map((line) => line.split('; under')[0])).toEqual([
      '新春游园 @2; by resp:王海; 3000元',
      '插花沙龙 @3; by resp:李青; 900元',
      '登山比赛 @4; by resp:陈悦; 1200元',
    ]);
    expect(source.notes[0]).toMatchObject({
      code: 'sheets-joined',
      params: { read: '一季度、二季度', count: 2, sheets: '一季度、二季度、填表说明' },
    });
    for (const row of source.grids.flatMap((grid) => grid.rows)) {
      for (const cell of row) expect(source.text.slice(cell.start, cell.end)).toBe(cell.text);
    }
  });

  it('one sheet alone when it is asked for', async () => {
    const source = await open(quarters, '二季度');
    expect(entries(source)).toEqual(['登山比赛 @4; by resp:陈悦; 1200元']);
    expect(codes(source)).toEqual([]);
  });

  it('takes the month of a sheet without a time column from its name', async () => {
    const head = '活动名称 负责人 预算(元)';
    const source = await open([table('3月', head, '插花沙龙 李青 900'), table('4月', head, '登山比赛 陈悦 1200', '读书沙龙 王海 300')]);
    expect(entries(source).map((line) => line.split('; under')[0])).toEqual([
      '插花沙龙 @3; by resp:李青; 900元',
      '登山比赛 @4; by resp:陈悦; 1200元',
      '读书沙龙 @4; by resp:王海; 300元',
    ]);
  });

  it.each([
    ['two years', '2026年计划', '2027年计划', '登山比赛 4月 陈悦 1200'],
    ['two versions', '初稿', '终稿', '登山比赛 4月 陈悦 1200'],
    ['a copy', '计划', '计划 (2)', '登山比赛 4月 陈悦 1200'],
    ['the same activities again', '安排', '汇总', '新春游园 2月 王海 3000'],
  ])('is not made of %s', async (_, first, second, line) => {
    const source = await open([table(first, HEAD, '新春游园 2月 王海 3000'), table(second, HEAD, line)]);
    expect(entries(source)).toHaveLength(1);
    expect(codes(source)).toEqual(['sheet-chosen']);
  });

  it('nor of tables under other headers', async () => {
    const source = await open([table('计划', HEAD, '新春游园 2月 王海 3000'), table('通讯录', '姓名 电话 单位', '王海 123 一分会')]);
    expect(codes(source)).toEqual(['sheet-chosen']);
  });
});
