import { HOLIDAY_NOTICES } from '../calendar/notices';
import { overlapFinder, type SourceSpan } from '../plan/span';
import { isDated } from './activity/dated';
import { BATCH } from './activity/notice-time';
import type { UnusedMoney } from './apart/unused-money';
import type { Draft } from './activity/draft';
import type { ReadNote, ReadNoteCode } from './note';
import type { Prose } from './read-prose';
import { cut, isSentenceEnd } from './text/pieces';
import { findTimes } from './time/find-time';
import { plainTime } from './time/mention';

const MOST_OF_A_KIND = 30;
const LAST_ANNOUNCED = Math.max(...Object.keys(HOLIDAY_NOTICES).map(Number));

// ____ · 20XX年 · xx大 · ×××公司
const PLACEHOLDER = /_{2,}|(?:20)?[xX×]{2,4}(?=年|大|届|级|区|市|县|局|省|校|公司|单位|同志|[”"])|×{2,}|\*{3,}/g;
// 三?八 · 召?? · 5〃12
const OCR = /[\u4e00-\u9fff]\?[\u4e00-\u9fff]|[\u4e00-\u9fff]\?{2,}|\d〃\d|\ufffd+|□{2,}/g;

/** Amounts that reached no activity. */
export interface MoneyLeft {
  /** The items of a budget section that name no activity. */
  readonly left: readonly SourceSpan[];
  /** Amounts told elsewhere. */
  readonly unused: readonly UnusedMoney[];
}

/**
 * What the reader has to say about prose; `source` is the text as given, `text` the same normalised.
 */
export function proseNotes(source: string, text: string, prose: Prose, { left, unused }: MoneyLeft, planYear: number): ReadNote[] {
  const notes: ReadNote[] = [];
  const note = (code: ReadNoteCode, severity: ReadNote['severity'], at: SourceSpan, params: ReadNote['params'] = {}): void => {
    notes.push({ code, severity, start: at.start, end: at.end, params });
  };
  if (source.trim() === '') note('empty-text', 'error', { start: 0, end: source.length });
  for (const span of merged(prose.outline.noise)) note('noise-left-out', 'info', span, { text: brief(source, span) });
  severalPlans(prose, note);
  setAside(prose.drafts, note);
  for (const draft of prose.drafts) aboutTime(source, draft, note);
  placeholders(source, note);
  patterns(source, OCR, (span) =>
    note('ocr-damage', 'info', span, { text: brief(source, { start: Math.max(0, span.start - 3), end: span.end + 3 }) }),
  );
  for (const span of left) note('amount-unlinked', 'warning', span, { text: brief(source, span) });
  for (const span of unused.slice(0, MOST_OF_A_KIND))
    note(span.income ? 'income-left-out' : 'amount-unlinked', span.income ? 'info' : 'warning', span, { text: brief(source, span) });
  for (const span of notUnderstood(text, prose)) note('not-understood', 'warning', span, { text: brief(source, span) });
  const festive = prose.drafts.find((draft) => draft.time.festivals.length > 0);
  if (festive && planYear > LAST_ANNOUNCED) note('holiday-provisional', 'info', festive.time.span ?? festive, { year: planYear });
  return notes.sort((a, b) => a.start - b.start || a.code.localeCompare(b.code, 'en'));
}

type Say = (code: ReadNoteCode, severity: ReadNote['severity'], at: SourceSpan, params?: ReadNote['params']) => void;

function brief(source: string, span: SourceSpan): string {
  const words = source.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return words.length > 24 ? `${words.slice(0, 23)}…` : words;
}

/** Neighbouring spans as one. */
function merged(spans: readonly SourceSpan[]): SourceSpan[] {
  const out: SourceSpan[] = [];
  for (const span of spans) {
    const last = out[out.length - 1];
    if (last && span.start - last.end <= 4) out[out.length - 1] = { start: last.start, end: span.end };
    else out.push(span);
  }
  return out;
}

function severalPlans(prose: Prose, note: Say): void {
  const sections = new Set(prose.drafts.filter((draft) => draft.kind === 'activity').map((draft) => draft.block.section));
  const first = prose.outline.titles[0];
  if (sections.size > 1 && first) note('several-plans', 'warning', first, { count: sections.size });
}

/** One note for the past work of a plan, however many places tell of it. */
function setAside(drafts: readonly Draft[], note: Say): void {
  const bySection = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.kind !== 'report') continue;
    const list = bySection.get(draft.block.section);
    if (list) list.push(draft);
    else bySection.set(draft.block.section, [draft]);
  }
  for (const inside of bySection.values()) {
    const first = inside[0];
    const last = inside[inside.length - 1];
    if (!first || !last) continue;
    const params: ReadNote['params'] = inside.length === 1 ? { title: first.title } : { count: inside.length };
    note('past-work-set-aside', 'info', { start: first.start, end: last.end }, params);
  }
}

