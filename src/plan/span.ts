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
