import type { Activity } from '../plan/activity';
import { slotsOf, type MonthSlot } from '../plan/month';
import { MONTH_MARK } from './columns';

/** What the master table shows for an activity in a month: the finer word, ●, or null when the month is not marked. */
export function markOf(activity: Activity, slot: MonthSlot): string | null {
  if (!slotsOf(activity.time.set).includes(slot)) return null;
  return activity.marks[String(slot)] ?? MONTH_MARK;
}

/** All marks of an activity by slot. */
export function marksOf(activity: Activity): Map<MonthSlot, string> {
  return new Map(slotsOf(activity.time.set).map((slot) => [slot, activity.marks[String(slot)] ?? MONTH_MARK]));
}

/** Words by which people strike a month out. The formulas of the workbook count every filled cell, so these stay marks, with an issue. */
const STRUCK_OUT = new Set(['', '-', '—', '——', '/', '×', '无', '否', '0']);
/** Plain marks people type for ●; they carry no finer word. */
const PLAIN_MARKS = new Set([
  '●',
  '○',
  '◎',
  '•',
  '·',
  '√',
  '✓',
  '✔',
  '★',
  '☆',
  '■',
  '▲',
  '是',
  '有',
  'v',
  'V',
  'y',
  'Y',
  'x',
  'X',
  '1',
  'true',
]);

export interface ReadMark {
  readonly marked: boolean;
  /** Finer word of the month (上旬, 8日), null for a plain mark. */
  readonly word: string | null;
  /** True when the mark looks struck out and somebody should clear the cell. */
  readonly doubtful: boolean;
}

/** Reads a month cell as the formulas do: every filled cell marks its month. A day number (8) becomes 8日. */
export function readMark(value: string | number | boolean | null): ReadMark {
  if (value === null || value === '') return { marked: false, word: null, doubtful: false };
  const text = String(value).trim();
  if (value === false || STRUCK_OUT.has(text)) return { marked: true, word: null, doubtful: true };
  if (PLAIN_MARKS.has(text)) return { marked: true, word: null, doubtful: false };
  const day = /^(\d{1,2})$/.exec(text); // 8
  if (day !== null && Number(day[1]) <= 31) return { marked: true, word: `${Number(day[1])}日`, doubtful: false };
  return { marked: true, word: text, doubtful: false };
}
