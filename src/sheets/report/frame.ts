import type { WorkPlan } from '../../plan/workplan';
import { rect } from '../address';
import { BODY_FONT, HEAD_FONT } from '../look';
import type { CellStyle } from '../model';
import type { SheetDraft } from '../sheet-draft';
import { textWidth } from '../text-height';
import { splitColumns } from './paper';

/** Black on white: a report is printed, stamped and filed. */
export const INK = '000000';
export const REPORT_TITLE: CellStyle = {
  font: { name: HEAD_FONT, size: 18, bold: true, color: INK },
  horizontal: 'center',
  vertical: 'center',
};
export const REPORT_BODY: CellStyle = { font: { name: BODY_FONT, size: 10, color: INK }, vertical: 'center' };
export const REPORT_HEAD: CellStyle = {
  font: { name: HEAD_FONT, size: 10, bold: true, color: INK },
  fill: 'EFEFEF',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
export const REPORT_GROUP: CellStyle = { font: { name: HEAD_FONT, size: 10, bold: true, color: INK }, horizontal: 'left', fill: 'F7F7F7' };
export const REPORT_TOTAL: CellStyle = { font: { name: HEAD_FONT, size: 10, bold: true, color: INK } };
export const REPORT_GRID: CellStyle = { border: { weight: 'thin', color: INK } };

export const TITLE_HEIGHT = 36;
export const COVER_HEIGHT = 22;
export const HEAD_HEIGHT = 32;
export const SIGN_HEIGHTS = [10, 26, 26] as const;

/** Who signs, in the order of signing. */
export const SIGNERS = ['编制人', '审核人', '工会主席', '经审委员会主任'] as const;

const BLANK_DATE = '　　年　　月　　日';

/** `2026年11月20日`, or blanks for the pen. */
export function dateText(date: string | null): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  return match === null ? BLANK_DATE : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

/** What the cover line says: unit and seal, year, date, 元. */
export function coverParts(plan: WorkPlan, date: string | null): [string, string, string, string] {
  return [
    `编制单位：${plan.settings.unit ?? '　　　　　　　　'}（公章）`,
    `年度：${plan.planYear}年`,
    `编报日期：${dateText(date)}`,
    '单位：元',
  ];
}

/** Name of a sheet with unit and year before it, as it stands above the table. */
export function sheetTitle(plan: WorkPlan, name: string): string {
  return `${plan.settings.unit ?? ''}${plan.planYear}${name}`;
}

/** Rows 0 and 1: title and cover line, over all columns. */
export function drawCover(draft: SheetDraft, plan: WorkPlan, title: string, date: string | null): void {
  const widths = draft.columns.map((column) => column.width);
  draft.put(0, 0, title);
  draft.merge(rect(0, 0, 1, widths.length));
  draft.style(rect(0, 0, 1, widths.length), REPORT_TITLE);
  draft.rowHeight(0, TITLE_HEIGHT);
  draft.rowHeight(1, COVER_HEIGHT);
  const parts = coverParts(plan, date);
  coverColumns(widths, parts).forEach(([first, count], index) => {
    draft.put(1, first, parts[index] ?? null);
    draft.merge(rect(1, first, 1, count));
    draft.style(rect(1, first, 1, count), {
      ...REPORT_BODY,
      shrink: true,
      horizontal: index === 0 ? 'left' : index === 3 ? 'right' : 'center',
    });
  });
}

/** Runs of columns so that the part with the least room for its words has as much as can be. */
function coverColumns(widths: readonly number[], parts: readonly string[]): [first: number, count: number][] {
  const needs = parts.map((part) => textWidth(part) + 2);
  const ends = [0];
  for (const width of widths) ends.push((ends[ends.length - 1] ?? 0) + width);
  const roomOf = (part: number, from: number, to: number): number => ((ends[to] ?? 0) - (ends[from] ?? 0)) / (needs[part] ?? 1);
  let best: readonly [number, number, number] = [1, 2, 3];
  let most = -1;
  for (let a = 1; a <= widths.length - 3; a += 1) {
    for (let b = a + 1; b <= widths.length - 2; b += 1) {
      for (let c = b + 1; c <= widths.length - 1; c += 1) {
        const least = Math.min(roomOf(0, 0, a), roomOf(1, a, b), roomOf(2, b, c), roomOf(3, c, widths.length));
        if (least > most) [best, most] = [[a, b, c], least];
      }
    }
  }
  const [a, b, c] = best;
  return [
    [0, a],
    [a, b - a],
    [b, c - b],
    [c, widths.length - c],
  ];
}

/** Names and dates to sign, over all columns, from `row` on; heights are {@link SIGN_HEIGHTS}. */
export function drawSignatures(draft: SheetDraft, row: number): void {
  SIGN_HEIGHTS.forEach((height, index) => draft.rowHeight(row + index, height));
  const widths = draft.columns.map((column) => column.width);
  splitColumns(widths, 4).forEach(([first, count], index) => {
    draft.put(row + 1, first, `${SIGNERS[index] ?? ''}：`);
    draft.put(row + 2, first, BLANK_DATE);
    for (const line of [1, 2]) {
      draft.merge(rect(row + line, first, 1, count));
      draft.style(rect(row + line, first, 1, count), REPORT_BODY);
    }
  });
}

export const SIGN_TOTAL = SIGN_HEIGHTS.reduce((sum, height) => sum + height, 0);
