import type { SourceSpan } from '../../../plan/span';
import type { Draft } from '../draft';
import { goods } from './goods';
import { governed } from './governed';
import { inClause, saidBefore } from './in-clause';
import { phased } from './phased';
import { namedBefore } from './said-before';
import { sharedModifier } from './shared-modifier';
import { inside, trimmedTitle, unbracketed } from './trim';

/** 重阳慰问退休职工, 母亲节送祝福: the day belongs to the name. */
const FEAST_BEFORE = /(?:(?:元旦|春节|元宵|端午|中秋|重阳|七夕|国庆)节?|(?:母亲|父亲|女神|教师|护士|医师|记者)节)$/;

/** Gives every draft a name that stands alone: no counts, no bare verbs, the goods instead of their giving out. */
export function standAlone(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    const whole = draft.titleSpan;
    const named = governed(text, drafts, index) ?? goods(text, draft) ?? phased(drafts, index);
    if (named !== null) {
      // the words as the source writes them, when they stand there in one piece
      const at = whole !== null && text.slice(whole.start, whole.end).endsWith(named) ? whole.end - named.length : null;
      return { ...draft, title: named, titleSpan: at === null ? null : { start: at, end: at + named.length } };
    }
    if (whole === null) return { ...draft, title: inside(draft.title) };
    const shared = sharedModifier(text, draft.sentence.start, whole);
    if (shared !== null) return { ...draft, title: shared, titleSpan: null };
    const bare = trimmedTitle(text, unbracketed(text, whole, draft));
    const feast = text.slice(Math.max(draft.sentence.start, bare.start - 6), bare.start);
    const span = { start: bare.start - (FEAST_BEFORE.exec(feast)?.[0].length ?? 0), end: bare.end };
    const said = namedBefore(text.slice(span.start, span.end), saidBefore(text, draft, span.start));
    return said === null ? withWords(text, draft, inClause(text, draft, span)) : { ...draft, title: said, titleSpan: null };
  });
}

/** A draft with the name its source has at a place, and `verb` behind it. */
function withWords(text: string, draft: Draft, { start, end, verb = '' }: SourceSpan & { verb?: string }): Draft {
  const words = text.slice(start, end);
  const shorter = `${inside(words)}${verb}`;
  return shorter === words ? { ...draft, title: words, titleSpan: { start, end } } : { ...draft, title: shorter, titleSpan: null };
}
