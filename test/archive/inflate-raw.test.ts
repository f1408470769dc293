import { deflateRawSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { InflateError, inflateRaw } from '../../src/archive/inflate-raw';

function inflated(packed: Uint8Array): { readonly bytes: Buffer; readonly longest: number } {
  const pieces: Buffer[] = [];
  inflateRaw(packed, (piece) => void pieces.push(Buffer.from(piece)));
  return { bytes: Buffer.concat(pieces), longest: Math.max(0, ...pieces.map((piece) => piece.length)) };
}

const { Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_FILTERED, Z_DEFAULT_STRATEGY } = constants;
const STRATEGIES = [Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_FILTERED];

/** Bytes without a pattern, the same in every run. */
function noise(size: number): Buffer {
  let state = 1;
  return Buffer.from(Array.from({ length: size }, () => (state = (state * 48271) % 0x7fffffff) & 255));
}

describe('inflating', () => {
  const texts: readonly (readonly [string, Buffer])[] = [
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([7])],
    ['a text', Buffer.from('三月植树，四月登山。'.repeat(3000))],
    ['noise, longer than one stored block', noise(200_000)],
    ['one byte over and over', Buffer.alloc(1_000_000, 65)],
    ['copies from as far back as they may reach', Buffer.concat([noise(32_768), noise(32_768), noise(32_768)])],
  ];

  it.each(texts)('gives back %s, however it was packed', (_, bytes) => {
    for (const level of [0, 1, 6, 9]) {
      for (const strategy of STRATEGIES) {
        const { bytes: back, longest } = inflated(deflateRawSync(bytes, { level, strategy }));
        expect(back.equals(bytes)).toBe(true);
        expect(longest).toBeLessThan(200_000);
      }
    }
  });

  it('gives back any bytes', () => {
    const property = fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), fc.nat(9), (parts, level) => {
      const bytes = Buffer.concat([...parts, ...parts]);
      expect(inflated(deflateRawSync(bytes, { level })).bytes.equals(bytes)).toBe(true);
    });
    fc.assert(property);
  });

  it('refuses every stream that ends too soon', () => {
    const packed = deflateRawSync(Buffer.from('三月植树，四月登山。'.repeat(30)));
    for (let size = 0; size < packed.length; size++) expect(() => inflated(packed.subarray(0, size))).toThrow(InflateError);
  });

  it('comes to an end on any bytes, with its own error or with bytes', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        inflated(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(InflateError);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('lets its taker stop it', () => {
    const packed = deflateRawSync(Buffer.alloc(10_000_000));
    let seen = 0;
    const stop = (piece: Uint8Array): void => {
      seen += piece.length;
      throw new RangeError('enough');
    };
    expect(() => inflateRaw(packed, stop)).toThrow('enough');
    expect(seen).toBeLessThan(200_000);
  });
});
