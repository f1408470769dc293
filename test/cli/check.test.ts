/** `uyp check --json` on texts, tables and workbooks: every key, and the money rules that need 设置. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCells } from '../../src/hosts/xlsx/read-cells';
import { writeXlsx } from '../../src/hosts/xlsx/write-xlsx';
import { blankActivity } from '../../src/plan/activity';
import { fenFromYuan } from '../../src/plan/fen';
import { monthSetSchema } from '../../src/plan/month';
import { blankPlan, type WorkPlan } from '../../src/plan/workplan';
import { buildWorkbook } from '../../src/sheets/build-workbook';
import type { ModelCell, WorkbookModel } from '../../src/sheets/model';
import { readBack } from '../../src/sheets/read-back';
import { scratchFolder, uyp } from '../support/cli';

const scratch = scratchFolder();
afterAll(scratch.remove);

interface CheckJson {
  readonly asOf: string;
  readonly province: string | null;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly findings: readonly {
    readonly rule: string;
    readonly verdict: string;
    readonly activity: string | null;
    readonly field: string | null;
    readonly value: number | null;
    readonly limit: number | null;
    readonly message: string;
    readonly citation: Readonly<Record<string, unknown>>;
    readonly why: readonly string[];
  }[];
}

async function check(name: string, ...words: string[]): Promise<CheckJson & { readonly code: number }> {
  const { code, out, err } = await uyp(scratch.path, 'check', name, '--json', ...words);
  expect(err).toBe('');
  return { ...(JSON.parse(out) as CheckJson), code };
}

const TEXT = '某馆工会2027年计划\n1月春节为每位会员发放慰问品，每人600元。\n4月组织会员观影，预算3000元，从会费列支。\n';
const TABLE = '月份\t活动名称\t人数\t预算金额(元)\t资金来源\n1月\t春节慰问品\t20\t12000\t工会经费\n4月\t会员观影\t20\t3000\t会费\n';

function plan(activities: readonly { title: string; month: number; yuan: number; source: '会费' | '工会经费' }[], year = 2027): WorkPlan {
  return {
    ...blankPlan(year),
    activities: activities.map(({ title, month, yuan, source }, index) => ({
      ...blankActivity(`w${index + 1}`, title),
      time: { ...blankActivity('x', 'x').time, set: monthSetSchema.parse({ months: [month], crossYear: [] }), precision: 'month' as const },
      budget: fenFromYuan(yuan),
      subject: '其他活动' as const,
      funding: [{ source, amount: null }],
    })),
  };
}

/** The workbook after somebody filled in cells of 设置 by the words before them. */
function filled(model: WorkbookModel, values: Readonly<Record<string, ModelCell>>): WorkbookModel {
  const sheets = model.sheets.map((sheet) => {
    if (sheet.name !== '设置') return sheet;
    const blocks = sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row) => {
        const label = row[0];
        const value = typeof label === 'string' ? values[label] : undefined;
        return value === undefined ? row : row.map((cell, column) => (column === 1 ? value : cell));
      }),
    }));
    return { ...sheet, blocks };
  });
  return { ...model, sheets };
}

async function workbook(name: string, of: WorkPlan, values: Readonly<Record<string, ModelCell>>): Promise<string> {
  const model = buildWorkbook(of, { notes: [], findings: [], created: '2026-11-20T08:00:00Z', sourceName: null });
  writeFileSync(join(scratch.path, name), await writeXlsx(filled(model, values)));
  return name;
}

const WORKBOOK_PLAN = plan([
  { title: '春节慰问品', month: 1, yuan: 12000, source: '工会经费' },
  { title: '会员观影', month: 4, yuan: 3000, source: '会费' },
]);

