import { fen, type Fen } from '../plan/fen';
import { slotsOf, type MonthSet, type MonthSlot } from '../plan/month';

/**
 * Spreads an amount evenly over the marked months, to the 分, the remainder in the last marked month.
 * Each other month gets the quotient cut towards zero, which in a sheet is `TRUNC(ROUND(amount*100,0)/n)/100`.
 * No marked month gives an empty map: the amount stays unallocated, a month is never invented.
 */
export function allocateOverMonths(amount: Fen, set: MonthSet): ReadonlyMap<MonthSlot, Fen> {
  const shares = new Map<MonthSlot, Fen>();
  const slots = slotsOf(set);
  const last = slots[slots.length - 1];
  if (last === undefined) return shares;
  const each = fen(Math.trunc(amount / slots.length));
  for (const slot of slots) shares.set(slot, each);
  shares.set(last, fen(amount - each * (slots.length - 1)));
  return shares;
}
