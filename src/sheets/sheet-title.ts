import type { WorkPlan } from '../plan/workplan';
import { rect } from './address';
import { SUBTITLE, TITLE } from './look';
import type { ModelCell } from './model';
import { settingRef } from './settings-layout';
import type { SheetDraft } from './sheet-draft';
import { joined, live } from './text-formula';

/** Title line of a sheet, e.g. 青禾机械厂工会2027年度工会工作计划: unit and year follow 设置. */
export function drawSheetTitle(draft: SheetDraft, plan: WorkPlan, words: string, width: number, height = 34): void {
  draft.put(0, 0, joined(live(settingRef('unit'), plan.settings.unit), live(settingRef('planYear'), plan.planYear), words));
  draft.merge(rect(0, 0, 1, width));
  draft.style(rect(0, 0), TITLE);
  draft.rowHeight(0, height);
}

/** The quiet line below the title. */
export function drawSubtitle(draft: SheetDraft, cell: ModelCell): void {
  draft.put(1, 0, cell);
  draft.style(rect(1, 0), SUBTITLE);
}
