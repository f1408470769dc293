import { fen } from '../../src/plan/fen';
import { blankPlan } from '../../src/plan/workplan';
import { planTotals } from '../../src/budget/totals';
import { buildWorkbook } from '../../src/sheets/build-workbook';
import { cellAddress, columnIndex } from '../../src/sheets/address';
import type { ModelCell, SheetModel, SheetRole, WorkbookModel } from '../../src/sheets/model';
import { fittedHeight, textWidth, wrappedLines } from '../../src/sheets/text-height';
import { samplePlan } from '../support/plans';

const OPTIONS = { notes: [], findings: [], created: '2026-11-20T08:00:00Z', sourceName: '工作计划.docx' };
const plan = samplePlan(60, 1);
const model = buildWorkbook(plan, OPTIONS);

const sheet = (role: SheetRole, from: WorkbookModel = model): SheetModel => from.sheets.find((entry) => entry.role === role) as SheetModel;
const cells = (role: SheetRole, from?: WorkbookModel): readonly (readonly ModelCell[])[] => sheet(role, from).blocks[0]?.cells ?? [];
const shown = (cell: ModelCell | undefined): string | number | boolean =>
  cell === null || cell === undefined ? '' : typeof cell === 'object' ? cell.value : cell;

/** All formulas with their places. */
function formulas(from: WorkbookModel): { place: string; formula: string }[] {
  return from.sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap(({ cells: rows }) =>
      rows.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          cell !== null && typeof cell === 'object' ? [{ place: `${name}!${cellAddress(r, c)}`, formula: cell.formula }] : [],
        ),
      ),
    ),
  );
}

/** Functions that Excel 2016, WPS and LibreOffice share and that we use. */
const CLASSIC = new Set(
  'IF,AND,OR,NOT,IFERROR,ISNUMBER,NA,N,SUM,SUMIF,SUMIFS,SUMPRODUCT,COUNT,COUNTA,COUNTIF,COUNTIFS,INDEX,MATCH,ROUND,TRUNC,ABS,TEXT,TRIM,MID,LEFT,LEN,SUBSTITUTE,REPT,CHAR,VALUE,FIND'.split(
    ',',
  ),
);

