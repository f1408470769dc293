import type { CharSet } from './char-set';

/** A text without the characters of a set at its end; a pattern for the end of a text would be tried at every place of it. */
export function withoutEnd(text: string, set: CharSet): string {
  let end = text.length;
  while (end > 0 && set.has(text.charCodeAt(end - 1))) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}
