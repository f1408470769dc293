/** The pairs of neighbouring characters of some words: what names written in two ways have in common. */
export function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}
