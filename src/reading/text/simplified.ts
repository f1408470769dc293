import { charSet, type CharSet } from './char-set';

let simplified: CharSet | null = null;

/**
 * Whether a text holds a character that GB 2312, the set of simplified Chinese, has not: it may then be traditional, or only rare.
 * Without one `simplify` has nothing to do and need not be loaded.
 */
export function mayBeTraditional(text: string): boolean {
  simplified ??= gb2312();
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff && !simplified.has(code)) return true;
  }
  return false;
}

/** The characters of GB 2312, but for the three of them that simplified texts do not write. */
function gb2312(): CharSet {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return charSet(new TextDecoder('gbk').decode(new Uint8Array(bytes)).replace(/[後徵於]/g, ''));
}
