import fc from 'fast-check';
import { decodeText } from '../../../src/reading/input/decode';
import { gbk } from '../../support/gbk';

const TEXT = '三月开展女职工插花活动,预算1200元。\n四月组织登山(地点:西山)。\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const source = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(source.length * 2);
  const view = new DataView(bytes.buffer);
  [...Array(source.length).keys()].forEach((i) => view.setUint16(i * 2, source.charCodeAt(i), little));
  return bytes;
};

describe('decoding a text file', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 little-endian with a mark', utf16(TEXT, true, true), 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16(TEXT, false, true), 'utf-16be'],
    ['UTF-16 little-endian without a mark', utf16(TEXT, true, false), 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16(TEXT, false, false), 'utf-16be'],
    ['GBK', gbk(TEXT), 'gb18030'],
  ] as const)('%s gives the text without the mark', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: TEXT, encoding, damaged: 0 });
  });

  it('keeps Windows line ends, so that offsets count the characters of the file', () => {
    expect(decodeText(utf8('三月\r\n四月'))).toMatchObject({ text: '三月\r\n四月' });
  });

  it('reads GB18030 characters beyond GBK', () => {
    const bytes = Uint8Array.of(...gbk('工会'), 0x95, 0x32, 0x82, 0x36, ...gbk('工作计划安排活动'));
    expect(decodeText(bytes)).toMatchObject({ ok: true, encoding: 'gb18030' });
  });

  it('reads UTF-8 cut off in the middle of a character and counts the damage', () => {
    const cut = utf8(TEXT.repeat(20)).slice(0, -2);
    expect(decodeText(cut)).toMatchObject({ ok: true, encoding: 'utf-8', damaged: 1 });
  });

  it('reads GBK with a damaged byte', () => {
    const bytes = gbk(TEXT.repeat(20));
    bytes[100] = 0xff;
    expect(decodeText(bytes)).toMatchObject({ ok: true, encoding: 'gb18030' });
  });

  it('refuses binary data', () => {
    expect(decodeText(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))).toEqual({ ok: false, code: 'binary-file' });
    expect(decodeText(Uint8Array.from({ length: 4000 }, (_, i) => 1 + ((i * 31) % 7)))).toEqual({ ok: false, code: 'binary-file' });
  });

  it('says that it does not know Big5 instead of showing wrong characters', () => {
    // 工會年度活動計劃 in Big5
    const big5 = [0xa4, 0x75, 0xb7, 0x7c, 0xa6, 0x7e, 0xab, 0xd7, 0xac, 0xa1, 0xb0, 0xca, 0xad, 0x70, 0xb9, 0xba];
    const result = decodeText(Uint8Array.from(Array.from({ length: 40 }, () => big5).flat()));
    expect(result.ok).toBe(false);
  });

  it('never throws and gives back every UTF-8 text', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void decodeText(bytes)));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        fc.pre(!/[\0-\x1f\ufeff]/.test(text));
        expect(decodeText(utf8(text))).toMatchObject({ text });
      }),
    );
  });
});
