import type { Block, Outline } from '../structure/block';
import type { TimeContext } from '../time/mention';
import { timeOfLine } from './attach';
import { DATES, datePrevious } from './date-previous';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { extractBlock } from './extract';
import { plainDraft } from './plain-draft';
import { saidIn } from './said-in';

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
    // 竞赛项目 say how, unless each has its day: (一)焊接比武, and below it 9月中旬举行
    const event = heading.scope === 'notes' && /项目/.test(heading.headings[heading.headings.length - 1]?.text ?? '');
    if (heading.scope !== 'plain' && heading.scope !== 'future' && !event) return;
    const next = drafts[firstAfter(drafts, heading.start - 1)];
    if (next && (next.start < heading.end || next.block.headings.some((over) => over.start === heading.start))) return;
    const hasTime = timed.has(heading.start);
    const own = extractBlock(text, heading, context, { report: false, current: 'open', back: false });
    const kept = own.filter((draft) => hasTime || isDated(draft.time) || /[”"》]/.test(draft.title) || /\d/.test(draft.title));
    if (kept.length > 0) extra.push(...kept);
    else if (eventHead(text.slice(heading.start, heading.end)) !== null) {
      if (hasTime) extra.push(plainDraft(text, heading, heading));
      else extra.push(...toldBelow(text, heading, blocks, context));
    }
  });
  return extra.length === 0 ? [...drafts] : [...drafts, ...extra].sort((a, b) => a.start - b.start);
}

/** 10月中旬召开,… */
const HELD = /^(?:\d{1,2}月|[上下]半年|第?[一二三四]季度)[^,。]{0,8}(?:举行|召开|进行|开展|举办|开始)/;

/** 五、工会干部培训班, and below it 拟于10月举办,约60人,预算4万元: the heading with what the line says of it. */
function toldBelow(text: string, heading: Block, blocks: readonly Block[], context: TimeContext): Draft[] {
  const block = blocks[firstAfter(blocks, heading.start)];
  if (!block || block.lead || block.headings[block.headings.length - 1]?.start !== heading.start) return [];
  const words = text.slice(block.start, block.start + 20);
  const held = HELD.exec(words)?.[0].length ?? 0;
  if (!DATES.test(words.slice(0, 12)) && held === 0) return [];
  const plain = plainDraft(text, heading, heading);
  const time = held > 0 ? timeOfLine(text, { start: block.start, end: block.start + held }, context) : null;
  const made = [time ? { ...plain, time } : plain];
  datePrevious(text, made, block, context);
  const extras = saidIn(text, { start: block.start, end: block.end });
  return made.filter((one) => isDated(one.time)).map((one) => ({ ...one, end: heading.end, extras }));
}
