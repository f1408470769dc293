import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { listEntries } from '../../archive/directory';
import { inflateEntry } from '../../archive/inflate';
import { crc32 } from './crc32';

/** Part of a package → what to make of its XML. */
export type Patches = Readonly<Record<string, (xml: string) => string>>;

const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_HEADER = 22;
const MAX_PATCHED = 8 * 1024 * 1024;

interface Part {
  readonly header: Uint8Array;
  readonly name: Uint8Array;
  readonly data: Uint8Array;
}

/**
 * Rewrites some XML parts of a zip and copies the others byte by byte, so that the large parts are not packed a second time.
 * Works on the plain zips our writer makes (no data descriptors, no ZIP64).
 */
export function patchZip(bytes: Uint8Array, patches: Patches): Uint8Array {
  const parts = listEntries(bytes).map((entry): Part => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const start = entry.offset + LOCAL_HEADER + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const header = bytes.slice(entry.offset, entry.offset + LOCAL_HEADER);
    const name = strToU8(entry.name);
    const patch = patches[entry.name];
    if (patch === undefined) return { header, name, data: bytes.subarray(start, start + entry.packed) };
    const plain = strToU8(patch(strFromU8(inflateEntry(bytes, entry, MAX_PATCHED))));
    const data = deflateSync(plain);
    const fresh = new DataView(header.buffer);
    fresh.setUint16(8, 8, true);
    fresh.setUint32(14, crc32(plain), true);
    fresh.setUint32(18, data.length, true);
    fresh.setUint32(22, plain.length, true);
    return { header, name, data };
  });
  return joinParts(parts);
}

function joinParts(parts: readonly Part[]): Uint8Array {
  const local = parts.reduce((sum, { name, data }) => sum + LOCAL_HEADER + name.length + data.length, 0);
  const central = parts.reduce((sum, { name }) => sum + CENTRAL_HEADER + name.length, 0);
  const out = new Uint8Array(local + central + END_HEADER);
  const view = new DataView(out.buffer);
  let at = 0;
  let entry = local;
  for (const { header, name, data } of parts) {
    const offset = at;
    for (const piece of [header, name, data]) {
      out.set(piece, at);
      at += piece.length;
    }
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, 20, true);
    // Version needed to name length stand in the same order in both headers.
    out.set(header.subarray(4, 28), entry + 6);
    view.setUint32(entry + 42, offset, true);
    out.set(name, entry + CENTRAL_HEADER);
    entry += CENTRAL_HEADER + name.length;
  }
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, central, true);
  view.setUint32(entry + 16, local, true);
  return out;
}
