/** Rows that stay together on a page: `rows` of them from `from`, `height` points in all. */
export interface Chunk {
  readonly from: number;
  readonly height: number;
}

/**
 * Zero-based rows at which a new page starts. `first` is what stands above the chunks on the first page, `repeated` what each
 * further page repeats. A chunk is never split, so that what belongs together (heading and first row, last row and signatures) stays so.
 */
export function pageBreaks(chunks: readonly Chunk[], page: number, first: number, repeated: number): number[] {
  const breaks: number[] = [];
  let used = first;
  let empty = true;
  for (const chunk of chunks) {
    if (!empty && used + chunk.height > page) {
      breaks.push(chunk.from);
      used = repeated;
    }
    used += chunk.height;
    empty = false;
  }
  return breaks;
}
