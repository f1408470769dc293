import { Inflate } from 'fflate';
import { ArchiveError, type ArchiveEntry } from './directory';

const LOCAL_SIGNATURE = 0x04034b50;
/** Packed bytes handed over at once: deflate grows at most 1032 times, so one step stays below 17 MB. */
const STEP = 16 * 1024;

/** Inflates one entry. Throws {@link ArchiveError} when it is broken or grows beyond `limit` bytes, whatever it declares. */
export function inflateEntry(bytes: Uint8Array, entry: ArchiveEntry, limit: number): Uint8Array {
  if (entry.size > limit) throw new ArchiveError('zip-too-large', { limit });
  const out = new Uint8Array(entry.size);
  let at = 0;
  walkEntry(bytes, entry, (chunk) => {
    out.set(chunk, at);
    at += chunk.length;
  });
  return out;
}

/** What an archive may hold: bytes of all its entries together after inflating. */
export interface ArchiveLimits {
  readonly total: number;
}

/**
 * Inflates every chosen entry once and drops the bytes: proves that an archive really holds what it declares,
 * before a library that does not count is given it.
 */
export function checkArchive(bytes: Uint8Array, entries: readonly ArchiveEntry[], limits: ArchiveLimits): void {
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > limits.total) throw new ArchiveError('zip-too-large', { limit: limits.total });
  for (const entry of entries) walkEntry(bytes, entry, () => undefined);
}

function walkEntry(bytes: Uint8Array, entry: ArchiveEntry, take: (chunk: Uint8Array) => void): void {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) {
    if (packed.length !== entry.size) throw new ArchiveError('zip-broken');
    take(packed);
    return;
  }
  if (entry.method !== 8) throw new ArchiveError('zip-broken');
  let real = 0;
  const inflate = new Inflate((chunk) => {
    real += chunk.length;
    // A size beyond the declared one is how a bomb hides; stop before the bytes are handed on.
    if (real > entry.size) throw new ArchiveError('zip-too-large', { limit: entry.size });
    take(chunk);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (cause) {
    throw cause instanceof ArchiveError ? cause : new ArchiveError('zip-broken');
  }
  if (real !== entry.size) throw new ArchiveError('zip-broken');
}

function packedBytes(bytes: Uint8Array, entry: ArchiveEntry): Uint8Array {
  if (entry.encrypted) throw new ArchiveError('zip-encrypted');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw new ArchiveError('zip-broken');
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) throw new ArchiveError('zip-broken');
  return bytes.subarray(start, start + entry.packed);
}
