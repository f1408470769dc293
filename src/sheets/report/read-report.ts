import { accountOf, INCOME_ACCOUNTS } from '../../budget/accounts';
import type { Activity } from '../../plan/activity';
import type { EntryIssue } from '../../plan/issue';
import { INCOME_KINDS } from '../../plan/income';
import { EXPENSE_SUBJECTS } from '../../plan/subject';
import { blankSettings, type Settings } from '../../plan/settings';
import { blankPlan, MAX_PLAN_YEAR, MIN_PLAN_YEAR, type WorkPlan } from '../../plan/workplan';
import type { CellSheet } from '../cells';
import { BUDGET_SHEET } from './budget-sheet';
import { BUDGET_LABELS } from './budget-table';
import { REPORT_COLUMNS, REPORT_FIELDS } from './columns';
import { NOTES_SHEET } from './notes-sheet';
import { PLAN_SHEET } from './plan-sheet';
import { readActivityRow, readAmount, type CellValue } from './read-activity';
import { slotOfHeader } from './slots';

export interface ReadReport {
  readonly plan: WorkPlan;
  readonly issues: readonly EntryIssue[];
}

/** Whether a workbook is a 上报稿 of ours. */
export function isReport(sheets: readonly CellSheet[]): boolean {
  const sheet = sheets.find((item) => item.name === PLAN_SHEET);
  return sheet !== undefined && headerRow(sheet) >= 0;
}

/** Reads a 上报稿 back: activities, unit, year, income and opening balance. Null when the workbook is none. */
export function readReport(sheets: readonly CellSheet[], fallbackYear: number): ReadReport | null {
  const sheet = sheets.find((item) => item.name === PLAN_SHEET);
  if (sheet === undefined || headerRow(sheet) < 0) return null;
  const issues: EntryIssue[] = [];
  const activities = readActivities(sheet, issues);
  const cover = texts(sheet, 1);
  const unit = /^编制单位：(.*)（公章）$/.exec(cover.find((text) => text.startsWith('编制单位：')) ?? '')?.[1]?.trim() ?? '';
  const year = Number(/^年度：(\d{4})年$/.exec(cover.find((text) => text.startsWith('年度：')) ?? '')?.[1] ?? fallbackYear);
  const budget = sheets.find((item) => item.name === BUDGET_SHEET);
  const settings = budget === undefined ? blankSettings() : readSettings(budget);
  const planYear = year >= MIN_PLAN_YEAR && year <= MAX_PLAN_YEAR ? year : fallbackYear;
  const members = readMembers(sheets.find((item) => item.name === NOTES_SHEET));
  return { plan: { ...blankPlan(planYear), settings: { ...settings, members, unit: unit === '' ? null : unit }, activities }, issues };
}

function texts(sheet: CellSheet, row: number): string[] {
  return (sheet.rows[row] ?? []).map((cell) => String(cell?.value ?? ''));
}

function headerRow(sheet: CellSheet): number {
  return sheet.rows.findIndex((_, row) => {
    const cells = texts(sheet, row);
    return cells.includes(REPORT_COLUMNS.title.header) && cells.includes(REPORT_COLUMNS.budget.header);
  });
}

/** Activities are the rows that carry a number in 序号; headings, sums and signatures do not. */
function readActivities(sheet: CellSheet, issues: EntryIssue[]): Activity[] {
  const head = headerRow(sheet);
  const header = texts(sheet, head);
  const fields = new Map(REPORT_FIELDS.filter((field) => field !== 'months').map((field) => [REPORT_COLUMNS[field].header, field]));
  const activities: Activity[] = [];
  let group = '';
  sheet.rows.slice(head + 1).forEach((cells, index) => {
    const no = cells[0]?.value ?? null;
    if (typeof no === 'string') group = no.split('　')[0] ?? '';
    if (typeof no !== 'number') return;
    const values = new Map<string, CellValue>();
    const months = new Map<number, CellValue>();
    header.forEach((name, column) => {
      const value = cells[column]?.value ?? null;
      const slot = slotOfHeader(name);
      const field = fields.get(name);
      if (slot !== null) months.set(slot, value);
      else if (field !== undefined) values.set(field, value);
    });
    const subject = EXPENSE_SUBJECTS.find((name) => name === group);
    if (!values.has('subject') && subject !== undefined) values.set('subject', subject);
    const told = /^【(推迟|取消)】/.exec(String(values.get('remark') ?? ''));
    if (told !== null && !values.has('status')) {
      values.set('status', told[1] ?? null);
      values.set('remark', String(values.get('remark')).slice(told[0].length));
    }
    const place = String(values.get('place') ?? '') || null;
    const row = { sheet: PLAN_SHEET, row: head + 1 + index, fields: values, months };
    activities.push({ ...readActivityRow(row, `r${activities.length + 1}`, issues), place });
  });
  return activities;
}

/** Income, opening balance, chart of accounts and approvals from 工会经费收支预算表. */
function readSettings(sheet: CellSheet): Settings {
  const rows = sheet.rows.map((cells) => cells.map((cell) => cell?.value ?? null));
  const find = (label: string): readonly CellValue[] => rows.find((cells) => String(cells[1] ?? '') === label) ?? [];
  const old = accountOf('职工集体福利', '2010')?.name ?? '';
  const accounting = find(old).length > 0 ? '2010' : '2022';
  const income = INCOME_KINDS.map((kind) => {
    const [, , lastYear, budget, , remark] = find(INCOME_ACCOUNTS[accounting][kind].name);
    return {
      kind,
      budget: readAmount(budget ?? null) ?? null,
      actual: null,
      lastYear: readAmount(lastYear ?? null) ?? null,
      remark: String(remark ?? '') || null,
    };
  });
  const approval = rows.map((cells) => String(cells[0] ?? '')).find((text) => text.startsWith('本预算业经')) ?? '';
  const [committee, audit, superior] = approval.split('，').map(readDate);
  return {
    ...blankSettings(),
    accounting,
    income,
    openingBalance: readAmount(find(BUDGET_LABELS.opening)[3] ?? null) ?? null,
    approvals: { committee: committee ?? null, audit: audit ?? null, superior: superior ?? null },
  };
}

/** 编制说明 states the number of members, and no table does. */
function readMembers(sheet: CellSheet | undefined): number | null {
  const text = (sheet?.rows ?? []).map((row) => String(row[0]?.value ?? '')).join('');
  const match = /面向会员(\d+)人/.exec(text);
  return match === null ? null : Number(match[1]);
}

function readDate(text: string): string | null {
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text);
  return match === null ? null : `${match[1]}-${String(match[2]).padStart(2, '0')}-${String(match[3]).padStart(2, '0')}`;
}
