import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { CellStyle, Rect, SheetModel, SheetRole } from '../../sheets/model';
import type { CellInput } from './cell-input';

/** Namespace of our one custom XML part. */
export const STATE_NAMESPACE = 'urn:union-year-planner:state';
/** Version of what it holds; raised with a migration in {@link MIGRATIONS}. */
export const STATE_SCHEMA = 1;
/** Hidden name that says whether a write was finished: `="begin:7"` or `="done:7"`. */
export const WRITE_NAME = 'uyp_write';

/** What we know of a sheet we wrote. */
export interface WrittenSheet {
  readonly role: SheetRole;
  readonly id: string | null;
  readonly name: string;
  /** Look of the sheet when it was drawn; a different one means that it is drawn anew. */
  readonly look: string;
  readonly at: Rect;
  /** One letter per cell of `at`, row by row: `f` formula, `c` constant, `0` nothing of ours. */
  readonly cells: readonly string[];
  /** Fingerprint of the constants we wrote, to see whether people have edited them since. */
  readonly constants: string;
  /** The sheet as it was drawn, but its cells: the way back to its look. Null for the master table, whose look is never redrawn. */
  readonly drawn: SheetModel | null;
}

/** What the workbook was before the last write, as far as the write changed it. */
export interface UndoRecord {
  /** Sheets and names the write added. */
  readonly addedSheets: readonly string[];
  readonly addedNames: readonly string[];
  readonly sheets: readonly KeptSheet[];
  /** Text of the state part before; null when there was none. */
  readonly before: string | null;
}

/** A sheet before the write: formulas of its used range and what else the write touches. */
export interface KeptSheet {
  readonly name: string;
  readonly at: Rect | null;
  readonly formulas: readonly (readonly CellInput[])[];
  readonly table: { readonly name: string; readonly at: Rect } | null;
  /** The sheet's own look, for rows that lose theirs. */
  readonly defaultStyle: CellStyle;
  /** Rows below the old table that the write formatted. */
  readonly appended: Rect | null;
  /** Headers of columns the write inserted into the master table. */
  readonly insertedHeaders: readonly string[];
  /** True when the write redrew the sheet's look. */
  readonly redrawn: boolean;
  /** Cells the write may have changed; null or absent when that is not known. */
  readonly wrote?: readonly Rect[] | null;
}

export interface WorkbookState {
  readonly schema: number;
  readonly write: number;
  /** What the caller wants to find again: the plan as it was written. */
  readonly memo: string | null;
  readonly sheets: readonly WrittenSheet[];
  readonly undo: UndoRecord | null;
}

/** State from an older schema to the next; none yet. */
const MIGRATIONS: Readonly<Record<number, (state: Record<string, unknown>) => Record<string, unknown>>> = {};

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** The bytes as base64, for the part and for `createWorkbook`. */
export const base64Of = toBase64;

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** The state as XML: the schema in the open, the rest deflated. */
export function writeState(state: WorkbookState): string {
  const body = toBase64(deflateSync(strToU8(JSON.stringify(state))));
  return `<uyp xmlns="${STATE_NAMESPACE}" schema="${state.schema}" write="${state.write}">${body}</uyp>`;
}

export type ReadState =
  | { readonly kind: 'none' }
  | { readonly kind: 'ok'; readonly state: WorkbookState }
  /** Written by a newer version of the product: the workbook may be read, not written. */
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'unreadable' };

/** Reads the part, bringing older schemas up to date. */
export function readState(xml: string | null): ReadState {
  if (xml === null) return { kind: 'none' };
  const match = /<uyp[^>]*\bschema="(\d+)"[^>]*>([A-Za-z0-9+/=\s]*)<\/uyp>/.exec(xml);
  if (!match) return { kind: 'unreadable' };
  const schema = Number(match[1]);
  if (schema > STATE_SCHEMA) return { kind: 'newer', schema };
  let state: Record<string, unknown>;
  try {
    state = JSON.parse(strFromU8(inflateSync(fromBase64((match[2] ?? '').replace(/\s/g, ''))))) as Record<string, unknown>;
  } catch {
    return { kind: 'unreadable' };
  }
  for (let version = schema; version < STATE_SCHEMA; version++) state = MIGRATIONS[version]?.(state) ?? state;
  return { kind: 'ok', state: state as unknown as WorkbookState };
}
