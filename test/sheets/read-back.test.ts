import fc from 'fast-check';
import { readCells } from '../../src/hosts/xlsx/read-cells';
import { writeXlsx } from '../../src/hosts/xlsx/write-xlsx';
import { blankActivity, type Activity } from '../../src/plan/activity';
import { fen } from '../../src/plan/fen';
import type { WorkPlan } from '../../src/plan/workplan';
import { buildWorkbook } from '../../src/sheets/build-workbook';
import type { CellSheet, ReadCell } from '../../src/sheets/cells';
import { isOurWorkbook, readBack } from '../../src/sheets/read-back';
import { modelCells } from '../support/model-cells';
import { samplePlan } from '../support/plans';
import { anyPlan } from '../support/random-plan';

const OPTIONS = { notes: [], findings: [], created: '2026-11-20T08:00:00Z', sourceName: null };
const build = (plan: WorkPlan): CellSheet[] => modelCells(buildWorkbook(plan, OPTIONS));

/** The master sheet's rows, changeable. */
function master(sheets: CellSheet[]): (ReadCell | null)[][] {
  return sheets[0]?.rows as (ReadCell | null)[][];
}

const HEADER = 2;
const column = (sheets: CellSheet[], header: string): number => master(sheets)[HEADER]?.findIndex((cell) => cell?.value === header) ?? -1;

/** Types a value into the first activity's cell under a header. */
function type(sheets: CellSheet[], header: string, value: string | number | boolean, row = HEADER + 1): CellSheet[] {
  const line = master(sheets)[row] as (ReadCell | null)[];
  line[column(sheets, header)] = { value };
  return sheets;
}

const plan = samplePlan(6, 3);
const first = plan.activities[0] as Activity;

describe('reading a workbook back', () => {
  test('a sample plan comes back as it was, without an issue', () => {
    const big = samplePlan(80, 2);
    expect(readBack(build(big))).toEqual({ plan: big, issues: [] });
  });

  test('any plan comes back as it was', () => {
    fc.assert(
      fc.property(anyPlan, (random) => {
        expect(readBack(build(random)).plan).toEqual(random);
      }),
      { numRuns: 60 },
    );
  });

  test('a plan comes back through a real file', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (random) => {
        const sheets = await readCells(await writeXlsx(buildWorkbook(random, OPTIONS)));
        expect(isOurWorkbook(sheets)).toBe(true);
        expect(readBack(sheets).plan).toEqual(random);
      }),
      { numRuns: 8 },
    );
  });

  test('settings, limits, waivers, reports and last year come back', () => {
    const full: WorkPlan = {
      ...plan,
      settings: {
        ...plan.settings,
        province: 'SX',
        payroll: fen(1_234_567_89),
        duesBase: fen(98_765_432),
        retainedShare: 0.6,
        ownLimits: { N24: 80, N27: 1500.5 },
        waivers: { 'N24|a0001': '已报上级批准' },
        approvals: { committee: '2026-12-08', audit: null, superior: '2027-01-15' },
      },
      activities: plan.activities.map((activity, index) => ({ ...activity, lastYear: index === 1 ? fen(12_345) : null })),
      reports: [{ ...blankActivity('r1', '去年的运动会'), kind: 'report' }],
    };
    expect(readBack(build(full))).toEqual({ plan: full, issues: [] });
  });

  test('sorted rows keep their keys and everything kept apart from the table', () => {
    const sheets = build(plan);
    const rows = master(sheets);
    rows.push(...rows.splice(HEADER + 1, 2));
    const back = readBack(sheets).plan.activities;
    expect(back.map(({ id }) => id)).toEqual([...plan.activities.slice(2), ...plan.activities.slice(0, 2)].map(({ id }) => id));
    expect(back.at(-2)).toEqual(first);
  });

  test('renamed sheets, moved and extra columns and lines above the table do no harm', () => {
    const sheets = build(plan).map((sheet, index) => ({ ...sheet, name: `表${index + 1}` }));
    for (const row of master(sheets)) row.splice(1, 0, { value: '多一列' });
    master(sheets).unshift([{ value: '内部资料' }], []);
    expect(readBack(sheets)).toEqual({ plan, issues: [] });
  });

  test('a row typed under the table without an id becomes an activity', () => {
    const sheets = build(plan);
    const row = master(sheets).length;
    master(sheets).push([]);
    for (const [header, value] of [
      ['活动名称', '临时座谈会'],
      ['支出科目', '会议'],
      ['5月', '中旬'],
      ['预算金额', 800],
    ] as const)
      type(sheets, header, value, row);
    const added = readBack(sheets).plan.activities.at(-1);
    expect(added).toMatchObject({ title: '临时座谈会', subject: '会议', budget: 80000, marks: { '5': '中旬' }, status: '计划' });
    expect(added?.time).toMatchObject({ set: { months: [5], crossYear: [] }, precision: '旬', part: '中旬', origin: 'typed' });
  });

  test('a cleared row falls out, whatever its hidden id still says', () => {
    const sheets = build(plan);
    const id = column(sheets, '编号');
    master(sheets)[HEADER + 1] = (master(sheets)[HEADER + 1] ?? []).map((cell, index) => (index === id ? cell : null));
    expect(readBack(sheets).plan.activities).toEqual(plan.activities.slice(1));
  });

  test('an unmarked month changes the time and drops what no longer holds', () => {
    const sheets = type(build(plan), '7月', '8');
    const [changed] = readBack(sheets).plan.activities;
    expect(changed?.time.set.months).toContain(7);
    expect(changed?.marks['7']).toBe('8日');
    expect(changed?.time.origin).toBe('typed');
  });
});

