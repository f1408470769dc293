import { loadTables } from './on-use';
import { needsTables, readTextWith, type ReadTextOptions } from './read-text-with';
import type { ReadResult } from './result';

/** {@link readTextWith} with the table reader loaded only for a text that may hold a table. */
export async function readPlan(text: string, options: ReadTextOptions): Promise<ReadResult> {
  const tables = needsTables(text, options) ? (await loadTables()).readWithGrids : null;
  return readTextWith(tables, text, options);
}
