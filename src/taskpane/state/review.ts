import type { Activity } from '../../plan/activity';
import { isEmptyMonthSet } from '../../plan/month';
import type { ReadNote } from '../../reading/note';
import type { Doc } from './doc';

export const REVIEW_FILTERS = ['all', 'open', 'unsure', 'accepted', 'no-time', 'no-money', 'aside'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** Whether the reader itself was sure: a clear sentence, a time, and no second reading. */
export function isSure(activity: Activity): boolean {
  if (activity.provenance === null) return true;
  return activity.provenance.certainty === 3 && activity.time.alternatives.length === 0 && !isEmptyMonthSet(activity.time.set);
}

/** Whether somebody still has to give an amount. */
export function lacksMoney(activity: Activity): boolean {
  const product = activity.unitPrice !== null && activity.quantity !== null;
  return activity.budget === null && !product && activity.subject !== '无经费' && activity.status !== '取消';
}

const TESTS: Readonly<Record<Exclude<ReviewFilter, 'aside'>, (activity: Activity, doc: Doc) => boolean>> = {
  all: () => true,
  open: (activity, doc) => !doc.accepted.has(activity.id),
  unsure: (activity, doc) => !isSure(activity) && !doc.accepted.has(activity.id),
  accepted: (activity, doc) => doc.accepted.has(activity.id),
  'no-time': (activity) => isEmptyMonthSet(activity.time.set),
  'no-money': (activity) => lacksMoney(activity),
};

/** How many activities each filter shows. */
export function filterCounts(doc: Doc): Readonly<Record<ReviewFilter, number>> {
  const count = (filter: Exclude<ReviewFilter, 'aside'>): number =>
    doc.plan.activities.reduce((sum, activity) => sum + (TESTS[filter](activity, doc) ? 1 : 0), 0);
  return {
    all: doc.plan.activities.length,
    open: count('open'),
    unsure: count('unsure'),
    accepted: count('accepted'),
    'no-time': count('no-time'),
    'no-money': count('no-money'),
    aside: doc.plan.reports.length,
  };
}

function rank(activity: Activity): number {
  const certainty = activity.provenance?.certainty ?? 3;
  return isSure(activity) ? 4 : certainty;
}

function matches(activity: Activity, needle: string): boolean {
  if (needle === '') return true;
  return [activity.title, activity.remark ?? '', activity.subject, ...activity.owners.map((owner) => owner.name)].some((text) =>
    text.toLowerCase().includes(needle),
  );
}

/** The activities a filter and a search show: doubtful ones first, else in the order of the plan. */
export function reviewList(doc: Doc, filter: ReviewFilter, search: string): Activity[] {
  const needle = search.trim().toLowerCase();
  const source = filter === 'aside' ? doc.plan.reports : doc.plan.activities;
  const shown = source.filter((activity) => (filter === 'aside' || TESTS[filter](activity, doc)) && matches(activity, needle));
  return shown
    .map((activity, index) => ({ activity, index, rank: rank(activity) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ activity }) => activity);
}

/** Ids of what the reader is sure of and nobody has confirmed yet. */
export function sureIds(doc: Doc): string[] {
  return doc.plan.activities.filter((one) => isSure(one) && !doc.accepted.has(one.id)).map((one) => one.id);
}

/** What the reader noted that belongs to no activity's sentence: totals that differ, several plans in one text, columns guessed. */
export function looseNotes(doc: Doc): ReadNote[] {
  const notes = doc.source?.notes ?? [];
  const own = new Set(doc.plan.activities.flatMap((activity) => notesOf(activity, notes)));
  return notes.filter((note) => !own.has(note));
}

/** What the reader noted about an activity's sentence. */
export function notesOf(activity: Activity, notes: readonly ReadNote[]): ReadNote[] {
  const span = activity.provenance?.span;
  if (span === undefined) return [];
  return notes.filter((note) => note.end > note.start && note.start < span.end && note.end > span.start);
}
