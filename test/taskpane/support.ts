/** Small documents for the tests of the pane. */
import { blankActivity, type Activity } from '../../src/plan/activity';
import { fen } from '../../src/plan/fen';
import { monthSet } from '../../src/plan/month';
import { blankPlan } from '../../src/plan/workplan';
import type { Doc } from '../../src/taskpane/state/doc';

/** An activity in these months, with an amount in 元. */
export function activity(id: string, title: string, months: readonly number[] = [], yuan: number | null = null): Activity {
  const blank = blankActivity(id, title);
  const set = monthSet(months);
  return {
    ...blank,
    time: { ...blank.time, set: { months: [...set.months], crossYear: [] } },
    budget: yuan === null ? null : fen(yuan * 100),
  };
}

/** A document of these activities for 2027. */
export function docOf(...activities: Activity[]): Doc {
  return { plan: { ...blankPlan(2027), activities }, source: null, accepted: new Set() };
}

/** A reader's activity: how certain, from which sentence. */
export function read(one: Activity, certainty: 1 | 2 | 3, quote = one.title, start = 0): Activity {
  const span = { start, end: start + quote.length };
  return { ...one, provenance: { file: null, span, quote, heading: null, evidence: {}, implied: [], certainty } };
}
