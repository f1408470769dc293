import { onNeed } from './on-use';
import { readTextWith, type ReadTextOptions } from './read-text-with';
import type { ReadResult } from './result';

/** {@link readTextWith} with the readers of tables and of traditional characters loaded only for a text that may hold such. */
export async function readPlan(text: string, options: ReadTextOptions): Promise<ReadResult> {
  return readTextWith(await onNeed(text, options.grids ?? []), text, options);
}
