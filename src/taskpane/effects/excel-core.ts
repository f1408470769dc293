import type { PlanCore } from '../../hosts/excel/write-plan';
import type { Activity } from '../../plan/activity';
import type { WorkPlan } from '../../plan/workplan';
import type { CellSheet } from '../../sheets/cells';
import { SHEET_NAMES } from '../../sheets/columns';
import type { Doc } from '../state/doc';
import { instant } from './clock';
import { frozen, reviveText } from './keeper';

interface Known {
  readonly rest: readonly CellSheet['rows'][];
  readonly ids: string;
  readonly deleted: readonly Activity[];
}
let known: Known | null = null;

/** Looks for deleted rows only when rows came or went, or another sheet than the plan's changed: most edits are of one cell. */
function deletedOnce(
  sheets: readonly CellSheet[],
  plan: WorkPlan,
  find: (sheets: readonly CellSheet[], plan: WorkPlan) => readonly Activity[],
): readonly Activity[] {
  const rest = sheets.filter(({ name }) => name !== SHEET_NAMES.master).map(({ rows }) => rows);
  const ids = plan.activities.map(({ id }) => id).join();
  const same =
    known !== null && known.ids === ids && known.rest.length === rest.length && known.rest.every((rows, at) => rows === rest[at]);
  if (known === null || !same) known = { rest, ids, deleted: find(sheets, plan) };
  return known.deleted;
}

let revived: { readonly memo: string | null; readonly doc: Doc | null } | null = null;

/** The memo read back; it changes with a writing only, and is read at every edit. */
function reviveOnce(memo: string | null): Doc | null {
  if (revived === null || revived.memo !== memo) revived = { memo, doc: reviveText(memo) };
  return revived.doc;
}

/**
 * How documents go into the open workbook and come back, for the pane and the ribbon alike. `agreed` is the document in which
 * pane and workbook last agreed: what differs from it was changed in the sheet and stays; without one the workbook's memo tells.
 */
export async function excelCore(agreed: Doc | null = null, created: string = instant()): Promise<PlanCore<Doc>> {
  const { deletedRows, isOurWorkbook, readBack } = await import('../../sheets/read-back');
  const { mergePlans } = await import('../../sheets/merge-plans');
  const { markGone } = await import('../../reading/diff/gone-mark');
  const { workbookModel } = await import('../services/exporting');
  return {
    readPlan(sheets, memo) {
      if (!isOurWorkbook(sheets)) return null;
      const { plan, issues } = readBack(sheets);
      const written = reviveOnce(memo);
      const source = written?.source ?? { kind: 'workbook' as const, name: null, text: '', notes: [], input: null, columns: null };
      const deleted = deletedOnce(sheets, plan, deletedRows);
      return { plan, source: { ...source, issues, deleted }, accepted: written?.accepted ?? new Set(plan.activities.map(({ id }) => id)) };
    },
    merge(fresh, inBook, memo) {
      const base: WorkPlan | null = agreed?.plan ?? reviveOnce(memo)?.plan ?? null;
      const { plan } = mergePlans(inBook.plan, fresh.plan, base);
      // What was taken out in the pane is not taken out of the sheet: it stays there and says so.
      const dropped = new Set(agreed?.plan.activities.map(({ id }) => id));
      for (const { id } of fresh.plan.activities) dropped.delete(id);
      return { ...fresh, plan: { ...plan, activities: plan.activities.map((each) => (dropped.has(each.id) ? markGone(each) : each)) } };
    },
    model: (doc) => workbookModel(doc, created),
    memo: (doc) => JSON.stringify(frozen(doc)),
  };
}
