import { isDated } from './dated';
import type { Draft } from './draft';
import { firstAfter } from './first-after';
import { coverage, keyLikeness, titleKey, type TitleKey } from './likeness';
import { saidIn } from './said-in';

const ALIKE = 0.72;
/** An item told at length holds most of its line in a list. */
const LISTED = 0.66;

interface Keyed {
  readonly start: number;
  readonly draft: Draft;
  readonly key: TitleKey;
  /** Which plan it belongs to. */
  readonly plan: number;
}

/** 附:各月工作安排: a list that belongs to the plan before it. */
const BY_MONTHS = /(?:各月|逐月|月度|每月|分月|月份)[\u4e00-\u9fff]{0,4}(?:安排|计划|工作)|行事历/;
const ATTACHED = /^附|各月|逐月|月度|月份|行事历/;

/**
 * Drops undated mentions of what is scheduled elsewhere under the same main heading, and doubles anywhere in the plan. What only the
 * mention says (who does it, what it costs) goes on with the entry that stays. `titles` are those of the plans, in reading order.
 */
export function dropRestatements(text: string, drafts: readonly Draft[], titles: readonly { readonly text: string }[]): Draft[] {
  const isApart = ({ block }: Draft): boolean => ATTACHED.test(titles[block.section - 1]?.text ?? '');
  const planOf = (draft: Draft): number => (isApart(draft) ? draft.block.section - 1 : draft.block.section);
  const isAttached = (draft: Draft): boolean => isApart(draft) || draft.block.headings.some(({ text: over }) => BY_MONTHS.test(over));
  const keyed = drafts.map((draft) => ({ draft, start: draft.start, key: titleKey(draft.title), plan: planOf(draft) }));
  const byTop = new Map<string, Keyed[]>();
  const byName = new Map<string, Keyed[]>();
  const listed = new Map<string, Keyed[]>();
  const sentences = new Map<number, number>();
  for (const one of keyed) {
    sentences.set(one.draft.sentence.start, (sentences.get(one.draft.sentence.start) ?? 0) + 1);
    if (one.draft.kind === 'report') continue;
    push(byTop, topOf(one), one);
    push(byName, `${one.plan}/${one.key.bare}`, one);
    if (isAttached(one.draft)) push(listed, `${one.plan}`, one);
  }
  const told = new Map<Draft, Draft[]>();
  const kept = keyed.filter((one) => {
    const { draft, key, plan } = one;
    const list = isAttached(draft) ? [] : (listed.get(`${plan}`) ?? []);
    if (draft.kind === 'report' || !(isOpen(draft) || (list.length > 0 && draft.time.origin === 'inferred'))) return true;
    const named = key.bare.length >= 3 ? (byName.get(`${plan}/${key.bare}`) ?? []) : [];
    const again =
      named.find((other) => other !== one && !sameGroup(one, other) && (isDated(other.draft.time) || other.draft.start < draft.start)) ??
      near(byTop.get(topOf(one)) ?? [], one).find((other) => other !== one && restates(one, other)) ??
      onlyAlike(one, list);
    if (again && sentences.get(draft.sentence.start) === 1) told.set(again.draft, [...(told.get(again.draft) ?? []), draft]);
    return again === undefined;
  });
  return kept.map(({ draft }) => withTold(text, draft, told.get(draft) ?? []));
}

/** The only entry of a list by months that an item of the plan can mean; null for none or several. */
function onlyAlike(one: Keyed, list: readonly Keyed[]): Keyed | undefined {
  const alike = list.filter(
    (other) =>
      isDated(other.draft.time) &&
      !sameGroup(one, other) &&
      (coverage(one.key, other.key) >= LISTED || (other.key.bare.length >= 4 && one.key.bare.includes(other.key.bare))),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

const isOpen = ({ time }: Draft): boolean => !isDated(time) && time.recurrence === null;

/** An entry with what mentions of it say; money only where it has none of its own. */
function withTold(text: string, draft: Draft, mentions: readonly Draft[]): Draft {
  const [one] = mentions;
  if (!one || one.sentence.start === draft.sentence.start) return draft;
  const paid =
    /\d ?万?元/.test(text.slice(draft.sentence.start, draft.sentence.end)) ||
    one.block.headings.some((over) => /预算|经费|费用/.test(over.text));
  return { ...draft, extras: [...draft.extras, ...saidIn(text, one.sentence, !paid)] };
}

function push(map: Map<string, Keyed[]>, key: string, one: Keyed): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

const topOf = ({ draft, plan }: Keyed): string => `${plan}/${draft.block.headings[0]?.start ?? -1}`;

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
