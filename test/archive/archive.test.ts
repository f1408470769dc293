import { strToU8, zipSync } from 'fflate';
import { ArchiveError, listEntries, MAX_ENTRIES } from '../../src/archive/directory';
import { checkArchive, inflateEntry } from '../../src/archive/inflate';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing thrown';
  } catch (error) {
    return error instanceof ArchiveError ? error.code : String(error);
  }
};
const only = (bytes: Uint8Array): ReturnType<typeof listEntries>[number] => listEntries(bytes)[0] as never;

/** Overwrites the declared size of the first entry in the central directory. */
function declare(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}

describe('reading a zip within limits', () => {
  it('gives back what was packed, stored or deflated', () => {
    for (const level of [0, 9] as const) {
      const bytes = zipSync({ 'a/文.xml': [strToU8('三月植树'.repeat(500)), { level }] });
      expect(new TextDecoder().decode(inflateEntry(bytes, only(bytes), 10_000))).toBe('三月植树'.repeat(500));
    }
  });

  it('refuses a bomb by what it declares', () => {
    const bytes = zipSync({ a: new Uint8Array(8_000_000) });
    expect(bytes.length).toBeLessThan(20_000);
    expect(codeOf(() => inflateEntry(bytes, only(bytes), 1_000_000))).toBe('zip-too-large');
    expect(codeOf(() => checkArchive(bytes, listEntries(bytes), { total: 1_000_000 }))).toBe('zip-too-large');
  });

  it('refuses a bomb that declares less than it holds, before its bytes are kept', () => {
    const bytes = declare(zipSync({ a: new Uint8Array(8_000_000) }), 1000);
    expect(codeOf(() => inflateEntry(bytes, only(bytes), 1_000_000))).toBe('zip-too-large');
    expect(codeOf(() => checkArchive(bytes, listEntries(bytes), { total: 1_000_000 }))).toBe('zip-too-large');
  });

  it('refuses an entry that holds less than it declares', () => {
    const bytes = declare(zipSync({ a: strToU8('短短的文字'.repeat(50)) }), 5000);
    expect(codeOf(() => inflateEntry(bytes, only(bytes), 1_000_000))).toBe('zip-broken');
  });

  it('counts many entries on the same bytes one by one', () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${i}`, new Uint8Array(500_000)]));
    const bytes = zipSync(files);
    expect(codeOf(() => checkArchive(bytes, listEntries(bytes), { total: 16_000_000 }))).toBe('zip-too-large');
  });

  it('refuses more entries than any document has', () => {
    const bytes = zipSync(Object.fromEntries(Array.from({ length: MAX_ENTRIES + 1 }, (_, i) => [`f${i}`, new Uint8Array(0)])));
    expect(codeOf(() => listEntries(bytes))).toBe('zip-too-many-entries');
  });

  it('refuses what is cut off or no zip at all', () => {
    const bytes = zipSync({ a: strToU8('三月植树') });
    for (let length = 0; length < bytes.length; length++) expect(codeOf(() => listEntries(bytes.slice(0, length)))).toBe('zip-broken');
    expect(codeOf(() => listEntries(strToU8('PK and no more than that, but long enough')))).toBe('zip-broken');
  });

  it('refuses encrypted entries', () => {
    const bytes = zipSync({ a: strToU8('三月植树') });
    expect(codeOf(() => inflateEntry(bytes, { ...only(bytes), encrypted: true }, 1000))).toBe('zip-encrypted');
  });

  it('throws nothing but its own error on any damage', () => {
    const whole = zipSync({ 'a.xml': strToU8('<x>三月植树</x>'.repeat(30)), 'b.xml': strToU8('四月登山') });
    for (let at = 0; at < whole.length; at++) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      const result = codeOf(() => checkArchive(damaged, listEntries(damaged), { total: 100_000 }));
      expect(['nothing thrown', 'zip-broken', 'zip-too-large', 'zip-too-many-entries', 'zip-encrypted']).toContain(result);
    }
  });
});
