import type { Content } from './sheet';

/** What Excel makes of something written into a cell: content, and a number format it chooses by itself. */
export interface Typed {
  readonly content: Content | null;
  readonly format?: string;
  readonly quoted?: boolean;
}

const EPOCH = Date.UTC(1899, 11, 30);

function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round((date.getTime() - EPOCH) / 86400000);
}

/** Dates a Chinese Excel recognises in typed text; the year of dates without one is the bench's fixed `thisYear`. */
function readDate(text: string, thisYear: number): { value: number; format: string } | null {
  const full = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?$/.exec(text);
  if (full && !(full[3] === undefined && text.includes('.'))) {
    const value = serial(Number(full[1]), Number(full[2]), Number(full[3] ?? 1));
    return value === null ? null : { value, format: full[3] === undefined ? 'yyyy"年"m"月"' : 'yyyy/m/d' };
  }
  const short = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  if (short) {
    const value = serial(thisYear, Number(short[1]), Number(short[2] ?? short[3]));
    return value === null ? null : { value, format: 'm"月"d"日"' };
  }
  return null;
}

/** Number, percentage, amount with thousands separators or a currency sign. */
function readNumber(text: string): { value: number; format?: string } | null {
  const plain = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.exec(text);
  if (plain) return { value: Number(text) };
  const percent = /^([+-]?\d+\.?\d*)%$/.exec(text);
  if (percent) return { value: Number(percent[1]) / 100, format: text.includes('.') ? '0.00%' : '0%' };
  const grouped = /^[¥￥]?([+-]?\d{1,3}(,\d{3})+(\.\d+)?|[+-]?\d+(\.\d+)?)$/.exec(text);
  if (grouped) {
    const format = /^[¥￥]/.test(text) ? '"¥"#,##0.00' : text.includes('.') ? '#,##0.00' : '#,##0';
    return { value: Number((grouped[1] ?? '').replaceAll(',', '')), format };
  }
  return null;
}

/**
 * Writing text through `values` or `formulas` is typing it: numbers, dates and formulas are recognised
 * unless the cell is formatted as text or the text begins with an apostrophe.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
export function typed(value: unknown, format: string, thisYear: number): Typed {
  if (value === '' || value === null || value === undefined) return { content: null };
  if (typeof value === 'number' || typeof value === 'boolean') return { content: value };
  const text = String(value);
  if (text.startsWith("'")) return text.length === 1 ? { content: null } : { content: text.slice(1), quoted: true };
  if (format === '@') return { content: text };
  if (text.startsWith('=') && text.length > 1) return { content: { f: text } };
  if (/^(true|false)$/i.test(text)) return { content: text.toLowerCase() === 'true' };
  const trimmed = text.trim();
  const number = readNumber(trimmed) ?? readDate(trimmed, thisYear);
  if (!number) return { content: text };
  const chosen = number.format;
  return chosen !== undefined && format === 'General' ? { content: number.value, format: chosen } : { content: number.value };
}
