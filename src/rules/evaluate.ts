import type { Activity } from '../plan/activity';
import type { WorkPlan } from '../plan/workplan';
import { CHECKS } from './checks/all';
import type { ActivityCheck, Judgement } from './checks/judgement';
import { inForce, sceneOf, type Scene } from './checks/scene';
import { factsOf, type ActivityFacts } from './facts/activity-facts';
import type { Finding } from './finding';
import type { Rule } from './rule';
import { settle } from './settle';

/** What a judgement rests on besides the plan: the rules (as `rulesFor(province)` gives them) and the day on which it is made. */
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
}

const ORDER = { violation: 0, caution: 1, 'cannot-judge': 2, pass: 3 } as const;

function activityJudgement(check: ActivityCheck, rule: Rule, facts: ActivityFacts, scene: Scene): Judgement | null {
  if (facts.paidByEmployer && check.employer !== true) return null;
  const current = inForce(rule, facts.days);
  return current === null ? null : check.judge(facts, rule, current, scene);
}

function judgementsOf(rule: Rule, scene: Scene): readonly Judgement[] {
  const check = CHECKS[rule.check];
  if (check.kind === 'plan') return check.judge(rule, scene);
  const found: Judgement[] = [];
  for (const facts of scene.activities) {
    const judgement = activityJudgement(check, rule, facts, scene);
    if (judgement !== null) found.push(judgement);
  }
  return found;
}

/** Passes, and gaps of the same kind, of one rule become one finding with all their activities: a plan is read by people. */
function merged(judgements: readonly Judgement[]): Judgement[] {
  const groups = new Map<string, Judgement>();
  const single: Judgement[] = [];
  for (const judgement of judgements) {
    if (judgement.outcome === 'breach' || judgement.outcome === 'review') {
      single.push(judgement);
      continue;
    }
    const key = `${judgement.outcome}|${judgement.code}`;
    const known = groups.get(key);
    groups.set(key, known === undefined ? judgement : { ...known, activities: [...known.activities, ...judgement.activities] });
  }
  return [...single, ...groups.values()];
}

/** Judges a scene by all rules. */
function judgeScene(scene: Scene, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) for (const judgement of merged(judgementsOf(rule, scene))) findings.push(settle(rule, judgement, scene));
  return findings.sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
}

/** Creates a {@link Judge} for a plan. */
export function createJudge(plan: WorkPlan, context: JudgeContext): Judge {
  let current = plan;
  let seen = new Map<string, Seen>();
  let findings: readonly Finding[] = [];

  const judge = (): readonly Finding[] => {
    const next = new Map<string, Seen>();
    const facts: ActivityFacts[] = [];
    for (const activity of current.activities) {
      if (activity.status === '取消' || activity.kind === 'report') continue;
      const known = seen.get(activity.id);
      const entry = known?.activity === activity ? known : { activity, facts: factsOf(activity, current.planYear) };
      next.set(activity.id, entry);
      facts.push(entry.facts);
    }
    seen = next;
    findings = judgeScene(sceneOf(current, facts, context.packs, context.asOf), context.packs);
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
      if (fresh.planYear !== current.planYear) seen = new Map();
      current = fresh;
      return judge();
    },
  };
}

/** Findings of a plan by the rules given; see {@link JudgeContext}. */
export function evaluatePlan(plan: WorkPlan, context: JudgeContext): readonly Finding[] {
  return createJudge(plan, context).findings();
}
