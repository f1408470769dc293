import type { Activity } from '../plan/activity';
import { blankActivity } from '../plan/activity';
import type { Draft } from './activity/draft';
import { detailsOf } from './activity/details';
import { extractBlock, type TenseState } from './activity/extract';
import { dropRestatements } from './activity/restatement';
import { isReport } from './activity/tense';
import type { Grid } from './grid';
import type { ReadNote } from './note';
import type { ReadResult } from './result';
import { linesOf } from './structure/lines';
import { outline, type Block } from './structure/outline';
import { guessSubject } from './subject/find-subject';
import type { ColumnChoice } from './table/fields';
import { readWithGrids } from './table/with-grids';
import { normalizeText } from './text/normalize';
import { cut, isSentenceEnd } from './text/pieces';
import type { TimeContext } from './time/mention';
import { plainTime } from './time/mention';

/** What the caller knows besides the text. */
export interface ReadTextOptions {
  readonly planYear: number;
  /** Name of the file or sheet, for provenance. */
  readonly file?: string | null;
  /** Which columns of tables hold what, when the guess was corrected. */
  readonly columns?: ColumnChoice;
  /** Tables the source itself marked (cells of a .docx, of a sheet); without them tables are looked for in the text. */
  readonly grids?: readonly Grid[];
}

/**
 * Reads decoded text: prose, month lists, notices and the tables in it. Deterministic; never throws on any text.
 * What is not understood is in the notes.
 */
export function readPlanText(text: string, options: ReadTextOptions): ReadResult {
  const gridOptions = { planYear: options.planYear, file: options.file ?? null, ...(options.columns ? { columns: options.columns } : {}) };
  const read = readWithGrids(text, options.grids, gridOptions, (rest) => readProse(text, rest, options));
  return { ...read, activities: withIds(read.activities, 'a'), reports: withIds(read.reports, 'r') };
}

/** Reads the prose of a text; `rest` is the text with its tables blanked out. */
function readProse(text: string, rest: string, options: ReadTextOptions): ReadResult {
  const normal = normalizeText(rest);
  const context: TimeContext = plainTime(options.planYear);
  const { blocks } = outline(linesOf(normal), context);
  const drafts = dropRestatements(readBlocks(normal, blocks, context));
  const notes: ReadNote[] = [];
  const made = drafts.map((_, index) => activityOf(text, normal, drafts, index, options.file ?? null));
  return {
    text,
    planYear: options.planYear,
    activities: made.filter((activity) => activity.kind === 'activity'),
    reports: made.filter((activity) => activity.kind === 'report'),
    notes,
  };
}

/** Ids by place in the source, unique; the same text gives the same ids. */
function withIds(activities: readonly Activity[], letter: string): Activity[] {
  const seen = new Map<string, number>();
  return activities.map((activity) => {
    const base = `${letter}${activity.provenance?.span.start ?? 0}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { ...activity, id: count === 1 ? base : `${base}-${count}` };
  });
}

function readBlocks(normal: string, blocks: readonly Block[], context: TimeContext): Draft[] {
  const drafts: Draft[] = [];
  const sections = new Map<number, Block[]>();
  for (const block of blocks) sections.set(block.section, [...(sections.get(block.section) ?? []), block]);
  for (const members of sections.values()) {
    const sentences = members.flatMap((block) => cut(normal.slice(block.start, block.end), isSentenceEnd, block.start));
    const report = isReport(sentences.map((sentence) => normal.slice(sentence.start, sentence.end)));
    let top = '';
    const tense: TenseState = { report, current: 'open' };
    for (const block of members) {
      const heading = block.headings[0]?.text ?? '';
      if (heading !== top) tense.current = 'open';
      top = heading;
      drafts.push(...extractBlock(normal, block, context, tense));
    }
  }
  return drafts;
}

function activityOf(text: string, normal: string, drafts: readonly Draft[], index: number, file: string | null): Activity {
  const draft = drafts[index] as Draft;
  const details = detailsOf(normal, drafts, index);
  const { subject, alternatives } = guessSubject(draft.title, draft.block.headings.map((heading) => heading.text).join(' '));
  const title = draft.titleSpan ? text.slice(draft.titleSpan.start, draft.titleSpan.end) : draft.title;
  return {
    ...blankActivity(`a${index + 1}`, title),
    kind: draft.kind,
    time: draft.time,
    subject,
    subjectAlternatives: [...alternatives],
    owners: [...details.owners],
    counts: [...details.counts],
    people: details.people,
    money: [...details.money],
    unitPrice: details.unitPrice,
    quantity: details.quantity,
    budget: details.budget,
    phase: draft.phase,
    parts: [...draft.parts],
    provenance: {
      file,
      span: { start: draft.start, end: draft.end },
      quote: text.slice(draft.start, draft.end),
      heading: draft.block.headings.map((heading) => heading.text).join(' > ') || null,
      evidence: details.evidence,
      implied: [],
      certainty: draft.certainty,
    },
  };
}
