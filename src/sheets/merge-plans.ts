import type { Activity } from '../plan/activity';
import type { WorkPlan } from '../plan/workplan';
import { hasMonths, mergeMonths } from './merge-when';

/** What merging did, by activity id. */
export interface MergedPlan {
  readonly plan: WorkPlan;
  /** Activities of the fresh plan that the workbook did not have. */
  readonly added: readonly string[];
  /** Activities with at least one field taken from the fresh plan. */
  readonly updated: readonly string[];
  /** Activities with at least one field that people edited and that stays theirs. */
  readonly kept: readonly string[];
  /** Rows of the workbook the fresh plan does not have; they stay. */
  readonly only: readonly string[];
  /** Activities people deleted from the workbook; they are not brought back. */
  readonly deleted: readonly string[];
}

/** Equal as data, whatever order the members of objects have: one side may come from cells, the other from stored text. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

/**
 * Merges a fresh plan into the one that stands in the workbook. `base` is the plan as it was last written (null: not known): a
 * field that differs from it was edited by people and stays. Rows keep the order of the workbook, new activities come last,
 * nothing is removed.
 */
export function mergePlans(sheet: WorkPlan, fresh: WorkPlan, base: WorkPlan | null): MergedPlan {
  const freshById = new Map(fresh.activities.map((activity) => [activity.id, activity]));
  const baseById = new Map((base?.activities ?? []).map((activity) => [activity.id, activity]));
  const inSheet = new Set(sheet.activities.map(({ id }) => id));
  const updated: string[] = [];
  const kept: string[] = [];
  const only: string[] = [];
  const merged = sheet.activities.map((own): Activity => {
    const other = freshById.get(own.id);
    if (!other) {
      only.push(own.id);
      return own;
    }
    const { value, took, left } = mergeActivity(own, other, baseById.get(own.id) ?? null);
    if (took) updated.push(own.id);
    if (left) kept.push(own.id);
    return value;
  });
  const missing = fresh.activities.filter(({ id }) => !inSheet.has(id));
  const added = missing.filter(({ id }) => !baseById.has(id));
  const settings = mergeFields(sheet.settings, fresh.settings, base?.settings ?? null).value;
  return {
    plan: { ...fresh, settings, activities: [...merged, ...added] },
    added: added.map(({ id }) => id),
    updated,
    kept,
    only,
    deleted: missing.filter(({ id }) => baseById.has(id)).map(({ id }) => id),
  };
}

/** An activity field by field, its months apart: those go with the words in their cells. */
export function mergeActivity(own: Activity, fresh: Activity, base: Activity | null): { value: Activity; took: boolean; left: boolean } {
  const { value, took, left } = mergeFields(own, fresh, base);
  const changed = (one: Activity): boolean => base === null || !same(one.time, base.time) || !same(one.marks, base.marks);
  const holder = base === null ? (hasMonths(own) ? own : fresh) : changed(own) ? own : fresh;
  const when = base !== null && changed(own) && changed(fresh) ? mergeMonths(own, fresh, base) : holder;
  return { value: { ...value, time: when.time, marks: when.marks }, took, left };
}

/** Field by field: what people changed since `base` stays, the rest follows the fresh plan; without a base the sheet wins where it says anything. */
export function mergeFields<T extends object>(own: T, fresh: T, base: T | null): { value: T; took: boolean; left: boolean } {
  const value = { ...own } as Record<string, unknown>;
  let took = false;
  let left = false;
  for (const key of Object.keys(fresh) as (keyof T & string)[]) {
    if (same(own[key], fresh[key])) continue;
    const edited = base === null ? !isBlank(own[key]) : !same(own[key], base[key]);
    if (edited) left = true;
    else {
      value[key] = fresh[key];
      took = true;
    }
  }
  return { value: value as T, took, left };
}

function isBlank(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