describe('cells that cannot be used as they stand', () => {
  const BAD: readonly (readonly [header: string, value: string | number | boolean, code: string, field: string, after: unknown])[] = [
    ['预算金额', '五千元', 'amount-not-a-number', 'budget', null],
    ['预算金额', '约5,000元', 'amount-not-a-number', 'budget', null],
    ['预算金额', '0.5万元', 'amount-mixed-units', 'budget', null],
    ['预算金额', '#VALUE!', 'amount-not-a-number', 'budget', null],
    ['预算金额', Number.NaN, 'amount-not-a-number', 'budget', null],
    ['预算金额', 1e18, 'amount-not-a-number', 'budget', null],
    ['预算金额', true, 'amount-not-a-number', 'budget', null],
    ['预算金额', 10.005, 'amount-too-precise', 'budget', 1001],
    ['实际支出', -20, 'amount-negative', 'spent', -2000],
    ['人数', '三十人', 'number-not-a-number', 'people', null],
    ['人数', -3, 'number-negative', 'people', null],
    ['支出科目', '吃饭', 'unknown-subject', 'subject', '其他'],
    ['状态', '差不多', 'unknown-status', 'status', '计划'],
  ];
  test.each(BAD)('%s %p is %s and never 0', (header, value, code, field, after) => {
    const sheets = type(build(plan), header, value);
    const { plan: back, issues } = readBack(sheets);
    const issue = issues.find((entry) => entry.code === code);
    expect(issue?.at).toEqual({ sheet: '年度计划', row: HEADER + 1, column: column(sheets, header), activityId: first.id, field });
    expect(back.activities[0]?.[field as keyof Activity]).toEqual(after);
    expect(back.activities.slice(1)).toEqual(plan.activities.slice(1));
  });

  test('a source that is not on the list is reported and counts for none', () => {
    const { plan: back, issues } = readBack(type(build(plan), '资金来源', '会费 30; 小金库'));
    expect(issues.map(({ code }) => code)).toContain('unknown-source');
    expect(back.activities[0]?.funding).toEqual([{ source: '会费', amount: 3000 }]);
  });

  test('a copied row gets an id of its own and is reported', () => {
    const sheets = build(plan);
    master(sheets).push([...(master(sheets)[HEADER + 1] ?? [])]);
    const { plan: back, issues } = readBack(sheets);
    expect(new Set(back.activities.map(({ id }) => id)).size).toBe(7);
    expect(issues.map(({ code, params }) => [code, params['id']])).toEqual([['duplicate-id', first.id]]);
  });

  test('3-8 that Excel turned into a date is 8日 again, and another month is reported', () => {
    const sheets = build(plan);
    const line = master(sheets)[HEADER + 1] as (ReadCell | null)[];
    line[column(sheets, '3月')] = { value: 46454, format: 'm"月"d"日"' };
    const same = readBack(sheets);
    expect(same.plan.activities[0]?.marks['3']).toBe('8日');
    expect(same.issues).toEqual([]);
    line[column(sheets, '3月')] = { value: 46485, format: 'yyyy-mm-dd' };
    expect(readBack(sheets).issues.map(({ code }) => code)).toEqual(['date-outside-year']);
  });

  test('a struck-out month still counts as the formulas count it, and is reported', () => {
    const { plan: back, issues } = readBack(type(build(plan), '11月', '—'));
    expect(back.activities[0]?.time.set.months).toContain(11);
    expect(issues.map(({ code }) => code)).toEqual(['month-mark-unreadable']);
  });

  test('a broken own limit and a share over 1 leave the other settings', () => {
    const sheets = build({ ...plan, settings: { ...plan.settings, ownLimits: { N24: 80 } } });
    const rows = sheets.find(({ name }) => name === '设置')?.rows as (ReadCell | null)[][];
    for (const row of rows) {
      if (row[0]?.value === 'N24') row[1] = { value: '八十元' };
      if (row[0]?.value === '拨缴经费留成比例') row[1] = { value: 60 };
    }
    const { plan: back, issues } = readBack(sheets);
    expect(issues.map(({ code }) => code).sort()).toEqual(['own-limit-unreadable', 'share-out-of-range']);
    expect(back.settings).toEqual({ ...plan.settings, retainedShare: null, ownLimits: {} });
  });

  test('a foreign workbook is not ours', () => {
    expect(isOurWorkbook([{ name: 'Sheet1', visibility: 'visible', rows: [[{ value: '活动名称' }, { value: '预算' }]], merges: [] }])).toBe(
      false,
    );
  });
});