function aboutTime(source: string, draft: Draft, note: Say): void {
  if (draft.kind === 'report') return;
  const { time } = draft;
  const at = time.span ?? draft;
  const params = time.raw === '' ? { title: draft.title } : { title: draft.title, text: source.slice(at.start, at.end) };
  if (draft.contradiction) note('time-contradiction', 'warning', at, params);
  else if (time.origin === 'inferred') note('time-inferred', 'info', at, params);
  else if (/或/.test(time.raw)) note('time-ambiguous', 'warning', at, params);
  else if (/双节|两节/.test(draft.title) && !isDated(time))
    note('time-ambiguous', 'warning', draft, { title: draft.title, text: draft.title });
  else if (!isDated(time) && time.precision !== 'year' && time.recurrence === null)
    note('time-missing', 'info', draft, { title: draft.title });
}

/** One note for every blank of its kind, at the first of them. */
function placeholders(source: string, note: Say): void {
  const found = new Map<string, { readonly first: SourceSpan; count: number }>();
  patterns(source, PLACEHOLDER, (span) => {
    const text = brief(source, span);
    const before = found.get(text);
    if (before) before.count += 1;
    else found.set(text, { first: span, count: 1 });
  });
  for (const [text, { first, count }] of found) note('placeholder', 'info', first, count === 1 ? { text } : { text, count });
}

function patterns(source: string, pattern: RegExp, found: (span: SourceSpan) => void): void {
  let count = 0;
  for (const match of source.matchAll(pattern)) {
    if (count >= MOST_OF_A_KIND) return;
    found({ start: match.index, end: match.index + match[0].length });
    count += 1;
  }
}

/** Sentences that name a month but gave no entry. */
function notUnderstood(text: string, prose: Prose): SourceSpan[] {
  const spans: SourceSpan[] = [];
  const context = plainTime(2000);
  const covered = overlapFinder([...prose.drafts, ...prose.ledgers, ...prose.duties]);
  // (完成时限:11月底) dated what stands before it
  const told = new Set(prose.drafts.map((draft) => draft.time.span?.start));
  for (const block of prose.outline.blocks) {
    if (block.attribute || block.scope === 'notes' || block.scope === 'report' || !/月|季度|半年/.test(text.slice(block.start, block.end)))
      continue;
    for (const sentence of cut(text.slice(block.start, block.end), isSentenceEnd, block.start)) {
      if (spans.length >= MOST_OF_A_KIND) return spans;
      if (covered(sentence)) continue;
      const words = text.slice(sentence.start, sentence.end);
      if (!/月|季度|半年/.test(words) || words.length < 6 || (prose.notice && BATCH.test(words))) continue;
      const times = findTimes(words, context, sentence.start).filter(
        ({ kind }) => kind === 'months' || kind === 'quarter' || kind === 'half',
      );
      if (times.some((time) => !told.has(time.start))) spans.push(sentence);
    }
  }
  return spans;
}
