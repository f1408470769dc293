import { oneForm } from './one-form';
import { simplify } from './simplify';

/**
 * The text the recognizers work on: same length as the source, so every offset stays good. Full-width digits and letters become
 * ASCII, traditional characters simplified, variants of punctuation one character; line ends stay.
 */
export function normalizeText(source: string): string {
  return oneForm(simplify(source));
}
