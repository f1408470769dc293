import type { SourceSpan } from '../../plan/span';
import type { ActivityTime } from '../../plan/time';
import type { Block } from '../structure/block';
import type { Notice } from '../structure/notice';
import type { TimeContext } from '../time/mention';
import { deadlineDraft, timeOfLine, withLine } from './attach';
import { isDated } from './dated';
import type { Draft } from './draft';
import { titleLikeness } from './likeness';
import { firstAfter } from './with-headings';

/** Hangs attribute lines (时间:, 责任人:, 预算:) on the entry above them; 报名时间 becomes an entry of its own. */
export function withAttributes(
  text: string,
  drafts: readonly Draft[],
  blocks: readonly Block[],
  context: TimeContext,
  notice: Notice | null,
): Draft[] {
  const out = [...drafts];
  const deadlines: Draft[] = [];
  const main = notice ? out.findIndex((one) => one.certainty === 3 && titleLikeness(one.title, notice.title) >= 0.3) : -1;
  for (const block of blocks) {
    const kind = block.attribute?.kind;
    if (kind === undefined || kind === 'aside') continue;
    if (kind === 'event') {
      const draft = deadlineDraft(text, block, context);
      if (draft) deadlines.push(draft);
      continue;
    }
    const at = targetOf(out, block, main);
    const target = out[at];
    const span = { start: block.start, end: block.end };
    const time = kind === 'time' ? timeOfLine(text, block, context) : null;
    if (target) {
      out[at] = withLine(target, kind, span, time);
      if (kind === 'owner' && at !== main) ownersOfBlock(out, at, block, span);
    } else if (time && notice === null) dateBelow(out, block, time);
  }
  return deadlines.length === 0 ? out : [...out, ...deadlines].sort((a, b) => a.start - b.start);
}

/** 内容:3月组团;12月评选, 牵头:宣教部: a line on who does it is of all entries of the lines over it that is no item of their own. */
function ownersOfBlock(drafts: Draft[], last: number, line: Block, span: SourceSpan): void {
  const target = drafts[last] as Draft;
  if (target.block.marker !== null || line.marker !== null) return;
  for (let at = last - 1; at >= 0 && drafts[at]?.block === target.block; at -= 1) {
    drafts[at] = withLine(drafts[at] as Draft, 'owner', span, null);
  }
}

/** Entries further below a line of time than this are not what it is about. */
const NEAR = 60;

/** 二、护士节系列活动, 时间:5月, 内容:1.比武;2.表彰: the time of a heading is that of the undated entries below it. */
function dateBelow(drafts: Draft[], block: Block, time: ActivityTime): void {
  const over = block.headings[block.headings.length - 1];
  if (!over) return;
  for (let at = firstAfter(drafts, block.start); at < drafts.length; at += 1) {
    const draft = drafts[at] as Draft;
    if (draft.start - block.end > NEAR || !draft.block.headings.some((heading) => heading.start === over.start)) return;
    if (!isDated(draft.time)) drafts[at] = { ...draft, time: { ...time, origin: 'heading' } };
  }
}

/** Index of the entry a line is about: the nearest above under the same heading, or the event of the notice. */
function targetOf(drafts: readonly Draft[], block: Block, main: number): number {
  if (main >= 0 && block.marker !== null && block.marker.rank <= 1) return main;
  const last = block.headings[block.headings.length - 1];
  let near = firstAfter(drafts, block.start) - 1;
  while (near >= 0 && (drafts[near]?.end ?? 0) > block.start) near -= 1;
  const draft = drafts[near]?.block.section === block.section ? drafts[near] : undefined;
  if (draft && (!last || draft.start >= last.start)) return near;
  if (main >= 0) return main;
  return draft && last && draft.block.headings.some((heading) => heading.start === last.start) ? near : -1;
}
