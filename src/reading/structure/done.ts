import type { Block } from './block';

/** …等工作(已做). */
const DONE = /\(已(?:做|完成|办理?|开展|落实|结束)\)[。.;]?\s*$/;

/** What a bracket at its end says is done, with the lines before it that it ends, is past work: 召开职代会,茶话会,年货发放等工作(已做). */
export function withDone(text: string, blocks: readonly Block[]): readonly Block[] {
  if (!text.includes('(已')) return blocks;
  const out = [...blocks];
  out.forEach((block, index) => {
    if (!DONE.test(text.slice(block.start, block.end))) return;
    const over = headingOf(block);
    for (let at = index; at >= 0; at -= 1) {
      const one = out[at] as Block;
      if (headingOf(one) !== over || (at < index && (one.marker !== null || block.marker !== null))) return;
      out[at] = { ...one, scope: 'report' };
    }
  });
  return out;
}

const headingOf = ({ headings }: Block): number | undefined => headings[headings.length - 1]?.start;
