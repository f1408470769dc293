import { needsTables, readTextWith, type ReadTextOptions } from './read-text-with';
import type { ReadResult } from './result';
import { readWithGrids } from './table/with-grids';

/** {@link readTextWith} with every reader at hand, for callers that cannot wait. */
export function readPlanText(text: string, options: ReadTextOptions): ReadResult {
  return readTextWith(needsTables(text, options) ? readWithGrids : null, text, options);
}
