import type { Activity } from '../../plan/activity';
import type { WorkPlan } from '../../plan/workplan';
import type { ReadResult } from '../result';
import { applyPair, isTouched } from './apply-diff';
import { DIFF_FIELDS, fieldWords, type DiffField } from './fields';
import { unmarkGone } from './gone-mark';
import { matchActivities, type Pair } from './match';

export { applyDiff } from './apply-diff';

/** One field in which the new version of the plan differs from the workbook. */
export interface FieldChange {
  readonly field: DiffField;
  /** Value in the workbook and in the new plan, as words (amounts in 分, months as slots). */
  readonly before: string;
  readonly after: string;
  /** People typed the value in the workbook, so it stays; `after` is only told. */
  readonly kept: boolean;
}

/** An activity of both versions whose words have changed. */
export interface ChangedActivity extends Pair {
  readonly fields: readonly FieldChange[];
}

/** An activity the new plan no longer has. */
export interface GoneActivity {
  readonly activity: Activity;
  /** People have worked on the row (spent, status, typed values). It stays in any case, with a remark, as 取消 where the status was ours. */
  readonly touched: boolean;
}

/** Difference between a workbook and a new version of its plan. */
export interface PlanDiff {
  readonly fresh: readonly Activity[];
  /** Activities of the new plan whose rows people had deleted from the workbook; they come back as 取消, with a remark. */
  readonly deleted: readonly Activity[];
  readonly changed: readonly ChangedActivity[];
  readonly gone: readonly GoneActivity[];
  readonly unchanged: readonly Pair[];
  /** Rows people added by hand; the new plan cannot know them. */
  readonly own: readonly Activity[];
  /** The whole new reading, in its order. */
  readonly reading: ReadResult;
}

/**
 * Compares an existing plan with a new reading: what is new, changed, gone and unchanged. Pure; neither is altered. `deleted` are rows
 * the workbook once had and people took out.
 */
export function diffPlan(old: WorkPlan, fresh: ReadResult, deleted: readonly Activity[] = []): PlanDiff {
  const matching = matchActivities(old.activities, fresh.activities);
  const changed: ChangedActivity[] = [];
  const unchanged: Pair[] = [];
  for (const pair of matching.pairs) {
    const fields = changesOf(pair);
    if (fields.length > 0) changed.push({ ...pair, fields });
    else unchanged.push(pair);
  }
  const typed = matching.gone.filter((activity) => activity.provenance === null);
  const gone = matching.gone
    .filter((activity) => activity.provenance !== null)
    .map((activity) => ({ activity, touched: isTouched(activity) }));
  const again = matchActivities(deleted, matching.fresh);
  return { fresh: again.fresh, deleted: again.pairs.map((pair) => pair.fresh), changed, gone, unchanged, own: typed, reading: fresh };
}

/** Fields the new text says otherwise than the old text did; what was only typed is no change of the plan. */
function changesOf(pair: Pair): FieldChange[] {
  const merged = applyPair(pair);
  const old = unmarkGone(pair.old);
  return DIFF_FIELDS.flatMap((field): FieldChange[] => {
    const before = fieldWords(old, field);
    const after = fieldWords(pair.fresh, field);
    const base = pair.old.provenance?.read?.[field];
    if (after === before || after === base || (base === undefined && after === '')) return [];
    return [{ field, before, after, kept: fieldWords(merged, field) === before }];
  });
}
