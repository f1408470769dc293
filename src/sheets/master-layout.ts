import { slotsOf, type MonthSlot } from '../plan/month';
import type { WorkPlan } from '../plan/workplan';
import { absoluteRect, columnName, quoteSheet, rect } from './address';
import { MASTER_FIELDS, MASTER_HEADERS, monthField, monthHeader, SHEET_NAMES, type MasterField } from './columns';

/** Zero-based rows of 年度计划: the line of live counts below the title, and the header. */
export const MASTER_INFO_ROW = 1;
export const MASTER_HEADER_ROW = 2;

export interface MasterColumn {
  /** Field key; months are m1 … n12. */
  readonly field: string;
  readonly header: string;
  readonly slot: MonthSlot | null;
  readonly width: number;
}

const WIDTHS: Readonly<Record<MasterField, number>> = {
  no: 5,
  title: 30,
  subject: 14,
  lead: 15,
  support: 14,
  months: 6.2,
  audience: 15,
  people: 7.5,
  unitPrice: 10.5,
  quantity: 7.5,
  budget: 13.5,
  source: 15,
  spent: 13,
  status: 8,
  remark: 22,
  issue: 17,
  id: 9,
};

/** Rows that formulas of other sheets look at below the header, so that rows typed under the table count at once. */
const LEAST_ROWS = 1000;

/** Where everything stands on 年度计划. */
export interface MasterLayout {
  readonly columns: readonly MasterColumn[];
  readonly slots: readonly MonthSlot[];
  readonly count: number;
  readonly firstRow: number;
  /** Last row of the ranges that formulas elsewhere use. */
  readonly rangeEnd: number;
}

/** Months shown: the plan year, and the next year as far as the plan goes. */
function shownSlots(plan: WorkPlan): MonthSlot[] {
  let last = 12;
  for (const { time } of plan.activities) last = Math.max(last, ...slotsOf(time.set));
  return Array.from({ length: last }, (_, index) => index + 1);
}

export function masterLayout(plan: WorkPlan): MasterLayout {
  const slots = shownSlots(plan);
  const columns = MASTER_FIELDS.flatMap((field): MasterColumn[] => {
    const width = WIDTHS[field];
    if (field !== 'months') return [{ field, header: MASTER_HEADERS[field], slot: null, width }];
    return slots.map((slot) => ({ field: monthField(slot), header: monthHeader(slot), slot, width: slot > 12 ? 8 : width }));
  });
  const count = plan.activities.length;
  const rows = Math.max(LEAST_ROWS, Math.ceil((count + 200) / 100) * 100);
  return { columns, slots, count, firstRow: MASTER_HEADER_ROW + 1, rangeEnd: MASTER_HEADER_ROW + rows };
}

/** Zero-based column of a field on 年度计划. */
export function columnOf(layout: MasterLayout, field: string): number {
  const index = layout.columns.findIndex((column) => column.field === field);
  if (index < 0) throw new RangeError(`no column ${field}`);
  return index;
}

/**
 * Range of one column, from the header row down to the headroom. It starts at the header on purpose: a row inserted above the
 * first activity is then inside the range and the range grows with it.
 */
export function columnRange(layout: MasterLayout, field: string): string {
  return spanRange(layout, field, field);
}

/** Ranges by layout: thousands of formulas ask for the same few. */
const RANGES = new WeakMap<MasterLayout, Map<string, string>>();

/** Range over neighbouring columns, from the header row down. */
export function spanRange(layout: MasterLayout, from: string, to: string): string {
  const known = RANGES.get(layout) ?? new Map<string, string>();
  RANGES.set(layout, known);
  const key = `${from}:${to}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const first = columnOf(layout, from);
  const rows = layout.rangeEnd - MASTER_HEADER_ROW + 1;
  const area = rect(MASTER_HEADER_ROW, first, rows, columnOf(layout, to) - first + 1);
  const range = `${quoteSheet(SHEET_NAMES.master)}!${absoluteRect(area)}`;
  known.set(key, range);
  return range;
}

/** Letters of a field's column on 年度计划. */
export function letterOf(layout: MasterLayout, field: string): string {
  return columnName(columnOf(layout, field));
}
