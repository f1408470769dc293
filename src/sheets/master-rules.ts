import { rect } from './address';
import { monthField } from './columns';
import { ISSUE_WORDS } from './issue-formula';
import { COLORS } from './look';
import { columnOf, letterOf, MASTER_HEADER_ROW, type MasterLayout } from './master-layout';
import type { Rect, ValidationRule } from './model';
import { LISTS } from './settings-layout';
import type { SheetDraft } from './sheet-draft';

/** Share of all marks above which a month counts as busy, against an even spread over the months. */
const BUSY_FACTOR = 1.5;
const BUSY_LEAST = 4;

/** Drop-downs (literal lists, well under the 255 characters a file takes) and conditional formats of 年度计划; both reach into the headroom, so that rows typed below the table have them. */
export function drawMasterRules(draft: SheetDraft, layout: MasterLayout): void {
  drawValidations(draft, layout);
  drawConditionals(draft, layout);
}

function column(layout: MasterLayout, field: string): Rect {
  return rect(layout.firstRow, columnOf(layout, field), layout.rangeEnd - layout.firstRow + 1, 1);
}

function drawValidations(draft: SheetDraft, layout: MasterLayout): void {
  const add = (field: string, rule: ValidationRule, title: string, message: string, style: 'stop' | 'warning'): void => {
    draft.validations.push({ at: column(layout, field), rule, error: { title, message, style } });
  };
  add(
    'subject',
    { kind: 'list', values: LISTS.subject.values },
    '支出科目',
    '请从列表中选择支出科目,否则月度资金和经费预算不能归类。',
    'stop',
  );
  // Several sources in one cell are text of their own, so the list advises and does not forbid.
  add(
    'source',
    { kind: 'list', values: LISTS.source.values },
    '资金来源',
    '不在列表中。多个来源请写成:会费 3000; 拨缴经费 2000',
    'warning',
  );
  add('status', { kind: 'list', values: LISTS.status.values }, '状态', '请从列表中选择状态。', 'stop');
  const amount: ValidationRule = { kind: 'decimal', min: 0, max: 999_999_999_999 };
  for (const field of ['people', 'unitPrice', 'quantity', 'budget', 'spent']) {
    add(field, amount, '请填数字', '请填不小于 0 的数字,单位元;还不知道就留空,不要填 0。', 'stop');
  }
}

function drawConditionals(draft: SheetDraft, layout: MasterLayout): void {
  const first = layout.firstRow + 1;
  const cell = (field: string): string => `$${letterOf(layout, field)}${first}`;
  const from = columnOf(layout, monthField(1));
  const months = rect(layout.firstRow, from, layout.rangeEnd - layout.firstRow + 1, layout.slots.length);
  const letter = letterOf(layout, monthField(1));
  draft.conditionals.push({
    at: months,
    formula: `${letter}${first}<>""`,
    style: { fill: COLORS.markFill, color: COLORS.markInk, bold: true },
  });
  const own = `${letter}$${first}:${letter}$${layout.rangeEnd + 1}`;
  const last = letterOf(layout, layout.columns[from + layout.slots.length - 1]?.field ?? 'm12');
  const all = `$${letter}$${first}:$${last}$${layout.rangeEnd + 1}`;
  const busy = `AND(COUNTA(${own})>=${BUSY_LEAST},COUNTA(${own})*${layout.slots.length}>COUNTA(${all})*${BUSY_FACTOR})`;
  draft.conditionals.push({
    at: rect(MASTER_HEADER_ROW, from, 1, layout.slots.length),
    formula: busy,
    style: { fill: COLORS.busyFill, bold: true },
  });
  const issue = cell('issue');
  draft.conditionals.push({
    at: column(layout, 'issue'),
    formula: `${issue}="${ISSUE_WORDS.waiting}"`,
    style: { fill: COLORS.waitFill, color: COLORS.waitInk },
  });
  draft.conditionals.push({
    at: column(layout, 'issue'),
    formula: `LEN(${issue})>0`,
    style: { fill: COLORS.alertFill, color: COLORS.alertInk, bold: true },
  });
  draft.conditionals.push({
    at: column(layout, 'no'),
    formula: `AND(LEN(${issue})>0,${issue}<>"${ISSUE_WORDS.waiting}")`,
    style: { fill: COLORS.alertFill, color: COLORS.alertInk, bold: true },
  });
  const over = `AND(ISNUMBER(${cell('spent')}),ISNUMBER(${cell('budget')}),${cell('spent')}>${cell('budget')})`;
  draft.conditionals.push({
    at: column(layout, 'spent'),
    formula: over,
    style: { fill: COLORS.alertFill, color: COLORS.alertInk, bold: true },
  });
  const cancelled = `${cell('status')}="取消"`;
  draft.conditionals.push({
    at: rect(layout.firstRow, 0, layout.rangeEnd - layout.firstRow + 1, columnOf(layout, 'issue')),
    formula: cancelled,
    style: { color: COLORS.muted },
  });
}
