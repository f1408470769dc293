import type { WorkPlan } from '../../plan/workplan';
import type { WorkbookModel } from '../model';
import { buildBudgetSheet } from './budget-sheet';
import { buildComplianceSheet } from './compliance-sheet';
import { buildNotesSheet } from './notes-sheet';
import { REPORT_DEFAULTS, type ReportOptions } from './options';
import { REPORT_NORMAL_FONT } from './paper';
import { buildPlanSheet } from './plan-sheet';

/**
 * 上报稿: the clean copy for the superior union. Visible sheets only, no names, notes, ids or formulas beyond the sums that
 * were asked for. `created` of the properties is the 编报日期 (or the first day of the plan year): never the clock.
 */
export function buildReport(plan: WorkPlan, options: Partial<ReportOptions> = {}): WorkbookModel {
  const all: ReportOptions = { ...REPORT_DEFAULTS, ...options };
  const sheets = [buildPlanSheet(plan, all), buildBudgetSheet(plan, all)];
  if (all.withCompliance) sheets.push(buildComplianceSheet(plan, all));
  sheets.push(buildNotesSheet(plan, all));
  return {
    properties: {
      title: `${plan.settings.unit ?? ''}${plan.planYear}年度工会工作计划和经费预算`,
      subject: '年度活动计划表、工会经费收支预算表',
      creator: plan.settings.unit ?? '',
      company: plan.settings.unit ?? '',
      created: `${all.date ?? `${plan.planYear}-01-01`}T00:00:00.000Z`,
    },
    sheets,
    names: [],
    normalFont: REPORT_NORMAL_FONT,
  };
}
