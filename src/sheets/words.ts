import type { ReadNote } from '../reading/note';
import type { Finding } from '../rules/finding';

/**
 * How notes and findings are worded in the workbook. Sentences live in `messages`, which this room may not import:
 * `workflow` hands them in. Without them codes and numbers are shown.
 */
export interface SheetWords {
  note(note: ReadNote): string;
  finding(finding: Finding): string;
  ruleTitle(finding: Finding): string;
}

const params = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');

export const PLAIN_WORDS: SheetWords = {
  note: (note) => `${note.code} ${params(note.params)}`.trim(),
  finding: (finding) => `${finding.message.code} ${params(finding.message.params)}`.trim(),
  ruleTitle: (finding) => finding.rule,
};
