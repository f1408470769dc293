import { STATUSES } from '../plan/activity';
import { INCOME_KINDS, type IncomeKind } from '../plan/income';
import { ACCOUNTING_VERSIONS, UNIT_KINDS } from '../plan/settings';
import { FUND_SOURCES } from '../plan/source';
import { EXPENSE_SUBJECTS } from '../plan/subject';
import { absoluteAddress, absoluteRect, quoteSheet, rect } from './address';
import { SHEET_NAMES } from './columns';

/** Settings that are one cell each, in the order of the sheet. */
export const SETTING_KEYS = [
  'unit',
  'unitKind',
  'planYear',
  'province',
  'accounting',
  'members',
  'staff',
  'payroll',
  'duesBase',
  'retainedShare',
  'committee',
  'audit',
  'superior',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** Label, name of the cell in the workbook and hint of each setting; labels are part of the file format. */
export const SETTING_WORDS: Readonly<Record<SettingKey, { readonly label: string; readonly name: string; readonly hint: string }>> = {
  unit: { label: '单位名称', name: 'uyp_unit', hint: '工会全称,用于各表标题' },
  unitKind: { label: '单位类型', name: 'uyp_kind', hint: '机关 · 事业 · 企业 · 学校 · 医院 · 社区 · 其他' },
  planYear: { label: '计划年度', name: 'uyp_year', hint: '四位年份' },
  province: { label: '省份代码', name: 'uyp_province', hint: '两位字母,如 SX 山西;留空只按全国规定校核' },
  accounting: { label: '会计制度', name: 'uyp_accounting', hint: '2010(财会〔2009〕7号)或 2022(财会〔2021〕7号)' },
  members: { label: '会员人数', name: 'uyp_members', hint: '年末会员数' },
  staff: { label: '职工人数', name: 'uyp_staff', hint: '年末职工数' },
  payroll: { label: '全年工资总额', name: 'uyp_payroll', hint: '元,全部职工' },
  duesBase: { label: '会费计缴基数', name: 'uyp_dues_base', hint: '元,会员全年工资收入' },
  retainedShare: { label: '拨缴经费留成比例', name: 'uyp_retained_share', hint: '本级留用的部分,如 60%' },
  committee: { label: '工会委员会审议日期', name: 'uyp_approved_committee', hint: '年-月-日' },
  audit: { label: '经审委员会审查日期', name: 'uyp_approved_audit', hint: '年-月-日' },
  superior: { label: '上级工会批准日期', name: 'uyp_approved_superior', hint: '年-月-日' },
};

/** Zero-based places on 设置. */
export const SETTINGS_FIRST_ROW = 3;
export const SETTINGS_VALUE_COLUMN = 1;
export const INCOME_HEADER_ROW = SETTINGS_FIRST_ROW + SETTING_KEYS.length + 2;
export const INCOME_FIRST_ROW = INCOME_HEADER_ROW + 1;
export const INCOME_TOTAL_ROW = INCOME_FIRST_ROW + INCOME_KINDS.length;
export const OPENING_ROW = INCOME_TOTAL_ROW + 1;
export const LIMITS_HEADER_ROW = OPENING_ROW + 3;
export const INCOME_COLUMNS = { kind: 0, budget: 1, actual: 2, lastYear: 3, remark: 4 } as const;

/** Lists for the drop-downs, side by side on the right. */
export const LISTS = {
  subject: { header: '支出科目列表', column: 8, values: EXPENSE_SUBJECTS as readonly string[] },
  source: { header: '资金来源列表', column: 9, values: FUND_SOURCES as readonly string[] },
  status: { header: '状态列表', column: 10, values: STATUSES as readonly string[] },
  unitKind: { header: '单位类型列表', column: 11, values: UNIT_KINDS as readonly string[] },
  accounting: { header: '会计制度列表', column: 12, values: ACCOUNTING_VERSIONS as readonly string[] },
} as const;
export type ListKey = keyof typeof LISTS;
export const LISTS_HEADER_ROW = 2;

const SHEET = quoteSheet(SHEET_NAMES.settings);

/** Absolute reference of a setting's cell, with the sheet. */
export function settingRef(key: SettingKey): string {
  return `${SHEET}!${absoluteAddress(settingRow(key), SETTINGS_VALUE_COLUMN)}`;
}

export function settingRow(key: SettingKey): number {
  return SETTINGS_FIRST_ROW + SETTING_KEYS.indexOf(key);
}

/** Absolute reference of an income line's figure. */
export function incomeRef(kind: IncomeKind, column: keyof typeof INCOME_COLUMNS): string {
  return `${SHEET}!${absoluteAddress(INCOME_FIRST_ROW + INCOME_KINDS.indexOf(kind), INCOME_COLUMNS[column])}`;
}

/** Range of one figure over all income lines. */
export function incomeRange(column: 'budget' | 'actual' | 'lastYear'): string {
  return `${SHEET}!${absoluteRect(rect(INCOME_FIRST_ROW, INCOME_COLUMNS[column], INCOME_KINDS.length, 1))}`;
}

export const OPENING_REF = `${SHEET}!${absoluteAddress(OPENING_ROW, INCOME_COLUMNS.budget)}`;

/** Range of a drop-down's values. */
export function listRange(key: ListKey): string {
  const list = LISTS[key];
  return `${SHEET}!${absoluteRect(rect(LISTS_HEADER_ROW + 1, list.column, list.values.length, 1))}`;
}
