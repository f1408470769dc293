import type { Activity } from '../../plan/activity';
import type { ReadResult } from '../result';
import { linkBudgets } from './link-budgets';

/**
 * What was read from the prose and from each table of one text, as one result in reading order. Rows that only give their money to an
 * activity named elsewhere go up in it.
 */
export function joinResults(text: string, planYear: number, all: readonly ReadResult[]): ReadResult {
  const read = inOrder(
    all.flatMap((result) => result.activities),
    start,
  );
  const [, ...tables] = all;
  const activities = linkBudgets(
    read,
    tables.map((table) => table.activities),
  );
  const left = new Set(activities.map(start));
  const gone = new Set(read.map(start).filter((at) => !left.has(at)));
  return {
    text,
    planYear,
    activities,
    reports: inOrder(
      all.flatMap((result) => result.reports),
      start,
    ),
    // A row that only gave its money away has no time of its own to miss.
    notes: inOrder(
      all.flatMap((result) => result.notes).filter((note) => note.code !== 'time-missing' || !gone.has(note.start)),
      (note) => note.start,
    ),
  };
}

function start(activity: Activity): number {
  return activity.provenance?.span.start ?? 0;
}

function inOrder<T>(items: readonly T[], at: (item: T) => number): T[] {
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => at(a.item) - at(b.item) || a.index - b.index)
    .map(({ item }) => item);
}
