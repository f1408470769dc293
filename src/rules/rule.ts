import * as z from 'zod';
import { expenseSubjectSchema } from '../plan/subject';
import { TOPICS } from './lexicon/topics';

/** The closed list of checks; each is one small pure function in `checks/`. */
export const CHECK_IDS = [
  'income-near',
  'income-kinds',
  'income-purpose',
  'balance',
  'within-budget',
  'approvals',
  'adjustments',
  'fiscal-year',
  'arithmetic',
  'openness',
  'account-names',
  'dues-first',
  'expected-subject',
  'employer-pays',
  'dues-multiple',
  'outing-count',
  'outing-days',
  'outing-travel',
  'outing-fee',
  'destination',
  'winner-share',
  'souvenir-beside-prizes',
  'meal-allowance',
  'organiser-rewards',
  'lecturer-fee',
  'festival-list',
  'unlisted-festival',
  'womens-day',
  'childrens-day',
  'gift-form',
  'festival-sum',
  'voucher-once',
  'recipients',
  'birthday-form',
  'event-form',
  'recuperation-source',
  'eight-bans',
  'fitness-cards',
  'aid-share',
  'per-head',
  'topic-count',
  'share-of',
  'prize-cap',
  'trainee-share',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const citationSchema = z.strictObject({
  title: z.string().min(1),
  docNo: z.string().nullable(),
  article: z.string().nullable(),
  issued: z.string().nullable(),
  /** In the words of the source: a day, a month, a year, or null when nobody has seen it. */
  effective: z.string().nullable(),
  url: z.string().nullable(),
  grade: z.enum(['A', 'B', 'C', 'D', '-']),
  verification: z.enum(['seen', 'partly-seen', 'weak', 'unseen', 'derived']),
  verifiedOn: dateSchema.nullable(),
});

export const ruleValueSchema = z.strictObject({
  /** First and last day in force; null when the start is not known, or there is no end. */
  from: dateSchema.nullable(),
  to: dateSchema.nullable(),
  /** `limit` is the plain figure; money in 元. Other names belong to the check. */
  numbers: z.record(z.string(), z.number()),
  list: z.array(z.string()),
  unit: z.string().nullable(),
  citation: citationSchema,
  /** What a reader must know about this value: doubts, exceptions, later changes not found. */
  note: z.string().nullable(),
});
export type RuleValue = Readonly<z.infer<typeof ruleValueSchema>>;

export const ruleSchema = z.strictObject({
  id: z.string().regex(/^(N\d{2}|P-[A-Z]{2}-\w+)$/),
  title: z.string().min(1),
  statement: z.string().min(1),
  /** No province is the whole country; `area` when the figure is a city's and only stands in for the province. */
  jurisdiction: z.strictObject({
    provinces: z.array(z.string().regex(/^[A-Z]{2}$/)),
    name: z.string(),
    area: z.string().nullable(),
  }),
  severity: z.enum(['must', 'should']),
  /** `topic`: what it concerns; `every`: per what the figure is meant; `of`: of which sum a share is taken. */
  appliesTo: z.strictObject({
    topic: z.enum(TOPICS).nullable(),
    every: z.enum(['year', 'time', 'day', 'meal', 'half-day', 'show', 'festival']).nullable(),
    of: z.enum(['income', 'contribution', 'expense', 'payroll', 'duesBase']).nullable(),
    /** Subjects the rule expects such spending on; empty when it does not care. */
    subjects: z.array(expenseSubjectSchema),
  }),
  check: z.enum(CHECK_IDS),
  values: z.array(ruleValueSchema).min(1),
  /** Rule whose figure this one replaces in its own province. */
  overrides: z.string().nullable(),
  /** True when the plan's data can never decide the rule: it only reminds of what to look at. */
  reminder: z.boolean(),
  /** Where the facts were seen, as honest as we know it. */
  sources: z.array(z.string()),
});
/** 规则: one dated, cited rule as data. */
export type Rule = Readonly<z.infer<typeof ruleSchema>>;

/** True for values shown as 待核, which may warn but never condemn. */
export function needsVerification(value: RuleValue): boolean {
  return value.citation.verification === 'weak' || value.citation.verification === 'unseen';
}
