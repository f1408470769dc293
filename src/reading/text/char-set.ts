/** A set of UTF-16 code units; asking costs one look into a table, which matters where every character of a text is asked. */
export interface CharSet {
  has(code: number): boolean;
}

/** The set of the characters of `chars`; surrogates count one by one. */
export function charSet(chars: Iterable<string>): CharSet {
  const bits = new Uint32Array(0x10000 / 32);
  for (const char of chars) {
    const code = char.charCodeAt(0);
    bits[code >> 5] = (bits[code >> 5] ?? 0) | (1 << (code & 31));
  }
  return { has: (code) => ((bits[code >> 5] ?? 0) & (1 << (code & 31))) !== 0 };
}
