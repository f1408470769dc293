import type { Activity } from '../plan/activity';
import { fromSlots, slotsOf, type MonthSlot } from '../plan/month';
import { MONTH_MARK } from './columns';
import { markOf } from './month-cell';

type When = Pick<Activity, 'time' | 'marks'>;

const LAST_SLOT = 24;
const SLOTS: readonly MonthSlot[] = Array.from({ length: LAST_SLOT }, (_, index) => index + 1);

/**
 * Months of two versions of an activity that were both changed since `base`: month by month, as the cells are; where both changed
 * one month, `own` holds. Time and the words in the cells are one thing and never parted.
 */
export function mergeMonths(own: Activity, fresh: Activity, base: Activity): When {
  const words = SLOTS.map((slot) => {
    const mine = markOf(own, slot);
    return mine === markOf(base, slot) ? markOf(fresh, slot) : mine;
  });
  const equals = (one: Activity): boolean => SLOTS.every((slot, index) => markOf(one, slot) === words[index]);
  if (equals(own)) return { time: own.time, marks: own.marks };
  if (equals(fresh)) return { time: fresh.time, marks: fresh.marks };
  const slots = SLOTS.filter((_, index) => words[index] !== null);
  const marks = slots.flatMap((slot) => {
    const word = words[slot - 1] ?? MONTH_MARK;
    return word === MONTH_MARK ? [] : [[String(slot), word] as const];
  });
  const set = fromSlots(slots);
  return {
    marks: Object.fromEntries(marks),
    time: {
      ...own.time,
      set: { months: [...set.months], crossYear: [...set.crossYear] },
      precision: slots.length === 0 ? 'unspecified' : slots.length === 1 ? 'month' : 'range',
      part: null,
      day: null,
      deadline: null,
      origin: 'typed',
      toBeDecided: slots.length === 0 && own.time.toBeDecided,
    },
  };
}

/** Whether an activity has any month. */
export function hasMonths(activity: Activity): boolean {
  return slotsOf(activity.time.set).length > 0;
}
