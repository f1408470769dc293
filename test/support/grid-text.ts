import type { Grid, GridCell } from '../../src/reading/grid';

/** Builds a grid from lines of cells parted by ` | `; `\n` in a cell is a line end. Offsets point into the grid's own text. */
export function gridOf(lines: readonly string[]): Grid {
  let text = '';
  const rows = lines.map((line) => {
    const cells = line.split(/ ?\| ?/).map((raw): GridCell => {
      const content = raw.trim().replaceAll('\\n', '\n');
      const start = text.length;
      text += content;
      const cell = { text: content, start, end: text.length, number: null, isDate: false, merged: false };
      text += '\t';
      return cell;
    });
    text = `${text.slice(0, -1)}\n`;
    return cells;
  });
  return { text, rows };
}
