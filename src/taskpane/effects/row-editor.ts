import { editRows, undoing, type DoneEdit, type FieldEdit, type RowEdit } from '../../hosts/excel/edit-cells';
import type { CellInput } from '../../hosts/excel/cell-input';
import type { ExcelDoor } from '../../hosts/excel/door';
import { ExcelRefusal } from '../../hosts/excel/excel-error';
import type { LiveCells } from '../../hosts/excel/live-cells';
import type { CellSheet, ReadCell } from '../../sheets/cells';
import { cellAt } from '../../sheets/cell-at';
import { MASTER_HEADERS } from '../../sheets/columns';
import { rowChanges, type RowChange } from '../../sheets/row-cells';
import type { ExcelDoors, RowEdition } from '../services/services';

/** Edits remembered, so that taking one back returns exactly what stood in its cells: a text, a formula. */
const REMEMBERED = 50;

interface Remembered extends RowEdition {
  readonly done: DoneEdit;
}

/** What `Range.formulas` gives for a cell that was read. */
function contentOf(cell: ReadCell | null): CellInput {
  if (cell === null) return '';
  return cell.formula === undefined ? (cell.value ?? '') : `=${cell.formula}`;
}

function fieldEdit(sheets: readonly CellSheet[], id: string, { field, header, to }: RowChange): FieldEdit {
  const known = cellAt(sheets, id, field);
  const value: FieldEdit['value'] =
    to === 'product' ? { formula: (cell) => `=ROUND(${cell(MASTER_HEADERS.unitPrice)}*${cell(MASTER_HEADERS.quantity)},2)` } : to;
  return { header, value, ...(known === undefined ? {} : { expected: contentOf(known) }) };
}

/** Whether an edition takes back what was remembered: to the same cells, from the same cells. */
function takesBack({ before, after }: RowEdition, known: Remembered): boolean {
  return known.before.id === before.id && rowChanges(after, known.before).length === 0 && rowChanges(before, known.after).length === 0;
}

/** Writes editions of rows through the door, over cells that are as they were last read. */
export function rowEditor(door: ExcelDoor, live: LiveCells): ExcelDoors['edit'] {
  const remembered: Remembered[] = [];
  return async (changes, patient) => {
    const { sheets, newer } = await live.read();
    if (newer) throw new ExcelRefusal('newer-version');
    const rows = changes.map((change): RowEdit => {
      const known = remembered.findLast((one) => takesBack(change, one));
      if (known !== undefined) return undoing(known.done);
      const { id } = change.after;
      return { activityId: id, edits: rowChanges(change.before, change.after).map((each) => fieldEdit(sheets, id, each)) };
    });
    await live.writingRows(async () => {
      const written = await editRows(door, rows, patient ? { waitForCellEdit: true } : {});
      for (const edit of written.done) {
        const change = changes.find(({ after }) => after.id === edit.activityId);
        if (change !== undefined) remembered.push({ ...change, done: edit });
      }
      return written;
    });
    remembered.splice(0, Math.max(0, remembered.length - REMEMBERED));
  };
}
