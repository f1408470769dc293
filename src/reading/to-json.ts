import type { Activity } from '../plan/activity';
import { yuanFromFen } from '../plan/fen';
import type { ReadNote } from './note';
import type { ReadResult } from './result';

/**
 * The JSON of `uyp read`: money in 元, months apart from next year's, offsets half-open into the decoded text.
 * `sentence` words a note for people.
 */
export function readResultToJson(result: ReadResult, file: string, sentence: (note: ReadNote) => string): object {
  return {
    file,
    planYear: result.planYear,
    activities: [...result.activities, ...result.reports].map(activityToJson),
    notes: result.notes.map((note) => ({
      code: note.code,
      severity: note.severity,
      start: note.start,
      end: note.end,
      message: sentence(note),
    })),
  };
}

function activityToJson(activity: Activity): object {
  const { time, provenance } = activity;
  return {
    id: activity.id,
    kind: activity.kind,
    title: activity.title,
    quote: provenance?.quote ?? null,
    start: provenance?.span.start ?? null,
    end: provenance?.span.end ?? null,
    heading: provenance?.heading ?? null,
    months: time.set.months,
    crossYear: time.set.crossYear,
    precision: time.precision,
    part: time.part,
    day: time.day,
    deadline: time.deadline,
    recurrence: time.recurrence,
    festivals: time.festivals,
    owners: activity.owners,
    counts: activity.counts,
    amount: amountOf(activity),
    category: activity.subject,
    stated: Object.keys(provenance?.evidence ?? {}),
    altReadings: time.alternatives,
  };
}

/** The budget, or the bare standard when the plan states no more than that. */
function amountOf(activity: Activity): number | null {
  const amount = activity.budget ?? activity.money.find((money) => money.scope === 'activity')?.amount ?? null;
  return amount === null ? null : yuanFromFen(amount);
}
