import { ArchiveError, listEntries, type ArchiveEntry } from '../../../archive/directory';
import { inflateEntry } from '../../../archive/inflate';
import type { Grid } from '../../grid';
import { SourceText } from '../source-text';
import { writeBlocks } from './blocks';
import { BodyReader } from './body';
import { Numbering } from './numbering';
import { attribute } from './scan-xml';
import { Styles } from './styles';

/** Bytes of XML one part of a document may have after inflating; a plan of a hundred pages has one. */
export const MAX_DOCUMENT_XML = 8 * 1024 * 1024;
const MAX_SMALL_XML = 4 * 1024 * 1024;

/** Thrown when a zip is no Word document after all. */
export class DocxError extends Error {
  readonly code = 'docx-broken';
}

/**
 * Reads a .docx as Word shows it: paragraphs with their list numbers, tables with merged cells, text boxes once;
 * deletions, field codes, headers and footers left out. Throws {@link DocxError} or {@link ArchiveError}.
 */
export function readDocx(bytes: Uint8Array): { readonly text: string; readonly grids: readonly Grid[] } {
  const entries = new Map(listEntries(bytes).map((entry) => [entry.name.replace(/^\//, ''), entry]));
  const main = mainPart(bytes, entries);
  const document = part(bytes, entries, main, MAX_DOCUMENT_XML);
  if (document === null || !/<(?:\w+:)?body[\s>]/.test(document)) throw new DocxError(main);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const styles = new Styles(part(bytes, entries, `${folder}styles.xml`, MAX_SMALL_XML) ?? '');
  const numbering = new Numbering(part(bytes, entries, `${folder}numbering.xml`, MAX_SMALL_XML) ?? '', styles);
  const out = new SourceText();
  writeBlocks(BodyReader.read(document, styles, numbering), out);
  return out.finish();
}

/** The package names its main part; Word's own name is taken when it does not. */
function mainPart(bytes: Uint8Array, entries: ReadonlyMap<string, ArchiveEntry>): string {
  const relations = part(bytes, entries, '_rels/.rels', MAX_SMALL_XML) ?? '';
  for (const [, tag] of relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)) {
    if (!/\/officeDocument$/.test(attribute(tag ?? '', 'Type') ?? '')) continue;
    const target = (attribute(tag ?? '', 'Target') ?? '').replace(/^\//, '');
    if (entries.has(target)) return target;
  }
  return 'word/document.xml';
}

function part(bytes: Uint8Array, entries: ReadonlyMap<string, ArchiveEntry>, name: string, limit: number): string | null {
  const entry = entries.get(name);
  if (entry === undefined) return null;
  const raw = inflateEntry(bytes, entry, limit);
  const wide = raw[0] === 0xff && raw[1] === 0xfe ? 'utf-16le' : raw[0] === 0xfe && raw[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(raw);
}

export { ArchiveError };
