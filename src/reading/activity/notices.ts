import { readNotice } from '../structure/notice';
import type { Block, Outline } from '../structure/block';
import type { TimeContext } from '../time/mention';
import { isDated } from './dated';
import type { Draft } from './draft';
import { withNotice } from './notice-event';

/**
 * A page of notices, one under the other: each is read as the notice of its one event; null when there is none. One notice counts only
 * when it stands `alone`: the head of the text is no notice itself.
 */
export function withNotices(
  text: string,
  outlined: Outline,
  drafts: readonly Draft[],
  blocks: readonly Block[],
  context: TimeContext,
  alone: boolean,
): Draft[] | null {
  const notices = outlined.titles.map((title) => readNotice([title]));
  const named = notices.filter((one) => one !== null).length;
  if (named === 0 || (named === 1 && !alone)) return null;
  const inside = bySection(drafts, (draft) => draft.block.section);
  const under = bySection(blocks, (block) => block.section);
  return [null, ...notices].flatMap((notice, section) => {
    const own = inside.get(section) ?? [];
    return notice ? withNotice(text, notice, own, under.get(section) ?? [], context, null, saysWhen) : own;
  });
}

function bySection<T>(things: readonly T[], sectionOf: (thing: T) => number): ReadonlyMap<number, readonly T[]> {
  const sections = new Map<number, T[]>();
  for (const thing of things) {
    const list = sections.get(sectionOf(thing));
    if (list) list.push(thing);
    else sections.set(sectionOf(thing), [thing]);
  }
  return sections;
}

/** In a notice the rules of the game and what to bring are no entries; what has a day of its own is. */
function saysWhen(draft: Draft): boolean {
  return isDated(draft.time) && draft.time.origin === 'inline';
}
