import fc from 'fast-check';
import { budgetOf } from '../../../src/budget/amounts';
import { planTotals } from '../../../src/budget/totals';
import { fenFromYuan, sumFen } from '../../../src/plan/fen';
import { slotsOf } from '../../../src/plan/month';
import { blankPlan, type WorkPlan } from '../../../src/plan/workplan';
import type { ModelCell, SheetModel } from '../../../src/sheets/model';
import { buildReport } from '../../../src/sheets/report/build-report';
import { REPORT_FIELDS } from '../../../src/sheets/report/columns';
import { reportFacts } from '../../../src/sheets/report/facts';
import { noteParagraphs } from '../../../src/sheets/report/notes-text';
import { REPORT_DEFAULTS, type ReportOptions } from '../../../src/sheets/report/options';
import { isReport, readReport } from '../../../src/sheets/report/read-report';
import { modelCells } from '../../support/model-cells';
import { samplePlan } from '../../support/plans';
import { anyPlan } from '../../support/random-plan';

const anyOptions: fc.Arbitrary<Partial<ReportOptions>> = fc.record({
  date: fc.constantFrom(null, '2026-11-20'),
  grouping: fc.constantFrom('quarter' as const, 'subject' as const),
  paper: fc.constantFrom('A4' as const, 'A3' as const),
  values: fc.constantFrom('values' as const, 'formulas' as const),
  columns: fc.constantFrom(null, REPORT_FIELDS),
});

function rowsOf(sheet: SheetModel): (readonly ModelCell[])[] {
  return sheet.blocks.flatMap((block) => block.cells);
}

function sheetOf(plan: WorkPlan, role: SheetModel['role'], options: Partial<ReportOptions> = {}): SheetModel {
  const sheet = buildReport(plan, options).sheets.find((item) => item.role === role);
  if (sheet === undefined) throw new Error(role);
  return sheet;
}

function value(cell: ModelCell | undefined): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);
}

/** The cell in the row whose label stands in the second column. */
function labelled(sheet: SheetModel, label: string, column: number): string | number | boolean | null {
  const row = rowsOf(sheet).find((cells) => value(cells[1]) === label);
  return row === undefined ? null : value(row[column]);
}

