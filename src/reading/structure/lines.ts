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
    if (span.end > span.start) lines.push(...inlineItems(text, span));
    from = to + 1;
  }
  return lines;
}

/** 一、加强学习1、抓好…2、开展…: items that lost their line ends; the numbers must count up from 1. */
function inlineItems(text: string, span: SourceSpan): Line[] {
  const cuts = [span.start];
  let next = 1;
  const line = text.slice(span.start, span.end);
  if (line.includes('①')) for (const found of line.matchAll(/[①-⑮]/g)) if (found.index > 0) cuts.push(span.start + found.index);
  for (const found of cuts.length > 1 ? [] : line.matchAll(/(?<=[\u4e00-\u9fff。;:)])(\d{1,2})[、.] ?(?=[\u4e00-\u9fff“《]{3})/g)) {
    if (Number(found[1]) !== next) continue;
    next += 1;
    cuts.push(span.start + found.index);
  }
  return cuts.map((start, index) => {
    const end = cuts[index + 1] ?? span.end;
    return { start, end, text: text.slice(start, end) };
  });
}
