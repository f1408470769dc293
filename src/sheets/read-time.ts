import { fromSlots, sameMonthSet, slotsOf, type MonthSlot } from '../plan/month';
import { NO_TIME, type ActivityTime } from '../plan/time';
import type { ReadCell } from './cells';
import { monthField } from './columns';
import { readMark } from './month-cell';
import { isDateCell, serialDate } from './read-cell';
import type { IssueList } from './read-issues';

export interface ReadMonths {
  readonly slots: readonly MonthSlot[];
  readonly marks: Readonly<Record<string, string>>;
}

/** Reads the month cells of one row. A typed `3-8` that Excel turned into a date becomes 8日 again. */
export function readMonths(
  row: readonly (ReadCell | null)[],
  columns: ReadonlyMap<MonthSlot, number>,
  planYear: number,
  place: { readonly row: number; readonly activityId: string },
  issues: IssueList,
): ReadMonths {
  const slots: MonthSlot[] = [];
  const marks: Record<string, string> = {};
  for (const [slot, column] of [...columns].sort(([a], [b]) => a - b)) {
    const cell = row[column] ?? null;
    const at = { ...place, column, field: monthField(slot) };
    if (isDateCell(cell) && typeof cell?.value === 'number' && cell.value > 31) {
      slots.push(slot);
      const date = serialDate(cell.value);
      const fits = date.month === ((slot - 1) % 12) + 1;
      marks[String(slot)] = fits ? `${date.day}日` : `${date.month}月${date.day}日`;
      const year = slot > 12 ? planYear + 1 : planYear;
      if (!fits || date.year !== year) issues.add('date-outside-year', at, { date: `${date.year}-${date.month}-${date.day}`, year });
      continue;
    }
    const mark = readMark(cell?.value ?? null);
    if (!mark.marked) continue;
    slots.push(slot);
    if (mark.word !== null) marks[String(slot)] = mark.word;
    if (mark.doubtful) issues.add('month-mark-unreadable', at, { text: String(cell?.value ?? '') });
  }
  return { slots, marks };
}

/** The time of a row: what was stored when the marks are the stored ones, else what the marks now say. */
export function timeFromMarks(
  read: ReadMonths,
  stored: { readonly time: ActivityTime; readonly marks: Readonly<Record<string, string>> } | null,
): ActivityTime {
  const set = fromSlots(read.slots);
  if (stored !== null && sameMonthSet(set, stored.time.set) && sameMarks(read, stored.marks)) return stored.time;
  const plain = { months: [...set.months], crossYear: [...set.crossYear] };
  if (read.slots.length === 0) return { ...NO_TIME, toBeDecided: stored?.time.toBeDecided ?? false };
  const words = read.slots.map((slot) => read.marks[String(slot)] ?? null);
  const [word] = words;
  const single = read.slots.length === 1;
  const day = single && word ? /^(\d{1,2})日([前起])?$/.exec(word) : null; // 8日, 5日前
  const month = ((read.slots[0] ?? 1) - 1) % 12;
  const precision =
    day !== null ? 'day' : single && word?.includes('旬') ? '旬' : single ? 'month' : set.months.length === 12 ? 'year' : 'range';
  return {
    ...NO_TIME,
    set: plain,
    precision,
    part: single && day === null ? (word ?? null) : null,
    day: day === null ? null : `${pad(month + 1)}-${pad(Number(day[1]))}`,
    deadline: day?.[2] === '前' ? 'by' : day?.[2] === '起' ? 'from' : null,
    origin: 'typed',
  };
}

function sameMarks(read: ReadMonths, stored: Readonly<Record<string, string>>): boolean {
  return read.slots.every((slot) => (read.marks[String(slot)] ?? '●') === (stored[String(slot)] ?? '●'));
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** Stored marks that stand on months the set still has; others are words of months long unmarked. */
export function marksOn(time: ActivityTime, marks: Readonly<Record<string, string>>): Record<string, string> {
  const slots = new Set(slotsOf(time.set).map(String));
  return Object.fromEntries(Object.entries(marks).filter(([slot]) => slots.has(slot)));
}
