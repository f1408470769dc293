import type { Rule, RuleValue } from './rule';

/** The value of a rule in force on a day (YYYY-MM-DD); null before the first and after the last. */
export function valueAt(rule: Rule, day: string): RuleValue | null {
  for (let index = rule.values.length - 1; index >= 0; index -= 1) {
    const value = rule.values[index];
    if (value !== undefined && (value.from === null || value.from <= day) && (value.to === null || value.to >= day)) return value;
  }
  return null;
}
