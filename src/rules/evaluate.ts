import type { Activity } from '../plan/activity';
import type { WorkPlan } from '../plan/workplan';
import { CHECKS } from './checks/all';
import type { ActivityCheck, Judgement } from './checks/judgement';
import { inForce, sceneOf, steadyValue, type InForce, type Scene } from './checks/scene';
import { factsOf, type ActivityFacts } from './facts/activity-facts';
import type { Finding } from './finding';
import type { Rule } from './rule';
import { settle } from './settle';

/** What a judgement rests on besides the plan: all rules (those of other provinces are left out) and the day on which it is made. */
export interface JudgeContext {
  readonly packs: readonly Rule[];
  /** YYYY-MM-DD; only noted in reports, activities are judged by the values of their own month. */
  readonly asOf: string;
}

/** A judge that remembers what it saw of each activity, so that one edited row costs one row. */
export interface Judge {
  /** Findings of the plan as it stands: violations first, then cautions, cannot-judge and passes. */
  readonly findings: () => readonly Finding[];
  /** Replaces, or adds, one activity. */
  readonly update: (activity: Activity) => readonly Finding[];
  /** Takes over a changed plan; activities that are the same objects are not looked at again. */
  readonly replace: (plan: WorkPlan) => readonly Finding[];
}

interface Seen {
  readonly activity: Activity;
  readonly facts: ActivityFacts;
  /** What the checks of single activities said, by the rule's place in the list; kept while settings and rules stay the same. */
  readonly judgements: (Judgement | null | undefined)[];
}

const ORDER = { violation: 0, caution: 1, 'cannot-judge': 2, pass: 3 } as const;

/** What checks of one rule share over all activities. */
interface Round {
  readonly check: ActivityCheck;
  readonly rule: Rule;
  readonly index: number;
  readonly steady: InForce | null;
  readonly scene: Scene;
}

function judgeActivity({ check, rule, index, steady, scene }: Round, { facts, judgements }: Seen): Judgement | null {
  const known = judgements[index];
  if (known !== undefined) return known;
  const current = facts.paidByEmployer && check.employer !== true ? null : (steady ?? inForce(rule, facts.days));
  const judgement = current === null ? null : check.judge(facts, rule, current, scene);
  judgements[index] = judgement;
  return judgement;
}

/** Cautions that a school-year plan would otherwise repeat for half its rows. */
const IN_ONE: ReadonlySet<string> = new Set(['next-year', 'next-year-part', 'no-subject']);

/** Passes, and gaps of the same kind, of one rule become one finding with all their activities: a plan is read by people. */
class Merger {
  private readonly single: Judgement[] = [];
  private readonly groups: { readonly first: Judgement; readonly activities: ActivityFacts[] }[] = [];

  add(judgement: Judgement): void {
    const { outcome, code, activities } = judgement;
    if ((outcome === 'breach' || outcome === 'review') && !IN_ONE.has(code)) {
      this.single.push(judgement);
      return;
    }
    // A rule has two or three kinds of such judgements, which a list finds faster than a map with made-up keys.
    const known = this.groups.find(({ first }) => first.code === code && first.outcome === outcome);
    if (known === undefined) this.groups.push({ first: judgement, activities: [...activities] });
    else for (const facts of activities) known.activities.push(facts);
  }

  all(): readonly Judgement[] {
    for (const { first, activities } of this.groups) this.single.push({ ...first, activities });
    return this.single;
  }
}

function judgementsOf(rule: Rule, index: number, seen: readonly Seen[], scene: Scene): readonly Judgement[] {
  const check = CHECKS[rule.check];
  const merger = new Merger();
  if (check.kind === 'plan') {
    for (const judgement of check.judge(rule, scene)) merger.add(judgement);
    return merger.all();
  }
  const round: Round = { check, rule, index, steady: steadyValue(rule, scene.planYear), scene };
  for (const each of seen) {
    const judgement = judgeActivity(round, each);
    if (judgement !== null) merger.add(judgement);
  }
  return merger.all();
}

/** Whether a rule speaks to a plan of this province. */
export function appliesIn(rule: Rule, province: string | null): boolean {
  const { provinces } = rule.jurisdiction;
  return provinces.length === 0 || (province !== null && provinces.includes(province));
}

function judgeAll(plan: WorkPlan, seen: readonly Seen[], rules: readonly Rule[], context: JudgeContext): Finding[] {
  const scene = sceneOf(
    plan,
    seen.map(({ facts }) => facts),
    rules,
    context.asOf,
  );
  const findings: Finding[] = [];
  rules.forEach((rule, index) => {
    for (const judgement of judgementsOf(rule, index, seen, scene)) findings.push(settle(rule, judgement, scene));
  });
  return findings.sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
}

/** Creates a {@link Judge} for a plan. */
export function createJudge(plan: WorkPlan, context: JudgeContext): Judge {
  let current = plan;
  let seen = new Map<string, Seen>();
  let findings: readonly Finding[] = [];

  const judge = (): readonly Finding[] => {
    const next = new Map<string, Seen>();
    const entries: Seen[] = [];
    const rules = context.packs.filter((rule) => appliesIn(rule, current.settings.province));
    for (const activity of current.activities) {
      if (activity.status === '取消' || activity.kind === 'report') continue;
      const known = seen.get(activity.id);
      const entry =
        known?.activity === activity
          ? known
          : { activity, facts: factsOf(activity, current.planYear), judgements: new Array<Judgement | null | undefined>(rules.length) };
      next.set(activity.id, entry);
      entries.push(entry);
    }
    seen = next;
    findings = judgeAll(current, entries, rules, context);
    return findings;
  };

  judge();
  return {
    findings: () => findings,
    update: (activity) => {
      const known = current.activities.some((each) => each.id === activity.id);
      const activities = known
        ? current.activities.map((each) => (each.id === activity.id ? activity : each))
        : [...current.activities, activity];
      current = { ...current, activities };
      return judge();
    },
    replace: (fresh) => {
      if (fresh.planYear !== current.planYear || fresh.settings !== current.settings) seen = new Map();
      current = fresh;
      return judge();
    },
  };
}

/** Findings of a plan by those of the rules that hold in its province, gravest first. */
export function evaluatePlan(plan: WorkPlan, context: JudgeContext): Finding[] {
  return [...createJudge(plan, context).findings()];
}
