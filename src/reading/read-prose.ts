import type { Ledger } from './apart/ledger';
import { namedEntry, type Named } from './apart/name-match';
import { overlap, type SourceSpan } from '../plan/span';
import { byPlan, planAt, type PlanAt } from './apart/by-plan';
import { dutiesOf, type Duty } from './apart/duties';
import { isEvent } from './apart/rest-of-event';
import { withAttributes } from './activity/with-attributes';
import { withHeadings } from './activity/with-headings';
import { isDated } from './activity/dated';
import type { Draft } from './activity/draft';
import { isHollow } from './activity/hollow';
import { extractBlock } from './activity/extract';
import { dropRestatements } from './activity/restatement';
import { withoutBareCampaigns, withPhases } from './activity/phases';
import { plainDraft } from './activity/plain-draft';
import { standAlone } from './activity/name/stand-alone';
import { isReport, type TenseState } from './activity/tense';
import { withDone } from './structure/done';
import { inferMonths } from './structure/infer-months';
import { readLetterhead } from './structure/letterhead';
import { linesOf, type Line } from './structure/lines';
import { isListed, visitsOnce } from './activity/visited';
import { withNotice } from './activity/notice-event';
import { withNotices } from './activity/notices';
import { readNotice, type Notice } from './structure/notice';
import type { Block, Heading, Outline } from './structure/block';
import { outline } from './structure/outline';
import { isTitle } from './structure/title-line';
import { sentencesOf } from './text/pieces';
import type { MoneyReader } from './money/money-reader';
import { plainTime, type TimeContext } from './time/mention';
import { contextUnder, termOf } from './time/school-term';

/** Everything found in the prose of a text, in reading order. */
export interface Prose {
  readonly drafts: readonly Draft[];
  readonly outline: Outline;
  readonly notice: Notice | null;
  /** Money that stands apart from the activities it is for. */
  readonly ledgers: readonly Ledger[];
  /** Who does what, where a section of its own tells it. */
  readonly duties: readonly Duty[];
}

/** Reads normalised prose (tables blanked out) into drafts; `money` is null where the text names none. */
export function readProse(text: string, planYear: number, money: MoneyReader | null): Prose {
  const lines = linesOf(text);
  const titles = lines.filter((line) => isTitle(line.text));
  const context = contextOf(lines, titles, planYear);
  const sure = outline(lines, context);
  const notice = readNotice(lines);
  const blocks = inferMonths(text, withDone(text, sure.blocks), context);
  const read = readSections(text, sure, blocks, context);
  const drafts = withHeadings(text, sure, read, blocks, context);
  const one = notice ? withNotice(text, notice, drafts, blocks, context, sure.signature) : drafts;
  const main = withNotices(text, sure, drafts, blocks, context, notice === null) ?? one;
  // the budget of a notice is that of its event, unless it names two of its parts
  const parts = notice ? main.filter((draft) => !isEvent(draft.title, notice.title)) : main;
  const ledgers = money === null ? [] : ledgersOf(text, lines, parts, money, planAt(sure.titles), notice ? 2 : 0);
  const own = blocks.filter((block) => block.attribute?.kind !== 'money' || !ledgers.some((ledger) => overlap(block, ledger)));
  const listed = [...main, ...named(text, ledgers, main, blocks)].sort((a, b) => a.start - b.start);
  const kept = dropRestatements(text, visitsOnce(withAttributes(text, listed, own, context, notice)), sure.titles);
  return {
    drafts: withoutBareCampaigns(standAlone(text, withPhases(kept))).filter((draft) => !isHollow(draft)),
    outline: sure,
    notice,
    ledgers,
    // in a notice they are those of its one event, unless it lists whom to visit
    duties: notice && !kept.some((one) => one.certainty === 3 && isListed(one)) ? [] : blocks.flatMap((block) => dutiesOf(text, block)),
  };
}

/** 迎新年会 3.2, under 单位:万元: what such a list names, where no verb and no 元 made it an entry. */
function named(text: string, ledgers: readonly Ledger[], drafts: readonly Draft[], blocks: readonly Block[]): Draft[] {
  const items = ledgers.filter((ledger) => ledger.bare && !drafts.some((one) => !overlap(one, ledger))).flatMap((ledger) => ledger.items);
  return items.flatMap((item) => {
    const block = blocks.find((one) => overlap(one, item));
    const start = text.indexOf(item.name, item.start);
    if (!block || start < 0 || start >= item.end || drafts.some((one) => overlap(one, item))) return [];
    return [plainDraft(text, { start, end: start + item.name.length }, block)];
  });
}

