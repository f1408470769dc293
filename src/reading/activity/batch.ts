import { isDetail } from './detail';
import { STATED, type Clause } from './clause';

const BATCH = /^(?:第[一二三四五六七八\d]{1,2}[批期]|(?:线路|路线)[A-Za-z一二三四五六\d]|[A-Za-z\d]号?线路?|.{2,6}专线)$/;

/** The label of a batch, the clause that names it, and all that stands behind the label. */
export interface Batch {
  readonly label: Clause;
  readonly named: Clause;
  readonly rest: readonly Clause[];
}

/** 第一批:5月17日-21日,建德线,带队:沈某: a batch with days of its own is an entry; null when there is none. */
export function batchOf(clauses: readonly Clause[]): Batch | null {
  const [label, ...rest] = clauses;
  if (!label?.label || !BATCH.test(label.view.text)) return null;
  if (!rest.some((one) => one.times.some((time) => STATED.has(time.kind)))) return null;
  if (rest.some((one) => one.view.head?.strength === 'occasion')) return null;
  const named = rest.find((one) => one.times.length === 0 && !one.label && !isDetail(one.view.text) && !/^\d/.test(one.view.text)) ?? label;
  return { label, named, rest };
}
