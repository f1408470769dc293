import type { EntryIssue } from '../plan/issue';
import { yuanFromFen, type Fen } from '../plan/fen';
import type { WorkPlan } from '../plan/workplan';
import { planTotals } from '../budget/totals';
import type { Finding, WhyStep } from './finding';

/** Sentences of findings and steps; `messages/rules` gives them. */
export interface RuleWords {
  readonly finding: (finding: Finding) => string;
  readonly why: (step: WhyStep) => string;
}

export interface Checked {
  readonly plan: WorkPlan;
  readonly findings: readonly Finding[];
  readonly asOf: string;
  readonly issues?: readonly EntryIssue[];
  readonly words: RuleWords;
}

const yuan = (amount: Fen | null): number | null => (amount === null ? null : yuanFromFen(amount));

function record<K>(map: ReadonlyMap<K, Fen>): Record<string, number> {
  return Object.fromEntries([...map].map(([key, amount]) => [String(key), yuanFromFen(amount)]));
}

/** `summary`: money in 元; null where nothing is filled in. `byMonth` has the months of the plan year and `n1` … of the next. */
function summaryOf(plan: WorkPlan): object {
  const totals = planTotals(plan);
  const months = totals.byMonth.map(({ slot, amount }) => [slot <= 12 ? String(slot) : `n${slot - 12}`, yuanFromFen(amount)] as const);
  return {
    income: yuan(totals.income),
    expense: yuanFromFen(totals.expense),
    balance: yuan(totals.balance),
    bySubject: Object.fromEntries([...totals.subjects].map(([subject, sums]) => [subject, yuanFromFen(sums.budget)])),
    bySource: record(totals.bySource),
    byMonth: Object.fromEntries(months),
    toFill: totals.toFill,
    unallocated: yuanFromFen(totals.unallocated),
    outside: yuanFromFen(totals.outside),
  };
}

function findingOf(finding: Finding, titles: ReadonlyMap<string, string>, words: RuleWords): object {
  const { citation } = finding;
  const first = finding.activities[0];
  return {
    rule: finding.rule,
    /** National rule whose figure this provincial one gives. */
    replaces: finding.message.params['replaces'] ?? null,
    verdict: finding.verdict,
    activity: first === undefined ? null : (titles.get(first) ?? first),
    activities: finding.activities.map((id) => ({ id, title: titles.get(id) ?? id })),
    field: finding.field,
    value: finding.value,
    limit: finding.limit,
    unit: finding.unit,
    message: words.finding(finding),
    code: finding.message.code,
    citation: {
      title: citation.title,
      docNo: citation.docNo,
      article: citation.article,
      effective: citation.effective,
      grade: citation.grade,
      verified: citation.verification !== 'weak' && citation.verification !== 'unseen',
      verification: citation.verification,
      url: citation.url,
    },
    why: finding.why.map((step) => words.why(step)),
    waived: finding.waived,
  };
}

/** The JSON of `uyp check --json`: `{asOf, province, summary, findings, issues}`, money in 元. */
export function checkToJson({ plan, findings, asOf, issues = [], words }: Checked): object {
  const titles = new Map(plan.activities.map(({ id, title }) => [id, title]));
  return {
    asOf,
    province: plan.settings.province,
    planYear: plan.planYear,
    summary: summaryOf(plan),
    findings: findings.map((finding) => findingOf(finding, titles, words)),
    issues,
  };
}
