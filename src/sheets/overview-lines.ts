import type { MonthSlot } from '../plan/month';
import { isPrincipal } from '../plan/owner';
import type { ActivityFigures } from './figures';
import { marksOf } from './month-cell';

/** One line of a month's box. */
export interface OverviewLine {
  readonly figures: ActivityFigures;
  readonly mark: string;
}

/** Lines of a month, those with a finer time first and in its order, the others in the order of the plan. */
export function monthLines(figures: readonly ActivityFigures[], slot: MonthSlot): OverviewLine[] {
  return figures
    .flatMap((own, index) => {
      const mark = marksOf(own.activity).get(slot);
      return mark === undefined ? [] : [{ figures: own, mark, key: dayKey(mark), index }];
    })
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ figures: own, mark }) => ({ figures: own, mark }));
}

const PART_DAYS: readonly (readonly [RegExp, number])[] = [
  [/月?初/, 3], // 月初
  [/上旬/, 5],
  [/中旬/, 15],
  [/下旬/, 25],
  [/[底末]/, 30], // 月底
];

/** A day of the month by which a mark sorts; marks without one come last. */
function dayKey(mark: string): number {
  const day = /(\d{1,2})日/.exec(mark); // 8日
  if (day !== null) return Number(day[1]);
  return PART_DAYS.find(([pattern]) => pattern.test(mark))?.[1] ?? 99;
}

/** 活动名称(负责) as a line shows it. */
export function lineText({ activity }: ActivityFigures): string {
  const lead = activity.owners
    .filter(isPrincipal)
    .map(({ name }) => name)
    .join('、');
  return `${activity.title}${lead === '' ? '' : `(${lead})`}`;
}
