import type { ReactNode } from 'react';
import { FIELD_WORDS } from '../../../messages/pane-fields';
import { REVIEW_WORDS } from '../../../messages/pane-review';
import type { Activity, Provenance } from '../../../plan/activity';
import type { SourceSpan } from '../../../plan/span';
import { useLang } from '../context';

interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Longest sentence shown whole. */
const SENTENCE_LIMIT = 1200;

/** The quote cut where evidence begins and ends; overlapping evidence is one mark. */
export function markedPieces(provenance: Provenance): Piece[] {
  const { span, quote, evidence } = provenance;
  const inside = Object.values(evidence)
    .map((one): SourceSpan => ({ start: Math.max(0, one.start - span.start), end: Math.min(quote.length, one.end - span.start) }))
    .filter((one) => one.end > one.start && one.end - one.start < quote.length)
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const one of inside) {
    if (one.start > at) pieces.push({ text: quote.slice(at, one.start), marked: false });
    if (one.end > at) pieces.push({ text: quote.slice(Math.max(at, one.start), one.end), marked: true });
    at = Math.max(at, one.end);
  }
  if (at < quote.length) pieces.push({ text: quote.slice(at, Math.max(at, SENTENCE_LIMIT)), marked: false });
  return pieces;
}

/** The sentence the activity came from, with the words that gave its fields; `short` when the whole text stands beside it. */
export function Sentence({ activity, short }: { readonly activity: Activity; readonly short: boolean }): ReactNode {
  const lang = useLang();
  const words = REVIEW_WORDS[lang];
  const { provenance } = activity;
  if (provenance === null) return null;
  const implied = provenance.implied.map((field) => fieldName(field, lang)).join('、');
  return (
    <figure className="sentence">
      {provenance.heading !== null && <figcaption>{words.from(provenance.heading)}</figcaption>}
      {!short && (
        <blockquote dir="auto">
          {markedPieces(provenance).map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text))}
        </blockquote>
      )}
      {implied !== '' && <p className="hint">{words.impliedFields(implied)}</p>}
    </figure>
  );
}

const FIELD_KEYS: Readonly<Record<string, keyof (typeof FIELD_WORDS)['en']>> = {
  time: 'months',
  months: 'months',
  owners: 'owners',
  subject: 'subject',
  budget: 'budget',
  money: 'budget',
  funding: 'source',
  audience: 'audience',
  people: 'people',
};

function fieldName(field: string, lang: 'zh-CN' | 'en'): string {
  const key = FIELD_KEYS[field];
  const name = key === undefined ? undefined : FIELD_WORDS[lang][key];
  return typeof name === 'string' ? name : field;
}
