import { blankActivity, type Activity } from '../plan/activity';
import { giveBelowTables, mayTellBelow } from './apart/below-tables';
import { planAt } from './apart/by-plan';
import { withRest } from './apart/rest-of-event';
import { giveOwners } from './apart/give-owners';
import { severalAmounts } from './apart/several-amounts';
import { detailsOf, type Details } from './activity/details';
import type { Draft } from './activity/draft';
import type { Grid } from './grid';
import { joinLines } from './joined/join-lines';
import { placeBack } from './joined/place-back';
import type { MoneyReader } from './money/money-reader';
import { mayNameMoney } from './money/money-signs';
import { proseNotes } from './prose-notes';
import { readProse } from './read-prose';
import type { ReadResult } from './result';
import { guessSubject, type SubjectGuess } from './subject/find-subject';
import type { ColumnChoice } from './table/fields';
import { joinResults } from './table/join-results';
import { mayHoldTable } from './table/table-signs';
import type { ReadWithGrids } from './table/with-grids';
import { oneForm } from './text/one-form';
import { repaired } from './text/repaired';
import type { simplify } from './text/simplify';

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

/** Readers that not every text needs; null where the caller knows there is no need of one. */
export interface OnNeed {
  readonly tables: ReadWithGrids | null;
  readonly simplify: typeof simplify | null;
  readonly money: MoneyReader | null;
}

/** Which readers a text in simplified characters may need; the others need not be loaded. */
export function needsOf(text: string, grids: readonly Grid[]): Readonly<Record<'tables' | 'money', boolean>> {
  return { tables: grids.length > 0 || mayHoldTable(text), money: mayNameMoney(text) };
}

/**
 * Reads decoded text: prose, month lists, notices and the tables in it. Deterministic; never throws on any text. What is not understood
 * is in the notes.
 */
export function readTextWith(needs: OnNeed, text: string, options: ReadTextOptions): ReadResult {
  // a table of the source has its own offsets
  const joined = (options.grids?.length ?? 0) === 0 ? joinLines(text) : null;
  const read = joined === null ? readLines(needs, text, options) : placeBack(readLines(needs, joined.text, options), text, joined);
  return { ...read, activities: withIds(read.activities, 'a'), reports: withIds(read.reports, 'r') };
}

/** Reads a text whose lines are whole. */
function readLines({ tables, simplify, money }: OnNeed, text: string, options: ReadTextOptions): ReadResult {
  const gridOptions = { planYear: options.planYear, file: options.file ?? null, ...(options.columns ? { columns: options.columns } : {}) };
  const prose = (rest: string): ReadResult => proseResult(text, repaired(oneForm(simplify ? simplify(rest) : rest)), options, money);
  const found = tables ? tables(text, options.grids, gridOptions, prose) : joinResults(text, options.planYear, [prose(text)]);
  const read = tables && money && mayTellBelow(text) ? giveBelowTables(oneForm(simplify ? simplify(text) : text), found, money) : found;
  const nothing = read.activities.length === 0 && text.trim() !== '';
  const none = { code: 'no-activity' as const, severity: 'warning' as const, start: 0, end: text.length, params: {} };
  return {
    ...read,
    notes: nothing ? [none, ...read.notes] : read.notes,
  };
}

/** Reads the prose of a text; `normal` is the text in one form with its tables blanked out. */
function proseResult(text: string, normal: string, options: ReadTextOptions, money: MoneyReader | null): ReadResult {
  const prose = readProse(normal, options.planYear, money);
  const startFrom = firstStart(prose.drafts);
  const told = prose.drafts.map((_, index) => detailsOf(normal, prose.drafts, index, money));
  const made = prose.drafts.map((draft, index) => {
    const rest = restOfSentence(text, draft, startFrom(draft.end));
    return activityOf({ text, normal, drafts: prose.drafts, file: options.file ?? null }, index, told[index] as Details, rest);
  });
  const items = prose.ledgers.flatMap((ledger) => ledger.items);
  const plan = planAt(prose.outline.titles);
  const numbers = new Map(prose.drafts.map(({ start, block }) => [start, block.marker?.number ?? null]));
  const numberAt = (at: number): number | null => numbers.get(at) ?? null;
  const given = money ? money.giveMoney(made, items, plan, numberAt) : { activities: made, left: [] };
  const { activities: paid, left } = items.length > 0 && prose.notice ? withRest(given, prose.notice.title) : given;
  const activities = giveOwners(paid, prose.duties, plan, numberAt).map(namedAsWritten(text, normal, told));
  const unused = money ? money.unusedMoney(normal, prose, activities) : [];
  const starts = new Set(activities.map((one) => one.provenance?.span.start));
  return {
    text,
    planYear: options.planYear,
    activities: activities.filter((activity) => activity.kind === 'activity'),
    reports: activities.filter((activity) => activity.kind === 'report'),
    // what only gave its money or its owner away has no time of its own to miss
    notes: [
      ...proseNotes(text, normal, prose, { left, unused }, options.planYear),
      ...(money ? severalAmounts(normal, activities) : []),
    ].filter((note) => note.code !== 'time-missing' || starts.has(note.start)),
  };
}

