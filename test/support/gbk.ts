/** Encodes text as GB18030 by turning the decoder round; characters it cannot reach in two bytes throw. */
export function gbk(text: string): Uint8Array {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(high, low));
      if (!codes.has(char)) codes.set(char, [high, low]);
    }
  }
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    const pair = code < 0x80 ? [code] : codes.get(char);
    if (pair === undefined) throw new Error(`no two-byte code for ${char}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
