import type { Block } from '../structure/outline';
import type { Notice } from '../structure/notice';
import type { TimeContext } from '../time/mention';
import { deadlineDraft, timeOfLine, withLine } from './attach';
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
    if (target) out[at] = withLine(target, kind, span, kind === 'time' ? timeOfLine(text, block, context) : null);
  }
  return deadlines.length === 0 ? out : [...out, ...deadlines].sort((a, b) => a.start - b.start);
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
