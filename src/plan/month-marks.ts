import { slotsOf } from './month';
import type { ActivityTime } from './time';

/** Parts that read well only behind 月: 月初, 月中, 月底, 月末. */
const WITH_MONTH = new Set(['初', '中', '底', '末']);

/** Finer words longer than this would not fit a month cell. */
const MOST = 8;

/**
 * The finer word each month cell shows, by slot (1–12 plan year, 13–24 next): a day the plan states, 上旬, 月底, 第1周.
 * Months about which the plan says no more than their name have none; nothing is invented.
 */
export function marksOfTime(time: ActivityTime): Record<string, string> {
  const slots = slotsOf(time.set);
  const [first] = slots;
  const last = slots.at(-1);
  if (first === undefined || last === undefined || time.recurrence !== null) return {};
  if (time.day !== null) return dayMarks(time.day, first, last, time.deadline);
  if (time.part === null) return {};
  const [start = '', end = start] = time.part.split('/').map((part) => wordOf(part, time.deadline));
  if (slots.length === 1) return fitting({ [first]: start === end ? start : `${start}–${end}` });
  return time.part.includes('/') ? fitting({ [first]: start, [last]: end }) : {};
}

function wordOf(part: string, deadline: ActivityTime['deadline']): string {
  const word = WITH_MONTH.has(part) ? `月${part}` : part;
  return deadline === 'by' ? `${word}前` : deadline === 'from' ? `${word}起` : word;
}

/** `MM-DD` or `MM-DD/MM-DD` as days in their month cells; 5日前 for what is due by then. */
function dayMarks(day: string, first: number, last: number, deadline: ActivityTime['deadline']): Record<string, string> {
  const [start, end] = day.split('/').map((text) => Number(text.slice(3)));
  if (start === undefined || Number.isNaN(start)) return {};
  if (end === undefined || Number.isNaN(end)) return { [first]: wordOf(`${start}日`, deadline) };
  if (first === last) return { [first]: `${start}–${end}日` };
  return { [first]: `${start}日起`, [last]: `至${end}日` };
}

function fitting(marks: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(marks).filter(([, word]) => word !== '' && word.length <= MOST));
}
