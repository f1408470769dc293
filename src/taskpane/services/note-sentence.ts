import type { Lang } from '../../messages/lang';
import type { ReadNote } from '../../reading/note';

/** The sentence of a reading note. */
export function noteMessage(note: ReadNote, _lang: Lang): string {
  return note.code;
}
