import type { Activity } from '../plan/activity';
import type { EntryIssue } from '../plan/issue';
import { blankPlan, MIN_PLAN_YEAR, type WorkPlan } from '../plan/workplan';
import type { CellSheet } from './cells';
import { cellText } from './read-cell';
import { readArchive } from './read-archive';
import { findMaster, type FoundMaster } from './read-find';
import { readMaster } from './read-master';
import { readSettings } from './read-settings';

export interface ReadBack {
  readonly plan: WorkPlan;
  /** Cells that cannot be used as they stand; the plan holds everything else. */
  readonly issues: readonly EntryIssue[];
}

/** Whether a workbook holds our master table, whatever its sheets are called. */
export function isOurWorkbook(sheets: readonly CellSheet[]): boolean {
  return findMaster(sheets) !== null;
}

/**
 * The plan in a workbook of ours: rows by their hidden id, columns by their header, settings by their label, so that sorted,
 * inserted, moved and renamed things stay right. The only way from cells back to a plan. `planYear` overrides 设置.
 */
export function readBack(sheets: readonly CellSheet[], planYear?: number): ReadBack {
  const master = findMaster(sheets);
  const { settings, planYear: stated, issues: settingIssues } = readSettings(sheets);
  const year = planYear ?? stated ?? yearInTitle(master);
  if (year === null) settingIssues.add('setting-unreadable', { row: null, column: null, field: 'planYear' }, { text: '' });
  const archive = readArchive(sheets);
  const plan = { ...blankPlan(year ?? MIN_PLAN_YEAR), settings, reports: [...archive.reports] };
  if (master === null) return { plan, issues: settingIssues.issues };
  const { activities, issues } = readMaster(master, archive, plan.planYear);
  return { plan: { ...plan, activities }, issues: [...issues.issues, ...settingIssues.issues] };
}

/** Activities that 读取说明 still knows and whose rows people took out of 年度计划; `plan` is what {@link readBack} gave. */
export function deletedRows(sheets: readonly CellSheet[], plan: WorkPlan): Activity[] {
  const left = new Set(plan.activities.map(({ id }) => id));
  return [...readArchive(sheets).activities].flatMap(([id, activity]) => (left.has(id) ? [] : [{ ...activity, id }]));
}

/** The year in the lines above the table: 青禾机械厂工会2027年度工会工作计划. */
function yearInTitle(master: FoundMaster | null): number | null {
  for (const row of master?.sheet.rows.slice(0, master.headerRow) ?? []) {
    for (const cell of row) {
      const found = /(20\d{2})\s*年/.exec(cellText(cell) ?? '');
      if (found !== null) return Number(found[1]);
    }
  }
  return null;
}
