import type { WorkPlan } from '../../plan/workplan';
import { buildWorkbook } from '../build-workbook';
import type { ModelCell, WorkbookModel } from '../model';
import { REPORT_NORMAL_FONT } from './paper';

/** 月份总览 alone on one A3 page, as values: the sheet of the working workbook, not a second layout. */
export function buildPoster(plan: WorkPlan, options: { readonly created: string }): WorkbookModel {
  const whole = buildWorkbook(plan, { notes: [], findings: [], created: options.created, sourceName: null });
  const plain = (cell: ModelCell): ModelCell => (typeof cell === 'object' && cell !== null ? cell.value : cell);
  const sheets = whole.sheets
    .filter((sheet) => sheet.role === 'overview')
    .map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(plain)) })),
      validations: [],
      conditionals: [],
      notes: [],
      page: { ...sheet.page, paper: 'A3' as const, fitWide: 1, fitTall: 1 },
    }));
  const unit = plan.settings.unit ?? '';
  return {
    properties: { ...whole.properties, title: `${unit}${plan.planYear}年工会工作月份总览`, creator: unit, company: unit },
    sheets,
    names: [],
    normalFont: REPORT_NORMAL_FONT,
  };
}
