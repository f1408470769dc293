import { looksLikeZip } from '../../archive/directory';
import type { RefusalCode, SourceKind } from './opened';

/** What the first bytes and the name say a file is. */
export type Sniffed = { readonly kind: SourceKind } | { readonly kind: 'zip' } | { readonly refusal: RefusalCode };

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** Tells what a file is by its content; the name decides only where the content cannot (csv, tsv, text) or what its old program was. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  const extension = extensionOf(name);
  if (looksLikeZip(bytes)) return { kind: 'zip' };
  const head = ascii(bytes, 0, 64);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compound(bytes, extension);
  const magic = MAGIC.find(([pattern]) => pattern.test(head));
  if (magic !== undefined) return { refusal: magic[1] };
  const start = ascii(bytes, 0, 2048)
    .replace(/^\xef\xbb\xbf/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  const markup = MARKUP.find(([pattern]) => pattern.test(start));
  if (markup !== undefined) return markup[1] === null ? { kind: 'html' } : { refusal: markup[1] };
  if (extension === 'html' || extension === 'htm') return { kind: 'html' };
  if (extension === 'csv') return { kind: 'csv' };
  if (extension === 'tsv' || extension === 'tab') return { kind: 'tsv' };
  return { kind: 'text' };
}

export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

const MAGIC: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^%PDF|^[\s\S]{1,16}%PDF-/, 'pdf'],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^BM[\s\S]{4}\0\0\0\0|^RIFF[\s\S]{4}WEBP|^II\*\0|^MM\0\*|^[\s\S]{4}ftyp(?:heic|heix|mif1|avif)/, 'image'],
  [/^\{\\rtf/, 'rtf'],
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b|^BZh|^\xfd7zXZ/, 'archive'],
  [/^MIME-Version:|^From: <(?:Saved|由)/i, 'mht'],
];

const MARKUP: readonly (readonly [RegExp, RefusalCode | null])[] = [
  [
    /^<\?xml[\s\S]*?(?:progid="word\.document"|progid="excel\.sheet"|<w:worddocument|urn:schemas-microsoft-com:office:spreadsheet)/,
    'word-xml',
  ],
  [/^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body|table|meta|style|div|p|span|ul|ol|h[1-6])[\s>]/, null],
];

/** An old Office file (.xls .doc .ppt) or an encrypted new one: told by the names of the streams in its directory. */
function compound(bytes: Uint8Array, extension: string): Sniffed {
  if (hasStream(bytes, 'EncryptedPackage')) return { refusal: 'encrypted' };
  if (hasStream(bytes, 'WordDocument')) return { refusal: extension === 'wps' ? 'old-wps' : 'old-word' };
  if (hasStream(bytes, 'PowerPoint Document')) return { refusal: 'presentation' };
  if (extension === 'et' || extension === 'ett') return { refusal: 'et-sheet' };
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return { kind: 'xls' };
  const byName: Readonly<Record<string, RefusalCode>> = {
    doc: 'old-word',
    wps: 'old-wps',
    wpt: 'old-wps',
    et: 'et-sheet',
    dps: 'presentation',
    ppt: 'presentation',
  };
  return { refusal: byName[extension] ?? 'binary-file' };
}

/** Directory entries are 128 bytes long and begin with their name in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at] !== name.charCodeAt(0) || bytes[at + 1] !== 0 || bytes[at + 64] !== (name.length + 1) * 2) continue;
    let same = true;
    for (let i = 0; i < name.length && same; i++) same = bytes[at + i * 2] === name.charCodeAt(i) && bytes[at + i * 2 + 1] === 0;
    if (same) return true;
  }
  return false;
}
