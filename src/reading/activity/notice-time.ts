import { fromSlots, slotsOf } from '../../plan/month';
import type { ActivityTime } from '../../plan/time';
import type { SourceSpan } from '../../plan/span';
import type { Block } from '../structure/block';
import type { Notice } from '../structure/notice';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import { isDated } from './dated';
import type { Draft } from './draft';
import { extractBlock } from './extract';
import { headedBy } from './notice-money';

/** A paragraph that says when. */
export const WHEN = /时间|日期|日程/;

/**
 * When the event of a notice is: as its paragraph on time says, as the clause says that tells of it best (`host`), as its title says, from its
 * first stage to its last, or over its batches; null when nothing says it. The feasts of the title stay with it.
 */
export function timeOfEvent(
  text: string,
  notice: Notice,
  blocks: readonly Block[],
  drafts: readonly Draft[],
  host: Draft | undefined,
  context: TimeContext,
): ActivityTime | null {
  const [base] = blocks;
  if (!base) return null;
  const block = titleBlock(notice, base);
  const own = extractBlock(text, block, context, { report: false, current: 'open', back: false })[0]?.time ?? null;
  const said = blocks
    .filter((one) => headedBy(one, WHEN))
    .map((one) => timeIn(text, one, context))
    .find((time) => time !== null);
  const told = said ?? (host && isDated(host.time) ? host.time : null) ?? (own && isDated(own) ? own : null);
  const best = told ?? stagesOf(blocks) ?? batchesOf(text, blocks, drafts, context) ?? own;
  return best && { ...best, festivals: [...new Set([...best.festivals, ...(own?.festivals ?? [])])] };
}

/** The title of a notice as a block to read; `base` is any block of it. */
export function titleBlock({ start, end }: Notice, base: Block): Block {
  return { ...base, start, end, headings: [], scope: 'plain', inherited: null, marker: null, lead: null, attribute: null };
}

/** 第一期 5月17日—22日, 第二期 …: an event lasts over its batches that are no entries of their own; null when there are not two. */
function batchesOf(text: string, blocks: readonly Block[], drafts: readonly Draft[], context: TimeContext): ActivityTime | null {
  const batches = blocks
    .filter((block) => BATCH.test(text.slice(block.start, block.start + 6)) && drafts.every((draft) => draft.block.start !== block.start))
    .flatMap((block) => timeIn(text, block, context) ?? []);
  const [first] = batches;
  if (!first || batches.length < 2) return null;
  const { months, crossYear } = fromSlots([...new Set(batches.flatMap(({ set }) => slotsOf(set)))].sort((a, b) => a - b));
  return { ...first, set: { months: [...months], crossYear: [...crossYear] }, precision: 'range', part: null, day: null };
}

/** 第二期 7月12日—17日, over which the event of a notice lasts. */
export const BATCH = /^第[一二三四五六七八\d]{1,2}[批期组]/;

/** (一)发动阶段(5月)…(三)总结阶段(9月): a scheme lasts from its first stage to its last; null when its stages have no months. */
function stagesOf(blocks: readonly Block[]): ActivityTime | null {
  const stages = blocks.flatMap(({ headings }) => headings.filter(({ text, time }) => time !== null && text.includes('阶段')));
  const slots = stages.flatMap(({ time }) => slotsOf((time as ActivityTime).set));
  const first = stages[0]?.time;
  if (!first || new Set(stages.map(({ start }) => start)).size < 2) return null;
  const from = Math.min(...slots);
  const { months, crossYear } = fromSlots(Array.from({ length: Math.max(...slots) - from + 1 }, (_, at) => from + at));
  return { ...first, set: { months: [...months], crossYear: [...crossYear] }, precision: 'range', part: null, day: null };
}

function timeIn(text: string, span: SourceSpan, context: TimeContext): ActivityTime | null {
  const words = text.slice(span.start, Math.min(span.end, span.start + 200));
  const { time } = resolveTime(words, span.start, findTimes(words, context, span.start), null, context);
  return isDated(time) ? time : null;
}
