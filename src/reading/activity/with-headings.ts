import { overlap } from '../../plan/span';
import type { Block, Outline } from '../structure/block';
import type { TimeContext } from '../time/mention';
import { isDated } from './dated';
import type { Draft } from './draft';
import { firstAfter } from './first-after';
import { entriesOf, mayBeEntry, namesEvent, standsByItself, type HeadingView } from './heading-entry';
import { headingsOver, heldBelow } from './heading-time-below';

/** A heading under which nothing was found is read itself, when it names an event; so is one that has its time, whatever its program tells. */
export function withHeadings(
  text: string,
  outlined: Outline,
  drafts: readonly Draft[],
  blocks: readonly Block[],
  context: TimeContext,
): Draft[] {
  const extra: Draft[] = [];
  const parts = new Set<Draft>();
  const timed = headingsOver(blocks, 'time');
  const held = heldBelow(text, blocks, context);
  const owned = headingsOver(blocks, 'owner');
  const over = new Set(outlined.headings.flatMap(({ headings }) => headings.map(({ start }) => start)));
  for (const heading of outlined.headings) {
    const { start, end } = heading;
    const words = text.slice(start, end);
    const view: HeadingView = {
      text,
      heading,
      blocks,
      context,
      words,
      held: held.get(start),
      timed: timed.has(start),
      owned: owned.has(start),
      named: namesEvent(words),
      lowest: !over.has(start),
    };
    if (!mayBeEntry(view)) continue;
    // (八)园区系列文体活动, 时间:…, 活动内容:①…②…: one event, and what is done at it
    if (view.named && view.timed) for (const draft of drafts) if (isContent(draft, heading)) parts.add(draft);
    const next = drafts.slice(firstAfter(drafts, start - 1)).find((draft) => !parts.has(draft));
    const told = next !== undefined && (next.start < end || next.block.headings.some((one) => one.start === start));
    if (!told || standsByItself(view)) extra.push(...entriesOf(view));
  }
  const kept = drafts.filter((draft) => !parts.has(draft));
  const made = extra.map((draft) => withText(draft, blocks, kept));
  return made.length === 0 ? kept : [...kept, ...made].sort((a, b) => a.start - b.start);
}

const CIRCLED = 6;

/** Whether an entry is no more than ①健康咨询 under 活动内容 of an event. */
function isContent({ block, time, title }: Draft, event: Block): boolean {
  if (block.marker?.rank !== CIRCLED || (block.end - block.start > title.length + 2 && isDated(time))) return false;
  const at = block.headings.findIndex(({ start }) => start === event.start);
  const over = at < 0 ? undefined : block.headings[at + 1];
  return over !== undefined && /^(?:活动|比赛)?(?:内容|项目|环节|流程)$/.test(over.text) && !(isDated(time) && time.origin === 'inline');
}

const MOST_LINES = 8;

/** 急救讲座, and below it 邀请市医院医生讲授…: what the lines under a heading tell of it, where they tell of no entry of their own. */
function withText(draft: Draft, blocks: readonly Block[], drafts: readonly Draft[]): Draft {
  const told = blocks.filter(
    (block) =>
      block.attribute === null &&
      block.headings[block.headings.length - 1]?.start === draft.block.start &&
      !drafts.some((one) => overlap(one, block)),
  );
  return { ...draft, extras: [...draft.extras, ...told.slice(0, MOST_LINES).map((span) => ({ kind: 'aside' as const, span }))] };
}
