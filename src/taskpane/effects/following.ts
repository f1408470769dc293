import { PANE_WORDS } from '../../messages/pane';
import type { Room } from '../actions/run';
import { isBlankDoc, type Doc } from '../state/doc';
import { contested, differs, rebase, reuse } from '../state/rebase';
import type { Draft, ExcelDoors } from '../services/services';
import { oneLine } from '../view/format';

/**
 * Brings the calendar of the open workbook into the pane. Work that was not written comes first, laid over what the workbook holds now:
 * what was changed in either since the two last agreed is kept.
 */
export async function openWork(room: Room, excel: ExcelDoors): Promise<void> {
  const { pane, services } = room;
  const recovered = await excel.recover();
  const draft = await services.keeper.load();
  const inBook = await excel.readPlan();
  const waits = draft !== null && !isBlankDoc(draft.doc) && openDraft(room, draft, inBook);
  if (!waits && inBook === null) return;
  if (!waits && inBook !== null) {
    pane.start(inBook);
    pane.patch({ written: inBook, step: 'year' });
  }
  const key = recovered ? 'recovered' : waits ? 'unwritten' : null;
  const count = pane.get().history.doc.plan.activities.length;
  pane.tell({ tone: 'info', say: (lang) => (key === null ? PANE_WORDS[lang].restored(count) : PANE_WORDS[lang][key]) });
}

/** Opens a draft; false when the workbook holds all of it by now. */
function openDraft({ pane }: Room, { doc, base }: Draft, inBook: Doc | null): boolean {
  if (inBook === null || base === null) {
    pane.start(doc);
    return true;
  }
  const onto = reuse(base, inBook);
  const merged = rebase(doc, base, onto);
  if (!differs(merged, onto) && [...merged.accepted].every((id) => onto.accepted.has(id))) return false;
  pane.start(merged);
  pane.patch({ written: onto });
  return true;
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
