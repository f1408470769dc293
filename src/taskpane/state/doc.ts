import type { Activity } from '../../plan/activity';
import { blankPlan, type WorkPlan } from '../../plan/workplan';
import type { EntryIssue } from '../../plan/issue';
import type { ReadNote } from '../../reading/note';
import type { ColumnChoice } from '../../reading/table/fields';
import type { SourceInput } from '../services/services';

/** The text a plan was read from, with what is needed to read it again. */
export interface PlanSource {
  readonly kind: 'text' | 'file' | 'sheet' | 'template' | 'workbook';
  readonly name: string | null;
  readonly text: string;
  readonly notes: readonly ReadNote[];
  /** Cells of a workbook of ours that cannot be used as they stand. */
  readonly issues: readonly EntryIssue[];
  /** Rows of a workbook of ours that people deleted, as far as it still knows them. */
  readonly deleted?: readonly Activity[];
  /** The source itself; null when it cannot be read again. */
  readonly input: SourceInput | null;
  /** Columns mapped by hand. */
  readonly columns: ColumnChoice | null;
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
