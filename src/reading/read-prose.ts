import { deadlineDraft, timeOfLine, withLine } from './activity/attach';
import { plainDraft } from './activity/plain-draft';
import { isDated } from './activity/dated';
import type { Draft } from './activity/draft';
import { eventHead } from './activity/event-head';
import { extractBlock, type TenseState } from './activity/extract';
import { titleLikeness } from './activity/likeness';
import { dropRestatements } from './activity/restatement';
import { isReport } from './activity/tense';
import { inferMonths } from './structure/infer-months';
import { readLetterhead } from './structure/letterhead';
import { linesOf, type Line } from './structure/lines';
import { withNotice } from './activity/notice-event';
import { readNotice, type Notice } from './structure/notice';
import { isTitle, outline, type Block, type Outline } from './structure/outline';
import { cut, isSentenceEnd } from './text/pieces';
import { plainTime, type TimeContext } from './time/mention';

/** Everything found in the prose of a text, in reading order. */
export interface Prose {
  readonly drafts: readonly Draft[];
  readonly outline: Outline;
  readonly notice: Notice | null;
}

/** Reads normalised prose (tables blanked out) into drafts. */
export function readProse(text: string, planYear: number): Prose {
  const lines = linesOf(text);
  const titles = lines.filter((line) => isTitle(line.text));
  const context = contextOf(lines, titles, planYear);
  const sure = outline(lines, context);
  const notice = readNotice(lines);
  const blocks = inferMonths(text, sure.blocks, context);
  const read = readSections(text, blocks, context);
  const drafts = withHeadings(text, sure, read, blocks, context);
  const main = notice ? withNotice(text, notice, drafts, blocks, context, sure.signature) : drafts;
  return { drafts: dropRestatements(withAttributes(text, main, blocks, context, notice)), outline: sure, notice };
}

/** What the head and foot of a document tell about its times. */
function contextOf(lines: readonly Line[], titles: readonly Line[], planYear: number): TimeContext {
  const letterhead = readLetterhead(lines, titles);
  const words = [lines[0], ...titles].map((line) => line?.text ?? '').join(' ');
  const spring = /春季|第二学期|下学期/.test(words);
  const autumn = /秋季|第一学期|上学期/.test(words);
  return {
    ...plainTime(planYear),
    documentYear: letterhead.year,
    documentMonth: letterhead.month,
    schoolYear: /20\d\d ?(?:-|至|\/) ?20\d\d ?学?年/.test(words) && !spring,
    term: spring ? 'spring' : autumn ? 'autumn' : null,
  };
}

function readSections(text: string, blocks: readonly Block[], context: TimeContext): Draft[] {
  const drafts: Draft[] = [];
  for (const members of bySection(blocks)) {
    const sentences = members.flatMap((block) => cut(text.slice(block.start, block.end), isSentenceEnd, block.start));
    const report = isReport(sentences.map((sentence) => text.slice(sentence.start, sentence.end)));
    let top = -2;
    const tense: TenseState = { report, current: 'open' };
    for (const block of members) {
      if (block.attribute) continue;
      const heading = block.headings[0]?.start ?? -1;
      if (heading !== top) tense.current = 'open';
      top = heading;
      drafts.push(...extractBlock(text, relaxed(block, members, drafts), context, tense));
    }
  }
  return drafts;
}

/** 工作举措 without 工作步骤 beside it is all there is, and is read as plain text. */
function relaxed(block: Block, members: readonly Block[], drafts: readonly Draft[]): Block {
  if (block.scope !== 'measures' || block.headings.length < 2) return block;
  const parent = block.headings[block.headings.length - 2];
  const scheduled = drafts.some((draft) => draft.block.headings.includes(parent as never) && isDated(draft.time));
  const beside = members.some((other) => other.scope === 'steps' && other.headings.includes(parent as never));
  return scheduled || beside ? block : { ...block, scope: 'plain' };
}

function bySection(blocks: readonly Block[]): Block[][] {
  const sections = new Map<number, Block[]>();
  for (const block of blocks) {
    const list = sections.get(block.section);
    if (list) list.push(block);
    else sections.set(block.section, [block]);
  }
  return [...sections.values()];
}

/** 培训安排、活动时间与地点: names of blocks, not of events. */
const ARRANGEMENT = /(?:时间|地点|安排|要求|组织|内容|对象|方式|程序|费用|标准|管理|条件)$/;

/** A heading under which nothing was found is read itself, when it names an event. */
function withHeadings(text: string, outlined: Outline, drafts: readonly Draft[], blocks: readonly Block[], context: TimeContext): Draft[] {
  const out = [...drafts];
  outlined.headings.forEach((heading, index) => {
    if (ARRANGEMENT.test(text.slice(heading.start, heading.end))) return;
    if (heading.scope !== 'plain' && heading.scope !== 'future') return;
    const end =
      outlined.headings
        .slice(index + 1)
        .find((other) => (other.marker?.rank ?? 0) <= (heading.marker?.rank ?? 0) || other.section !== heading.section)?.start ?? Infinity;
    const inside = (at: number): boolean => at > heading.start && at < end;
    if (drafts.some((draft) => inside(draft.start) && draft.block.section === heading.section)) return;
    const timed = blocks.some(
      (block) =>
        block.attribute?.kind === 'time' && inside(block.start) && block.headings[block.headings.length - 1]?.start === heading.start,
    );
    const own = extractBlock(text, heading, context, { report: false, current: 'open' });
    const kept = own.filter((draft) => timed || isDated(draft.time) || /[”"》]/.test(draft.title) || /\d/.test(draft.title));
    if (kept.length > 0) out.push(...kept);
    else if (timed && eventHead(text.slice(heading.start, heading.end)) !== null) out.push(plainDraft(text, heading, heading));
  });
  return out.sort((a, b) => a.start - b.start);
}

/** Hangs attribute lines on the entry above them. */
function withAttributes(
  text: string,
  drafts: readonly Draft[],
  blocks: readonly Block[],
  context: TimeContext,
  notice: Notice | null,
): Draft[] {
  const out = [...drafts];
  for (const block of blocks) {
    const attribute = block.attribute;
    if (!attribute || attribute.kind === 'aside') continue;
    if (attribute.kind === 'event') {
      const draft = deadlineDraft(text, block, context);
      if (draft) out.push(draft);
      continue;
    }
    const at = targetOf(out, block, notice);
    const target = out[at];
    if (target)
      out[at] = withLine(
        target,
        attribute.kind,
        { start: block.start, end: block.end },
        attribute.kind === 'time' ? timeOfLine(text, block, context) : null,
      );
  }
  return out.sort((a, b) => a.start - b.start);
}

function targetOf(drafts: readonly Draft[], block: Block, notice: Notice | null): number {
  const last = block.headings[block.headings.length - 1];
  const near = drafts.findLastIndex(
    (draft) => draft.start <= block.start && draft.end <= block.start && draft.block.section === block.section,
  );
  const draft = drafts[near];
  const main = notice ? drafts.findIndex((one) => one.certainty === 3 && titleLikeness(one.title, notice.title) >= 0.3) : -1;
  if (main >= 0 && block.marker !== null && block.marker.rank <= 1) return main;
  if (draft && (!last || draft.start >= last.start)) return near;
  if (main >= 0) return main;
  return draft && last && draft.block.headings.some((heading) => heading.start === last.start) ? near : -1;
}
