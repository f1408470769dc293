import { readNotice } from '../structure/notice';
import type { Block, Outline } from '../structure/outline';
import type { TimeContext } from '../time/mention';
import { isDated } from './dated';
import type { Draft } from './draft';
import { withNotice } from './notice-event';

/** A page of notices, one under the other: each is read as the notice of its one event; null when there is none or one. */
export function withNotices(
  text: string,
  outlined: Outline,
  drafts: readonly Draft[],
  blocks: readonly Block[],
  context: TimeContext,
): Draft[] | null {
  const notices = outlined.titles.map((title) => readNotice([title]));
  if (notices.filter((one) => one !== null).length < 2) return null;
  const sections = [null, ...notices];
  return sections.flatMap((notice, section) => {
    const inside = drafts.filter((draft) => draft.block.section === section);
    const under = blocks.filter((block) => block.section === section);
    return notice ? withNotice(text, notice, inside, under, context, null, saysWhen) : inside;
  });
}

/** In a notice the rules of the game and what to bring are no entries; what has a day of its own is. */
function saysWhen(draft: Draft): boolean {
  return isDated(draft.time) && draft.time.origin === 'inline';
}
