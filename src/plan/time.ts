import * as z from 'zod';
import { monthSetSchema } from './month';
import { sourceSpanSchema } from './span';

export const PRECISIONS = ['day', '旬', 'month', 'range', 'quarter', 'half', 'year', 'recurring', 'unspecified'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const FREQUENCIES = [
  'daily',
  'weekly',
  'biweekly',
  'monthly',
  'bimonthly',
  'quarterly',
  'semiannual',
  'yearly',
  'biennial',
  'n-per-year',
  'periodic',
  'irregular',
  'on-event',
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Months from one time to the next, for frequencies that give a year a certain number of them. */
export const MONTHS_APART: Readonly<Partial<Record<Frequency, number>>> = { monthly: 1, bimonthly: 2, quarterly: 3, semiannual: 6 };

export const recurrenceSchema = z.object({
  freq: z.enum(FREQUENCIES),
  /** Times per period when stated; [least, most] for 一到二次. */
  times: z.array(z.number()).nullable(),
  raw: z.string().nullable(),
});
export type Recurrence = Readonly<z.infer<typeof recurrenceSchema>>;

/** Where the time was found. */
export const TIME_ORIGINS = ['inline', 'heading', 'festival', 'frequency', 'inferred', 'none', 'typed'] as const;
export type TimeOrigin = (typeof TIME_ORIGINS)[number];

export const activityTimeSchema = z.object({
  /** The words the time was read from, as they stand in the source; '' when none. */
  raw: z.string(),
  span: sourceSpanSchema.nullable(),
  set: monthSetSchema,
  precision: z.enum(PRECISIONS),
  /** Finer word inside the month: 上旬, 底, 第1周. */
  part: z.string().nullable(),
  /** `MM-DD` or `MM-DD/MM-DD`, only when the plan states it. */
  day: z.string().nullable(),
  deadline: z.enum(['by', 'from']).nullable(),
  recurrence: recurrenceSchema.nullable(),
  /** Canonical festival names: 春节, 三八妇女节 … as `calendar` lists them. */
  festivals: z.array(z.string()),
  /** Other month sets a careful reader might choose, best first. */
  alternatives: z.array(monthSetSchema),
  origin: z.enum(TIME_ORIGINS),
  /** 时间待定: the plan itself says that the time is open. */
  toBeDecided: z.boolean(),
});
/** When an activity takes place. */
export type ActivityTime = z.infer<typeof activityTimeSchema>;

/** A time about which the plan says nothing. */
export const NO_TIME: ActivityTime = {
  raw: '',
  span: null,
  set: { months: [], crossYear: [] },
  precision: 'unspecified',
  part: null,
  day: null,
  deadline: null,
  recurrence: null,
  festivals: [],
  alternatives: [],
  origin: 'none',
  toBeDecided: false,
};