describe('the keys of uyp check --json', () => {
  const inputs: readonly (readonly [string, () => Promise<string>])[] = [
    ['a text', () => Promise.resolve((writeFileSync(join(scratch.path, 'p.txt'), TEXT), 'p.txt'))],
    ['a table', () => Promise.resolve((writeFileSync(join(scratch.path, 'p.tsv'), TABLE), 'p.tsv'))],
    ['a workbook', () => workbook('p.xlsx', WORKBOOK_PLAN, { 会费收入: 5000 })],
  ];

  test.each(inputs)('are all there for %s', async (_, make) => {
    const json = await check(await make(), '--province', 'SX', '--members', '20', '--year', '2027');
    expect(json).toMatchObject({ asOf: '2026-12-01', province: 'SX' });
    for (const key of ['income', 'expense', 'balance', 'bySubject', 'bySource', 'byMonth', 'toFill'])
      expect(json.summary).toHaveProperty(key);
    expect(json.findings.length).toBeGreaterThan(5);
    for (const finding of json.findings) {
      expect(Object.keys(finding)).toEqual(
        expect.arrayContaining(['rule', 'verdict', 'activity', 'field', 'value', 'limit', 'unit', 'message', 'citation', 'why']),
      );
      expect(Object.keys(finding.citation)).toEqual(
        expect.arrayContaining(['title', 'docNo', 'article', 'effective', 'grade', 'verified']),
      );
      expect(['violation', 'caution', 'cannot-judge', 'pass']).toContain(finding.verdict);
      expect(finding.message).not.toMatch(/undefined|NaN/);
      expect(finding.why.join('')).not.toMatch(/undefined|NaN/);
      expect(finding.citation['title']).not.toBe('');
    }
  });

  test.each(inputs)('money of %s is in 元 and ends in the same sums', async (_, make) => {
    const { summary } = await check(await make(), '--province', 'SX', '--members', '20', '--year', '2027');
    const months = summary['byMonth'] as Record<string, number>;
    expect(months['4']).toBe(3000);
    expect(Object.values(summary['bySource'] as Record<string, number>).reduce((sum, amount) => sum + amount, 0)).toBe(summary['expense']);
  });

  test('exit code 1 tells of a violation, 0 of none', async () => {
    writeFileSync(join(scratch.path, 'bad.txt'), '某馆工会2027年计划\n9月中秋节为每位会员发放购物卡，每人300元。\n');
    expect((await check('bad.txt', '--year', '2027')).code).toBe(1);
    writeFileSync(join(scratch.path, 'good.txt'), '某馆工会2027年计划\n5月组织职工篮球赛。\n12月向会员代表大会报告经费收支情况。\n');
    expect((await check('good.txt', '--year', '2027')).code).toBe(0);
  });
});

/** A case per line: dues (— is blank), member activities, year, verdict of N17. */
const DUES_CASES = [
  ['3 times', 20000, 80000, 2027, 'pass'],
  ['3 times and one 分', 20000, 80000.01, 2027, 'caution'],
  ['between 3 and 4 times', 20000, 95000, 2027, 'caution'],
  ['4 times', 20000, 100000, 2027, 'caution'],
  ['4 times and one 分', 20000, 100000.01, 2027, 'violation'],
  ['more than 3 times in 2024, when nobody has seen the figure', 20000, 90000, 2024, 'caution'],
  ['dues left blank', null, 90000, 2027, 'cannot-judge'],
  ['dues of 0', 0, 500, 2027, 'violation'],
] as const;

const BALANCE_CASES = [
  ['nothing left over', 300000, 20000, 320000, 'pass'],
  ['one 分 too much', 300000, 20000, 320000.01, 'violation'],
  ['the opening balance blank and needed', 300000, null, 310000, 'cannot-judge'],
  ['the opening balance blank and not needed', 300000, null, 250000, 'pass'],
  ['no income', null, 20000, 1000, 'cannot-judge'],
] as const;

describe('a workbook with 设置 filled in', () => {
  test.each(DUES_CASES)('N17: %s', async (_, dues, expense, year, verdict) => {
    const file = await workbook('dues.xlsx', plan([{ title: '会员观影', month: 5, yuan: expense, source: '会费' }], year), {
      会费收入: dues,
    });
    const { findings, code } = await check(file);
    expect(findings.filter(({ rule }) => rule === 'N17').map((finding) => finding.verdict)).toEqual([verdict]);
    expect(code).toBe(verdict === 'violation' ? 1 : 0);
  });

  test.each(BALANCE_CASES)('N05: %s', async (_, income, opening, expense, verdict) => {
    const of = plan([{ title: '职工篮球赛', month: 5, yuan: expense, source: '工会经费' }]);
    const file = await workbook('balance.xlsx', of, { 拨缴经费收入: income, 上年结余: opening });
    const { findings, summary } = await check(file);
    expect(findings.filter(({ rule }) => rule === 'N05').map((finding) => finding.verdict)).toEqual([verdict]);
    expect(summary['income']).toBe(income);
  });

  test('members and province typed into 设置 are judged by', async () => {
    const of = plan([{ title: '春节慰问品，每人发放2500元', month: 1, yuan: 50000, source: '工会经费' }]);
    const file = await workbook('members.xlsx', of, { 会员人数: 20, 省份代码: 'SX' });
    const { province, findings } = await check(file);
    expect(province).toBe('SX');
    expect(findings.find(({ rule }) => rule === 'P-SX-festival')).toMatchObject({ verdict: 'violation', value: 2500, limit: 2200 });
    const back = readBack(await readCells(new Uint8Array(readFileSync(join(scratch.path, file)))));
    expect(back.plan.settings.members).toBe(20);
  });
});
