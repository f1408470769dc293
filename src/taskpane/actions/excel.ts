import { IMPORT_WORDS } from '../../messages/pane-import';
import type { ExcelDoors } from '../services/services';
import { importFrom, takeIn, type YearChoice } from './import';
import { run, type Room } from './run';

/** Reads the cells that are selected in Excel. */
export function importSelection(room: Room, excel: ExcelDoors, year: YearChoice): Promise<void> {
  return importFrom(room, () => excel.selectedRange(), year);
}

/** Reads a sheet of the open workbook. */
export function importSheet(room: Room, excel: ExcelDoors, sheet: string, year: YearChoice): Promise<void> {
  return importFrom(room, () => excel.readSheet(sheet), year);
}

/** Opens the calendar that stands in the open workbook. */
export async function openFromWorkbook(room: Room, excel: ExcelDoors): Promise<void> {
  await run(
    room,
    (lang) => IMPORT_WORDS[lang].reading,
    async () => {
      const doc = await excel.readPlan();
      if (doc === null) room.pane.tell({ tone: 'warn', say: (lang) => IMPORT_WORDS[lang].noCalendar });
      else {
        takeIn(room, doc, 'year', true);
        room.pane.patch({ written: room.pane.get().history.doc });
      }
    },
  );
}
