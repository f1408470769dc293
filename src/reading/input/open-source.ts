import { ArchiveError, listEntries } from '../../archive/directory';
import type { CellSheet } from '../../sheets/cells';
import type { ReadNote } from '../note';
import { readDelimited, guessDelimiter } from '../table/delimited';
import { decodeText } from './decode';
import { refuse, REFUSAL_CODES, type OpenedSource, type RefusalCode, type SourceKind } from './opened';
import { sheetSet } from './sheet-set';
import { chooseSheet, sheetToGrid } from './sheet-grid';
import { extensionOf, sniff } from './sniff';

/** Largest file opened, in bytes. */
export const MAX_FILE = 50 * 1024 * 1024;
/** Longest text read, in characters: a plan has some ten thousand. */
export const MAX_TEXT = 500_000;

/** What only a host can do: reading workbooks. Throws an error with a `code` when the file is broken or too large. */
export interface SourceDoors {
  readCells(bytes: Uint8Array): Promise<readonly CellSheet[]>;
}

export interface OpenOptions {
  /** Sheet to read; without it the one that looks most like a plan. */
  readonly sheet?: string;
}

/**
 * Opens a file by its content, whatever its name says. Never throws: what cannot be opened is refused with a code.
 * The .docx and HTML readers are loaded when first needed.
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
      return openSheets(bytes, name, 'xls', doors, options);
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
    const { readHtml } = await import('./html/read-html');
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
    if (has('xl/')) return names.has('xl/workbook.bin') ? refuse('sheet-binary') : await openSheets(bytes, name, 'xlsx', doors, options);
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
    const { readDocx } = await import('./docx/read-docx');
    const document = readDocx(bytes);
    return finish({ kind: 'docx', name, encoding: null, ...document });
  } catch (error) {
    return refuse(...codeOf(error, 'docx-broken'));
  }
}

async function openSheets(
  bytes: Uint8Array,
  name: string,
  kind: 'xlsx' | 'xls',
  doors: SourceDoors,
  options: OpenOptions,
): Promise<OpenedSource> {
  let sheets: readonly CellSheet[];
  try {
    sheets = await doors.readCells(bytes);
  } catch (error) {
    return refuse(...codeOf(error, 'sheet-broken'));
  }
  const named = options.sheet === undefined ? undefined : sheets.find((sheet) => sheet.name === options.sheet);
  if (options.sheet !== undefined && named === undefined) {
    return refuse('sheet-not-found', { sheet: options.sheet, sheets: sheets.map((sheet) => sheet.name).join('、') });
  }
  const chosen = named === undefined ? chooseSheet(sheets) : sheetToGrid(named);
  if (chosen === null || chosen.grid === null) return refuse('no-sheet');
  const all = sheets.map((sheet) => sheet.name).join('、');
  const parts = named === undefined ? sheetSet(sheets, chosen) : null;
  const notes: ReadNote[] = [...chosen.notes];
  const tell = (code: 'sheet-chosen' | 'sheets-joined', params: ReadNote['params']): void => {
    notes.unshift({ code, severity: 'info', start: 0, end: 0, params });
  };
  if (parts !== null) tell('sheets-joined', { read: parts.names.join('、'), count: parts.names.length, sheets: all });
  else if (named === undefined && sheets.length > 1) tell('sheet-chosen', { sheet: chosen.sheet.name, sheets: all });
  const { text, grids } = parts ?? { text: chosen.text, grids: [chosen.grid] };
  return {
    ...finish({ kind, name, encoding: null, text, grids }),
    ...{ sheets, sheet: chosen.sheet.name, notes },
  } as OpenedSource;
}

type Opened = Extract<OpenedSource, { ok: true }>;

function finish(parts: Pick<Opened, 'kind' | 'name' | 'encoding' | 'text' | 'grids'>): OpenedSource {
  if (parts.text.trim() === '') return refuse('empty-file');
  if (parts.text.length > MAX_TEXT) return refuse('text-too-long', { characters: parts.text.length, limit: MAX_TEXT });
  return { ok: true, ...parts, sheet: null, notes: [] };
}

/** Codes of doors and archives are refusals of the same name; anything else is the file being broken. */
const DOOR_CODES: Readonly<Record<string, RefusalCode>> = {
  'zip-encrypted': 'encrypted',
  'sheet-encrypted': 'encrypted',
  'not-a-workbook': 'sheet-broken',
};

function codeOf(error: unknown, fallback: RefusalCode): [RefusalCode, Readonly<Record<string, string | number>>] {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  const params = error instanceof ArchiveError ? error.params : {};
  if (code === null) return [fallback, params];
  const known = DOOR_CODES[code] ?? REFUSAL_CODES.find((one) => one === code);
  return [known ?? fallback, params];
}
