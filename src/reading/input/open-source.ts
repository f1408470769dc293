import { listEntries } from '../../archive/directory';
import { readDelimited, guessDelimiter } from '../table/delimited';
import { decodeText } from './decode';
import { codeOf, finish, MAX_TEXT } from './finish';
import type { OpenOptions, SheetReader, SourceDoors } from './open-sheets';
import { refuse, type OpenedSource, type RefusalCode, type SourceKind } from './opened';
import { extensionOf, sniff } from './sniff';

/** Largest file opened, in bytes. */
export const MAX_FILE = 50 * 1024 * 1024;

/**
 * Opens a file by its content, whatever its name says. Never throws: what cannot be opened is refused with a code.
 * The readers of .docx, of HTML and of sheets are loaded when first needed.
 */
export async function openSource(bytes: Uint8Array, name: string, doors: SourceDoors, options: OpenOptions = {}): Promise<OpenedSource> {
  if (bytes.length === 0) return refuse('empty-file');
  if (bytes.length > MAX_FILE)
    return refuse('file-too-large', { megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: MAX_FILE / 1024 / 1024 });
  const sniffed = sniff(bytes, name);
  if ('refusal' in sniffed) return refuse(sniffed.refusal);
  switch (sniffed.kind) {
    case 'zip':
      return openZip(bytes, name, doors, options);
    case 'xls':
      return (await sheetReader()).openSheets(bytes, name, 'xls', doors, options);
    default:
      return openText(bytes, name, sniffed.kind);
  }
}

async function openText(bytes: Uint8Array, name: string, kind: SourceKind): Promise<OpenedSource> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(decoded.code);
  const { text, encoding } = decoded;
  if (text.trim() === '') return refuse('empty-file');
  if (kind === 'html') {
    if (text.length > MAX_TEXT * 5) return refuse('text-too-long', { characters: text.length, limit: MAX_TEXT * 5 });
    const { readHtml } = await import(/* webpackChunkName: "read-html" */ './html/read-html');
    const page = readHtml(text);
    return finish({ kind, name, encoding, ...page });
  }
  if (text.length > MAX_TEXT) return refuse('text-too-long', { characters: text.length, limit: MAX_TEXT });
  if (kind === 'csv' || kind === 'tsv') {
    const delimiter = guessDelimiter(text) ?? (kind === 'csv' ? ',' : '\t');
    return finish({ kind, name, encoding, text, grids: [readDelimited(text, delimiter)] });
  }
  return finish({ kind: 'text', name, encoding, text, grids: [] });
}

async function openZip(bytes: Uint8Array, name: string, doors: SourceDoors, options: OpenOptions): Promise<OpenedSource> {
  try {
    const names = new Set(listEntries(bytes).map((entry) => entry.name.replace(/^\//, '').toLowerCase()));
    const has = (prefix: string): boolean => [...names].some((entry) => entry.startsWith(prefix));
    if (names.has('xl/workbook.bin')) return refuse('sheet-binary');
    if (has('xl/')) return await (await sheetReader()).openSheets(bytes, name, 'xlsx', doors, options);
    if (has('word/')) return await openDocx(bytes, name);
    if (has('ppt/')) return refuse('presentation');
    if (names.has('ofd.xml')) return refuse('ofd');
    if (names.has('mimetype') && names.has('content.xml')) return refuse('open-document');
    return refuse(byExtension(name) ?? (names.has('[content_types].xml') ? 'docx-broken' : 'zip-unknown'));
  } catch (error) {
    return refuse(...codeOf(error, 'zip-broken'));
  }
}

/** A broken zip whose name still says what it was. */
function byExtension(name: string): RefusalCode | null {
  const known: Readonly<Record<string, RefusalCode>> = {
    docx: 'docx-broken',
    xlsx: 'sheet-broken',
    xlsm: 'sheet-broken',
    ofd: 'ofd',
    zip: 'archive',
  };
  return known[extensionOf(name)] ?? null;
}

async function openDocx(bytes: Uint8Array, name: string): Promise<OpenedSource> {
  try {
    const { readDocx } = await import(/* webpackChunkName: "read-docx" */ './docx/read-docx');
    const document = readDocx(bytes);
    return finish({ kind: 'docx', name, encoding: null, ...document });
  } catch (error) {
    return refuse(...codeOf(error, 'docx-broken'));
  }
}

async function sheetReader(): Promise<SheetReader> {
  return (await import(/* webpackChunkName: "reading" */ '../on-use')).loadSheets();
}
