import type { Line } from './lines';

/** 11、走访: January, and its item 1; 7组织疗休养: July, and an item without a number. */
const FIRST_ITEM = /^(1[0-2]|[1-9])(?:1 ?[、.]|(?=[\u4e00-\u9fff]))/;
/** As many months as show that the digits are months. */
const LEAST = 4;

/**
 * A table 月份 | 工作提要 that lost its lines, so that each month ran into the number of its first item: the months by the index of their
 * line; empty when the lines are no such list. The months must rise, and all but lone items must count on from 1.
 */
export function gluedMonths(lines: readonly Line[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let last = 0;
  let numbered = 0;
  lines.forEach(({ text }, index) => {
    const hit = FIRST_ITEM.exec(text);
    const month = Number(hit?.[1] ?? 0);
    if (month <= last || month > last + 4) return;
    // 11、 within a list that goes on from 10 is its eleventh item
    const before = /^(\d{1,2}) ?[、.]/.exec(lines[index - 1]?.text ?? '')?.[1];
    if (before !== undefined && Number(before) === Number(/^\d+/.exec(text)?.[0] ?? 0) - 1) return;
    if (hit?.[0] !== hit?.[1]) numbered += 1;
    else if (numbered === 0) return;
    found.set(index, month);
    last = month;
  });
  return numbered >= LEAST ? found : new Map<number, number>();
}
