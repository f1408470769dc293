import type { Activity } from '../../plan/activity';
import type { SourceSpan } from '../../plan/span';
import type { ReadResult } from '../result';
import type { JoinedText } from './join-lines';

/** A reading of joined lines, with every place where it stands in the source. */
export function placeBack(read: ReadResult, source: string, { back }: JoinedText): ReadResult {
  const moved = (activity: Activity): Activity => {
    const { provenance, ...rest } = everySpan(activity, back);
    return {
      ...rest,
      provenance: provenance === null ? null : { ...provenance, quote: source.slice(provenance.span.start, provenance.span.end) },
    };
  };
  return {
    ...read,
    text: source,
    activities: read.activities.map(moved),
    reports: read.reports.map(moved),
    notes: read.notes.map((note) => ({ ...note, ...back(note) })),
  };
}

const isSpan = (value: object): value is SourceSpan =>
  'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';

/** The same value with every span in it moved. */
function everySpan<T>(value: T, back: JoinedText['back']): T {
  if (Array.isArray(value)) return value.map((one: unknown) => everySpan(one, back)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]: [string, unknown]) => [key, everySpan(one, back)] as const);
  const same = Object.fromEntries(entries) as T;
  return isSpan(value) ? { ...same, ...back(value) } : same;
}
