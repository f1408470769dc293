import { fen, MAX_FEN } from '../../plan/fen';
import { slotsOf } from '../../plan/month';
import { MONTHS_APART, type ActivityTime } from '../../plan/time';
import type { Sums } from './row-money';

/** 每人每节, 每户每次, 每人每季度: by whom, and by which turn. */
const BY_TURN = /每[人户名位]每(节|次|场|期|季|月)/;

/**
 * 每人每节300元 for 312人 and three feasts, 每人每次50元 of a circle held 每季度: the product of a row, for every turn of the year. Where
 * nobody can count the turns the row has a standard, and no budget.
 */
export function eachTurn<T extends Sums>(sums: T, time: ActivityTime): T {
  const [only, ...others] = sums.money;
  const turn = only === undefined ? undefined : BY_TURN.exec(only.raw)?.[1];
  if (only === undefined || turn === undefined || others.length > 0 || !only.computed || only.unitAmount === null) return sums;
  const turns = turnsIn(turn, time);
  const amount = turns === null ? null : only.amount * turns;
  if (turns === 1) return sums;
  if (turns === null || amount === null || amount > MAX_FEN)
    return { ...sums, money: [{ ...only, amount: only.unitAmount, quantity: null, computed: false }], budget: null, quantity: null };
  const quantity = (only.quantity ?? 1) * turns;
  return { ...sums, money: [{ ...only, amount: fen(amount), quantity }], budget: fen(amount), quantity };
}

/** How often it comes in the year; null when nobody can tell. */
function turnsIn(turn: string, { festivals, recurrence, set }: ActivityTime): number | null {
  if (turn === '节') return festivals.length === 0 ? null : festivals.length;
  const [least = 1, most] = recurrence?.times ?? [];
  if (recurrence !== null) {
    const apart = MONTHS_APART[recurrence.freq];
    return apart === undefined || (most !== undefined && most !== least) ? null : (12 / apart) * least;
  }
  const months = slotsOf(set);
  // 5-6月 is once or twice; 3月、6月、9月 are three
  const apart = turn === '月' || months.every((month, at) => at === 0 || month - (months[at - 1] ?? 0) > 1);
  return months.length === 0 || !apart ? null : months.length;
}
