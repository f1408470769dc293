import { isDated } from './dated';
import type { Draft } from './draft';
import { bareTitle, titleLikeness } from './likeness';

const ALIKE = 0.72;

/** Drops undated mentions of what is scheduled elsewhere under the same main heading, and doubles anywhere in the plan. */
export function dropRestatements(drafts: readonly Draft[]): Draft[] {
  const bySection = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.kind === 'activity') bySection.set(draft.block.section, [...(bySection.get(draft.block.section) ?? []), draft]);
  }
  return drafts.filter((draft) => {
    if (draft.kind === 'report' || isDated(draft.time) || draft.time.recurrence !== null) return true;
    const others = bySection.get(draft.block.section) ?? [];
    return !others.some((other) => other !== draft && restates(draft, other));
  });
}

const topOf = (draft: Draft): number => draft.block.headings[0]?.start ?? -1;

function restates(mention: Draft, other: Draft): boolean {
  if (mention.group !== null && mention.group === other.group) return false;
  const a = bareTitle(mention.title);
  const b = bareTitle(other.title);
  if (a === b && a.length >= 3) return isDated(other.time) || other.start < mention.start;
  if (topOf(mention) !== topOf(other)) return false;
  if (isDated(other.time)) return titleLikeness(mention.title, other.title) >= ALIKE || (a.length >= 4 && b.includes(a));
  return other.block === mention.block && other.start > mention.start && b.length > a.length && a.length >= 3 && b.includes(a);
}
