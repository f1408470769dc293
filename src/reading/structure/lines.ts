import type { SourceSpan } from '../../plan/span';
import { trimmed } from '../text/pieces';

/** A non-empty line of the source without the spaces around it. */
export interface Line extends SourceSpan {
  /** Normalised text of the line. */
  readonly text: string;
}

/** Lines of the normalised text, with source offsets; empty ones are left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const span = trimmed(text, from, to);
    if (span.end > span.start) lines.push({ ...span, text: text.slice(span.start, span.end) });
    from = to + 1;
  }
  return lines;
}
