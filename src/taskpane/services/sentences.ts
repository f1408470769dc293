import type { Lang } from '../../messages/lang';
import type { ReadNote } from '../../reading/note';
import type { Finding, WhyStep } from '../../rules/finding';

/** The sentence of a reading note. */
export function noteMessage(note: ReadNote, _lang: Lang): string {
  return note.code;
}
export function findingMessage(finding: Finding, _lang: Lang): string {
  return finding.message.code;
}
export function ruleTitle(finding: Finding, _lang: Lang): string {
  return finding.rule;
}
export function whyMessage(step: WhyStep, _lang: Lang): string {
  return step.code;
}
export function reportFindings(findings: readonly Finding[], lang: Lang): { finding: Finding; title: string; sentence: string }[] {
  return findings.map((finding) => ({ finding, title: ruleTitle(finding, lang), sentence: findingMessage(finding, lang) }));
}
