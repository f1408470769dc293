import type { ExpenseSubject } from '../../plan/subject';
import { SUBJECT_RULES } from '../lexicon/subjects';

export interface SubjectGuess {
  readonly subject: ExpenseSubject;
  readonly alternatives: readonly ExpenseSubject[];
}

/** The most fitting expense subject of a title, by the first rule of the lexicon that fits; the heading is asked when the title is silent. */
export function guessSubject(title: string, heading = ''): SubjectGuess {
  for (const words of [title, heading]) {
    for (const { pattern, subject, alternatives } of SUBJECT_RULES) {
      if (pattern.test(words)) return { subject, alternatives };
    }
  }
  return { subject: '其他', alternatives: [] };
}
