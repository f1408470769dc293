import * as z from 'zod';
import { workPlanSchema } from '../../plan/workplan';

/** What a plan file says it is. */
export const PLAN_FORMAT = 'union-year-planner/plan';

/** Version of the wrapper; the plan inside carries its own `schema`. */
export const PLAN_FORMAT_VERSION = 1;

export const planFileSchema = z.object({
  format: z.literal(PLAN_FORMAT),
  version: z.literal(PLAN_FORMAT_VERSION),
  plan: workPlanSchema,
});

/** The published JSON Schema of exported plans (what `uyp schema` prints): amounts are integers in 分. */
export function planJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(planFileSchema, { io: 'input', target: 'draft-2020-12' });
  return { title: '工会年历 年度工作计划 / Union Year Planner plan', ...schema };
}
