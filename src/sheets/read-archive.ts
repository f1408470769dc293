import type { Activity } from '../plan/activity';
import type { Fen } from '../plan/fen';
import type { CellSheet } from './cells';
import { cellText, readAmount } from './read-cell';
import { findHeader } from './read-find';
import { unpackActivity } from './reading-archive';
import { READING_COLUMNS } from './reading-layout';

export interface Archive {
  /** What 读取说明 keeps of each activity, by id. */
  readonly activities: ReadonlyMap<string, Activity>;
  readonly reports: readonly Activity[];
  readonly lastYear: ReadonlyMap<string, Fen>;
}

const header = (key: (typeof READING_COLUMNS)[number]['key']): string => READING_COLUMNS.find((column) => column.key === key)?.header ?? '';

/** Reads 读取说明; a workbook without it gives an empty archive. */
export function readArchive(sheets: readonly CellSheet[]): Archive {
  const activities = new Map<string, Activity>();
  const reports: Activity[] = [];
  const lastYear = new Map<string, Fen>();
  const found = findHeader(sheets, [header('data'), header('id'), header('quote')]);
  if (found === null) return { activities, reports, lastYear };
  const column = (key: (typeof READING_COLUMNS)[number]['key']): number => found.columns.get(header(key)) ?? -1;
  for (const row of found.sheet.rows.slice(found.row + 1)) {
    const id = cellText(row[column('id')]);
    const text = cellText(row[column('data')]);
    if (id === null) continue;
    const amount = readAmount(row[column('lastYear')]).value;
    if (amount !== null) lastYear.set(id, amount);
    const activity =
      text === null ? null : unpackActivity(text, { quote: cellText(row[column('quote')]), heading: cellText(row[column('heading')]) });
    if (activity === null) continue;
    if (activity.kind === 'report') reports.push(activity);
    else activities.set(id, activity);
  }
  return { activities, reports, lastYear };
}
