import type { MonthSlot } from '../plan/month';
import type { CellSheet } from './cells';
import { MASTER_FIELDS, MASTER_HEADERS, type MasterField } from './columns';
import { cellText } from './read-cell';

/** Rows searched for a header; people put titles and remarks above a table. */
const HEADER_ROWS = 30;

/** Where the master table stands in a workbook, whatever the sheet is called and wherever its columns went. */
export interface FoundMaster {
  readonly sheet: CellSheet;
  readonly headerRow: number;
  readonly fields: ReadonlyMap<MasterField, number>;
  readonly months: ReadonlyMap<MonthSlot, number>;
  /** Money columns whose header says 万元. */
  readonly inWan: ReadonlySet<MasterField>;
}

/** The slot of a month header: 3月 → 3, 次年1月 → 13; null for others. */
function headerSlot(header: string): MonthSlot | null {
  const found = /^(次年)?(\d{1,2})月$/.exec(header.replace(/\s/g, '')); // 次年1月
  const month = Number(found?.[2] ?? 0);
  if (found === null || month < 1 || month > 12) return null;
  return found[1] === undefined ? month : month + 12;
}

const BY_HEADER = new Map<string, MasterField>(
  MASTER_FIELDS.flatMap((field): [string, MasterField][] => (field === 'months' ? [] : [[MASTER_HEADERS[field], field]])),
);

/** Finds the master table: the row that names 活动名称, 支出科目, 编号 and most of the months. */
export function findMaster(sheets: readonly CellSheet[]): FoundMaster | null {
  for (const sheet of sheets) {
    for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rows.length); row += 1) {
      const found = readHeader(sheet, row);
      if (found.fields.has('title') && found.fields.has('subject') && found.fields.has('id') && found.months.size >= 6) return found;
    }
  }
  return null;
}

function readHeader(sheet: CellSheet, headerRow: number): FoundMaster {
  const fields = new Map<MasterField, number>();
  const months = new Map<MonthSlot, number>();
  const inWan = new Set<MasterField>();
  (sheet.rows[headerRow] ?? []).forEach((cell, column) => {
    const text = (cellText(cell) ?? '').replace(/\s/g, '');
    const slot = headerSlot(text);
    if (slot !== null && !months.has(slot)) months.set(slot, column);
    const field = BY_HEADER.get(text.replace(/[(（].*[)）]$/, ''));
    if (field === undefined || fields.has(field)) return;
    fields.set(field, column);
    if (text.includes('万元')) inWan.add(field);
  });
  return { sheet, headerRow, fields, months, inWan };
}

/** Finds the first sheet and row in which all these header texts stand, with their columns. */
export function findHeader(
  sheets: readonly CellSheet[],
  headers: readonly string[],
): { sheet: CellSheet; row: number; columns: Map<string, number> } | null {
  for (const sheet of sheets) {
    for (let row = 0; row < sheet.rows.length; row += 1) {
      const columns = new Map<string, number>();
      (sheet.rows[row] ?? []).forEach((cell, column) => {
        const text = cellText(cell);
        if (text !== null && !columns.has(text)) columns.set(text, column);
      });
      if (headers.every((header) => columns.has(header))) return { sheet, row, columns };
    }
  }
  return null;
}
