/** One pattern for a list of them, so that a text is looked through once; none may have flags or numbered groups. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}
