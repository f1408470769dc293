import { needsTables, readTextWith, type ReadTextOptions } from './read-text-with';
import type { ReadResult } from './result';
import { readWithGrids } from './table/with-grids';
import { simplify } from './text/simplify';

/** {@link readTextWith} with every reader at hand, for callers that cannot wait. */
export function readPlanText(text: string, options: ReadTextOptions): ReadResult {
  return readTextWith({ tables: needsTables(simplify(text), options) ? readWithGrids : null, simplify }, text, options);
}
