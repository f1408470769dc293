import { cliWords } from '../../messages/cli-words';
import type { Lang } from '../../messages/lang';
import type { WorkPlan } from '../../plan/workplan';
import type { PlanDiff } from '../../reading/diff/diff-plan';
import type { Finding, Verdict } from '../../rules/finding';
import type { YearOrigin } from '../../workflow';
import { moneyLine } from './activity';

export interface Built {
  readonly out: string;
  readonly plan: WorkPlan;
  readonly yearOrigin: YearOrigin;
  readonly findings: readonly Finding[];
  readonly diff: PlanDiff | null;
}

/** What `uyp build` prints once the workbook is there. */
export function builtSummary({ out, plan, yearOrigin, findings, diff }: Built, lang: Lang): string {
  const words = cliWords(lang);
  const count = (verdict: Verdict): number => findings.filter((finding) => finding.verdict === verdict && finding.waived === null).length;
  return [
    words.built(out, plan.planYear, plan.activities.length),
    yearOrigin === 'fallback' ? words.yearFallback(plan.planYear) : '',
    moneyLine(plan, words),
    diff === null ? '' : words.merged(diff.fresh.length, diff.changed.length, diff.gone.length, diff.unchanged.length),
    diff === null || diff.deleted.length === 0 ? '' : words.deletedBack(diff.deleted.map(({ title }) => title)),
    words.findings(count('violation'), count('caution'), count('cannot-judge')),
    words.seeCheck(out),
  ]
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');
}
