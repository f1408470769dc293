import { normalizeText } from '../text/normalize';
import { foldNormal } from './fold-normal';

/** No blanks, one form of each character, lower case: the form in which headers are compared. */
export function fold(raw: string): string {
  return foldNormal(normalizeText(raw.length > 200 ? raw.slice(0, 200) : raw));
}
