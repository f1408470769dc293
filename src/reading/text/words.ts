/** Longest word of a list at one place: a set by first character, checked longest first. */
export interface WordFinder {
  /** The longest word that begins at `at`, or null. */
  at(text: string, at: number): string | null;
}

export function wordFinder(words: Iterable<string>): WordFinder {
  const byFirst = new Map<string, string[]>();
  for (const word of new Set(words)) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return { at: (text, at) => byFirst.get(text.charAt(at))?.find((word) => text.startsWith(word, at)) ?? null };
}

/** Words written with blanks and line ends between them. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
