import { planTotals } from '../budget/totals';
import type { WorkPlan } from '../plan/workplan';
import type { ReadNote } from '../reading/note';
import type { Finding } from '../rules/finding';
import type { LiveRow } from '../rules/live/row';
import { buildBudget } from './budget-sheet';
import { buildCompliance } from './compliance-sheet';
import { activityFigures, countedPlan } from './figures';
import { liveValues } from './live-values';
import { masterLayout } from './master-layout';
import { buildMaster } from './master-sheet';
import type { WorkbookModel } from './model';
import { monthlyLayout } from './monthly-layout';
import { buildMonthly } from './monthly-sheet';
import { buildOverview } from './overview-sheet';
import { buildReading } from './reading-sheet';
import { buildSettings, settingNames } from './settings-sheet';
import { PLAIN_WORDS, type SheetWords } from './words';

export interface WorkbookOptions {
  readonly notes: readonly ReadNote[];
  readonly findings: readonly Finding[];
  /** ISO instant written into the document; an argument, never the clock. */
  readonly created: string;
  /** Name of the file the plan was read from; null when typed. */
  readonly sourceName: string | null;
  /** Numeric rules as live formulas, as `rules/live-rows` gives them. */
  readonly liveRows?: readonly LiveRow[];
  /** Sentences for notes and findings; codes and numbers are shown without them. */
  readonly words?: SheetWords;
}

/** The workbook of a plan as plain data, drawn alike by every host. */
export function buildWorkbook(plan: WorkPlan, options: WorkbookOptions): WorkbookModel {
  const totals = planTotals(countedPlan(plan));
  const monthly = monthlyLayout(
    masterLayout(plan),
    plan.activities.map(({ id }) => id),
  );
  const figures = plan.activities.map(activityFigures);
  const words = options.words ?? PLAIN_WORDS;
  const unit = plan.settings.unit ?? '';
  return {
    properties: {
      title: `${unit}${plan.planYear}年度工会工作计划`,
      subject: '年度计划、月度资金与经费预算',
      creator: '工会年历',
      company: unit,
      created: options.created,
    },
    sheets: [
      buildMaster(plan, monthly, totals),
      buildMonthly(plan, monthly, figures, totals),
      buildOverview(plan, monthly, figures, options.created),
      buildBudget(plan, monthly, figures, totals),
      buildCompliance(plan, {
        ...options,
        words,
        liveRows: options.liveRows ?? [],
        layout: monthly,
        values: liveValues(plan, figures, totals),
      }),
      buildReading(plan, options.notes, options.sourceName, words),
      buildSettings(plan),
    ],
    names: settingNames(),
  };
}
