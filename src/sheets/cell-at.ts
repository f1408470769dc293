import type { MonthSlot } from '../plan/month';
import type { CellSheet, ReadCell } from './cells';
import type { MasterField } from './columns';
import { cellText } from './read-cell';
import { findMaster } from './read-find';

/** What stands in one cell of an activity's row; undefined when row or column is not in these sheets. */
export function cellAt(sheets: readonly CellSheet[], activityId: string, field: MasterField | MonthSlot): ReadCell | null | undefined {
  const master = findMaster(sheets);
  const ids = master?.fields.get('id');
  const column = typeof field === 'number' ? master?.months.get(field) : master?.fields.get(field);
  if (!master || ids === undefined || column === undefined) return undefined;
  const row = master.sheet.rows.slice(master.headerRow + 1).find((line) => cellText(line[ids]) === activityId);
  return row === undefined ? undefined : (row[column] ?? null);
}
