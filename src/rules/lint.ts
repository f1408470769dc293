import { EXPENSE_SUBJECTS } from '../plan/subject';
import { keyOf, rulesIn, type RuleFile } from './load';
import { CHECK_IDS, ruleSchema, type Rule, type RuleValue } from './rule';

export const LINT_CODES = [
  'unreadable',
  'unknown-check',
  'missing-citation',
  'missing-unit',
  'unknown-subject',
  'duplicate-id',
  'unordered-dates',
  'overlapping-dates',
  'unknown-override',
  'no-source',
] as const;
export type LintCode = (typeof LINT_CODES)[number];

/** One fault of the rule data, with the file and the key it stands under. */
export interface LintIssue {
  readonly file: string;
  readonly key: string;
  readonly code: LintCode;
  readonly detail: string;
}

type Report = (key: string, code: LintCode, detail: string) => void;

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Faults that deserve their own name, found before the schema speaks of types. */
function lintRaw(data: Readonly<Record<string, unknown>>, key: string, report: Report): void {
  if (typeof data['check'] === 'string' && !(CHECK_IDS as readonly string[]).includes(data['check'])) {
    report(keyOf(key, ['check']), 'unknown-check', data['check']);
  }
  const values = Array.isArray(data['values']) ? (data['values'] as readonly unknown[]) : [];
  values.forEach((value, index) => {
    if (!isObject(value)) return;
    const citation = value['citation'];
    if (!isObject(citation) || typeof citation['title'] !== 'string' || citation['title'].trim() === '') {
      report(keyOf(key, ['values', index, 'citation']), 'missing-citation', '');
    }
    const numbers = isObject(value['numbers']) ? Object.keys(value['numbers']).length : 0;
    const unit = value['unit'];
    if (numbers > 0 && (typeof unit !== 'string' || unit.trim() === '' || unit === '-'))
      report(keyOf(key, ['values', index, 'unit']), 'missing-unit', '');
  });
  const subjects =
    isObject(data['appliesTo']) && Array.isArray(data['appliesTo']['subjects']) ? (data['appliesTo']['subjects'] as unknown[]) : [];
  subjects.forEach((subject, index) => {
    if (!(EXPENSE_SUBJECTS as readonly unknown[]).includes(subject))
      report(keyOf(key, ['appliesTo', 'subjects', index]), 'unknown-subject', String(subject));
  });
}

function lintDates(values: readonly RuleValue[], key: string, report: Report): void {
  values.forEach((value, index) => {
    const at = keyOf(key, ['values', index, 'from']);
    if (value.from !== null && value.to !== null && value.to < value.from)
      report(keyOf(key, ['values', index, 'to']), 'unordered-dates', `${value.from} > ${value.to}`);
    const before = values[index - 1];
    if (before === undefined) return;
    if (value.from === null || (before.from !== null && value.from <= before.from))
      report(at, 'unordered-dates', `${before.from ?? '—'} / ${value.from ?? '—'}`);
    else if (before.to === null || before.to >= value.from) report(at, 'overlapping-dates', `${before.to ?? '—'} / ${value.from}`);
  });
}

/** Judges rule files without loading them; every fault, with file and key. */
export function lintRules(files: readonly RuleFile[]): LintIssue[] {
  const issues: LintIssue[] = [];
  const known = new Map<string, string>();
  const overrides: { file: string; key: string; id: string }[] = [];
  for (const file of files) {
    const report: Report = (key, code, detail) => issues.push({ file: file.file, key, code, detail });
    for (const { key, data } of rulesIn(file)) {
      if (!isObject(data)) {
        report(key === '' ? '.' : key, 'unreadable', typeof data);
        continue;
      }
      const found = issues.length;
      lintRaw(data, key, report);
      const parsed = ruleSchema.safeParse(data);
      if (parsed.success) lintRule(parsed.data, file.file, key, report, known, overrides);
      else if (issues.length === found) {
        const issue = parsed.error.issues[0];
        report(keyOf(key, issue?.path ?? []), 'unreadable', issue?.message ?? '');
      }
    }
  }
  for (const { file, key, id } of overrides) if (!known.has(id)) issues.push({ file, key, code: 'unknown-override', detail: id });
  return issues;
}

function lintRule(
  rule: Rule,
  file: string,
  key: string,
  report: Report,
  known: Map<string, string>,
  overrides: { file: string; key: string; id: string }[],
): void {
  const first = known.get(rule.id);
  if (first !== undefined) report(keyOf(key, ['id']), 'duplicate-id', `${rule.id}, ${first}`);
  known.set(rule.id, file);
  if (rule.overrides !== null) overrides.push({ file, key: keyOf(key, ['overrides']), id: rule.overrides });
  lintDates(rule.values, key, report);
  rule.values.forEach((value, index) => {
    if (value.citation.verification === 'seen' && rule.sources.length === 0)
      report(keyOf(key, ['values', index, 'citation', 'verification']), 'no-source', rule.id);
  });
}
