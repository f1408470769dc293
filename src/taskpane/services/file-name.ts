import type { WorkPlan } from '../../plan/workplan';
import type { PaneFormat } from './exports-type';

const WHAT: Readonly<Record<PaneFormat, readonly [what: string, ending: string]>> = {
  workbook: ['工会年历', 'xlsx'],
  report: ['工会工作计划（上报稿）', 'xlsx'],
  execution: ['工会工作执行情况', 'xlsx'],
  ics: ['工会年历', 'ics'],
  csv: ['工会年历', 'csv'],
  docx: ['工会工作计划表', 'docx'],
  json: ['工会年历', 'json'],
  html: ['工会工作计划', 'html'],
};

/** Name of a file made from a plan: unit, year and what it is, without characters that systems refuse. */
export function fileName(plan: WorkPlan, format: PaneFormat): string {
  const [what, ending] = WHAT[format];
  const unit = (plan.settings.unit ?? '').replace(/[\\/:*?"<>|\p{C}]/gu, '').slice(0, 40);
  return `${unit}${plan.planYear}年${what}.${ending}`;
}
