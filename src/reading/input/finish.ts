import { ArchiveError } from '../../archive/directory';
import { refuse, REFUSAL_CODES, type OpenedSource, type OpenSource, type RefusalCode } from './opened';

/** Longest text read, in characters: a plan has some ten thousand. */
export const MAX_TEXT = 500_000;

/** An opened source, unless it holds nothing or too much. */
export function finish(parts: Pick<OpenSource, 'kind' | 'name' | 'encoding' | 'text' | 'grids'>): OpenedSource {
  if (parts.text.trim() === '') return refuse('empty-file');
  if (parts.text.length > MAX_TEXT) return refuse('text-too-long', { characters: parts.text.length, limit: MAX_TEXT });
  return { ok: true, ...parts, sheet: null, notes: [] };
}

const DOOR_CODES: Readonly<Record<string, RefusalCode>> = {
  'zip-encrypted': 'encrypted',
  'sheet-encrypted': 'encrypted',
  'not-a-workbook': 'sheet-broken',
};

/** Codes of doors and archives are refusals of the same name; anything else is the file being broken. */
export function codeOf(error: unknown, fallback: RefusalCode): [RefusalCode, Readonly<Record<string, string | number>>] {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  const params = error instanceof ArchiveError ? error.params : {};
  if (code === null) return [fallback, params];
  const known = DOOR_CODES[code] ?? REFUSAL_CODES.find((one) => one === code);
  return [known ?? fallback, params];
}