describe('the workbook', () => {
  test('has the seven sheets in their order', () => {
    expect(model.sheets.map(({ name }) => name)).toEqual(['年度计划', '月度资金', '月份总览', '经费预算', '合规检查', '读取说明', '设置']);
  });

  test('uses classic functions only, no structured references, and no formula beyond 8,192 characters', () => {
    const used = formulas(model).flatMap(({ place, formula }) => {
      const bare = formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'!/g, '');
      const strange = [...bare.matchAll(/([A-Z][A-Z.]+)\(/g)].map((found) => found[1] ?? '').filter((name) => !CLASSIC.has(name));
      return [...strange, ...(bare.includes('[') ? ['['] : []), ...(formula.length > 8192 ? ['long'] : [])].map(
        (what) => `${place} ${what}`,
      );
    });
    expect(used).toEqual([]);
  });

  test('names its settings in ASCII, each on one cell of 设置', () => {
    for (const { name, ref } of model.names) {
      expect(name).toMatch(/^uyp_[a-z_]+$/);
      expect(ref).toMatch(/^'设置'!\$B\$\d+$/);
    }
  });

  test('prints 年度计划 on A3 landscape, one page wide, with its header repeated', () => {
    expect(sheet('master').page).toMatchObject({
      paper: 'A3',
      orientation: 'landscape',
      fitWide: 1,
      fitTall: 0,
      titleRows: { from: 2, to: 2 },
    });
    expect(sheet('master').freeze).toEqual({ rows: 3, columns: 2 });
  });

  test('keeps nothing below the master table and hides the ids', () => {
    const { tables, columns, blocks } = sheet('master');
    expect(tables).toHaveLength(1);
    expect((tables[0]?.at.row ?? 0) + (tables[0]?.at.rows ?? 0)).toBe(blocks[0]?.at.rows);
    expect(columns.at(-1)?.hidden).toBe(true);
  });

  test('an empty plan still has a table with one blank row', () => {
    const empty = buildWorkbook(blankPlan(2027), OPTIONS);
    expect(sheet('master', empty).tables[0]?.at.rows).toBe(2);
    expect(
      cells('master', empty)[3]
        ?.filter((cell) => cell !== null)
        .map(shown),
    ).toEqual([1, '']);
  });

  test('next year has columns only as far as the plan goes', () => {
    const headers = (from: WorkbookModel): string[] =>
      (cells('master', from)[2] ?? []).map((cell) => String(shown(cell))).filter((text) => text.startsWith('次年'));
    expect(headers(model)).toEqual(['次年1月']);
    expect(headers(buildWorkbook(blankPlan(2027), OPTIONS))).toEqual([]);
  });

  test('月度资金 and 经费预算 say the same total as the core and tell that they agree', () => {
    const totals = planTotals(plan);
    const monthly = cells('monthly');
    expect(shown(monthly[4]?.[3])).toBe(totals.expense / 100);
    expect(String(shown(monthly[1]?.[0]))).toContain('核对:相符');
    const budget = cells('budget').find((row) => row[1] === '本年支出合计');
    expect(shown(budget?.[3])).toBe(totals.expense / 100);
    expect(String(shown(budget?.[6]))).toContain('与月度资金核对:相符');
  });

  test('amounts nobody filled in are told and never shown as 0', () => {
    const bare = { ...samplePlan(5, 1), settings: blankPlan(2027).settings };
    const blank = buildWorkbook(
      { ...bare, activities: bare.activities.map((activity) => ({ ...activity, budget: null, unitPrice: null })) },
      OPTIONS,
    );
    expect(shown(cells('master', blank)[1]?.[0])).toContain('预算合计 待填 · 金额待填 5 项');
    const row = (title: string): ModelCell | undefined => cells('budget', blank).find((line) => line[1] === title)?.[3];
    expect(shown(row('本年收入合计'))).toBe('待填');
    expect(shown(row('期末滚存结余'))).toBe('待填');
    const heads = cells('overview', blank).flatMap((line) => line.map(shown).filter((cell) => /月 {2}/.test(String(cell))));
    expect(heads).toHaveLength(12);
    for (const head of heads) expect(head).toMatch(/ 0 项$| 项 · 待填$/);
  });

  test('income of a kind nobody gave a figure for is left out and not asked for, save what every union has', () => {
    const blank = cells('budget', buildWorkbook(blankPlan(2027), OPTIONS));
    const income = blank.slice(4, 12).map((line) => shown(line[3]));
    expect(income).toEqual(['待填', '待填', '—', '—', '—', '—', '—', '—']);
    expect(shown(blank.find((line) => line[1] === '本年收入合计')?.[6])).toBe('待填 2 项');
  });

  test("经费预算 holds the union's own spending against its own budget, and what the employer paid in a line below", () => {
    const [first, second] = samplePlan(2, 1).activities.map((activity) => ({ ...activity, budget: fen(100_000), spent: fen(80_000) }));
    if (first === undefined || second === undefined) throw new RangeError('two activities are wanted');
    const activities = [
      { ...first, funding: [{ source: '会费' as const, amount: null }] },
      { ...second, funding: [{ source: '行政列支' as const, amount: null }] },
    ];
    const budget = cells('budget', buildWorkbook({ ...samplePlan(2, 1), activities }, OPTIONS));
    const line = (title: string): unknown[] => (budget.find((row) => row[1] === title) ?? []).slice(3, 6).map(shown);
    expect(line('本年支出合计')).toEqual([1000, 800, 0.8]);
    expect(line('另:行政列支(不入工会账)')).toEqual([1000, 800, 0.8]);
  });

  test('a long title makes its row higher, and a row never beyond what Excel takes', () => {
    expect(textWidth('工会a')).toBe(5);
    expect(wrappedLines('一二三四五六七八九十', 12)).toBe(2);
    expect(fittedHeight([{ text: '短', width: 20 }])).toBe(20);
    expect(fittedHeight([{ text: '很长的活动名称'.repeat(4), width: 20 }])).toBeGreaterThan(40);
    expect(fittedHeight([{ text: '长'.repeat(5000), width: 10 }])).toBe(409);
  });

  test('charts stand on visible cells, because charts over hidden ones are empty', () => {
    for (const { charts, columns, name } of model.sheets) {
      for (const { series } of charts) {
        for (const { values, categories } of series) {
          const letters = [values, categories].flatMap((range) => [...range.matchAll(/\$([A-Z]+)\$/g)].map((found) => found[1] ?? ''));
          const hidden = letters.filter((letter) => columns[columnIndex(letter)]?.hidden === true);
          expect([name, hidden]).toEqual([name, []]);
        }
      }
    }
  });

  test('the same plan gives the same model', () => {
    expect(buildWorkbook(samplePlan(60, 1), OPTIONS)).toEqual(model);
  });
});
