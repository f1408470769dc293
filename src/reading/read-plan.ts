import { loadSimplify, loadTables } from './on-use';
import { needsTables, readTextWith, type ReadTextOptions } from './read-text-with';
import type { ReadResult } from './result';
import { mayBeTraditional } from './text/simplified';

/** {@link readTextWith} with the readers of tables and of traditional characters loaded only for a text that may hold such. */
export async function readPlan(text: string, options: ReadTextOptions): Promise<ReadResult> {
  const simplify = mayBeTraditional(text) ? (await loadSimplify()).simplify : null;
  const needed = needsTables(simplify ? simplify(text) : text, options);
  return readTextWith({ tables: needed ? (await loadTables()).readWithGrids : null, simplify }, text, options);
}
