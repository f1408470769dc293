import { moneyReader } from './money/money-reader';
import { needsOf, readTextWith, type ReadTextOptions } from './read-text-with';
import type { ReadResult } from './result';
import { readWithGrids } from './table/with-grids';
import { simplify } from './text/simplify';

/** {@link readTextWith} with every reader at hand, for callers that cannot wait. */
export function readPlanText(text: string, options: ReadTextOptions): ReadResult {
  const needs = needsOf(simplify(text), options.grids ?? []);
  const tables = needs.tables ? readWithGrids : null;
  return readTextWith({ tables, simplify, money: needs.money ? moneyReader : null }, text, options);
}
