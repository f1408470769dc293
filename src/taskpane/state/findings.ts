import type { Finding, Verdict } from '../../rules/finding';

/** Groups of the check step: the verdicts, and what was set aside with a reason. */
export const FINDING_GROUPS = ['violation', 'caution', 'cannot-judge', 'waived', 'pass'] as const;
export type FindingGroup = (typeof FINDING_GROUPS)[number];

export function groupOf(finding: Finding): FindingGroup {
  return finding.waived !== null ? 'waived' : (finding.verdict satisfies Verdict);
}

/** Key under which a finding is set aside in the settings: rule and the first activity. */
export function waiverKey(finding: Finding): string {
  return `${finding.rule}|${finding.activities[0] ?? ''}`;
}

/** Key of a finding in a list; stable over recomputing. */
export function findingKey(finding: Finding): string {
  return `${finding.rule}|${finding.activities.join(',')}|${finding.message.code}`;
}

/** How many findings each group has. */
export function groupCounts(findings: readonly Finding[]): Readonly<Record<FindingGroup, number>> {
  const counts = { violation: 0, caution: 0, 'cannot-judge': 0, waived: 0, pass: 0 };
  for (const finding of findings) counts[groupOf(finding)] += 1;
  return counts;
}
