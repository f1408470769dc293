import { isMonth } from '../../plan/month';
import { NO_TIME, type ActivityTime } from '../../plan/time';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import type { Block } from './block';

const LEAST_ITEMS = 4;
const LEAST_SHARE = 0.6;

/** Fills the month of an item that lost it in a list of months, from its number and its neighbours; marked as inferred. */
export function inferMonths(text: string, blocks: readonly Block[], context: TimeContext): Block[] {
  const out = [...blocks];
  for (let from = 0; from < out.length;) {
    let to = from + 1;
    while (to < out.length && sameList(out[from], out[to])) to += 1;
    if (to - from >= LEAST_ITEMS && out[from]?.marker) fillRun(text, out, from, to, context);
    from = to;
  }
  return out;
}

function sameList(first: Block | undefined, other: Block | undefined): boolean {
  if (!first?.marker || !other?.marker) return false;
  return (
    first.section === other.section && first.marker.rank === other.marker.rank && first.headings[0]?.start === other.headings[0]?.start
  );
}

/** Month an item begins with; null when it has none, undefined when it has another time. */
function leadingMonth(text: string, block: Block, context: TimeContext): number | null | undefined {
  const times = findTimes(text.slice(block.start, Math.min(block.end, block.start + 40)), context);
  const first = times[0];
  if (!first) return null;
  if (first.kind === 'months' && first.start <= 2) return first.slots[0] ?? undefined;
  return times.some((time) => time.kind !== 'recurrence' && time.kind !== 'year' && time.slots.length > 0) ? undefined : null;
}

function fillRun(text: string, blocks: Block[], from: number, to: number, context: TimeContext): void {
  const items = blocks.slice(from, to);
  const months = items.map((block) => leadingMonth(text, block, context));
  const known = months.filter((month): month is number => typeof month === 'number');
  if (known.length < items.length * LEAST_SHARE || known.length < 3 || known.some((month, i) => i > 0 && month < (known[i - 1] ?? 0)))
    return;
  const byNumber = items.filter((block, i) => months[i] === block.marker?.number).length >= known.length * 0.8;
  items.forEach((block, index) => {
    if (months[index] !== null) return;
    const month = byNumber ? block.marker?.number : between(months, index);
    if (month === null || month === undefined || !isMonth(month)) return;
    blocks[from + index] = { ...block, inherited: inferred(month) };
  });
}

function between(months: readonly (number | null | undefined)[], index: number): number | null {
  const before = months.slice(0, index).findLast((month) => typeof month === 'number') ?? null;
  const after = months.slice(index + 1).find((month) => typeof month === 'number') ?? null;
  if (before === null || after === null) return null;
  if (after - before === 2) return before + 1;
  return after === before ? before : null;
}

function inferred(month: number): ActivityTime {
  return {
    ...NO_TIME,
    set: { months: [month as 1], crossYear: [] },
    precision: 'month',
    alternatives: [{ months: [], crossYear: [] }],
    origin: 'inferred',
  };
}
