import type { HolidayDay, HolidayYear } from '../../../calendar/holidays';

const monthOf = (day: HolidayDay): number => Number(day.date.slice(5, 7));

/** Names of the holidays of each month, each once. */
export function holidayNames(year: HolidayYear): ReadonlyMap<number, readonly string[]> {
  const names = new Map<number, string[]>();
  for (const day of year.off) {
    const list = names.get(monthOf(day)) ?? [];
    if (!list.includes(day.name)) list.push(day.name);
    names.set(monthOf(day), list);
  }
  return names;
}

/** Days of one kind in one month as 1—3日、8日. */
export function daysText(days: readonly HolidayDay[], month: number): string {
  const numbers = days.filter((day) => monthOf(day) === month).map((day) => Number(day.date.slice(8)));
  const runs: [number, number][] = [];
  for (const day of numbers.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、');
}
