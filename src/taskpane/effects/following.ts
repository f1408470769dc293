import { PANE_WORDS } from '../../messages/pane';
import type { Room } from '../actions/run';
import { isBlankDoc, type Doc } from '../state/doc';
import { contested, reuse } from '../state/rebase';
import type { ExcelDoors } from '../services/services';
import { oneLine } from '../view/format';

/** Brings the calendar of the open workbook into the pane; a draft that was never written comes first. */
export async function openWork(room: Room, excel: ExcelDoors): Promise<void> {
  const { pane, services } = room;
  const recovered = await excel.recover();
  const draft = await services.keeper.load();
  const inBook = await excel.readPlan();
  const doc = draft !== null && !isBlankDoc(draft) ? draft : inBook;
  if (doc === null) return;
  pane.start(doc);
  if (doc === inBook) pane.patch({ written: doc, step: 'year' });
  const key = recovered ? 'recovered' : doc === draft ? 'unwritten' : null;
  const count = doc.plan.activities.length;
  pane.tell({ tone: 'info', say: (lang) => (key === null ? PANE_WORDS[lang].restored(count) : PANE_WORDS[lang][key]) });
}

/** Follows what people type into the sheet. What the pane changed and did not write stays; where both changed one thing, the sheet holds. */
export function followWorkbook(room: Room, excel: ExcelDoors): () => void {
  const { pane } = room;
  const follow = async (): Promise<void> => {
    const fresh: Doc | null = await excel.readPlan();
    if (fresh === null) return;
    const { history, written } = pane.get();
    if (written !== null) {
      const titles = contested(history.doc, written, reuse(written, fresh));
      pane.refresh(fresh);
      if (titles.length > 0)
        pane.tell({ tone: 'warn', say: (lang) => PANE_WORDS[lang].sheetHolds(titles.map((title) => oneLine(title, 24))) });
    } else if (isBlankDoc(history.doc)) {
      pane.do({ type: 'load', doc: fresh });
      pane.patch({ written: pane.get().history.doc });
    } else pane.tell({ tone: 'warn', say: (lang) => PANE_WORDS[lang].bothChanged });
  };
  return excel.onChange(() => void follow().catch(reportError));
}
