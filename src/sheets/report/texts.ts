import type { Activity } from '../../plan/activity';
import type { Fen } from '../../plan/fen';
import { slotsOf, type MonthSlot } from '../../plan/month';
import { isPrincipal } from '../../plan/owner';
import { monthHeader } from '../columns';

/** Separator of names inside one cell. */
export const LIST_MARK = '、';

/** `12,345.60`: an amount as a reader of Chinese accounts expects it, always with 分. */
export function amountText(amount: Fen): string {
  const sign = amount < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(amount) / 100);
  const cents = String(Math.abs(amount) % 100).padStart(2, '0');
  return `${sign}${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** `12345.60`: the same without separators, for files that machines read. */
export function plainAmount(amount: Fen): string {
  return amountText(amount).replace(/,/g, '');
}

/** Names in the column 负责 (lead) or 配合. */
export function ownersText(activity: Activity, principal: boolean): string {
  return activity.owners
    .filter((owner) => isPrincipal(owner) === principal)
    .map((owner) => owner.name)
    .join(LIST_MARK);
}

/** `3月上旬、5—7月、次年1月`: the months in words; '' when the plan gives none. */
export function monthsText(activity: Activity): string {
  const runs: string[] = [];
  let start: MonthSlot | null = null;
  const slots = slotsOf(activity.time.set);
  slots.forEach((slot, index) => {
    const mark = activity.marks[String(slot)];
    if (mark !== undefined) {
      runs.push(`${monthHeader(slot)}${mark}`);
      return;
    }
    start ??= slot;
    const next = slots[index + 1];
    const joins = next === slot + 1 && slot !== 12 && activity.marks[String(next)] === undefined;
    if (joins) return;
    runs.push(start === slot ? monthHeader(slot) : `${monthHeader(start).slice(0, -1)}—${slot > 12 ? slot - 12 : slot}月`);
    start = null;
  });
  return runs.join(LIST_MARK);
}

/** The inverse of {@link monthsText}: slots with their finer words (null for ●). Parts that are no months are passed over. */
export function readMonthsText(text: string): Map<MonthSlot, string | null> {
  const slots = new Map<MonthSlot, string | null>();
  for (const part of text.split(LIST_MARK)) {
    const match = /^(次年)?(\d{1,2})(?:—(\d{1,2}))?月(.*)$/s.exec(part); // 次年1—3月, 3月上旬
    if (match === null) continue;
    const shift = match[1] === undefined ? 0 : 12;
    const from = Number(match[2]);
    const to = Number(match[3] ?? match[2]);
    for (let month = from; month <= Math.min(12, to); month += 1) slots.set(month + shift, match[4] === '' ? null : (match[4] ?? null));
  }
  return slots;
}
