import { charSet } from './char-set';

/** Longest word of a list at one place: a set by first character, checked longest first. */
export interface WordFinder {
  /** The longest word that begins at `at`, or null. */
  at(text: string, at: number): string | null;
}

export function wordFinder(words: Iterable<string>): WordFinder {
  const byFirst = new Map<number, string[]>();
  for (const word of new Set(words)) byFirst.set(word.charCodeAt(0), [...(byFirst.get(word.charCodeAt(0)) ?? []), word]);
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  const starts = charSet([...byFirst.keys()].map((code) => String.fromCharCode(code)));
  return {
    at(text, at) {
      const code = text.charCodeAt(at);
      if (!starts.has(code)) return null;
      const list = byFirst.get(code);
      if (list !== undefined) for (const word of list) if (text.startsWith(word, at)) return word;
      return null;
    },
  };
}

/** The longest word of a list (each of two characters or more) that a text ends with, or null. */
export function endingFinder(words: Iterable<string>): (text: string) => string | null {
  const byEnd = new Map<number, string[]>();
  const lasts: string[] = [];
  for (const word of new Set(words)) {
    const key = endKey(word);
    byEnd.set(key, [...(byEnd.get(key) ?? []), word]);
    lasts.push(word.charAt(word.length - 1));
  }
  for (const list of byEnd.values()) list.sort((a, b) => b.length - a.length);
  const ends = charSet(lasts);
  return (text) => {
    if (text.length < 2 || !ends.has(text.charCodeAt(text.length - 1))) return null;
    const list = byEnd.get(endKey(text));
    if (list !== undefined) for (const word of list) if (text.endsWith(word)) return word;
    return null;
  };
}

/** The last two characters as one number. */
function endKey(text: string): number {
  return text.charCodeAt(text.length - 2) * 0x10000 + text.charCodeAt(text.length - 1);
}

/** Words written with blanks and line ends between them. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
