import type { Activity } from '../../plan/activity';
import { blankPlan, type WorkPlan } from '../../plan/workplan';
import type { ReadNote } from '../../reading/note';

/** The text a plan was read from. `columns` holds the columns a person mapped by hand, per table field. */
export interface PlanSource {
  readonly kind: 'text' | 'file' | 'sheet' | 'template' | 'workbook';
  readonly name: string | null;
  readonly text: string;
  readonly notes: readonly ReadNote[];
}

/** The work in hand: what undo steps through and what is kept on this machine. */
export interface Doc {
  readonly plan: WorkPlan;
  readonly source: PlanSource | null;
  /** Ids of the activities a person has confirmed. */
  readonly accepted: ReadonlySet<string>;
}

/** Work in which nothing has been done. */
export function blankDoc(planYear: number): Doc {
  return { plan: blankPlan(planYear), source: null, accepted: new Set() };
}

export function isBlankDoc(doc: Doc): boolean {
  return doc.source === null && doc.plan.activities.length === 0;
}

/** The activity with this id, or null. */
export function findActivity(doc: Doc, id: string | null): Activity | null {
  return id === null ? null : (doc.plan.activities.find((activity) => activity.id === id) ?? null);
}
