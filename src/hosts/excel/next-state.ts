import type { NameModel } from '../../sheets/model';
import { writtenRects, type CellWrites } from './cell-writes';
import { stateOf, type Inspection } from './inspect';
import { lookOf, type Place } from './placement';
import { constantsDigest, contentAfter, writtenCells, type SheetInputs } from './sheet-cells';
import { STATE_SCHEMA, writeState, type KeptSheet, type UndoRecord, type WorkbookState, type WrittenSheet } from './workbook-state';

/** A sheet to be drawn. */
export interface Job {
  readonly place: Place;
  readonly inputs: SheetInputs;
  readonly writes: CellWrites;
  readonly formula: (text: string) => string;
}

/** The state to write, with the jobs it speaks of. */
export interface NextState {
  readonly state: WorkbookState;
  readonly jobs: readonly Job[];
}

/** The state after the write: what stands where, and the way back. */
export function nextState(
  inspection: Inspection,
  jobs: readonly Job[],
  names: readonly NameModel[],
  write: number,
  memo: string | null,
): NextState {
  const undo: UndoRecord = {
    addedSheets: jobs.filter(({ place }) => place.action === 'new').map(({ place }) => place.name),
    addedNames: names.map(({ name }) => name),
    sheets: jobs.filter(({ place }) => place.action !== 'new').map(keptSheet),
    before: inspection.partXml === null ? null : withoutUndo(inspection),
  };
  const sheets = jobs.map(writtenSheet);
  return { state: { schema: STATE_SCHEMA, write, memo, sheets, undo }, jobs };
}

function writtenSheet({ place, inputs }: Job): WrittenSheet {
  const cells = writtenCells(place, inputs.at);
  return {
    role: place.model.role,
    id: place.contents?.sheet.id ?? null,
    name: place.name,
    look: lookOf(place.model),
    at: inputs.at,
    cells,
    constants: constantsDigest(cells, inputs.at, contentAfter(inputs, place)),
    drawn: place.model.role === 'master' ? null : { ...place.model, blocks: [] },
  };
}

/** The state before, without its own way back: one step is kept, not a chain. */
function withoutUndo(inspection: Inspection): string | null {
  const state = stateOf(inspection);
  return state ? writeState({ ...state, undo: null }) : inspection.partXml;
}

function keptSheet({ place, inputs, writes }: Job): KeptSheet {
  const { contents, name, model } = place;
  const table = contents?.table ?? null;
  const bottom = inputs.at.row + inputs.at.rows;
  const below = table ? table.at.row + table.at.rows : 0;
  return {
    name,
    at: contents?.at ?? null,
    formulas: contents?.formulas ?? [],
    table,
    defaultStyle: model.defaultStyle,
    appended:
      table && model.role === 'master' && bottom > below
        ? { row: below, column: table.at.column, rows: bottom - below, columns: table.at.columns }
        : null,
    insertedHeaders: place.missingColumns.map(({ header }) => header),
    redrawn: place.action === 'redraw',
    // Inserted columns move what is right of them: then everything is compared on the way back.
    wrote: place.missingColumns.length > 0 ? null : writtenRects(writes),
  };
}
