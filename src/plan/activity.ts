import * as z from 'zod';
import { fenSchema } from './fen';
import { moneyMentionSchema } from './money';
import { ownerSchema } from './owner';
import { sourceSpanSchema } from './span';
import { fundSourceSchema } from './source';
import { expenseSubjectSchema } from './subject';
import { activityTimeSchema, NO_TIME } from './time';

/** 场次, 户数, 期 …: a count the plan states. */
export const countSchema = z.object({
  n: z.number(),
  nMax: z.number().nullable(),
  unit: z.string(),
  what: z.string().nullable(),
  /** 不少于, 约, 以上 … */
  qualifier: z.string().nullable(),
});
export type Count = Readonly<z.infer<typeof countSchema>>;

/** One source of funds of an activity; `amount` null means the rest (or all) of the budget. */
export const fundingSchema = z.object({ source: fundSourceSchema, amount: fenSchema.nullable() });
export type Funding = Readonly<z.infer<typeof fundingSchema>>;

export const STATUSES = ['计划', '进行中', '已完成', '推迟', '取消'] as const;
export type Status = (typeof STATUSES)[number];

/** What the reader saw: the sentence, its place and how sure it is. */
export const provenanceSchema = z.object({
  /** Name of the file or sheet the activity was read from; null when typed by hand. */
  file: z.string().nullable(),
  span: sourceSpanSchema,
  /** `text.slice(span)` of the decoded source. */
  quote: z.string(),
  /** The whole sentence around the quote, when the source has one; context for rules, never shown as the activity's own words. */
  sentence: z.string().optional(),
  /** Governing headings joined by ' > ', outermost first; null when there is none. */
  heading: z.string().nullable(),
  /** Field name → the words it was read from. Fields without evidence were not stated. */
  evidence: z.record(z.string(), sourceSpanSchema),
  /** Fields that were implied (by a heading, a neighbour, a lexicon) and not written in the sentence. */
  implied: z.array(z.string()),
  /** 3 clear, 2 arguable, 1 doubtful: doubtful ones come first in the review. */
  certainty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Field name → its value as the text gave it, so that a later version of the plan can tell what people typed. */
  read: z.record(z.string(), z.string()).optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

export const activitySchema = z.object({
  /** Stable key, kept in a hidden column; unique in a plan. */
  id: z.string().min(1),
  /** report: past work found in the plan, set aside but kept. */
  kind: z.enum(['activity', 'report']),
  title: z.string(),
  time: activityTimeSchema,
  /** Words typed or stated for single months, by slot (1–12 plan year, 13–24 next): '上旬', '8日'. Others show ●. */
  marks: z.record(z.string(), z.string()),
  owners: z.array(ownerSchema),
  /** 对象: whom it is for, in the plan's words. */
  audience: z.string().nullable(),
  /** 人数. */
  people: z.number().nullable(),
  counts: z.array(countSchema),
  money: z.array(moneyMentionSchema),
  unitPrice: fenSchema.nullable(),
  quantity: z.number().nullable(),
  /** 预算金额: stated, or unit price × quantity; null is "to fill", never 0. */
  budget: fenSchema.nullable(),
  funding: z.array(fundingSchema),
  /** The words the plan used for its source of funds; null when none. */
  fundingText: z.string().nullable(),
  subject: expenseSubjectSchema,
  /** What the plan's own subject column says, when it has one; `subject` is what was understood of it. */
  subjectText: z.string().optional(),
  subjectAlternatives: z.array(expenseSubjectSchema),
  /** 实际支出 so far; null when nothing has been entered. */
  spent: fenSchema.nullable(),
  /** 上年数 of the same activity; null when not known. */
  lastYear: fenSchema.nullable(),
  status: z.enum(STATUSES),
  phase: z.enum(['prepare', 'run', 'wrapup']).nullable(),
  place: z.string().nullable(),
  /** Parts listed inside one row or sentence. */
  parts: z.array(z.string()),
  remark: z.string().nullable(),
  provenance: provenanceSchema.nullable(),
});
/** 活动: one line of the yearly calendar. */
export type Activity = z.infer<typeof activitySchema>;

/** An activity with nothing known but its id and title. */
export function blankActivity(id: string, title: string): Activity {
  return {
    id,
    kind: 'activity',
    title,
    time: NO_TIME,
    marks: {},
    owners: [],
    audience: null,
    people: null,
    counts: [],
    money: [],
    unitPrice: null,
    quantity: null,
    budget: null,
    funding: [],
    fundingText: null,
    subject: '其他',
    subjectAlternatives: [],
    spent: null,
    lastYear: null,
    status: '计划',
    phase: null,
    place: null,
    parts: [],
    remark: null,
    provenance: null,
  };
}
