import * as z from 'zod';

/** A half-open range `[start, end)` of UTF-16 offsets into the decoded source text. */
export const sourceSpanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** The characters a span points at. */
export function sliceSpan(text: string, span: SourceSpan): string {
  return text.slice(span.start, span.end);
}

/** Whether two spans share a character. */
export function overlap(one: SourceSpan, other: SourceSpan): boolean {
  return one.start < other.end && one.end > other.start;
}

/** Whether a span shares a character with any of many, each asked in logarithmic time. */
export function overlapFinder(spans: readonly SourceSpan[]): (span: SourceSpan) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  // the furthest end of all up to each
  const ends: number[] = [];
  for (const { end } of sorted) ends.push(Math.max(end, ends[ends.length - 1] ?? 0));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) > start;
  };
}
