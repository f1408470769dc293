import type { Activity } from '../../plan/activity';
import type { ExcelDoors, RowEdition } from '../services/services';
import type { Doc } from '../state/doc';
import { differs } from '../state/rebase';
import type { Room } from './run';

/** Reads what stands in the workbook now; what the pane has not written stays. Answers false when the workbook holds no plan. */
export async function readAgain({ pane }: Room, excel: ExcelDoors): Promise<boolean> {
  const fresh = await excel.readPlan();
  if (fresh === null || pane.get().written === null) return fresh !== null;
  pane.refresh(fresh);
  return true;
}

function withRows(doc: Doc, rows: ReadonlyMap<string, Activity>): Doc {
  const activities = doc.plan.activities.map((activity) => rows.get(activity.id) ?? activity);
  return { ...doc, plan: { ...doc.plan, activities } };
}

/** The workbook's document, or the pane's when it says the same: then nothing is left to write. */
function settled(doc: Doc, written: Doc): Doc {
  return !differs(doc, written) && doc.accepted === written.accepted ? doc : written;
}

/**
 * Writes rows into the open workbook at once. `then` makes the same change in the pane's plan where it is not there yet; it is called only
 * when Excel has taken the rows.
 */
export async function writeRows(
  room: Room,
  excel: ExcelDoors,
  changes: readonly RowEdition[],
  options: { readonly patient: boolean; readonly then?: () => void },
): Promise<void> {
  const { pane } = room;
  await excel.edit(changes, options.patient);
  const { written } = pane.get();
  const now = written === null ? null : withRows(written, new Map(changes.map(({ after }) => [after.id, after])));
  options.then?.();
  if (now !== null) pane.patch({ written: settled(pane.get().history.doc, now) });
  // What the cells really say now is the truth.
  await readAgain(room, excel);
}
