import type { CellSheet } from '../../sheets/cells';
import type { WorkbookModel } from '../../sheets/model';
import type { ExcelDoor } from './door';
import { drawWorkbook, type DrawOptions } from './draw-workbook';
import { ExcelRefusal } from './excel-error';
import { WorkbookChanged } from './prepare';
import { readPlanCells, type WorkbookSheet } from './read-workbook';

/** What writing a plan needs of the core; `Plan` is opaque here. */
export interface PlanCore<Plan> {
  /** The plan in the cells, or null when the workbook holds none of ours. */
  readPlan(sheets: readonly CellSheet[], memo: string | null): Plan | null;
  /** A plan laid over the one in the cells, so that nothing people typed there is lost. */
  merge(fresh: Plan, inBook: Plan, memo: string | null): Plan;
  model(plan: Plan): WorkbookModel;
  /** The plan as it is kept beside the sheets. */
  memo(plan: Plan): string;
}

/** What is to be written now, and the cells it rests on (null: the workbook holds no plan). */
export interface PlanToWrite<Plan> {
  readonly plan: Plan;
  readonly sheets: readonly WorkbookSheet[] | null;
}

/**
 * The plan that a write puts into the workbook: `fresh` merged into what the cells say at this moment, or what they say when
 * there is no fresh one. Null when there is neither.
 */
export async function planToWrite<Plan>(door: ExcelDoor, core: PlanCore<Plan>, fresh: Plan | null): Promise<PlanToWrite<Plan> | null> {
  const read = await readPlanCells(door);
  const { memo, hasPlan } = read.memo;
  const sheets = hasPlan ? read.sheets : null;
  const inBook = sheets === null ? null : core.readPlan(sheets, memo);
  if (inBook === null) return fresh === null ? null : { plan: fresh, sheets };
  return { plan: fresh === null ? inBook : core.merge(fresh, inBook, memo), sheets };
}

/** How often a write is begun before it is given up: each time somebody typed between reading and writing. */
const TRIES = 3;

/**
 * Writes a plan into the open workbook; the one way by which pane and ribbon do it. Edits that were typed and not read yet, here
 * or by co-authors, are read first and stay. Answers the plan as it stands in the workbook now; null when there was none. Refuses
 * with `workbook-changing`, nothing written, when somebody typed into the plan during every try.
 */
export async function writePlan<Plan>(
  door: ExcelDoor,
  core: PlanCore<Plan>,
  fresh: Plan | null,
  options: Omit<DrawOptions, 'memo' | 'restsOn'> = {},
): Promise<Plan | null> {
  for (let left = TRIES; left > 0; left--) {
    // Each try reads what the one before could not know.
    const wanted = await planToWrite(door, core, fresh);
    if (wanted === null) return null;
    const { plan, sheets } = wanted;
    const restsOn = sheets === null ? {} : { restsOn: sheets };
    try {
      await drawWorkbook(door, core.model(plan), { ...options, ...restsOn, memo: core.memo(plan) });
      return plan;
    } catch (error) {
      if (!(error instanceof WorkbookChanged)) throw error;
    }
  }
  throw new ExcelRefusal('workbook-changing');
}
