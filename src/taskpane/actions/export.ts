import { EXPORT_WORDS } from '../../messages/pane-export';
import type { PaneChoices, ExportContext, MadeFile, PaneFormat } from '../services/exports-type';
import type { DrawPlan, ExcelDoors } from '../services/services';
import { readAgain } from './row-edits';
import { needCore, run, type Room } from './run';

/** What exports are made from right now. */
export async function exportContext(room: Room, choices: PaneChoices): Promise<ExportContext> {
  const core = await needCore(room);
  const { services, pane } = room;
  const today = services.today();
  const { history, lang } = pane.get();
  return { findings: core.judge(history.doc.plan, today), created: services.instant(), today, lang, choices };
}

async function make(room: Room, format: PaneFormat, choices: PaneChoices): Promise<MadeFile> {
  const exporting = await room.services.loadExporting();
  return exporting.make(format, room.pane.get().history.doc, await exportContext(room, choices));
}

/** Makes a file and hands it over: as a download on the page, as a new workbook in Excel, as a window for printing. */
export function exportFile(room: Room, format: PaneFormat, choices: PaneChoices): Promise<void> {
  const { pane, services } = room;
  return run(
    room,
    (lang) => EXPORT_WORDS[lang].building,
    async () => {
      const file = await make(room, format, choices);
      if (format === 'html' && (await services.openPage(new TextDecoder().decode(file.bytes)))) {
        pane.tell({ tone: 'good', say: (lang) => EXPORT_WORDS[lang].printing });
      } else if (services.excel !== null && file.name.endsWith('.xlsx')) {
        await services.excel.newWorkbook(file.bytes);
        pane.tell({ tone: 'good', say: (lang) => EXPORT_WORDS[lang].opened });
      } else {
        await services.saveFile(file.name, file.mime, file.bytes);
        pane.tell({ tone: 'good', say: (lang) => EXPORT_WORDS[lang].saved(file.name) });
      }
    },
  );
}

/** Writes the calendar into the open workbook. */
export function writeIntoWorkbook(room: Room, excel: ExcelDoors): Promise<void> {
  const { pane, services } = room;
  return run(
    room,
    (lang) => EXPORT_WORDS[lang].writing,
    async (signal) => {
      const { history, written: known } = pane.get();
      const onProgress = (done: number, total: number): void => {
        const { job } = pane.get();
        if (job !== null) pane.patch({ job: { ...job, done, total } });
      };
      const written = await excel.draw(history.doc, { created: services.instant(), known }, { signal, onProgress });
      // What was edited while it was written stays, unwritten, over what stands in the workbook now.
      pane.refresh(written, history.doc);
      // What the cells really say now is the truth.
      await readAgain(room, excel);
      if (pane.get().history.doc === pane.get().written) await services.keeper.forget();
      pane.tell({ tone: 'good', say: (lang) => EXPORT_WORDS[lang].written });
    },
  );
}

/** Takes the last writing back; asks in place before edits made since would be lost. */
export function restoreWorkbook(room: Room, excel: ExcelDoors, evenIfEdited = false): Promise<void> {
  return run(
    room,
    (lang) => EXPORT_WORDS[lang].restoring,
    async () => {
      const outcome = await excel.restore(evenIfEdited);
      if (outcome === 'done') room.pane.patch({ written: null });
      const key = ({ done: 'restored', nothing: 'nothingToRestore', edited: 'restoreLosesEdits' } as const)[outcome];
      room.pane.tell({
        tone: outcome === 'done' ? 'good' : 'warn',
        say: (lang) => EXPORT_WORDS[lang][key],
        ...(outcome === 'edited'
          ? { action: { say: (lang) => EXPORT_WORDS[lang].restoreAnyway, run: () => void restoreWorkbook(room, excel, true) } }
          : {}),
      });
    },
  );
}

/** What writing would do to the open workbook. */
export async function previewWriting(room: Room, excel: ExcelDoors): Promise<DrawPlan | null> {
  let plan: DrawPlan | null = null;
  await run(
    room,
    (lang) => EXPORT_WORDS[lang].previewing,
    async () => {
      const { history, written } = room.pane.get();
      plan = await excel.preview(history.doc, { created: room.services.instant(), known: written });
    },
  );
  return plan;
}
