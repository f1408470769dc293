import { overlapFinder } from '../../plan/span';
import type { Block, Outline } from '../structure/block';
import type { TimeContext } from '../time/mention';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { firstAfter } from './first-after';
import { entriesOf, mayBeEntry, namesEvent, openedBy, standsByItself, type HeadingView } from './heading-entry';
import { groupOf } from './group';
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
  const renamed = new Map<Draft, Draft>();
  const timed = headingsOver(blocks, 'time');
  const held = heldBelow(text, blocks, context);
  const owned = headingsOver(blocks, 'owner');
  const costs = headingsOver(blocks, 'money');
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
      owned: owned.has(start) || costs.has(start),
      named: namesEvent(words),
      lowest: !over.has(start),
    };
    if (!mayBeEntry(view)) continue;
    // (八)园区系列文体活动, 时间:…, 活动内容:①…②…: one event, and what is done at it
    const from = firstAfter(drafts, start - 1);
    if (view.named && view.timed) for (const draft of contentOf(drafts, from, heading)) parts.add(draft);
    let at = from;
    while (at < drafts.length && parts.has(drafts[at] as Draft)) at += 1;
    const next = drafts[at];
    const opened = next === undefined ? null : openedBy(view, next);
    if (next && opened) {
      renamed.set(next, opened);
      continue;
    }
    const tells = next !== undefined && (next.start < end || next.block.headings.some((one) => one.start === start));
    if (!tells || standsByItself(view) || besides(words, next)) extra.push(...entriesOf(view));
  }
  const kept = drafts.filter((draft) => !parts.has(draft)).map((draft) => renamed.get(draft) ?? draft);
  const told = linesBelow(blocks, kept);
  const made = extra.map((draft) => ({ ...draft, extras: [...draft.extras, ...(told.get(draft.block.start) ?? [])] }));
  return made.length === 0 ? kept : [...kept, ...made].sort((a, b) => a.start - b.start);
}

/** 3.职工越野接力赛(4月25日), and below it 开幕式后进行太极拳展演: two events. */
function besides(words: string, { title }: Draft): boolean {
  const name = /^(.+?) ?\(\d{1,2}月[^()]*\)$/.exec(words)?.[1] ?? '';
  const own = eventHead(title);
  const over = eventHead(name)?.word ?? /[操跑]$/.exec(name)?.[0];
  return over !== undefined && own?.strength === 'occasion' && own.word !== over && groupOf(title) !== groupOf(name);
}

const CIRCLED = 6;

/** Whether an entry is no more than ①健康咨询 under 活动内容 of an event. */
function isContent({ block, time, title }: Draft, event: Block): boolean {
  if ((block.marker !== null && block.marker.rank !== CIRCLED) || (block.end - block.start > title.length + 2 && isDated(time)))
    return false;
  const at = block.headings.findIndex(({ start }) => start === event.start);
  const over = at < 0 ? undefined : block.headings[at + 1];
  return over !== undefined && /^(?:活动|比赛)?(?:内容|项目|环节|流程)$/.test(over.text) && !(isDated(time) && time.origin === 'inline');
}

/** What is done at an event, from the first entry (`from`) that may stand below its heading. */
function contentOf(drafts: readonly Draft[], from: number, event: Block): Draft[] {
  const found: Draft[] = [];
  for (let at = from; at < drafts.length; at += 1) {
    const draft = drafts[at] as Draft;
    if (!draft.block.headings.some(({ start }) => start === event.start)) break;
    if (isContent(draft, event)) found.push(draft);
  }
  return found;
}

const MOST_LINES = 8;

/**
 * 急救讲座, and below it 邀请市医院医生讲授…: by where a heading starts, the lines under it that tell of no entry of their own, and so tell of
 * what it names.
 */
function linesBelow(blocks: readonly Block[], drafts: readonly Draft[]): ReadonlyMap<number, Draft['extras']> {
  const tells = overlapFinder(drafts);
  const found = new Map<number, Draft['extras'][number][]>();
  for (const block of blocks) {
    const over = block.headings[block.headings.length - 1];
    if (!over || block.attribute !== null || tells(block)) continue;
    const lines = found.get(over.start) ?? [];
    if (lines.length < MOST_LINES) lines.push({ kind: 'aside', span: block });
    found.set(over.start, lines);
  }
  return found;
}
