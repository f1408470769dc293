import { fromSlots, isEmptyMonthSet, sameMonthSet, slotsOf, type MonthSet } from '../../plan/month';
import type { ActivityTime } from '../../plan/time';
import type { TimeMention } from './mention';

/** The words of a mention and where they stand. */
export function evidence(text: string, offset: number, found: TimeMention): Pick<ActivityTime, 'raw' | 'span'> {
  return { raw: text.slice(found.start - offset, found.end - offset), span: { start: found.start, end: found.end } };
}

/** The readings other than the chosen one, each once. */
export function others(set: MonthSet, alternatives: readonly MonthSet[]): ActivityTime['alternatives'] {
  const kept: MonthSet[] = [];
  for (const other of alternatives) {
    if (!sameMonthSet(other, set) && !kept.some((one) => sameMonthSet(one, other))) kept.push(other);
  }
  return kept.map((one) => ({ months: [...one.months], crossYear: [...one.crossYear] }));
}

/** A set as stored in a plan. */
export function mutable(set: MonthSet): ActivityTime['set'] {
  return { months: [...set.months], crossYear: [...set.crossYear] };
}

/** 5月前: May, or some month before it. */
export function readingsOfDeadline(set: MonthSet): MonthSet[] {
  const last = Math.max(...slotsOf(set));
  const upTo = (from: number, to: number): MonthSet => fromSlots(Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i));
  return [upTo(last - 1, last - 1), upTo(last - 1, last), upTo(1, last), upTo(1, last - 1)].filter((one) => !isEmptyMonthSet(one));
}

/** From September: September, or September to December. */
export function readingsOfStart(set: MonthSet): MonthSet[] {
  const first = Math.min(...slotsOf(set));
  return first <= 12 ? [fromSlots(Array.from({ length: 13 - first }, (_, i) => first + i))] : [];
}

/** Mentions joined by nothing but 、和 and spaces belong together: 2027.5、2027.10. */
export function joined(text: string, offset: number, stated: readonly TimeMention[]): TimeMention[] {
  const group = stated.slice(0, 1);
  for (const next of stated.slice(1)) {
    const last = group[group.length - 1];
    if (!last || !/^[ 、,和及与/;]{0,3}$/.test(text.slice(last.end - offset, next.start - offset))) break;
    group.push(next);
  }
  return group;
}
