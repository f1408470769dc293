import type { Scope } from '../lexicon/scopes';
import type { ActivityTime } from '../../plan/time';
import type { TimeMention } from '../time/mention';
import { STATED } from './clause';
import { isDated, VAGUE } from './dated';
import type { Surroundings } from './judge';

/** What a clause stands in: the scope of its headings, and whether and how widely it is dated. */
export function surroundings(
  scope: Scope,
  time: ActivityTime,
  times: readonly TimeMention[],
  listItem: boolean,
  opens: boolean,
): Surroundings {
  const vague = time.recurrence !== null && VAGUE.has(time.recurrence.freq);
  const dated = isDated(time);
  const own = times.some((one) => STATED.has(one.kind) || one.kind === 'festival' || (one.kind === 'recurrence' && !vague));
  const wide = dated && !own && (time.precision === 'half' || time.precision === 'year');
  return { scope, dated, own, wide, vague, listItem, opens };
}
