import type { SourceSpan } from '../../plan/span';
import { readNumeral } from '../text/numerals';

/** Which plan of a text a place stands in, counted from 0; a file may hold several, and each speaks of its own activities. */
export type PlanAt = (at: number) => number;

/** The number of the item that begins at a place; null where none does. */
export type NumberAt = (at: number) => number | null;

/** 第1项, 第2、3项, as money or duties told apart call items by their numbers; none for any other name. */
export function numbersOf(name: string): number[] {
  const list = /^第([\d一二三四五六七八九十、和]{1,20})项(?:活动|工作|任务)?$/.exec(name)?.[1];
  return list === undefined ? [] : list.split(/[、和]/).flatMap((one) => readNumeral(one) ?? []);
}

/** The plans a text holds, by their title lines in reading order. */
export function planAt(titles: readonly SourceSpan[]): PlanAt {
  const starts = titles.map((title) => title.start);
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Things by the plan they stand in, in their order. */
export function byPlan<T>(things: readonly T[], start: (thing: T) => number, plan: PlanAt): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const at = plan(start(thing));
    const group = groups.get(at);
    if (group) group.push(thing);
    else groups.set(at, [thing]);
  }
  return groups;
}
