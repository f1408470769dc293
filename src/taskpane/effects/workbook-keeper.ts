import { keepDraft, readDraft } from '../../hosts/excel/draft-part';
import type { ExcelDoor } from '../../hosts/excel/door';
import type { Draft, Keeper } from '../services/services';
import { differs } from '../state/rebase';
import { instant } from './clock';
import { frozen, reviveText } from './keeper';

/**
 * Keeps unwritten work in the open workbook itself, with what it rests on, so that it can be gone on with on another PC; and on
 * this machine too, for a workbook that is closed without being saved. A workbook without a calendar of ours is left as it is: there,
 * work is kept on this machine only.
 */
export function workbookKeeper(door: ExcelDoor, local: Keeper): Keeper {
  /** A draft of a newer version stands in the workbook, or the workbook cannot be written: then this machine alone keeps. */
  const inBook = async (): Promise<{ readonly kept: string; readonly draft: Draft | null } | null> => {
    const found = await readDraft(door);
    if (found.kind !== 'ok') return null;
    const { kept, work, base } = found.draft;
    const doc = reviveText(work);
    return { kept, draft: doc === null ? null : { doc, base: reviveText(base), kept } };
  };
  return {
    ...local,
    async load() {
      const [here, there] = [await local.load(), await inBook()];
      if (there === null || (here !== null && here.kept > there.kept)) return here;
      return there.draft;
    },
    async save(draft) {
      await local.save(draft);
      const { doc, base, kept } = draft;
      // What was only confirmed is no reason to touch the workbook: on older Excels that costs people their undo.
      if (base === null || !differs(doc, base)) return;
      const text = (one: typeof doc): string => JSON.stringify(frozen(one));
      // What refuses here has refused the row, and was said; the draft is safe on this machine.
      await keepDraft(door, { kept, work: text(doc), base: text(base) }).catch(() => undefined);
    },
    async forget() {
      await local.forget();
      // A draft that cannot be marked comes back once and is found to hold nothing new.
      await keepDraft(door, { kept: instant(), work: null, base: null }).catch(() => undefined);
    },
  };
}
