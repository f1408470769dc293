import type { ExcelDoor } from './door';
import { asRefusal } from './excel-error';
import { base64Of } from './workbook-state';

/** Opens the bytes of an .xlsx as a new, unsaved workbook: the way out of Excel where a page may not download. */
export async function openNewWorkbook(door: ExcelDoor, bytes: Uint8Array): Promise<void> {
  try {
    await door.openWorkbook(base64Of(bytes));
  } catch (error) {
    throw asRefusal(error);
  }
}
