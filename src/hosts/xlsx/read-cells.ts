import { readXls, readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from 'hucre/xlsx';
import { ArchiveError, listEntries, looksLikeZip, type ArchiveEntry } from '../../archive/directory';
import { checkArchive, inflateEntry } from '../../archive/inflate';
import type { CellSheet, ReadCell } from '../../sheets/cells';
import type { Rect } from '../../sheets/model';
import { HostError } from '../host-error';

/** Bytes of XML a workbook may hold: the reader builds everything in memory, and a plan needs a hundredth of this. */
export const MAX_SHEET_XML = 12 * 1024 * 1024;
/** Bytes of everything else in the file (pictures). */
const MAX_OTHER = 96 * 1024 * 1024;
/** Bytes of an .xls, which is not packed. */
const MAX_XLS = 16 * 1024 * 1024;

/**
 * Reads the cells of an .xlsx or .xls, worksheets in their order; chart sheets are passed over.
 * Throws {@link HostError} when the file is broken, too large, encrypted or holds no worksheet.
 */
export async function readCells(bytes: Uint8Array): Promise<CellSheet[]> {
  const book = looksLikeZip(bytes) ? await openXlsx(bytes) : await openXls(bytes);
  if (book.sheets.length === 0) throw new HostError('no-sheet');
  return book.sheets.map(cellSheet);
}

async function openXlsx(bytes: Uint8Array): Promise<Workbook> {
  try {
    const entries = listEntries(bytes);
    if (entries.some((entry) => entry.name === 'xl/workbook.bin')) throw new HostError('sheet-binary');
    const xml = entries.filter((entry) => /\.(xml|rels|vml)$/i.test(entry.name));
    checkArchive(bytes, xml, { total: MAX_SHEET_XML });
    checkArchive(
      bytes,
      entries.filter((entry) => !xml.includes(entry)),
      { total: MAX_OTHER },
    );
    const charts = chartSheetNames(bytes, entries);
    const options = charts.size === 0 ? {} : { sheets: (info: { name: string }): boolean => !charts.has(info.name) };
    const book = await readXlsx(bytes, { readStyles: true, ...options });
    if (book.sheets.length === 0 && charts.size > 0) throw new HostError('chart-sheet');
    return book;
  } catch (cause) {
    throw asHostError(cause);
  }
}

async function openXls(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length > MAX_XLS) throw new HostError('sheet-too-large');
  try {
    return await readXls(bytes);
  } catch (cause) {
    throw asHostError(cause);
  }
}

function asHostError(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  if (cause instanceof Error && cause.name === 'EncryptedFileError') return new HostError('sheet-encrypted', cause);
  if (cause instanceof ArchiveError) {
    if (cause.code === 'zip-encrypted') return new HostError('sheet-encrypted', cause);
    return new HostError(cause.code === 'zip-broken' ? 'sheet-broken' : 'sheet-too-large', cause);
  }
  return new HostError(cause instanceof Error && /limit|exceeds/i.test(cause.message) ? 'sheet-too-large' : 'sheet-broken', cause);
}

/** The library throws on chart sheets, so they are named beforehand: `<sheet name="图1" r:id="rId3"/>` whose relation is a chart sheet. */
function chartSheetNames(bytes: Uint8Array, entries: readonly ArchiveEntry[]): ReadonlySet<string> {
  if (!entries.some((entry) => entry.name.startsWith('xl/chartsheets/'))) return new Set();
  const part = (name: string): string => {
    const entry = entries.find((candidate) => candidate.name === name);
    return entry === undefined ? '' : new TextDecoder().decode(inflateEntry(bytes, entry, MAX_SHEET_XML));
  };
  const ids = new Set<string>();
  for (const [tag] of part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)) {
    if (/Type="[^"]*\/(chartsheet|dialogsheet|xlMacrosheet)"/.test(tag)) ids.add(/\bId="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  const names = new Set<string>();
  for (const [tag] of part('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)) {
    if (ids.has(/\b\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '')) names.add(unescapeXml(/\bname="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }
  return names;
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

function cellSheet(sheet: Sheet): CellSheet {
  const merges = (sheet.merges ?? []).map((merge): Rect => ({
    row: merge.startRow,
    column: merge.startCol,
    rows: merge.endRow - merge.startRow + 1,
    columns: merge.endCol - merge.startCol + 1,
  }));
  return {
    name: sheet.name,
    visibility: sheet.veryHidden === true ? 'very-hidden' : sheet.hidden === true ? 'hidden' : 'visible',
    rows: sheet.rows.map((row, r) => row.map((value, c) => readCell(value, sheet.cells?.get(`${r},${c}`)))),
    merges,
  };
}

function readCell(value: CellValue, cell: Cell | undefined): ReadCell | null {
  const plain = plainValue(cell?.formula !== undefined ? (cell.formulaResult ?? value) : value);
  if (plain === null && cell?.formula === undefined) return null;
  const format = cell?.style?.numFmt ?? (value instanceof Date ? 'yyyy-mm-dd' : undefined);
  return {
    value: plain,
    ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
    ...(format === undefined ? {} : { format }),
  };
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of the serials. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Dates as serials of the 1900 system whatever the file uses, so that nobody else needs to know. Times to the second. */
function plainValue(value: CellValue | undefined): ReadCell['value'] {
  if (value === undefined || value === null) return null;
  if (!(value instanceof Date)) return value;
  const serial = (value.getTime() - EPOCH) / MS_PER_DAY;
  return Number.isFinite(serial) ? Math.round(serial * 86_400) / 86_400 : null;
}
