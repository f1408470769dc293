import { citationLine, findingSentence } from '../../messages/rules';
import { entryIssueSentence } from '../../messages/sheets';
import { cliWords } from '../../messages/cli-words';
import type { Lang } from '../../messages/lang';
import type { EntryIssue } from '../../plan/issue';
import type { WorkPlan } from '../../plan/workplan';
import { VERDICTS, type Finding, type Verdict } from '../../rules/finding';

export interface Checked {
  readonly plan: WorkPlan;
  readonly findings: readonly Finding[];
  readonly issues: readonly EntryIssue[];
  /** Also list what passes. */
  readonly all: boolean;
}

/** What `uyp check` prints for people: findings by severity, each with what to do and on what basis. */
export function checkListing({ plan, findings, issues, all }: Checked, lang: Lang): string {
  const words = cliWords(lang);
  const titles = new Map(plan.activities.map(({ id, title }) => [id, title]));
  const shown = VERDICTS.filter((verdict) => all || verdict !== 'pass');
  const blocks = shown.map((verdict) => block(verdict, findings, titles, lang)).filter((text) => text !== '');
  const count = (verdict: Verdict): number => findings.filter((finding) => finding.verdict === verdict && finding.waived === null).length;
  return [
    issues.length === 0
      ? ''
      : `${words.issuesHead(issues.length)}\n${issues.map((issue) => `  · ${entryIssueSentence(issue, lang)}\n`).join('')}\n`,
    `${words.findings(count('violation'), count('caution'), count('cannot-judge'))}\n`,
    blocks.length === 0 ? `${words.noFindings}\n` : blocks.join(''),
  ].join('');
}

function block(verdict: Verdict, findings: readonly Finding[], titles: ReadonlyMap<string, string>, lang: Lang): string {
  const words = cliWords(lang);
  return findings
    .filter((finding) => finding.verdict === verdict)
    .map((finding) => {
      const about = finding.activities.map((id) => titles.get(id) ?? id).join('、');
      return [
        `\n[${words.verdicts[verdict]}] ${finding.rule}${about === '' ? '' : ` · ${about}`}`,
        `  ${findingSentence(finding, lang)}`,
        `  ${words.basis(citationLine(finding.citation, lang))}`,
        ...(finding.waived === null ? [] : [`  ${words.waived(finding.waived)}`]),
        '',
      ].join('\n');
    })
    .join('');
}
