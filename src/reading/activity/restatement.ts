import { isDated } from './extract';
import type { Draft } from './draft';
import { bareTitle, titleLikeness } from './likeness';

const ALIKE = 0.72;

/** Drops undated mentions of what is scheduled elsewhere under the same main heading, and doubles. */
export function dropRestatements(drafts: readonly Draft[]): Draft[] {
  const bySection = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = `${draft.block.section}/${draft.block.headings[0]?.start ?? -1}`;
    bySection.set(key, [...(bySection.get(key) ?? []), draft]);
  }
  return drafts.filter((draft) => {
    if (isDated(draft.time) || draft.kind === 'report') return true;
    const key = `${draft.block.section}/${draft.block.headings[0]?.start ?? -1}`;
    const others = bySection.get(key) ?? [];
    return !others.some(
      (other) =>
        other !== draft && other.kind === 'activity' && (isDated(other.time) || other.start < draft.start) && restates(draft, other),
    );
  });
}

function restates(mention: Draft, scheduled: Draft): boolean {
  if (mention.group !== null && mention.group === scheduled.group) return false;
  const a = bareTitle(mention.title);
  const b = bareTitle(scheduled.title);
  return titleLikeness(mention.title, scheduled.title) >= ALIKE || (isDated(scheduled.time) && a.length >= 4 && b.includes(a));
}
