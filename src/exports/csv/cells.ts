/** A text that a spreadsheet would run as a formula, half- or full-width, maybe already behind apostrophes. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;

/** Puts an apostrophe before a text that would run as a formula. Plain numbers stay as they are. */
export function neutralise(text: string): string {
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of {@link neutralise}. */
export function restore(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** One line of a .csv file without its line end. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

/** Rows and cells of a .csv text: quoted cells may hold commas, quotes and line ends. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"(,|\r?\n|$)|([^,\r\n]*)(,|\r?\n|$)/y; // "a ""b""",c⏎
  const body = text.replace(/^\uFEFF/, '');
  while (cell.lastIndex < body.length) {
    const match = cell.exec(body);
    if (match === null) break;
    row.push(match[3] ?? (match[1] ?? '').replaceAll('""', '"'));
    const end = match[2] ?? match[4] ?? '';
    if (end === ',' && cell.lastIndex < body.length) continue;
    if (end === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}
