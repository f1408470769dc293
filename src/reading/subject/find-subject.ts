import type { ExpenseSubject } from '../../plan/subject';
import { CLEAR_FORMS, FORM_RULES, PAPER_RULES, PURPOSE_RULES, type SubjectRule } from '../lexicon/subjects';

export interface SubjectGuess {
  readonly subject: ExpenseSubject;
  readonly alternatives: readonly ExpenseSubject[];
}

/**
 * The most fitting expense subject: papers first, then what the thing is for, then its form. The title is asked before the clause
 * it stands in, and headings last. 其他 when nothing fits.
 */
export function guessSubject(title: string, heading = '', clause = ''): SubjectGuess {
  const found =
    firstOf(PAPER_RULES, title) ??
    firstOf(PURPOSE_RULES, title) ??
    firstOf(CLEAR_FORMS, title) ??
    firstOf(PURPOSE_RULES, clause) ??
    firstOf(FORM_RULES, title) ??
    firstOf(FORM_RULES, clause) ??
    firstOf(PURPOSE_RULES, heading) ??
    firstOf(FORM_RULES, heading);
  return found ?? { subject: '其他', alternatives: [] };
}

function firstOf(rules: readonly SubjectRule[], words: string): SubjectGuess | null {
  return words === '' ? null : (rules.find(({ pattern }) => pattern.test(words)) ?? null);
}
