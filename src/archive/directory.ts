/** One file inside a zip, as the central directory declares it. Sizes in bytes. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where the entry's local header starts. */
  readonly offset: number;
  readonly encrypted: boolean;
}

export type ArchiveProblem = 'zip-broken' | 'zip-too-large' | 'zip-too-many-entries' | 'zip-encrypted';

/** A zip that cannot or must not be opened. Thrown inside `archive` and its callers, turned into a refusal at their doors. */
export class ArchiveError extends Error {
  constructor(
    readonly code: ArchiveProblem,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'ArchiveError';
  }
}

/** Most entries a document may have; a Word file with many pictures has some hundreds. */
export const MAX_ENTRIES = 5000;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

/** Whether the bytes start like a zip. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/** Lists a zip's entries without inflating anything. Throws {@link ArchiveError} on broken, encrypted or crowded archives. */
export function listEntries(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new ArchiveError('zip-broken');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new ArchiveError('zip-too-many-entries', { count, limit: MAX_ENTRIES });
  const names = new TextDecoder('utf-8');
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new ArchiveError('zip-broken');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ArchiveError('zip-broken');
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}
