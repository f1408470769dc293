import type { ActivityFacts } from '../facts/activity-facts';
import type { QuickFix, WhyStep } from '../finding';
import type { MessageCode, WhyCode } from '../codes';
import type { Rule } from '../rule';
import type { InForce, Scene } from './scene';

export type Params = Readonly<Record<string, string | number>>;

/** What a check saw, before severity and verification decide on the verdict. */
export interface Judgement {
  /** breach: against the rule · review: a person has to look · unknown: data is missing · ok. */
  readonly outcome: 'breach' | 'review' | 'unknown' | 'ok';
  readonly code: MessageCode;
  readonly activities: readonly ActivityFacts[];
  readonly current: InForce | null;
  readonly field: string | null;
  readonly value: number | null;
  readonly limit: number | null;
  readonly unit: string | null;
  readonly params: Params;
  readonly why: readonly WhyStep[];
  readonly fix: QuickFix | null;
  /** True when the unit's own limit decided, which needs no verification. */
  readonly byOwnLimit: boolean;
}

const NOTHING: Params = {};
const NO_STEPS: readonly WhyStep[] = [];

type Details = Partial<Omit<Judgement, 'outcome' | 'code' | 'activities'>>;

/** Builds a judgement; everything not named is blank. */
export function judged(
  outcome: Judgement['outcome'],
  code: MessageCode,
  activities: readonly ActivityFacts[],
  details: Details = {},
): Judgement {
  return {
    outcome,
    code,
    activities,
    current: details.current ?? null,
    field: details.field ?? null,
    value: details.value ?? null,
    limit: details.limit ?? null,
    unit: details.unit ?? null,
    params: details.params ?? NOTHING,
    why: details.why ?? NO_STEPS,
    fix: details.fix ?? null,
    byOwnLimit: details.byOwnLimit ?? false,
  };
}

export const step = (code: WhyCode, params: Params = {}): WhyStep => ({ code, params });

/** The step that shows the words a judgement rests on. */
export const evidence = (words: string): WhyStep => step('evidence', { words });

/** A check that judges activities one by one. `employer`: also those the employer pays. */
export interface ActivityCheck {
  readonly kind: 'activity';
  readonly employer?: boolean;
  readonly judge: (facts: ActivityFacts, rule: Rule, current: InForce, scene: Scene) => Judgement | null;
}

/** A check that looks at the plan as a whole. */
export interface PlanCheck {
  readonly kind: 'plan';
  readonly judge: (rule: Rule, scene: Scene) => readonly Judgement[];
}
export type Check = ActivityCheck | PlanCheck;

/** Comparison that forgives the last bit of a division: a millionth of the unit. */
export const exceeds = (value: number, limit: number): boolean => value > limit + 1e-6;

export const yuan = (fenAmount: number): number => Math.round(fenAmount) / 100;
/** 元 per person, to a hundredth of a 分, so that one 分 over the sum still shows. */
export const yuanPerHead = (fenAmount: number): number => Math.round(fenAmount * 100) / 10000;

interface Limit {
  readonly limit: number | null;
  readonly own: boolean;
  readonly why: readonly WhyStep[];
}

/** The limit to judge by: the rule's figure, or the unit's own one when that is stricter. A looser own limit is shown and not used. */
export function limitOf(rule: Rule, base: number | null, scene: Scene, kind: 'cap' | 'floor' = 'cap'): Limit {
  const own = scene.settings.ownLimits[rule.id] ?? (rule.overrides === null ? undefined : scene.settings.ownLimits[rule.overrides]);
  if (own === undefined || !Number.isFinite(own) || own < 0) return { limit: base, own: false, why: [] };
  const stricter = base === null || (kind === 'cap' ? own < base : own > base);
  if (stricter) return { limit: own, own: true, why: [step('own-limit', { limit: own })] };
  return { limit: base, own: false, why: own !== base ? [step('own-limit-looser', { limit: own, rule: base })] : [] };
}
