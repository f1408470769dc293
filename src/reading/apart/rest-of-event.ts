import { fen, sumFen } from '../../plan/fen';
import { titleLikeness } from '../activity/likeness';
import type { Given } from './give-money';

/** Titles of one event are at least this alike. */
const ALIKE = 0.6;

/** Whether an entry is the event a notice is about, and no part of it. */
export const isEvent = (title: string, notice: string): boolean =>
  titleLikeness(title, notice) >= ALIKE || title.endsWith(notice.replace(/^20\d\d年度?/, ''));

/**
 * A notice tells what its event costs, part by part: once the parts have their money, the event itself keeps what is left over, so that
 * no yuan is counted twice and none is lost.
 */
export function withRest({ activities, left }: Given, notice: string): Given {
  const event = activities.find((one) => isEvent(one.title, notice));
  if (!event) return { activities, left };
  const paid = left.filter((item) => item.budget !== null);
  const rest = {
    money: paid.flatMap((item) => item.money),
    budget: paid.length === 0 ? null : sumFen(paid.map((item) => item.budget ?? fen(0))),
    unitPrice: null,
    quantity: null,
  };
  return {
    activities: activities.map((one) => (one === event ? { ...one, ...rest } : one)),
    left: left.filter((item) => item.budget === null),
  };
}
