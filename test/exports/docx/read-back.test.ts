import { exportPlan } from '../../../src/exports/formats';
import { budgetOf } from '../../../src/budget/amounts';
import { slotsOf } from '../../../src/plan/month';
import type { Activity } from '../../../src/plan/activity';
import { readSource } from '../../../src/workflow';
import { samplePlan } from '../../support/plans';

const none = (): Promise<never> => Promise.reject(new Error('not here'));

/** What a Word table of a plan says of an activity, in the words that it and the reader share. */
function told(activity: Activity): string {
  return JSON.stringify([activity.title, slotsOf(activity.time.set), budgetOf(activity), activity.owners.map(({ name }) => name).sort()]);
}

describe('年度工作计划表 as a Word document', () => {
  it.each(['quarter', 'subject'] as const)('is read by the reader of any Word table, grouped by %s', async (grouping) => {
    const plan = samplePlan(24, 8);
    const { bytes, name } = await exportPlan(plan, 'docx', { created: '2026-11-20T00:00:00Z', grouping, doors: { writeXlsx: none } });
    const source = await readSource(bytes, name, { readCells: none }, { planYear: 2027, fallbackYear: 2027 });
    expect(source.ok && source.plan.activities.map(told).sort()).toEqual(plan.activities.map(told).sort());
  });
});
