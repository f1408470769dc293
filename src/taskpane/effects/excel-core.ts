import type { PlanCore } from '../../hosts/excel/write-plan';
import type { WorkPlan } from '../../plan/workplan';
import type { Doc } from '../state/doc';
import { instant } from './clock';
import { frozen, reviveText } from './keeper';

/**
 * How documents go into the open workbook and come back, for the pane and the ribbon alike. `known` is the document in which
 * pane and workbook last agreed: what differs from it was changed in the sheet and stays; without one the workbook's memo tells.
 */
export async function excelCore(known: Doc | null = null, created: string = instant()): Promise<PlanCore<Doc>> {
  const { deletedRows, isOurWorkbook, readBack } = await import('../../sheets/read-back');
  const { mergePlans } = await import('../../sheets/merge-plans');
  const { markGone } = await import('../../reading/diff/gone-mark');
  const { workbookModel } = await import('../services/exporting');
  return {
    readPlan(sheets, memo) {
      if (!isOurWorkbook(sheets)) return null;
      const { plan, issues } = readBack(sheets);
      const written = reviveText(memo);
      const source = written?.source ?? { kind: 'workbook' as const, name: null, text: '', notes: [], input: null, columns: null };
      const deleted = deletedRows(sheets, plan);
      return { plan, source: { ...source, issues, deleted }, accepted: written?.accepted ?? new Set(plan.activities.map(({ id }) => id)) };
    },
    merge(fresh, inBook, memo) {
      const base: WorkPlan | null = known?.plan ?? reviveText(memo)?.plan ?? null;
      const { plan } = mergePlans(inBook.plan, fresh.plan, base);
      // What was taken out in the pane is not taken out of the sheet: it stays there and says so.
      const dropped = new Set(known?.plan.activities.map(({ id }) => id));
      for (const { id } of fresh.plan.activities) dropped.delete(id);
      return { ...fresh, plan: { ...plan, activities: plan.activities.map((each) => (dropped.has(each.id) ? markGone(each) : each)) } };
    },
    model: (doc) => workbookModel(doc, created),
    memo: (doc) => JSON.stringify(frozen(doc)),
  };
}
