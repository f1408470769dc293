import type { MonthSet, MonthSlot } from '../../plan/month';
import type { SourceSpan } from '../../plan/span';
import type { Precision, Recurrence } from '../../plan/time';

/** What sort of words a time was said in; `open` is 时间待定, `week` a week without its month, `day` a day without its month. */
export type MentionKind =
  'months' | 'quarter' | 'half' | 'year' | 'season' | 'festival' | 'recurrence' | 'day' | 'week' | 'relative' | 'open';

/** One expression of time in a text, before it is weighed against its neighbours and headings. */
export interface TimeMention extends SourceSpan {
  readonly kind: MentionKind;
  /** Months on the two-year line, 1–12 plan year, 13–24 next; empty when the words alone fix none. */
  readonly slots: readonly MonthSlot[];
  /** Other readings of the same words, best first. */
  readonly alternatives: readonly MonthSet[];
  readonly precision: Precision;
  readonly part: string | null;
  /** `MM-DD` or `MM-DD/MM-DD`. */
  readonly day: string | null;
  readonly deadline: 'by' | 'from' | null;
  readonly recurrence: Recurrence | null;
  /** Canonical festival name. */
  readonly festival: string | null;
  /** The year as written, or plan year + 1 for 明年; null when none. */
  readonly year: number | null;
  /** True when the months are a convention and not the words themselves (暑假, 汛期). */
  readonly implied: boolean;
}

/** What the recognizers need to know about the text around. */
export interface TimeContext {
  readonly planYear: number;
  /** Plan of a school year: September to December are the plan year, January to August the next. */
  readonly schoolYear: boolean;
  /** Which term of a school, or which half of a year, a plan is for; null when it is for the year. */
  readonly term: 'spring' | 'autumn' | 'first' | 'second' | null;
  /** Month in which the document was written (letterhead), for 下个月; null when unknown. */
  readonly documentMonth: number | null;
  /** Year the document itself is about, when it says so; written years count from it. */
  readonly documentYear: number | null;
  /** A report of the year before with an outlook: its 明年 is the plan year, and its 今年 is gone. */
  readonly outlook: boolean;
  /** True for a table cell, where 3.8 is a date and a bare number a month. */
  readonly cell: boolean;
}

/** Context of a text about which nothing else is known. */
export function plainTime(planYear: number): TimeContext {
  return { planYear, schoolYear: false, term: null, documentMonth: null, documentYear: null, outlook: false, cell: false };
}

const NONE: readonly never[] = [];

/** A mention with everything unsaid left empty. */
export function mention(
  kind: MentionKind,
  start: number,
  end: number,
  precision: Precision,
  rest: Partial<Omit<TimeMention, 'kind' | 'start' | 'end' | 'precision'>> = {},
): TimeMention {
  return {
    kind,
    start,
    end,
    precision,
    slots: rest.slots ?? NONE,
    alternatives: rest.alternatives ?? NONE,
    part: rest.part ?? null,
    day: rest.day ?? null,
    deadline: rest.deadline ?? null,
    recurrence: rest.recurrence ?? null,
    festival: rest.festival ?? null,
    year: rest.year ?? null,
    implied: rest.implied ?? false,
  };
}
