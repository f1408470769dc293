import { isDated } from './dated';
import type { Draft } from './draft';
import { firstAfter } from './with-headings';
import { keyLikeness, titleKey, type TitleKey } from './likeness';

const ALIKE = 0.72;

interface Keyed {
  readonly start: number;
  readonly draft: Draft;
  readonly key: TitleKey;
}

/** Drops undated mentions of what is scheduled elsewhere under the same main heading, and doubles anywhere in the plan. */
export function dropRestatements(drafts: readonly Draft[]): Draft[] {
  const keyed = drafts.map((draft) => ({ draft, start: draft.start, key: titleKey(draft.title) }));
  const byTop = new Map<string, Keyed[]>();
  const byName = new Map<string, Keyed[]>();
  for (const one of keyed) {
    if (one.draft.kind === 'report') continue;
    push(byTop, topOf(one.draft), one);
    push(byName, `${one.draft.block.section}/${one.key.bare}`, one);
  }
  const kept = keyed.filter((one) => {
    const { draft, key } = one;
    if (draft.kind === 'report' || isDated(draft.time) || draft.time.recurrence !== null) return true;
    const named = key.bare.length >= 3 ? (byName.get(`${draft.block.section}/${key.bare}`) ?? []) : [];
    if (named.some((other) => other !== one && !sameGroup(one, other) && (isDated(other.draft.time) || other.draft.start < draft.start)))
      return false;
    return !near(byTop.get(topOf(draft)) ?? [], one).some((other) => other !== one && restates(one, other));
  });
  return kept.map((one) => one.draft);
}

function push(map: Map<string, Keyed[]>, key: string, one: Keyed): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

const topOf = (draft: Draft): string => `${draft.block.section}/${draft.block.headings[0]?.start ?? -1}`;

const sameGroup = (a: Keyed, b: Keyed): boolean => a.draft.group !== null && a.draft.group === b.draft.group;

/** Drafts further apart than this are told apart by their places. */
const REACH = 6000;

/** The entries of a list, which is in order, that stand within reach of one of them. */
function near(list: readonly Keyed[], one: Keyed): readonly Keyed[] {
  return list.slice(firstAfter(list, one.start - REACH), firstAfter(list, one.start + REACH));
}

function restates(mention: Keyed, other: Keyed): boolean {
  if (sameGroup(mention, other) || Math.abs(mention.draft.start - other.draft.start) > REACH) return false;
  const a = mention.key.bare;
  const b = other.key.bare;
  if (isDated(other.draft.time)) return keyLikeness(mention.key, other.key) >= ALIKE || (a.length >= 4 && b.includes(a));
  const later = other.draft.block === mention.draft.block && other.draft.start > mention.draft.start;
  return later && b.length > a.length && a.length >= 3 && b.includes(a);
}
