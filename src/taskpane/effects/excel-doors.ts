import { openDoor, type ExcelDoor } from '../../hosts/excel/door';
import { previewWorkbook } from '../../hosts/excel/draw-workbook';
import { goToActivity } from '../../hosts/excel/edit-cells';
import { ExcelRefusal } from '../../hosts/excel/excel-error';
import { hostInfo } from '../../hosts/excel/host-info';
import { liveCells, type LiveCells } from '../../hosts/excel/live-cells';
import { openNewWorkbook } from '../../hosts/excel/new-workbook';
import { readSelection, readSheet, sheetNames, tabbed } from '../../hosts/excel/read-workbook';
import { recoverIfNeeded, undoLastWrite } from '../../hosts/excel/restore';
import { planToWrite, writePlan } from '../../hosts/excel/write-plan';
import { EXCEL_WORDS, excelSentence, officeSentence } from '../../messages/excel';
import type { Lang } from '../../messages/lang';
import { MASTER_HEADERS } from '../../sheets/columns';
import type { DrawContext, DrawPlan, ExcelDoors } from '../services/services';
import type { Doc } from '../state/doc';
import { excelCore } from './excel-core';
import { rowEditor } from './row-editor';

export { workbookKeeper } from './workbook-keeper';

/** Wait after the last edit of the sheet before its rows are read: a fill or a paste may tell of itself in pieces. */
const SETTLE_MS = 30;

function isHeader(field: string): field is keyof typeof MASTER_HEADERS {
  return field in MASTER_HEADERS;
}

/** Header of a finding's field; months and unknown fields take the activity's name. */
function headerOf(field: string | null): string | null {
  return field !== null && isHeader(field) ? MASTER_HEADERS[field] : null;
}

/** The plan of the cells, with what cells do not hold (source text, confirmations) from our own memo. */
async function readPlan(live: LiveCells): Promise<Doc | null> {
  const { sheets, memo } = await live.read();
  return (await excelCore()).readPlan(sheets, memo);
}

async function preview(door: ExcelDoor, doc: Doc, context: DrawContext): Promise<DrawPlan> {
  const core = await excelCore(context.known, context.created);
  const wanted = await planToWrite(door, core, doc);
  const { sheets, untouched } = await previewWorkbook(door, core.model(wanted?.plan ?? doc));
  return {
    sheets: sheets.map(({ name, action, changed }) => ({ name, changed, say: (lang) => EXCEL_WORDS[lang].actions[action] })),
    untouched,
  };
}

async function restore(door: ExcelDoor, evenIfEdited: boolean): Promise<'done' | 'nothing' | 'edited'> {
  try {
    await undoLastWrite(door, evenIfEdited);
    return 'done';
  } catch (error) {
    if (error instanceof ExcelRefusal && error.code === 'nothing-to-undo') return 'nothing';
    if (error instanceof ExcelRefusal && error.code === 'undo-would-lose-edits') return 'edited';
    throw error;
  }
}

function watch(live: LiveCells, listener: () => void, settleMs: number): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = live.watch(() => {
    clearTimeout(timer);
    timer = setTimeout(() => !stopped && listener(), settleMs);
  });
  stop.catch(reportError);
  return () => {
    stopped = true;
    clearTimeout(timer);
    stop.then((end) => end()).catch(reportError);
  };
}

/** The door of the window's own Office.js. */
export const windowDoor = (): ExcelDoor => openDoor(window as unknown as Parameters<typeof openDoor>[0]);

/** What the pane does in Excel. */
export function excelDoors(door: ExcelDoor = windowDoor(), settleMs: number = SETTLE_MS): ExcelDoors {
  const live = liveCells(door);
  return {
    async selectedRange() {
      const { address, rows } = await readSelection(door);
      return { type: 'text', text: tabbed(rows), name: address };
    },
    sheetNames: () => sheetNames(door),
    readSheet: async (name) => ({ type: 'sheet', sheet: await readSheet(door, name), name }),
    readPlan: () => readPlan(live),
    async draw(doc, context, { signal, onProgress }) {
      const core = await excelCore(context.known, context.created);
      return (await live.writing(() => writePlan(door, core, doc, { signal, onProgress, show: 'master' }))) ?? doc;
    },
    preview: (doc, context) => preview(door, doc, context),
    restore: (evenIfEdited) => live.writing(() => restore(door, evenIfEdited)),
    recover: () => live.writing(() => recoverIfNeeded(door)),
    edit: rowEditor(door, live),
    goTo: (activityId, field) => goToActivity(door, activityId, headerOf(field)),
    newWorkbook: (bytes) => openNewWorkbook(door, bytes),
    onChange: (listener) => watch(live, listener, settleMs),
  };
}

/** Sentence of a refusal of Excel's; null for any other error. */
export function explainExcel(error: unknown): ((lang: Lang) => string) | null {
  return error instanceof ExcelRefusal ? (lang) => excelSentence(error, lang) : null;
}

/** Which Office this is, and what it lacks. */
export function sayOffice(lang: Lang): string {
  return officeSentence(hostInfo(windowDoor()), lang);
}