describe('上报稿', () => {
  it('has four visible sheets and nothing of ours besides', () => {
    const model = buildReport(samplePlan(12), { date: '2026-11-20' });
    expect(model.sheets.map((sheet) => sheet.name)).toEqual(['年度活动计划表', '工会经费收支预算表', '合规自查表', '编制说明']);
    expect(model.names).toEqual([]);
    for (const sheet of model.sheets) {
      expect([sheet.notes, sheet.conditionals, sheet.validations, sheet.tables]).toEqual([[], [], [], []]);
      expect(sheet.columns.some((column) => column.hidden)).toBe(false);
    }
    expect(JSON.stringify(model)).not.toContain('a0001');
  });

  it('leaves 合规自查表 out when asked', () => {
    expect(buildReport(samplePlan(3), { withCompliance: false }).sheets).toHaveLength(3);
  });

  it('holds every activity exactly once, whatever the grouping, and sums to the 分', () => {
    fc.assert(
      fc.property(anyPlan, anyOptions, (plan, options) => {
        const sheet = sheetOf(plan, 'report-plan', options);
        const rows = rowsOf(sheet).filter((cells) => typeof value(cells[0]) === 'number');
        expect(rows.map((cells) => value(cells[1])).sort()).toEqual(plan.activities.map((activity) => activity.title).sort());
        expect(rows.map((cells) => value(cells[0]))).toEqual(rows.map((_, index) => index + 1));
        const at = rowsOf(sheet)[2]?.indexOf('预算金额') ?? -1;
        const total = labelled(sheet, '合计', at);
        const known = plan.activities.some((activity) => budgetOf(activity) !== null);
        if (known) expect(fenFromYuan(Number(total))).toBe(planTotals(plan).all);
        else expect(['待填', '—']).toContain(total);
        const subtotals = rowsOf(sheet)
          .filter((cells) => value(cells[1]) === '小计')
          .map((cells) => value(cells[at]));
        const sum = sumFen(subtotals.map((cell) => fenFromYuan(typeof cell === 'number' ? cell : 0) ?? fenFromYuan(0)!));
        expect(sum).toBe(planTotals(plan).all);
      }),
      { numRuns: 200 },
    );
  });

  it('budgets to the 分 what the union itself spends', () => {
    fc.assert(
      fc.property(anyPlan, anyOptions, (plan, options) => {
        const sheet = sheetOf(plan, 'report-budget', options);
        const total = labelled(sheet, '本年支出合计', 3);
        if (typeof total === 'number') expect(fenFromYuan(total)).toBe(planTotals(plan).expense);
        else expect(planTotals(plan).expense).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('reads back to the same plan apart from what it leaves out, and writes the same report again', () => {
    fc.assert(
      fc.property(anyPlan, anyOptions, (plan, options) => {
        const model = buildReport(plan, options);
        const cells = modelCells(model);
        expect(isReport(cells)).toBe(true);
        const read = readReport(cells, 2000);
        expect(read?.issues).toEqual([]);
        expect(read?.plan.planYear).toBe(plan.planYear);
        expect(read?.plan.settings.openingBalance).toBe(plan.settings.openingBalance);
        const key = (activities: WorkPlan['activities']): string[] =>
          activities
            .map((a) => JSON.stringify([a.title, slotsOf(a.time.set), a.subject, budgetOf(a), a.funding, a.remark, a.owners]))
            .sort();
        expect(key(read?.plan.activities ?? [])).toEqual(key(plan.activities));
        expect(buildReport(read?.plan ?? blankPlan(2000), options)).toEqual(model);
      }),
      { numRuns: 100 },
    );
  });

  it('shows 待填 and counts it where no amount is known, and never 0', () => {
    const plan = samplePlan(24, 5, { blankShare: 1 });
    const bare: WorkPlan = { ...plan, settings: { ...blankPlan(2027).settings } };
    const model = buildReport(bare, { date: null });
    const numbers = model.sheets
      .flatMap((sheet) => rowsOf(sheet))
      .flatMap((cells) => cells.slice(3))
      .map(value);
    expect(numbers).not.toContain(0);
    expect(labelled(sheetOf(bare, 'report-budget'), '本年支出合计', 3)).toBe('待填');
    expect(labelled(sheetOf(bare, 'report-budget'), '本年结余', 3)).toBe('待填');
    const notes = noteParagraphs(reportFacts(bare, REPORT_DEFAULTS)).join('\n');
    expect(notes).toMatch(/有\d+项活动金额待填/);
    expect(notes).not.toMatch(/(?<![\d.,])0\.00元/);
  });

  it('says in 编制说明 the numbers of the tables', () => {
    const plan = samplePlan(60, 1);
    const notes = noteParagraphs(reportFacts(plan, REPORT_DEFAULTS)).join('\n');
    const money = (label: string): string => {
      const cell = labelled(sheetOf(plan, 'report-budget'), label, 3);
      return Number(cell).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    };
    for (const label of ['本年收入合计', '本年支出合计', '本年结余', '上年结余', '期末滚存结余'])
      expect(notes).toContain(`${money(label)}元`);
    expect(notes).toContain('共安排活动60项');
  });

  it('is a decent report for a plan without anything', () => {
    const model = buildReport(blankPlan(2027), {});
    expect(model.sheets).toHaveLength(4);
    expect(readReport(modelCells(model), 2000)?.plan.activities).toEqual([]);
  });
});

describe('pages of the 上报稿', () => {
  const plans = [1, 2, 11, 12, 13, 14, 15, 16, 17, 25, 60, 61, 62, 63, 300].map((n) => samplePlan(n, n));

  it.each(plans.map((plan) => [plan.activities.length, plan] as const))(
    'never put the signatures of %i activities alone on a page',
    (_n, plan) => {
      for (const options of [{}, { paper: 'A3' as const }, { grouping: 'subject' as const }, { columns: REPORT_FIELDS }]) {
        for (const sheet of buildReport(plan, options).sheets) {
          const rows = rowsOf(sheet);
          const signs = rows.findIndex((cells) => cells.some((cell) => value(cell) === '编制人：'));
          const last = sheet.page.rowBreaks[sheet.page.rowBreaks.length - 1] ?? 0;
          if (signs >= 0) expect(signs - last).toBeGreaterThan(2);
          expect(sheet.page.area?.rows).toBe(rows.length);
        }
      }
    },
  );

  it('print a row of a very long text smaller rather than cut it', () => {
    const plan = samplePlan(3, 1);
    const remark = '活动前后各项准备工作由各分会分头落实。'.repeat(60);
    const long = { ...plan, activities: plan.activities.map((activity, index) => (index === 1 ? { ...activity, remark } : activity)) };
    const sheet = sheetOf(long, 'report-plan');
    const row = rowsOf(sheet).findIndex((cells) => cells.some((cell) => value(cell) === remark));
    expect(sheet.rowHeights[row]).toBeLessThan(409);
    expect(sheet.styles.some(({ at, style }) => at.row === row && at.rows === 1 && (style.font?.size ?? 10) < 10)).toBe(true);
  });

  it('give every row with text a height, so that no program guesses', () => {
    for (const sheet of buildReport(samplePlan(60), {}).sheets) {
      rowsOf(sheet).forEach((cells, row) => {
        if (cells.some((cell) => value(cell) !== null)) expect(sheet.rowHeights[row]).toBeGreaterThan(0);
      });
    }
  });
});
