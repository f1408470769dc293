import type { Rect } from '../../sheets/model';
import { cellInput, type CellInput } from './cell-input';
import { digest, modelCell, type Place } from './placement';
import { mapReferences, writeEnds } from './references';

/** What a place's cells will hold, in the workbook's own rows and columns. */
export interface SheetInputs {
  readonly at: Rect;
  /** null leaves the cell alone. */
  readonly inputs: CellInput[][];
  /** Cells that differ from what stands there. */
  readonly changed: number;
  /** Cells people overwrote that stay theirs. */
  readonly kept: number;
}

/** The rectangle of the workbook that holds all mapped cells of the model's block. */
export function targetRect(place: Place): Rect {
  const block = place.model.blocks[0];
  if (!block) return { row: 0, column: 0, rows: 1, columns: 1 };
  const rows = range(block.at.row, block.at.rows).map(place.rowOf);
  const columns = range(block.at.column, block.at.columns).map(place.columnOf);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

/** Spelling apart: quotes around sheet names, blanks. */
export function sameFormula(a: CellInput, b: CellInput): boolean {
  if (a === b) return true;
  if (typeof a !== 'string' || typeof b !== 'string')
    return typeof a === typeof b ? false : String(a) === String(b) && !String(a).startsWith('=');
  const plain = (text: string): string =>
    text.startsWith('=') ? mapReferences(text, (sheet, ends) => ({ sheet, text: writeEnds(ends) })) : text.replace(/^'/, '');
  return plain(a) === plain(b);
}

/** Puts the model's cells where they belong and leaves alone what is right already or belongs to people. */
export function sheetInputs(place: Place, formula: (text: string) => string): SheetInputs {
  const at = targetRect(place);
  const inputs: CellInput[][] = Array.from({ length: at.rows }, () => new Array<CellInput>(at.columns).fill(null));
  let changed = 0;
  let kept = 0;
  const block = place.model.blocks[0];
  if (!block) return { at, inputs, changed, kept };
  const old = oldCells(place);
  for (let r = block.at.row; r < block.at.row + block.at.rows; r++) {
    const row = place.rowOf(r);
    for (let c = block.at.column; c < block.at.column + block.at.columns; c++) {
      const column = place.columnOf(c);
      const cell = modelCell(place.model, r, c);
      const wanted = typeof cell === 'object' && cell !== null ? `=${formula(cell.formula)}` : cellInput(cell);
      const decision = decide(wanted, old(row, column), place);
      if (decision === 'keep') kept++;
      if (decision !== 'write') continue;
      (inputs[row - at.row] as CellInput[])[column - at.column] = wanted ?? '';
      changed++;
    }
  }
  return { at, inputs, changed, kept };
}

interface OldCell {
  readonly content: CellInput;
  /** What we wrote there last: formula, constant, nothing; null when not known. */
  readonly ours: 'f' | 'c' | '0' | null;
}

function oldCells(place: Place): (row: number, column: number) => OldCell {
  const { contents, written } = place;
  if (!contents) return () => ({ content: '', ours: null });
  const inserted = place.missingColumns.map(({ before }) => before);
  return (row, column) => {
    const shift = inserted.filter((before) => column > before).length;
    if (inserted.includes(column)) return { content: '', ours: null };
    const at = contents.at ?? { row: 0, column: 0 };
    const content = contents.formulas[row - at.row]?.[column - shift - at.column] ?? '';
    const letter = written?.cells[row - written.at.row]?.[column - shift - written.at.column];
    return { content, ours: letter === 'f' || letter === 'c' || letter === '0' ? letter : null };
  };
}

function decide(wanted: CellInput, { content, ours }: OldCell, place: Place): 'leave' | 'write' | 'keep' {
  if (wanted === null) {
    if (content === '') return 'leave';
    // In the master table an empty field of the plan is an empty cell; elsewhere only what we wrote ourselves is taken away.
    return place.model.role === 'master' || ours === 'f' || ours === 'c' ? 'write' : 'leave';
  }
  if (sameFormula(wanted, content)) return 'leave';
  const isFormula = typeof wanted === 'string' && wanted.startsWith('=');
  const overwritten = isFormula && ours === 'f' && content !== '' && !(typeof content === 'string' && content.startsWith('='));
  // A total or a share that people replaced by a number of their own is theirs, but not in the master table: the plan knows it.
  return overwritten && place.model.role !== 'master' ? 'keep' : 'write';
}

/** The record of what we wrote: a letter per cell. */
export function writtenCells(place: Place, at: Rect): string[] {
  const letters = Array.from({ length: at.rows }, () => new Array<string>(at.columns).fill('0'));
  for (const block of place.model.blocks) {
    block.cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (cell === null) return;
        const row = letters[place.rowOf(block.at.row + r) - at.row];
        if (row) row[place.columnOf(block.at.column + c) - at.column] = typeof cell === 'object' ? 'f' : 'c';
      }),
    );
  }
  return letters.map((line) => line.join(''));
}

/** Fingerprint of a sheet's cells but the formulas of ours, as they will be or as they stand: what people typed, filled or emptied. */
export function constantsDigest(cells: readonly string[], at: Rect, content: (row: number, column: number) => CellInput): string {
  const values: CellInput[] = [];
  cells.forEach((line, r) => {
    for (let c = 0; c < line.length; c++) if (line[c] !== 'f') values.push(content(at.row + r, at.column + c));
  });
  return digest(JSON.stringify(values.map((value) => (typeof value === 'string' ? value.replace(/^'/, '') : value))));
}

/** Contents after the write: what we put there, else what stood there. */
export function contentAfter({ at, inputs }: SheetInputs, place: Place): (row: number, column: number) => CellInput {
  const old = oldCells(place);
  return (row, column) => inputs[row - at.row]?.[column - at.column] ?? old(row, column).content;
}
