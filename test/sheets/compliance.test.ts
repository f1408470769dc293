import fc from 'fast-check';
import { fen } from '../../src/plan/fen';
import type { WorkPlan } from '../../src/plan/workplan';
import { planTotals } from '../../src/budget/totals';
import { rulesFor } from '../../src/rulepacks/index';
import { evaluatePlan } from '../../src/rules/evaluate';
import { numericRuleRows } from '../../src/rules/live-rows';
import { buildWorkbook } from '../../src/sheets/build-workbook';
import { activityFigures } from '../../src/sheets/figures';
import { liveValues } from '../../src/sheets/live-values';
import type { WorkbookModel } from '../../src/sheets/model';
import { moneyPlan } from '../support/money-plan';
import { needTool } from '../support/need';
import { samplePlan } from '../support/plans';
import { compareWithLibreOffice } from '../support/recalculated';

const AS_OF = '2026-11-20';

function known(plan: WorkPlan): WorkPlan {
  const settings = {
    ...plan.settings,
    province: 'SX',
    members: 612,
    payroll: fen(6_000_000_000),
    duesBase: fen(1_728_000_000),
    retainedShare: 0.6,
  };
  return { ...plan, settings };
}

function judged(plan: WorkPlan): WorkbookModel {
  const context = { packs: rulesFor(plan.settings.province), asOf: AS_OF };
  return buildWorkbook(plan, {
    notes: [],
    findings: evaluatePlan(plan, context),
    liveRows: numericRuleRows(plan, context),
    created: `${AS_OF}T08:00:00Z`,
    sourceName: null,
  });
}

describe('合规检查', () => {
  test('the values of live terms are the ones the rules compute', () => {
    for (const plan of [known(samplePlan(60, 2)), samplePlan(24, 3), ...fc.sample(moneyPlan, { numRuns: 10, seed: 5 }).map(known)]) {
      const rows = numericRuleRows(plan, { packs: rulesFor(plan.settings.province), asOf: AS_OF });
      const values = liveValues(plan, plan.activities.map(activityFigures), planTotals(plan));
      for (const row of rows) {
        if (row.divisor !== null) continue;
        const sum = row.value.reduce<number | null>((total, term) => {
          const value = values.term(term);
          return total === null || value === null ? null : total + value;
        }, 0);
        expect([row.rule, sum === null ? null : sum.toFixed(4)]).toEqual([
          row.rule,
          row.current.value === null ? null : row.current.value.toFixed(4),
        ]);
      }
    }
  });

  test('open violations stand first among the verdicts, each with its document and how well it was seen', () => {
    const sheet = judged(known(samplePlan(60, 2))).sheets.find(({ role }) => role === 'compliance');
    const rows = sheet?.blocks[0]?.cells ?? [];
    const from = rows.findIndex((row) => typeof row[0] === 'string' && row[0].startsWith('逐条校核结论')) + 1;
    const verdicts = rows.slice(from).map((row) => row[1]);
    const order = ['违规', '提醒', '无法判断', '符合'];
    expect(verdicts.map((verdict) => order.indexOf(String(verdict)))).toEqual(
      verdicts.map((verdict) => order.indexOf(String(verdict))).sort((a, b) => a - b),
    );
    expect(rows.slice(from).every((row) => typeof row[9] === 'string' && typeof row[13] === 'string')).toBe(true);
  });
});

needTool('soffice')('the live rows of 合规检查 in LibreOffice', () => {
  test('come to the values of the core', async () => {
    const models: Record<string, WorkbookModel> = { big: judged(known(samplePlan(150, 2))), bare: judged(samplePlan(24, 3)) };
    fc.sample(moneyPlan, { numRuns: 6, seed: 8 }).forEach(
      (plan, index) => (models[`seed8-${index}`] = judged(index % 2 === 0 ? known(plan) : plan)),
    );
    expect((await compareWithLibreOffice(models)).differences).toEqual([]);
  });
});