/** Owners in the characters of the source: 發電部 where the reader saw 发电部. */
function namedAsWritten(text: string, normal: string, told: readonly Details[]): (activity: Activity) => Activity {
  const written = new Map<string, string>();
  for (const { owner, start, end } of told.flatMap(({ owners }) => owners)) {
    const source = text.slice(start, end).replace(/\s/g, ' ');
    if (source !== owner.name && normal.slice(start, end) === owner.name) written.set(owner.name, source);
  }
  if (written.size === 0) return (activity) => activity;
  return (activity) => ({
    ...activity,
    owners: activity.owners.map((owner) => ({ ...owner, name: written.get(owner.name) ?? owner.name })),
  });
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

/** What costs money is not 无经费: the next best subject, with the first kept as an alternative. */
function spending(guess: SubjectGuess): SubjectGuess {
  const next = guess.alternatives.find((one) => one !== '无经费');
  if (guess.subject !== '无经费' || next === undefined) return guess;
  return { subject: next, alternatives: [...guess.alternatives.filter((one) => one !== next), '无经费'] };
}

/** Fields that no word of the sentence states. */
function impliedOf(draft: Draft): string[] {
  const { origin } = draft.time;
  const time = origin === 'heading' || origin === 'inferred' || origin === 'festival' || origin === 'frequency' ? ['time'] : [];
  return [...time, ...(draft.titleSpan === null ? ['title'] : []), 'subject'];
}

/** What the activities of one text have in common. */
interface Source {
  readonly text: string;
  readonly normal: string;
  readonly drafts: readonly Draft[];
  readonly file: string | null;
}

function activityOf({ text, normal, drafts, file }: Source, index: number, details: Details, remark: string | null): Activity {
  const draft = drafts[index] as Draft;
  const heading = draft.block.headings.map((one) => one.text).join(' ');
  const guess = guessSubject(draft.title, heading, draft.group === null ? normal.slice(draft.start, draft.end) : '');
  const { subject, alternatives } = details.money.length > 0 ? spending(guess) : guess;
  const title = draft.titleSpan ? text.slice(draft.titleSpan.start, draft.titleSpan.end) : draft.title;
  return {
    ...blankActivity(`a${index + 1}`, title),
    kind: draft.kind,
    time: draft.time,
    subject,
    subjectAlternatives: [...alternatives],
    owners: details.owners.map(({ owner }) => owner),
    counts: [...details.counts],
    people: details.people,
    money: [...details.money],
    unitPrice: details.unitPrice,
    quantity: details.quantity,
    budget: details.budget,
    funding: [...details.funding],
    fundingText: details.fundingText,
    place: details.place,
    audience: details.audience,
    phase: draft.phase,
    parts: [...draft.parts],
    remark,
    provenance: {
      file,
      span: { start: draft.start, end: draft.end },
      quote: text.slice(draft.start, draft.end),
      sentence: text.slice(draft.sentence.start, draft.sentence.end),
      heading: draft.block.headings.map((heading) => heading.text).join(' > ') || null,
      evidence: details.evidence,
      implied: impliedOf(draft),
      certainty: draft.certainty,
    },
  };
}

/**
 * What the sentence says of an activity after its own words, up to the next one: prizes, days, who pays, what is not done.
 * 例: 「举办趣味运动会，设一等奖5名、二等奖10名」 → 「设一等奖5名、二等奖10名」.
 */
function restOfSentence(text: string, draft: Draft, next: number): string | null {
  const end = Math.min(draft.sentence.end, next);
  if (end <= draft.end) return null;
  const rest = text.slice(draft.end, end).replace(/^[\s，,、；;：:。]+|[\s，,、；;：:。]+$/g, '');
  return rest === '' ? null : rest;
}

/** Finds the start of the first draft of the list that begins at an offset or after it; Infinity when none does. */
function firstStart(drafts: readonly Draft[]): (at: number) => number {
  const highest: number[] = [];
  for (const draft of drafts) highest.push(Math.max(draft.start, highest[highest.length - 1] ?? 0));
  return (at) => {
    let low = 0;
    let high = highest.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((highest[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return drafts[low]?.start ?? Infinity;
  };
}
