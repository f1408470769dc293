import type { SourceSpan } from '../../../plan/span';
import { charSet } from '../../text/char-set';
import type { Draft } from '../draft';
import { doneToFrom } from './done-to';
import { serialLead } from './serial';
import { subjectBefore } from './subject-before';
import { nameBeforeTail } from './tail';
import { trimmedTitle } from './trim';

/** The name in its own clause: without who does it, with what it is done to, or what a bare deed is said of. */
export function inClause(text: string, draft: Draft, span: SourceSpan): SourceSpan & { verb?: string } {
  const from = clauseStart(text, draft.sentence.start, span.start);
  const subject = subjectBefore(text.slice(from, span.end), span.start - from);
  if (subject) return { start: from, end: from + subject.to, verb: subject.verb };
  const title = text.slice(span.start, span.end);
  const doneTo = doneToFrom(text.slice(from, span.start), title);
  if (doneTo !== null) return { start: from + doneTo, end: span.end };
  const name = nameBeforeTail(title);
  const end = name === null ? span.end : span.start + name.length;
  const lead = serialLead(text.slice(span.start, end));
  return { ...(lead === 0 ? { start: span.start, end } : trimmedTitle(text, { start: span.start + lead, end })), verb: name?.verb ?? '' };
}

/** The lead of a line, and the clauses of a sentence before the one a title stands in. */
export function saidBefore(text: string, { block, sentence }: Draft, at: number): string[] {
  const own = clauseStart(text, sentence.start, at);
  const lead = block.lead === null ? '' : text.slice(block.lead.start, block.lead.end);
  return `${lead},${text.slice(sentence.start, own)}`.split(/[,。;:\n\t]/).filter((clause) => clause.length > 2);
}

const CLAUSE_ENDS = charSet(',。;:\n\t');

/** Where the clause begins that a title stands in. */
function clauseStart(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && !CLAUSE_ENDS.has(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
