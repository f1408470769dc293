import { COLUMN_FIELDS, type ColumnChoice, type ColumnField } from './fields';
import { matchHeader, readHeaderText } from './header-text';

/**
 * Reads a choice of columns as people write it: 「时间=3,活动名称=2」, 「title=B；预算＝F」. Columns count from 1 or are letters;
 * names are any usual header. Null when a name or column is not understood.
 */
export function parseColumnChoice(text: string): ColumnChoice | null {
  const choice: Partial<Record<ColumnField, number[]>> = {};
  const parts = text
    .normalize('NFKC')
    .split(/[,;、\s]+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  for (const part of parts) {
    const found = /^(.+?)[=:](\d{1,3}|[a-z]{1,2})$/i.exec(part);
    const field = found === null ? null : fieldOf(found[1] ?? '');
    const column = found === null ? null : columnOf(found[2] ?? '');
    if (field === null || column === null) return null;
    (choice[field] ??= []).push(column);
  }
  return choice;
}

function fieldOf(name: string): ColumnField | null {
  const exact = COLUMN_FIELDS.find((field) => field.toLowerCase() === name.trim().toLowerCase());
  return exact ?? matchHeader(readHeaderText(name))?.field ?? null;
}

function columnOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word) >= 1 ? Number(word) - 1 : null;
  return [...word.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