function ledgersOf(
  text: string,
  lines: readonly Line[],
  drafts: readonly Draft[],
  money: MoneyReader,
  plan: PlanAt,
  least: number,
): Ledger[] {
  let names: ReadonlyMap<number, readonly Named<Draft>[]> | null = null;
  const outside = (span: SourceSpan): Named<Draft>[] => {
    names ??= byPlan(
      drafts
        .filter((one) => one.kind === 'activity')
        .map((one) => namedEntry(one, one.title, text.slice(one.start, one.end), one.time.festivals)),
      ({ of }) => of.start,
      plan,
    );
    return (names.get(plan(span.start)) ?? []).filter(({ of }) => !overlap(of, span));
  };
  return money.readLedgers(text, lines, outside, least);
}

/** What the head and foot of a document tell about its times. */
function contextOf(lines: readonly Line[], titles: readonly Line[], planYear: number): TimeContext {
  const letterhead = readLetterhead(lines, titles);
  // the other plans of a text speak for themselves
  const words = [lines[0], titles[0]].map((line) => line?.text ?? '').join(' ');
  const outlook = looksAhead(lines, titles, letterhead.year, planYear);
  return {
    ...plainTime(planYear),
    outlook,
    documentYear: outlook ? planYear : (letterhead.year ?? (lines.some(({ text }) => text.includes(`${planYear}年`)) ? planYear : null)),
    documentMonth: letterhead.month,
    ...termOf(words),
  };
}

/** 今年举办了…, 一年来共…: what a year-end report tells. */
const YEAR_DONE = /(?:今年|一年来|本年度|20\d\d年)[^。;]{0,40}(?:了|已|共|先后|累计)/;

/** Whether a text reports the year before the plan's, so that its 明年 is the year planned; a report of half a year is not one. */
function looksAhead(lines: readonly Line[], titles: readonly Line[], year: number | null, planYear: number): boolean {
  if (!lines.some((line) => line.text.includes('明年')) || lines.some((line) => /上半年|下半年/.test(line.text))) return false;
  if (year !== null) return year === planYear - 1;
  return (
    titles.some((line) => /总结|述职|汇报|回顾/.test(line.text)) ||
    lines.some(({ text }) => YEAR_DONE.test(text) || /今年[^。;]{0,120}[。;].{0,240}明年/.test(text))
  );
}

/** …总结如下: what follows is past, until a heading says otherwise. */
const TELLS_PAST = /(?:总结|汇报|报告)如下|^一年来(?:开展|组织|举办)的/;

/** The title over a section calls it a summary. */
function titledReport(outlined: Outline, first: Block | undefined): boolean {
  const title = first && outlined.titles[first.section - 1];
  return title !== undefined && /总结|回顾/.test(title.text) && !/范文|精选|最新/.test(title.text);
}

function readSections(text: string, outlined: Outline, blocks: readonly Block[], context: TimeContext): Draft[] {
  const drafts: Draft[] = [];
  for (const members of bySection(blocks)) {
    const section = members[0]?.section ?? 0;
    const titled = contextUnder(context, outlined.titles[section - 1]?.text);
    const own = outlined.wrapped.has(section) ? { ...titled, schoolYear: true } : titled;
    const sentences = new Map(members.map((block) => [block, sentencesOf(text, block)]));
    const report = isReport([...sentences.values()].flat().map((sentence) => text.slice(sentence.start, sentence.end)));
    let top = -2;
    const tense: TenseState = { report: report || titledReport(outlined, members[0]), current: 'open', back: false };
    const parents: Parents = {
      stepped: new Set(members.filter((one) => one.scope === 'steps').flatMap((one) => one.headings)),
      scheduled: new Set(),
    };
    for (const block of members) {
      if (block.attribute) continue;
      if (TELLS_PAST.test(text.slice(block.start, block.end))) tense.report = true;
      const heading = block.headings[0]?.start ?? -1;
      if (heading !== top) tense.current = 'open';
      tense.back = false;
      top = heading;
      const found = extractBlock(text, relaxed(block, parents), own, tense, sentences.get(block));
      if (found.some((draft) => isDated(draft.time))) for (const over of block.headings) parents.scheduled.add(over);
      drafts.push(...found);
    }
  }
  return drafts;
}

/** Headings with a schedule under them: named 工作步骤, or with dated entries so far. */
interface Parents {
  readonly stepped: ReadonlySet<Heading>;
  readonly scheduled: Set<Heading>;
}

/** 工作举措 without 工作步骤 beside it is all there is, and is read as plain text. */
function relaxed(block: Block, { stepped, scheduled }: Parents): Block {
  const parent = block.headings[block.headings.length - 2];
  if (block.scope !== 'measures' || parent === undefined) return block;
  return scheduled.has(parent) || stepped.has(parent) ? block : { ...block, scope: 'plain' };
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
