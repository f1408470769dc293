import type { ReferenceEnd } from './references';
import { mapReferences, writeEnds } from './references';
import type { Place } from './placement';

/**
 * Turns the model's formulas into the workbook's: sheets that got another name, columns and rows of the master table that
 * people moved. A relative reference follows its activity's row, a fixed one the table's offset.
 */
export function formulaPlacer(places: readonly Place[]): (formula: string, home: string) => string {
  const bySheet = new Map(places.map((place) => [place.model.name, place]));
  if (places.every((place) => place.name === place.model.name && isStill(place))) return (formula) => formula;
  return (formula, home) =>
    mapReferences(formula, (sheet, ends) => {
      const place = bySheet.get(sheet ?? home);
      if (!place) return { sheet, text: writeEnds(ends) };
      const moved = ends.map((end) => moveEnd(end, place));
      return { sheet: sheet === null ? null : place.name, text: writeEnds(inOrder(moved)) };
    });
}

function isStill(place: Place): boolean {
  const { at } = place.model.blocks[0] ?? { at: { row: 0, column: 0, rows: 0, columns: 0 } };
  for (let row = at.row; row < at.row + at.rows; row++) if (place.rowOf(row) !== row) return false;
  for (let column = at.column; column < at.column + at.columns; column++) if (place.columnOf(column) !== column) return false;
  return true;
}

function moveEnd(end: ReferenceEnd, place: Place): ReferenceEnd {
  const table = place.model.tables[0];
  const offset = table ? place.rowOf(table.at.row) - table.at.row : 0;
  const row = end.row === null ? null : end.rowFixed || !table ? end.row + offset : place.rowOf(end.row);
  return { ...end, row, column: end.column === null ? null : place.columnOf(end.column) };
}

/** Moved columns can cross: a range's left end stays left. */
function inOrder(ends: ReferenceEnd[]): ReferenceEnd[] {
  const [first, last] = ends;
  if (ends.length !== 2 || !first || !last) return ends;
  if ((first.column ?? 0) > (last.column ?? 0)) [first.column, last.column] = [last.column, first.column];
  if ((first.row ?? 0) > (last.row ?? 0)) [first.row, last.row] = [last.row, first.row];
  return [first, last];
}
