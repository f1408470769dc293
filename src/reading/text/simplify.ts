import { TRADITIONAL } from '../lexicon/traditional';
import { charSet } from './char-set';
import { mayBeTraditional } from './simplified';

const table = new Map<number, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) table.set(TRADITIONAL.charCodeAt(i), TRADITIONAL.charAt(i + 1));
const known = charSet([...table.keys()].map((code) => String.fromCharCode(code)));

/** The text with traditional characters simplified, one for one. */
export function simplify(source: string): string {
  if (!mayBeTraditional(source)) return source;
  let out = '';
  let from = 0;
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    const simple = known.has(code) ? table.get(code) : undefined;
    if (simple === undefined) continue;
    out += source.slice(from, i) + simple;
    from = i + 1;
  }
  return out + source.slice(from);
}
