import { planTotals, type PlanTotals } from '../../budget/totals';
import type { Settings } from '../../plan/settings';
import type { WorkPlan } from '../../plan/workplan';
import type { ActivityFacts, DayRange } from '../facts/activity-facts';
import type { Topic } from '../lexicon/topics';
import { needsVerification, type Rule, type RuleValue } from '../rule';
import { valueAt } from '../value-at';

/** Everything a check may look at: the plan's settings, the facts of its activities, its totals and the other rules in force. */
export interface Scene {
  readonly plan: WorkPlan;
  readonly settings: Settings;
  readonly planYear: number;
  readonly asOf: string;
  readonly activities: readonly ActivityFacts[];
  /** Judged activities of a topic: not cancelled, and paid by the union at least in part. */
  readonly about: (topic: Topic) => readonly ActivityFacts[];
  readonly totals: () => PlanTotals;
  /** Rules that give the figure for a national rule in the plan's province. */
  readonly figuresFor: (ruleId: string) => readonly Rule[];
}

const NONE: readonly ActivityFacts[] = [];

/** Builds the scene of a plan from the facts of its activities. */
export function sceneOf(plan: WorkPlan, activities: readonly ActivityFacts[], rules: readonly Rule[], asOf: string): Scene {
  const byTopic = new Map<Topic, ActivityFacts[]>();
  for (const facts of activities) {
    if (facts.paidByEmployer) continue;
    for (const topic of facts.topics) {
      const list = byTopic.get(topic);
      if (list === undefined) byTopic.set(topic, [facts]);
      else list.push(facts);
    }
  }
  const figures = new Map<string, Rule[]>();
  for (const rule of rules) if (rule.overrides !== null) figures.set(rule.overrides, [...(figures.get(rule.overrides) ?? []), rule]);
  let totals: PlanTotals | null = null;
  return {
    plan,
    settings: plan.settings,
    planYear: plan.planYear,
    asOf,
    activities,
    about: (topic) => byTopic.get(topic) ?? NONE,
    totals: () => (totals ??= planTotals(plan)),
    figuresFor: (ruleId) => figures.get(ruleId) ?? [],
  };
}

/** The value of a rule for some days; `changes` when another value takes over within them. */
export interface InForce {
  readonly value: RuleValue;
  readonly changes: boolean;
}

/** A later document that keeps the figures of the one before changes nothing for the plan. */
function sameFigures(a: RuleValue, b: RuleValue): boolean {
  const names = Object.keys(a.numbers);
  if (names.length !== Object.keys(b.numbers).length || a.list.length !== b.list.length) return false;
  return (
    names.every((name) => a.numbers[name] === b.numbers[name]) &&
    a.list.every((word, index) => b.list[index] === word) &&
    needsVerification(a) === needsVerification(b)
  );
}

/** Picks the value in force; null when the rule has none on these days. */
export function inForce(rule: Rule, days: DayRange): InForce | null {
  const first = valueAt(rule, days.from);
  const last = days.to === days.from ? first : valueAt(rule, days.to);
  const value = first ?? last;
  return value === null ? null : { value, changes: first !== last && !(first !== null && last !== null && sameFigures(first, last)) };
}

/** The value in force through a whole plan year and the next, when one value is: then no activity needs to ask again. */
export function steadyValue(rule: Rule, planYear: number): InForce | null {
  const first = valueAt(rule, `${planYear}-01-01`);
  return first !== null && first === valueAt(rule, `${planYear + 1}-12-31`) ? { value: first, changes: false } : null;
}

/** Whether a rule of the province gives the figure for this rule on these days. */
export function hasFigure(scene: Scene, ruleId: string, days: DayRange, topic: Topic | null = null): boolean {
  return scene.figuresFor(ruleId).some((rule) => (topic === null || rule.appliesTo.topic === topic) && inForce(rule, days) !== null);
}

/** The days of the activities that make a yearly figure: from the first to the last, judged at the end. */
export function lastDays(activities: readonly ActivityFacts[], planYear: number): DayRange {
  let latest: DayRange | null = null;
  for (const { days } of activities) if (latest === null || days.from > latest.from) latest = days;
  return latest ?? { from: `${planYear}-12-31`, to: `${planYear}-12-31` };
}
