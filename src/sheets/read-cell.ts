import { fenFromYuan, type Fen } from '../plan/fen';
import type { EntryIssueCode } from '../plan/issue';
import type { ReadCell } from './cells';

/** A cell's text without surrounding blanks; null when blank. Numbers come as typed. */
export function cellText(cell: ReadCell | null | undefined): string | null {
  const value = cell?.value ?? null;
  if (value === null) return null;
  const text = String(value).replaceAll('\r\n', '\n').trim();
  return text === '' ? null : text;
}

export function isBlank(cell: ReadCell | null | undefined): boolean {
  return (cell?.value ?? '') === '';
}

/** A number, or why the cell holds none; both null for a blank cell. Nothing unreadable becomes 0. */
export interface ReadNumber<T> {
  readonly value: T | null;
  readonly problem: { readonly code: EntryIssueCode; readonly params: Readonly<Record<string, string | number>> } | null;
}

const NOTHING: ReadNumber<never> = { value: null, problem: null };

/**
 * An amount in 元. Text is never taken for a number, because the formulas of the workbook do not either: it is an issue, with what
 * it probably means as `suggestion`. Negative amounts are kept and reported; parts of a 分 are rounded and reported.
 */
export function readAmount(cell: ReadCell | null | undefined): ReadNumber<Fen> {
  const value = cell?.value ?? null;
  if (value === null || (typeof value === 'string' && value.trim() === '')) return NOTHING;
  if (typeof value !== 'number') return { value: null, problem: textAmount(String(value)) };
  const amount = fenFromYuan(value);
  if (amount === null) return { value: null, problem: { code: 'amount-not-a-number', params: { text: String(value) } } };
  if (amount < 0) return { value: amount, problem: { code: 'amount-negative', params: { value } } };
  const exact = Math.abs(value * 100 - amount) < 1e-6 * Math.max(1, Math.abs(amount) * 1e-6);
  return { value: amount, problem: exact ? null : { code: 'amount-too-precise', params: { value } } };
}

function textAmount(text: string): NonNullable<ReadNumber<Fen>['problem']> {
  const found = /^[约共计¥￥\s]*([\d,，]+(?:\.\d+)?)\s*(万)?元?(?:左右|以内)?$/.exec(text.trim()); // 约1,200元 · 0.5万元
  if (found === null) return { code: 'amount-not-a-number', params: { text } };
  const number = Number((found[1] ?? '').replace(/[,，]/g, ''));
  if (found[2] === undefined) return { code: 'amount-not-a-number', params: { text, suggestion: number } };
  return { code: 'amount-mixed-units', params: { text, suggestion: Math.round(number * 1_000_000) / 100 } };
}

/** A plain number (人数, 数量); text and negative numbers are issues and give null. */
export function readNumber(cell: ReadCell | null | undefined): ReadNumber<number> {
  const value = cell?.value ?? null;
  if (value === null || (typeof value === 'string' && value.trim() === '')) return NOTHING;
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { value: null, problem: { code: 'number-not-a-number', params: { text: String(value) } } };
  return value < 0 ? { value: null, problem: { code: 'number-negative', params: { value } } } : { value, problem: null };
}

const DAY_MS = 86_400_000;
/** Serial 25569 is 1970-01-01 in the 1900 date system. */
const EPOCH_SERIAL = 25_569;

/** Whether a cell holds a date: a number whose format shows a day, month or year. */
export function isDateCell(cell: ReadCell | null | undefined): boolean {
  return (
    typeof cell?.value === 'number' && cell.format !== undefined && /[ymd年月日]/i.test(cell.format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))
  );
}

/** Year, month and day of a date serial. */
export function serialDate(serial: number): { year: number; month: number; day: number } {
  const date = new Date((Math.floor(serial) - EPOCH_SERIAL) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
