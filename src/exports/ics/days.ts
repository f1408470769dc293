/** A day as year, month 1–12 and day of month. Calendars know no hours here. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A run of whole days, `end` exclusive. */
export interface DaySpan {
  readonly start: Day;
  readonly end: Day;
}

const DAY_MS = 86_400_000;

/** Milliseconds of the day's midnight in UTC: a stable number to compare and add with. */
export function dayNumber(day: Day): number {
  return Date.UTC(day.year, day.month - 1, day.day) / DAY_MS;
}

function fromDayNumber(count: number): Day {
  const date = new Date(count * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(day: Day, days: number): Day {
  return fromDayNumber(dayNumber(day) + days);
}

/** First day of a slot: 1–12 in the plan year, 13–24 in the next. */
export function slotStart(slot: number, planYear: number): Day {
  return fromDayNumber(Date.UTC(planYear, slot - 1, 1) / DAY_MS);
}

/** The day, or null when the month has no such day. */
export function dayInSlot(slot: number, planYear: number, day: number): Day | null {
  const first = slotStart(slot, planYear);
  const found = { ...first, day };
  return day >= 1 && dayNumber(found) < dayNumber(slotStart(slot + 1, planYear)) ? found : null;
}

export function spanDays(span: DaySpan): number {
  return dayNumber(span.end) - dayNumber(span.start);
}

/** `20270308`, the DATE value of iCalendar. */
export function icsDate(day: Day): string {
  return `${day.year}${String(day.month).padStart(2, '0')}${String(day.day).padStart(2, '0')}`;
}

/** Weekday, 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
