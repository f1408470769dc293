/** A prefix code laid out for look-up: the next `bits` bits, read low first, give symbol × 16 + length; 0 where no code begins so. */
export interface HuffmanTable {
  readonly bits: number;
  readonly entries: Uint16Array;
}

/** Builds the code that gives each symbol its length (RFC 1951, 3.2.2; 0 for a symbol not in use). Null when the lengths make no code. */
export function huffmanTable(lengths: Uint8Array): HuffmanTable | null {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  counts[0] = 0;
  let bits = 15;
  while (bits > 1 && counts[bits] === 0) bits--;
  const next = new Uint16Array(16);
  let code = 0;
  for (let length = 1; length <= bits; length++) {
    code = (code + (counts[length - 1] as number)) << 1;
    if (code + (counts[length] as number) > 1 << length) return null;
    next[length] = code;
  }
  const entries = new Uint16Array(1 << bits);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    const own = next[length] as number;
    next[length] = own + 1;
    for (let at = reversed(own, length); at < entries.length; at += 1 << length) entries[at] = (symbol << 4) | length;
  }
  return { bits, entries };
}

/** Codes are packed with their highest bit first, everything else lowest first. */
function reversed(code: number, length: number): number {
  let out = 0;
  for (let i = 0; i < length; i++) out |= ((code >> i) & 1) << (length - 1 - i);
  return out;
}
