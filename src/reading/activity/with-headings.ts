import type { Block, Outline } from '../structure/block';
import type { TimeContext } from '../time/mention';
import { DATES, datePrevious } from './date-previous';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { extractBlock } from './extract';
import { plainDraft } from './plain-draft';

/** 培训安排、活动时间与地点: names of blocks, not of events. */
const ARRANGEMENT = /(?:时间|地点|安排|要求|组织|内容|对象|方式|程序|费用|标准|管理|条件)$/;

/** First index whose start is beyond `at`. */
export function firstAfter(spans: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A heading under which nothing was found is read itself, when it names an event. */
export function withHeadings(
  text: string,
  outlined: Outline,
  drafts: readonly Draft[],
  blocks: readonly Block[],
  context: TimeContext,
): Draft[] {
  const extra: Draft[] = [];
  const timed = new Set(
    blocks.filter((block) => block.attribute?.kind === 'time').map((block) => block.headings[block.headings.length - 1]?.start),
  );
  outlined.headings.forEach((heading) => {
    if (ARRANGEMENT.test(text.slice(heading.start, heading.end))) return;
    if (heading.scope !== 'plain' && heading.scope !== 'future') return;
    const next = drafts[firstAfter(drafts, heading.start - 1)];
    if (next && (next.start < heading.end || next.block.headings.some((over) => over.start === heading.start))) return;
    const hasTime = timed.has(heading.start);
    const own = extractBlock(text, heading, context, { report: false, current: 'open' });
    const kept = own.filter((draft) => hasTime || isDated(draft.time) || /[”"》]/.test(draft.title) || /\d/.test(draft.title));
    if (kept.length > 0) extra.push(...kept);
    else if (eventHead(text.slice(heading.start, heading.end)) !== null) {
      if (hasTime) extra.push(plainDraft(text, heading, heading));
      else extra.push(...toldBelow(text, heading, blocks, context));
    }
  });
  return extra.length === 0 ? [...drafts] : [...drafts, ...extra].sort((a, b) => a.start - b.start);
}

/** 五、工会干部培训班, and below it 拟于10月举办,约60人,预算4万元: the heading with what the line says of it. */
function toldBelow(text: string, heading: Block, blocks: readonly Block[], context: TimeContext): Draft[] {
  const block = blocks[firstAfter(blocks, heading.start)];
  if (!block || block.lead || block.headings[block.headings.length - 1]?.start !== heading.start) return [];
  if (!DATES.test(text.slice(block.start, block.start + 12))) return [];
  const made = [plainDraft(text, heading, heading)];
  datePrevious(text, made, block, context);
  const { start, end } = block;
  const extras = (['owner', 'money'] as const).map((kind) => ({ kind, span: { start, end } }));
  return made.filter((one) => isDated(one.time)).map((one) => ({ ...one, end: heading.end, extras }));
}
