import * as z from 'zod';
import { fenSchema } from './fen';

/** Income lines of a basic-level union's budget, in the order of the form superiors use. */
export const INCOME_KINDS = [
  '会费收入',
  '拨缴经费收入',
  '上级补助收入',
  '政府补助收入',
  '行政补助收入',
  '附属单位上缴收入',
  '投资收益',
  '其他收入',
] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];

export const incomeLineSchema = z.object({
  kind: z.enum(INCOME_KINDS),
  /** Budget of the plan year; null is "to fill". */
  budget: fenSchema.nullable(),
  /** Received so far. */
  actual: fenSchema.nullable(),
  lastYear: fenSchema.nullable(),
  remark: z.string().nullable(),
});
export type IncomeLine = Readonly<z.infer<typeof incomeLineSchema>>;

/** Every income line, nothing filled in. */
export function blankIncome(): IncomeLine[] {
  return INCOME_KINDS.map((kind) => ({ kind, budget: null, actual: null, lastYear: null, remark: null }));
}
