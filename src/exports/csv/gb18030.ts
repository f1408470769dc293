/** Code of each BMP character above ASCII, made once from the platform's own decoder when first needed. */
let codes: ReadonlyMap<string, readonly number[]> | null = null;

/** Bytes of a text in GB18030 (the encoding old Chinese Excel expects of a .csv). Every Unicode character has one. */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= buildCodes();
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point > 0xffff) bytes.push(...supplementary(point));
    else bytes.push(...(codes.get(char) ?? codes.get('\uFFFD') ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

/** Beyond the BMP four bytes run on without gaps from 90 30 81 30. */
function supplementary(point: number): number[] {
  return fourBytes(point - 0x10000 + (0x90 - 0x81) * 12600);
}

function fourBytes(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

function buildCodes(): Map<string, readonly number[]> {
  const sequences: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) sequences.push([lead, trail]);
  }
  // Four-byte codes of the BMP end at 84 31 A4 39.
  for (let index = 0; index < 39420; index += 1) sequences.push(fourBytes(index));
  // A line end after each code keeps one that means nothing from swallowing the next.
  const decoded = new TextDecoder('gb18030').decode(Uint8Array.from(sequences.flatMap((bytes) => [...bytes, 0x0a])));
  const map = new Map<string, readonly number[]>();
  decoded.split('\n').forEach((char, index) => {
    const bytes = sequences[index];
    if (bytes === undefined || char.length !== 1 || map.has(char)) return;
    if (char !== '\uFFFD' || bytes.length === 4) map.set(char, bytes);
  });
  return map;
}
