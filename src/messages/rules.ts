import type { MessageCode, WhyCode } from '../rules/codes';
import type { Citation, Finding, WhyStep } from '../rules/finding';
import type { Lang } from './lang';
import { RULE_SENTENCES_EN } from './rules-en';
import { WHY_SENTENCES } from './rules-why';
import { RULE_SENTENCES_ZH, type RuleSentence } from './rules-zh';

const SENTENCES: Readonly<Record<Lang, Readonly<Record<MessageCode, RuleSentence>>>> = {
  'zh-CN': RULE_SENTENCES_ZH,
  en: RULE_SENTENCES_EN,
};

/** Codes are checked where findings are made; a code of a newer file is shown as it is. */
function sentence<C extends string>(
  sentences: Readonly<Record<C, RuleSentence>>,
  code: string,
  params: Finding['message']['params'],
): string {
  return (sentences as Readonly<Record<string, RuleSentence | undefined>>)[code]?.(params) ?? code;
}

/** What a finding says: what and where, why it matters, what to do. */
export function findingSentence(finding: Finding, lang: Lang): string {
  return sentence<MessageCode>(SENTENCES[lang], finding.message.code, finding.message.params);
}

/** One step of the reasoning in words. */
export function whySentence(step: WhyStep, lang: Lang): string {
  return sentence<WhyCode>(WHY_SENTENCES[lang], step.code, step.params);
}

/** Title of the rule of a finding (Chinese, as it names Chinese documents). */
export function findingRuleTitle(finding: Finding): string {
  return String(finding.message.params['title'] ?? finding.rule);
}

/** How sure a basis is; null when it was seen. */
export function unverifiedWord(citation: Citation, lang: Lang): string | null {
  if (citation.verification === 'seen' || citation.verification === 'derived') return null;
  if (lang === 'en') return citation.verification === 'partly-seen' ? 'partly verified' : 'unverified';
  return citation.verification === 'partly-seen' ? '部分待核' : '待核';
}

/** The basis in one line: 《title》 docNo article（待核）. */
export function citationLine(citation: Citation, lang: Lang): string {
  const mark = unverifiedWord(citation, lang);
  const parts = [`《${citation.title}》`, citation.docNo ?? (lang === 'en' ? 'no. not seen' : '文号未见'), citation.article ?? ''];
  return parts.filter((part) => part !== '').join(' ') + (mark === null ? '' : lang === 'en' ? ` (${mark})` : `（${mark}）`);
}

/** Both sentences of a language, for handing to rooms that may not import messages. */
export function ruleWords(lang: Lang): { finding: (finding: Finding) => string; why: (step: WhyStep) => string } {
  return { finding: (finding) => findingSentence(finding, lang), why: (step) => whySentence(step, lang) };
}
