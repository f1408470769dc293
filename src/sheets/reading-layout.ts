import { SHEET_NAMES } from './columns';
import { absoluteRect, quoteSheet, rect } from './address';

/** Columns of the activity list on 读取说明, in order; header texts are part of the file format. */
export const READING_COLUMNS = [
  { key: 'no', header: '序号', width: 5 },
  { key: 'title', header: '活动名称', width: 26 },
  { key: 'quote', header: '原文', width: 48 },
  { key: 'heading', header: '所在标题', width: 26 },
  { key: 'stated', header: '写明', width: 30 },
  { key: 'implied', header: '推定', width: 12 },
  { key: 'missing', header: '未写', width: 18 },
  { key: 'certainty', header: '把握', width: 7 },
  { key: 'notes', header: '说明', width: 36 },
  { key: 'lastYear', header: '上年数', width: 13 },
  { key: 'when', header: '时间原文', width: 14 },
  { key: 'precision', header: '时间精度', width: 10 },
  { key: 'day', header: '日期', width: 12 },
  { key: 'part', header: '旬周', width: 8 },
  { key: 'deadline', header: '期限', width: 8 },
  { key: 'recurrence', header: '频次', width: 14 },
  { key: 'festivals', header: '节日', width: 14 },
  { key: 'alternatives', header: '其他可能月份', width: 16 },
  { key: 'data', header: '存档', width: 12 },
  { key: 'id', header: '编号', width: 10 },
] as const;
export type ReadingKey = (typeof READING_COLUMNS)[number]['key'];

/** Zero-based rows of 读取说明. */
export const READING_HEADER_ROW = 2;
export const READING_FIRST_ROW = READING_HEADER_ROW + 1;

export function readingColumn(key: ReadingKey): number {
  return READING_COLUMNS.findIndex((column) => column.key === key);
}

/** Ranges by which 月度资金 finds last year's figure of an activity; at least one row long. */
export function lastYearRanges(count: number): { ids: string; amounts: string } {
  const range = (key: ReadingKey): string =>
    `${quoteSheet(SHEET_NAMES.reading)}!${absoluteRect(rect(READING_HEADER_ROW, readingColumn(key), count + 1, 1))}`;
  return { ids: range('id'), amounts: range('lastYear') };
}
