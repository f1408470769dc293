import * as z from 'zod';
import { activitySchema } from './activity';
import { blankSettings, settingsSchema } from './settings';

/** Version of the stored form; raised when a stored plan needs a migration. */
export const PLAN_SCHEMA = 1;

/** Plan years accepted everywhere. */
export const MIN_PLAN_YEAR = 2000;
export const MAX_PLAN_YEAR = 2099;

export const workPlanSchema = z.object({
  schema: z.literal(PLAN_SCHEMA),
  planYear: z.int().min(MIN_PLAN_YEAR).max(MAX_PLAN_YEAR),
  settings: settingsSchema,
  activities: z.array(activitySchema),
  /** Past work found while reading, set aside. */
  reports: z.array(activitySchema),
});
/** 年度工作计划: the one noun everything is made from. */
export type WorkPlan = z.infer<typeof workPlanSchema>;

/** A plan without activities. */
export function blankPlan(planYear: number): WorkPlan {
  return { schema: PLAN_SCHEMA, planYear, settings: blankSettings(), activities: [], reports: [] };
}
