import { CHECK_WORDS } from '../../messages/pane-check';
import { PANE_WORDS } from '../../messages/pane';
import type { Activity } from '../../plan/activity';
import type { QuickFix } from '../../rules/finding';
import { rowChanges } from '../../sheets/row-cells';
import type { ExcelDoors } from '../services/services';
import { withFix, withoutFix } from '../state/apply';
import { findActivity } from '../state/doc';
import { readAgain, writeRows } from './row-edits';
import { run, type Room } from './run';

/** Whether the activity still says what it said when the fix was made. */
function stillSays(now: Activity | null, then: Activity): boolean {
  return now !== null && rowChanges(now, then).length === 0;
}

/** The activity as it stands in the workbook; null when the workbook has none with this id, or the pane none of its plan. */
function inWorkbook({ pane, services }: Room, id: string): { readonly excel: ExcelDoors; readonly row: Activity } | null {
  const { written } = pane.get();
  const row = written === null ? null : findActivity(written, id);
  return services.excel === null || row === null ? null : { excel: services.excel, row };
}

/** Takes a quick fix: in the plan, and where the activity stands in the open workbook, in its row there, at once. */
export async function applyFix(room: Room, fix: QuickFix, seen: Activity): Promise<void> {
  const { pane } = room;
  const home = inWorkbook(room, fix.activityId);
  if (home === null) {
    pane.do({ type: 'fix', fix });
    tellFixed(room, seen, false);
    return;
  }
  await run(
    room,
    (lang) => CHECK_WORDS[lang].fixing,
    async () => {
      await readAgain(room, home.excel);
      const now = findActivity(pane.get().history.doc, fix.activityId);
      const row = inWorkbook(room, fix.activityId)?.row;
      if (!stillSays(now, seen) || now === null || row === undefined) {
        pane.tell({ tone: 'warn', say: (lang) => CHECK_WORDS[lang].changedMeanwhile });
        return;
      }
      // Only the fix goes to the sheet: what else the pane has not written stays unwritten.
      await writeRows(room, home.excel, [{ before: row, after: withFix(row, fix) }], {
        patient: false,
        then: () => pane.do({ type: 'fix', fix }),
      });
      tellFixed(room, seen, true);
    },
  );
}

function tellFixed(room: Room, before: Activity, inSheet: boolean): void {
  const { pane } = room;
  const after = findActivity(pane.get().history.doc, before.id);
  pane.tell({
    tone: 'good',
    say: (lang) => (inSheet ? CHECK_WORDS[lang].fixedInSheet : CHECK_WORDS[lang].fixed),
    ...(after === null ? {} : { action: { say: (lang) => PANE_WORDS[lang].undo, run: () => void undoFix(room, before, after) } }),
  });
}

/** Takes a quick fix back, in the plan and in the sheet, unless somebody has changed the activity since. */
async function undoFix(room: Room, before: Activity, after: Activity): Promise<void> {
  const { pane } = room;
  const home = inWorkbook(room, before.id);
  const back = (): void => {
    const last = pane.get().history.past.at(-1);
    if (last?.type === 'fix' && stillSays(findActivity(last.doc, before.id), before)) pane.undo();
    else pane.do({ type: 'unfix', before });
  };
  await run(
    room,
    (lang) => CHECK_WORDS[lang].unfixing,
    async () => {
      if (home !== null) await readAgain(room, home.excel);
      const row = inWorkbook(room, before.id)?.row;
      if (!stillSays(findActivity(pane.get().history.doc, before.id), after)) {
        pane.tell({ tone: 'warn', say: (lang) => CHECK_WORDS[lang].changedSince });
      } else if (home !== null && row !== undefined) {
        const change = { before: row, after: withoutFix(row, before) };
        await writeRows(room, home.excel, [change], { patient: false, then: back });
        pane.tell({ tone: 'info', say: (lang) => CHECK_WORDS[lang].unfixedInSheet });
      } else {
        back();
        pane.tell({ tone: 'info', say: (lang) => PANE_WORDS[lang].undone });
      }
    },
  );
}
