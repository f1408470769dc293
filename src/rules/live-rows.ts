import type { WorkPlan } from '../plan/workplan';
import { differencesAreGuesses } from './checks/arithmetic';
import { limitOf } from './checks/judgement';
import { hasFigure, inForce, lastDays, sceneOf, type Scene } from './checks/scene';
import { appliesIn, type JudgeContext } from './evaluate';
import { factsOf, type ActivityFacts, type DayRange } from './facts/activity-facts';
import { duesRow, festivalRow, headRow, outingRow, recipientsRow } from './live/activity-rows';
import { sumOfTerms } from './live/compute';
import { arithmeticRow, balanceRow, incomeRow, shareRow, type LiveDraft } from './live/money-rows';
import type { LiveRow } from './live/row';
import { restsOnGuess } from './settle';
import { needsVerification, type Rule, type RuleValue } from './rule';

/** The drafts of one rule; several when it is judged for each activity. */
function draftsOf(rule: Rule, value: RuleValue, scene: Scene): readonly (LiveDraft | null)[] {
  const { limit } = limitOf(rule, value.numbers['limit'] ?? null, scene);
  switch (rule.check) {
    case 'income-near':
      return [incomeRow(rule, value)];
    case 'balance':
      return [balanceRow()];
    case 'arithmetic':
      return [{ ...arithmeticRow(), unsure: differencesAreGuesses(scene.activities) }];
    case 'dues-multiple':
      return [limit === null ? null : duesRow(limit, scene)];
    case 'outing-count':
      return [limit === null ? null : outingRow(limit, scene)];
    case 'festival-sum':
      return [limit === null || rule.appliesTo.every === 'festival' ? null : festivalRow(limit, scene)];
    case 'share-of':
      return [limit === null ? null : shareRow(rule, limit, scene)];
    case 'recipients':
      return scene.about('festivalGift').map(recipientsRow);
    case 'per-head':
      return plainHeads(rule, value, scene).map((facts) => (limit === null ? null : headRow(facts, limit, value.unit ?? '元/人', scene)));
    default:
      return [];
  }
}

/** Activities of a per-head rule with one plain limit; special cases stay with the core. */
function plainHeads(rule: Rule, value: RuleValue, scene: Scene): readonly ActivityFacts[] {
  const { topic, every } = rule.appliesTo;
  const plain = Object.keys(value.numbers).length === 1 && (every === 'time' || topic === 'birthday');
  return topic === null || !plain ? [] : scene.about(topic);
}

function daysOf(rule: Rule, scene: Scene): DayRange {
  const { topic } = rule.appliesTo;
  return lastDays(topic === null ? [] : scene.about(topic), scene.planYear);
}

/** Cells whose value the reader only implied warn, as in the core. */
function isGuessed({ value, activities = [] }: LiveDraft, scene: Scene): boolean {
  const ids = new Set(activities);
  const concerned = scene.activities.filter(({ id }) => ids.has(id));
  const fields = new Set(value.flatMap((term) => (term.kind === 'cell' ? [term.field === 'own' ? 'budget' : term.field] : [])));
  return [null, ...fields].some((field) => restsOnGuess(concerned, field));
}

/** 待核 and advisory figures only warn, as in the core. */
function finish(rule: Rule, value: RuleValue, draft: LiveDraft, scene: Scene): LiveRow {
  const { own } = limitOf(rule, value.numbers['limit'] ?? null, scene);
  const { area } = rule.jurisdiction;
  const elsewhere = area !== null && !(scene.settings.unit ?? '').includes(area);
  const doubtful = needsVerification(value) && !own;
  const guessed = draft.unsure === true || isGuessed(draft, scene);
  const divisor = draft.divisor ?? null;
  return {
    rule: rule.id,
    title: rule.title,
    activities: draft.activities ?? [],
    value: draft.value,
    divisor,
    comparison: draft.comparison ?? '<=',
    limit: draft.limit,
    unit: draft.unit,
    beyond: !guessed && (own || (rule.severity === 'must' && !doubtful && !elsewhere)) ? 'violation' : 'caution',
    within: doubtful ? 'cannot-judge' : 'pass',
    citation: value.citation,
    current: { value: sumOfTerms(draft.value, divisor, scene.plan), limit: sumOfTerms(draft.limit, null, scene.plan) },
  };
}

/**
 * The numeric rules of a plan as data for live formulas: which cells are added, what they are compared with, on what basis.
 * Rules that rest on words alone have no row here; their verdicts come from the findings.
 */
export function numericRuleRows(plan: WorkPlan, context: JudgeContext): LiveRow[] {
  const rules = context.packs.filter((rule) => appliesIn(rule, plan.settings.province));
  const active = plan.activities.filter(({ status, kind }) => status !== '取消' && kind !== 'report');
  const scene = sceneOf(
    plan,
    active.map((activity) => factsOf(activity, plan.planYear)),
    rules,
    context.asOf,
  );
  return rules.flatMap((rule) => {
    const days = daysOf(rule, scene);
    const current = inForce(rule, days);
    if (current === null || (rule.overrides === null && hasFigure(scene, rule.id, days))) return [];
    return draftsOf(rule, current.value, scene).flatMap((draft) => (draft === null ? [] : [finish(rule, current.value, draft, scene)]));
  });
}
