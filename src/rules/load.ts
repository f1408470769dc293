import { ruleSchema, type Rule } from './rule';

/** A rule file as it stands: one rule, or a list of rules. */
export interface RuleFile {
  readonly file: string;
  readonly data: unknown;
}

/** Broken rule data, found at load. Names the file and the key, so that whoever edits the rules finds the place. */
export class RuleDataError extends Error {
  constructor(
    readonly file: string,
    readonly key: string,
    problem: string,
  ) {
    super(`${file}: ${key}: ${problem}`);
    this.name = 'RuleDataError';
  }
}

/** The rules of a file with the key prefix under which each stands. */
export function rulesIn(file: RuleFile): { key: string; data: unknown }[] {
  return Array.isArray(file.data) ? file.data.map((data: unknown, index) => ({ key: `[${index}]`, data })) : [{ key: '', data: file.data }];
}

/** Reads and checks all rule files. Throws {@link RuleDataError} for the first thing that is broken. */
export function loadRules(files: readonly RuleFile[]): readonly Rule[] {
  const rules: Rule[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    for (const { key, data } of rulesIn(file)) {
      const parsed = ruleSchema.safeParse(data);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new RuleDataError(file.file, keyOf(key, issue?.path ?? []), issue?.message ?? 'unreadable');
      }
      const first = seen.get(parsed.data.id);
      if (first !== undefined) throw new RuleDataError(file.file, keyOf(key, ['id']), `${parsed.data.id} is already in ${first}`);
      seen.set(parsed.data.id, file.file);
      rules.push(parsed.data);
    }
  }
  return rules;
}

/** `[2]` + ['values', 0, 'unit'] → `[2].values[0].unit`. */
export function keyOf(prefix: string, path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return (prefix + text).replace(/^\./, '') || '.';
}
