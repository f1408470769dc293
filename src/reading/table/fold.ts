import { normalizeText } from '../text/normalize';

/** No blanks, one form of each character, lower case: the form in which headers are compared. */
export function fold(raw: string): string {
  return normalizeText(raw.length > 200 ? raw.slice(0, 200) : raw)
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/註/g, '注')
    .replace(/计画/g, '计划')
    .toLowerCase();
}
