export interface ApiSet {
  readonly set: string;
  readonly version: string;
}

/** `Worksheet.freezePanes` → the requirement set that the doc comment of @types/office-js names. Reads `class X { /** … [Api set: ExcelApi 1.7] end member(…)` of the namespace Excel, line by line. */
export function readTypings(text: string): ReadonlyMap<string, ApiSet> {
  const sets = new Map<string, ApiSet>();
  let inside = false;
  let owner: string | null = null;
  let pending: ApiSet | null = null;
  for (const line of text.split('\n')) {
    if (line.startsWith('declare namespace ')) inside = line.startsWith('declare namespace Excel ');
    if (!inside) continue;
    const type = /^ {4}(?:export )?(?:class|interface) (\w+)/.exec(line);
    if (type) {
      owner = type[1] ?? null;
      if (owner !== null && pending) sets.set(owner, pending);
      pending = null;
      continue;
    }
    if (/^ {4}\}/.test(line)) owner = null;
    if (/^\s*\/\*\*/.test(line)) pending = null;
    const named = /\[Api set: (?:API set: )?(\w+) ([\d.]+|[A-Z]+)/.exec(line);
    if (named) pending = { set: named[1] ?? '', version: named[2] ?? '' };
    const member = /^ {8}(?:readonly )?(\w+)(?:\?)?(?:\(|:|<)/.exec(line);
    if (owner !== null && member && pending) {
      const key = `${owner}.${member[1] ?? ''}`;
      const old = sets.get(key);
      if (!old || Number(pending.version.split('.')[1]) < Number(old.version.split('.')[1])) sets.set(key, pending);
      pending = null;
    }
  }
  return sets;
}
