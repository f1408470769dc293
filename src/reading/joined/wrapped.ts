import { readMarker } from '../structure/markers';
import type { SourceLine } from './join-lines';

/** Lines of a page of fixed width hold at least so much, in half-width columns. */
const NARROWEST = 48;
/** A mark that may not open a line, or a number that may not be broken, leaves so many columns free. */
const SLACK = 4;
/** So many lines of one width in a row are a page, and no list. */
const FEWEST = 4;

/** Of the lines of a page so many have a stop in their middle; those of a list have none. */
const PROSE = 0.25;

/** The lines, by index, that end where the page does and go on in the next one. */
export function wrapped(lines: readonly SourceLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  const widths = lines.map(({ text }) => widthOf(text));
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && !(lines[to] as SourceLine).apart) to += 1;
    markFull(lines, widths, from, to, found);
    from = to;
  }
  return found;
}

function markFull(lines: readonly SourceLine[], widths: readonly number[], from: number, to: number, found: Set<number>): void {
  const widest = widths.slice(from, to).reduce((most, width) => Math.max(most, width), 0);
  if (to - from < FEWEST || widest < NARROWEST) return;
  const full: number[] = [];
  for (let index = from; index < to - 1; index += 1) if ((widths[index] ?? 0) >= widest - SLACK) full.push(index);
  // most lines are full, and most of those end in the middle of a sentence: a list of items of one length does not
  const open = full.filter((index) => /[\u4e00-\u9fff\w*,，、“《(（]$/.test((lines[index] as SourceLine).text));
  const prose = lines.slice(from, to).filter(({ text }) => /[。;；].{4}/.test(text)).length;
  if (prose < (to - from) * PROSE) return;
  if (full.length < FEWEST - 1 || full.length < (to - from) * 0.45 || open.length < full.length * 0.7) return;
  for (const index of full) {
    const next = lines[index + 1] as SourceLine;
    const ends = /[。;；:：!！?？]$/.test((lines[index] as SourceLine).text);
    if (!ends && readMarker(next.text, () => null) === null) found.add(index);
  }
}

/** Columns a line takes: two for a character of Chinese, one for a letter, a digit or a narrow mark. */
function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0xff ? 2 : 1;
  return width;
}
