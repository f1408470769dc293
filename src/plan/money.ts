import * as z from 'zod';
import { fenSchema } from './fen';
import { sourceSpanSchema } from './span';

/** One mention of money in a plan, as the plan states it. `per` says of what a standard is (人, 户, 人·天). */
export const moneyMentionSchema = z.object({
  raw: z.string(),
  span: sourceSpanSchema.nullable(),
  /** Stated total, or unit × quantity (`computed`), or the bare standard when nothing else is known. */
  amount: fenSchema,
  unitAmount: fenSchema.nullable(),
  per: z.string().nullable(),
  quantity: z.number().nullable(),
  /** Upper end of a stated range (3000—5000元). */
  amountMax: fenSchema.nullable(),
  computed: z.boolean(),
  scope: z.enum(['activity', 'income']),
});
export type MoneyMention = Readonly<z.infer<typeof moneyMentionSchema>>;

/** True when only a standard is known, so that `amount` is no total. */
export function isBareStandard(money: MoneyMention): boolean {
  return money.per !== null && money.quantity === null && !money.computed && money.unitAmount === money.amount;
}
