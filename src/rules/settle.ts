import type { Citation, Finding, Verdict, WhyStep } from './finding';
import { step, type Judgement } from './checks/judgement';
import type { Scene } from './checks/scene';
import type { ActivityFacts } from './facts/activity-facts';
import { needsVerification, type Rule, type RuleValue } from './rule';

/** A city's figure stands for its own units only. */
function foreignArea(rule: Rule, scene: Scene): boolean {
  const { area } = rule.jurisdiction;
  return area !== null && !(scene.settings.unit ?? '').includes(area);
}

/** Fields whose value decides; a value the reader only implied may warn and never condemn. */
const DECIDING: ReadonlySet<string> = new Set(['budget', 'unitPrice', 'people', 'quantity', 'source', 'subject']);

/** Whether a breach would rest on a doubtful reading or on a value that the plan does not state. */
export function restsOnGuess(activities: readonly ActivityFacts[], field: string | null): boolean {
  return activities.some(({ activity: { provenance } }) => {
    if (provenance === null) return false;
    return provenance.certainty === 1 || (field !== null && DECIDING.has(field) && provenance.implied.includes(field));
  });
}

/**
 * Verdict of a judgement. A breach condemns only when the rule says must, its value was seen, stays in force through the activity's days
 * and is meant for this place; otherwise it warns. Staying within a figure nobody has verified is no pass.
 */
export function verdictOf(rule: Rule, judgement: Judgement, scene: Scene): Verdict {
  const { outcome, current, byOwnLimit } = judgement;
  if (outcome === 'unknown') return 'cannot-judge';
  if (outcome === 'review') return 'caution';
  const value = current?.value ?? null;
  const doubtful = !byOwnLimit && value !== null && needsVerification(value);
  if (outcome === 'ok') return doubtful && judgement.limit !== null ? 'cannot-judge' : 'pass';
  if (restsOnGuess(judgement.activities, judgement.field)) return 'caution';
  const condemns = byOwnLimit || (rule.severity === 'must' && !doubtful && current?.changes !== true && !foreignArea(rule, scene));
  return condemns ? 'violation' : 'caution';
}

function framing(rule: Rule, judgement: Judgement, value: RuleValue, scene: Scene): WhyStep[] {
  const steps: WhyStep[] = [
    step('value-in-force', {
      title: value.citation.title,
      docNo: value.citation.docNo ?? '',
      article: value.citation.article ?? '',
      from: value.from ?? '',
      to: value.to ?? '',
    }),
  ];
  const first = judgement.activities[0];
  if (first !== undefined) steps.push(step('days', { from: first.days.from, to: first.days.to }));
  if (needsVerification(value)) steps.push(step('unverified', { state: value.citation.verification, grade: value.citation.grade }));
  if (judgement.current?.changes === true) steps.push(step('changes-meanwhile'));
  if (foreignArea(rule, scene)) steps.push(step('area-only', { area: rule.jurisdiction.area ?? '' }));
  if (judgement.outcome === 'breach' && restsOnGuess(judgement.activities, judgement.field)) steps.push(step('read-doubtful'));
  if (judgement.outcome === 'breach' && rule.severity === 'should') steps.push(step('should-only'));
  if (value.note !== null) steps.push(step('note', { note: value.note }));
  return steps;
}

const NO_CITATION: Citation = {
  title: '',
  docNo: null,
  article: null,
  issued: null,
  effective: null,
  url: null,
  grade: '-',
  verification: 'unseen',
  verifiedOn: null,
};

const LONGEST_QUOTE = 48;
/** Titles longer than this tell activities apart by themselves. */
const SPEAKING_TITLE = 16;

/** The plan's own words where the title alone does not say which activity is meant. 例: «发放慰问品» of 春节, 端午 and 中秋. */
function quoteOf({ activity }: ActivityFacts): string {
  const { provenance, title } = activity;
  if (provenance === null || title.length > SPEAKING_TITLE) return '';
  const words = provenance.quote.replace(/\s+/g, ' ').trim();
  if (words.length <= title.length + 1) return '';
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}

/** Turns what a check saw into a finding. */
export function settle(rule: Rule, judgement: Judgement, scene: Scene): Finding {
  const verdict = verdictOf(rule, judgement, scene);
  const value = judgement.current?.value ?? rule.values[rule.values.length - 1];
  const unverifiedPass = judgement.outcome === 'ok' && verdict === 'cannot-judge';
  const first = judgement.activities[0];
  return {
    rule: rule.id,
    verdict,
    activities: judgement.activities.map((facts) => facts.id),
    field: judgement.field,
    value: judgement.value,
    limit: judgement.limit,
    unit: judgement.unit ?? (judgement.value === null ? null : (value?.unit ?? null)),
    message: {
      code: unverifiedPass ? 'limit-unverified' : judgement.code,
      params: {
        ...judgement.params,
        rule: rule.id,
        title: rule.title,
        ...(rule.overrides === null ? {} : { replaces: rule.overrides }),
        activity: first?.title ?? '',
        quote: first === undefined ? '' : quoteOf(first),
        count: judgement.activities.length,
        ...(judgement.value === null ? {} : { value: judgement.value }),
        ...(judgement.limit === null ? {} : { limit: judgement.limit }),
        unit: judgement.unit ?? '',
      },
    },
    citation: value?.citation ?? NO_CITATION,
    why: [...judgement.why, ...(value === undefined ? [] : framing(rule, judgement, value, scene))],
    fix: judgement.fix,
    waived: scene.settings.waivers[waiverKey(rule.id, first?.id ?? null)] ?? null,
  };
}

/** Key under which a unit sets a finding aside: `rule|activity id`, or `rule|` for the whole plan. */
export function waiverKey(ruleId: string, activityId: string | null): string {
  return `${ruleId}|${activityId ?? ''}`;
}
