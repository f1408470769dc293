/** Longest word of a list at one place: a set by first character, checked longest first. */
export interface WordFinder {
  /** The longest word that begins at `at`, or null. */
  at(text: string, at: number): string | null;
}

export function wordFinder(words: Iterable<string>): WordFinder {
  const byFirst = new Map<number, string[]>();
  for (const word of new Set(words)) byFirst.set(word.charCodeAt(0), [...(byFirst.get(word.charCodeAt(0)) ?? []), word]);
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return {
    at(text, at) {
      const list = byFirst.get(text.charCodeAt(at));
      if (list !== undefined) for (const word of list) if (text.startsWith(word, at)) return word;
      return null;
    },
  };
}

/** Words written with blanks and line ends between them. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
