import { huffmanTable, type HuffmanTable } from './huffman';

/** How far back a copy may reach. */
const WINDOW = 0x8000;
const LONGEST_COPY = 258;
/** Bytes held at once; what goes beyond is handed on, but for the window. */
const ROOM = 4 * WINDOW;

// The shortest length and distance of each code and how many bits add to it (RFC 1951, 3.2.5).
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const LENGTHS = starts(3, LENGTH_BITS.slice(0, -1)).concat(LONGEST_COPY);
const DISTANCE_BITS = Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));
const DISTANCES = starts(1, DISTANCE_BITS);
/** The order in which the lengths of the code for code lengths are packed. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function starts(first: number, bits: readonly number[]): number[] {
  let at = first;
  return bits.map((extra) => (at += 1 << extra) - (1 << extra));
}

/** Deflated data that breaks its own rules or ends too soon. */
export class InflateError extends Error {}

/**
 * Inflates raw deflate data (RFC 1951), handing the bytes on in pieces of some 100 KB at most; a piece is good only until the next.
 * Whoever takes them may throw to stop. Throws {@link InflateError} on broken data. Memory is bounded whatever the data say.
 */
export function inflateRaw(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  new Inflater(packed, take).run();
}

let fixed: readonly [HuffmanTable, HuffmanTable] | null = null;

class Inflater {
  /** Next bit of the packed bytes. */
  private at = 0;
  private readonly out = new Uint8Array(ROOM + LONGEST_COPY);
  private filled = 0;
  /** Where what was not handed on yet begins. */
  private kept = 0;

  constructor(
    private readonly packed: Uint8Array,
    private readonly take: (piece: Uint8Array) => void,
  ) {}

  run(): void {
    for (let last = 0; last === 0;) {
      last = this.bits(1);
      const type = this.bits(2);
      if (type === 0) this.stored();
      else if (type === 1) this.coded(...fixedTables());
      else if (type === 2) this.coded(...this.ownTables());
      else throw new InflateError();
    }
    this.handOn();
  }

  private bits(count: number): number {
    const byte = this.at >> 3;
    const word = (this.packed[byte] ?? 0) | ((this.packed[byte + 1] ?? 0) << 8) | ((this.packed[byte + 2] ?? 0) << 16);
    const value = (word >> (this.at & 7)) & ((1 << count) - 1);
    this.at += count;
    if (this.at > this.packed.length * 8) throw new InflateError();
    return value;
  }

  private symbol({ bits, entries }: HuffmanTable): number {
    const start = this.at;
    const byte = start >> 3;
    const word = (this.packed[byte] ?? 0) | ((this.packed[byte + 1] ?? 0) << 8) | ((this.packed[byte + 2] ?? 0) << 16);
    const entry = entries[(word >> (start & 7)) & ((1 << bits) - 1)] as number;
    this.at = start + (entry & 15);
    if (entry === 0 || this.at > this.packed.length * 8) throw new InflateError();
    return entry >> 4;
  }

  private handOn(): void {
    if (this.filled > this.kept) this.take(this.out.subarray(this.kept, this.filled));
    const from = Math.max(0, this.filled - WINDOW);
    this.out.copyWithin(0, from, this.filled);
    this.filled -= from;
    this.kept = this.filled;
  }

  private stored(): void {
    let from = (this.at + 7) >> 3;
    const size = (this.packed[from] ?? 0) | ((this.packed[from + 1] ?? 0) << 8);
    const check = (this.packed[from + 2] ?? 0) | ((this.packed[from + 3] ?? 0) << 8);
    from += 4;
    if ((size ^ check) !== 0xffff || from + size > this.packed.length) throw new InflateError();
    if (this.filled + size > ROOM) this.handOn();
    this.out.set(this.packed.subarray(from, from + size), this.filled);
    this.filled += size;
    this.at = (from + size) * 8;
  }

  private coded(literals: HuffmanTable, distances: HuffmanTable): void {
    const { out } = this;
    for (;;) {
      const symbol = this.symbol(literals);
      if (symbol === 256) return;
      if (this.filled >= ROOM) this.handOn();
      if (symbol < 256) {
        out[this.filled++] = symbol;
        continue;
      }
      const length = LENGTHS[symbol - 257];
      if (length === undefined) throw new InflateError();
      const count = length + this.bits(LENGTH_BITS[symbol - 257] as number);
      const code = this.symbol(distances);
      const distance = (DISTANCES[code] ?? Infinity) + this.bits(DISTANCE_BITS[code] ?? 0);
      if (distance > this.filled) throw new InflateError();
      let to = this.filled;
      for (const end = to + count; to < end; to++) out[to] = out[to - distance] as number;
      this.filled = to;
    }
  }

  /** The two codes that a block brings with it. */
  private ownTables(): [HuffmanTable, HuffmanTable] {
    const literals = this.bits(5) + 257;
    const distances = this.bits(5) + 1;
    const first = new Uint8Array(19);
    const count = this.bits(4) + 4;
    for (let i = 0; i < count; i++) first[ORDER[i] as number] = this.bits(3);
    const table = sure(huffmanTable(first));
    const lengths = new Uint8Array(literals + distances);
    for (let at = 0; at < lengths.length;) {
      const symbol = this.symbol(table);
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      const value = symbol === 16 ? lengths[at - 1] : 0;
      const times = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
      if (value === undefined || at + times > lengths.length) throw new InflateError();
      lengths.fill(value, at, at + times);
      at += times;
    }
    return [sure(huffmanTable(lengths.subarray(0, literals))), sure(huffmanTable(lengths.subarray(literals)))];
  }
}

function sure(table: HuffmanTable | null): HuffmanTable {
  if (table === null) throw new InflateError();
  return table;
}

function fixedTables(): readonly [HuffmanTable, HuffmanTable] {
  if (fixed !== null) return fixed;
  const literals = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);
  fixed = [sure(huffmanTable(literals)), sure(huffmanTable(new Uint8Array(32).fill(5)))];
  return fixed;
}
