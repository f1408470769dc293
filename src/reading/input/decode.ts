export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type DecodeResult =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      /** Bytes that were no text and stand as U+FFFD. */
      readonly damaged: number;
    }
  | { readonly ok: false; readonly code: 'binary-file' | 'encoding-unknown' };

/** Bytes looked at to tell text from other data. */
const SAMPLE = 64 * 1024;
/** Share of damaged characters up to which a text still counts as UTF-8. */
const MAX_DAMAGE = 0.01;

/**
 * Decodes a text file: UTF-8 (with or without BOM), UTF-16 LE/BE, GBK/GB18030.
 * The byte-order mark is not part of the text; line ends stay as they are, so that offsets count the file's own characters.
 */
export function decodeText(bytes: Uint8Array): DecodeResult {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) return withoutMark16(bytes, sample);
  if (controlShare(sample) > 0.02) return { ok: false, code: 'binary-file' };
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null) return { ok: true, text: utf8, encoding: 'utf-8', damaged: 0 };
  const gb = strict(bytes, 'gb18030');
  if (gb !== null && looksLikeGbk(sample)) return { ok: true, text: gb, encoding: 'gb18030', damaged: 0 };
  return damagedText(bytes, sample);
}

function byMark(bytes: Uint8Array): DecodeResult | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return lenient(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return lenient(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return lenient(bytes, 'utf-16be');
  return null;
}

function damagedText(bytes: Uint8Array, sample: Uint8Array): DecodeResult {
  const utf8 = lenient(bytes, 'utf-8');
  if (utf8.ok && utf8.damaged <= utf8.text.length * MAX_DAMAGE) return utf8;
  const gb = lenient(bytes, 'gb18030');
  if (gb.ok && looksLikeGbk(sample) && gb.damaged <= gb.text.length * MAX_DAMAGE) return gb;
  return { ok: false, code: plainShare(sample) > 0.3 || looksLikeGbk(sample) ? 'encoding-unknown' : 'binary-file' };
}

/** UTF-16 without a mark: one of the two byte orders gives mostly Chinese, letters and line ends. */
function withoutMark16(bytes: Uint8Array, sample: Uint8Array): DecodeResult {
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  const orders = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({
    encoding,
    share: textShare(new TextDecoder(encoding).decode(even)),
  }));
  const best = orders.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > 0.9 ? lenient(bytes, best.encoding) : { ok: false, code: 'binary-file' };
}

function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // not this encoding: the next one is tried
  }
}

function lenient(bytes: Uint8Array, encoding: Encoding): DecodeResult & { ok: true } {
  const text = new TextDecoder(encoding).decode(bytes);
  let damaged = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) damaged++;
  return { ok: true, text, encoding, damaged };
}

function controlShare(sample: Uint8Array): number {
  let count = 0;
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) count++;
  return count / Math.max(1, sample.length);
}

function plainShare(sample: Uint8Array): number {
  let count = 0;
  for (const byte of sample) if ((byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9) count++;
  return count / Math.max(1, sample.length);
}

/** Real Chinese in GBK stands almost wholly in the rows of GB 2312: common characters B0–D7, punctuation A1–A3. */
function looksLikeGbk(sample: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i + 1 < sample.length; i++) {
    const lead = sample[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = sample[++i] ?? 0;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
  }
  return pairs > 0 && common / pairs >= 0.7;
}

function textShare(text: string): number {
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain = (code >= 32 && code < 127) || code === 9 || code === 10 || code === 13;
    const chinese = (code >= 0x4e00 && code < 0xa000) || (code >= 0x3000 && code < 0x3040) || (code >= 0xff00 && code < 0xfff0);
    if (plain || chinese || (code >= 0x2010 && code < 0x2040) || (code >= 0x2160 && code < 0x2300) || (code >= 0x2460 && code < 0x2500))
      good++;
  }
  return good / Math.max(1, text.length);
}
