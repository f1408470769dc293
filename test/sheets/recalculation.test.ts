import fc from 'fast-check';
import { buildWorkbook } from '../../src/sheets/build-workbook';
import type { WorkbookModel } from '../../src/sheets/model';
import { moneyPlan } from '../support/money-plan';
import { needTool } from '../support/need';
import { samplePlan } from '../support/plans';
import { compareWithLibreOffice } from '../support/recalculated';

const OPTIONS = { notes: [], findings: [], created: '2026-11-20T08:00:00Z', sourceName: null };

/** Plans compared in one run: a few in every test run, 200 with `UYP_RECALC_PLANS=200`; `UYP_RECALC_SEED` repeats one. */
const PLANS = Number(process.env['UYP_RECALC_PLANS'] ?? 12);
const SEED = Number(process.env['UYP_RECALC_SEED'] ?? 20270101);
/** Files handed to LibreOffice at once. */
const BATCH = 25;

needTool('soffice')('LibreOffice calculates every formula to the value the core gave it', () => {
  test.each([0, 1, 12, 60])('a sample plan of %i activities', async (count) => {
    const { formulas, differences } = await compareWithLibreOffice({ sample: buildWorkbook(samplePlan(count, 5), OPTIONS) });
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(500);
  });

  test(`${PLANS} random plans, seed ${SEED}`, async () => {
    const plans = fc.sample(moneyPlan, { numRuns: PLANS, seed: SEED });
    for (let from = 0; from < plans.length; from += BATCH) {
      const models: Record<string, WorkbookModel> = {};
      plans.slice(from, from + BATCH).forEach((plan, index) => (models[`seed${SEED}-${from + index}`] = buildWorkbook(plan, OPTIONS)));
      expect((await compareWithLibreOffice(models)).differences).toEqual([]);
    }
  }, 600_000);
});
