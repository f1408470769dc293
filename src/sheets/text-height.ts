/** Width of a text in characters of the default font: CJK and full-width signs count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Lines a wrapped text takes in a column of this width (characters of the default font); at least one. */
export function wrappedLines(text: string, width: number): number {
  // The cell's own padding and uneven breaking between Latin words cost about one and a half characters.
  const room = Math.max(2, width - 1.5);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line) / room));
  return lines;
}

/** Excel refuses rows above 409 points. */
const MAX_HEIGHT = 409;

/**
 * Height in points of a row of wrapped texts. LibreOffice and WPS do not fit rows on opening a file, so it is computed.
 * `size` is the font size in points.
 */
export function fittedHeight(cells: readonly { readonly text: string; readonly width: number }[], size = 10, least = 20): number {
  let lines = 1;
  for (const cell of cells) lines = Math.max(lines, wrappedLines(cell.text, cell.width));
  return Math.min(MAX_HEIGHT, Math.max(least, Math.ceil(lines * size * 1.36 + 6)));
}
