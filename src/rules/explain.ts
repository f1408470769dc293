import type { Rule, RuleValue } from './rule';
import { appliesIn } from './evaluate';
import { valueAt } from './value-at';

/** A rule laid open: its values by date, the one in force on a day, and what a province puts in its place. */
export interface Explained {
  readonly rule: Rule;
  readonly on: string;
  readonly province: string | null;
  readonly values: readonly RuleValue[];
  /** Value in force on the day; null when there is none. */
  readonly inForce: RuleValue | null;
  /** Rules of the province that give the figure for this one, with their value of the day. */
  readonly overlays: readonly { readonly rule: Rule; readonly inForce: RuleValue | null }[];
}

/** Explains a rule on a day (YYYY-MM-DD) for a province; null for an id that no rule has. */
export function explainRule(
  rules: readonly Rule[],
  id: string,
  at: { readonly on: string; readonly province: string | null },
): Explained | null {
  const wanted = id.toLowerCase();
  const rule = rules.find((each) => each.id.toLowerCase() === wanted);
  if (rule === undefined) return null;
  const own = rules.filter((each) => each.overrides === rule.id && at.province !== null && appliesIn(each, at.province));
  return {
    rule,
    on: at.on,
    province: at.province,
    values: rule.values,
    inForce: valueAt(rule, at.on),
    overlays: own.map((each) => ({ rule: each, inForce: valueAt(each, at.on) })),
  };
}
