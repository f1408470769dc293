import { contributionOf, CONTRIBUTION_RATE, DUES_RATE, duesOf } from '../budget/calculators';
import { yuanFromFen, ZERO_FEN, type Fen } from '../plan/fen';
import { INCOME_KINDS } from '../plan/income';
import type { WorkPlan } from '../plan/workplan';
import { absoluteRect, rect, sheetRect } from './address';
import { SHEET_NAMES } from './columns';
import {
  CENTER,
  GRID,
  HEADER,
  INPUT,
  MONEY,
  MUTED,
  page,
  PERCENT_FORMAT,
  SECTION,
  SUBTITLE,
  TITLE,
  TOTAL,
  WHOLE_FORMAT,
  WRAP,
} from './look';
import type { ModelCell, NameModel, SheetModel } from './model';
import { either, joined, live, liveMoney } from './text-formula';
import {
  INCOME_COLUMNS,
  INCOME_FIRST_ROW,
  INCOME_HEADER_ROW,
  INCOME_TOTAL_ROW,
  LIMITS_HEADER_ROW,
  LISTS,
  LISTS_HEADER_ROW,
  OPENING_ROW,
  SETTING_KEYS,
  SETTING_WORDS,
  settingRef,
  settingRow,
  SETTINGS_FIRST_ROW,
  SETTINGS_VALUE_COLUMN,
  type SettingKey,
} from './settings-layout';
import { SheetDraft } from './sheet-draft';

/** Headings of the lists at the foot of 设置; part of the file format. */
export const LIMIT_HEADERS = ['规则编号', '自定限额', '说明'] as const;
export const WAIVER_HEADERS = ['规则|活动编号', '暂不处理的理由'] as const;
const SPARE_ROWS = 6;

const money = (amount: Fen | null): number | null => (amount === null ? null : yuanFromFen(amount));

/** 设置: what the whole plan rests on. Cells to fill in are tinted and carry a hint. */
export function buildSettings(plan: WorkPlan): SheetModel {
  const draft = new SheetDraft('settings', SHEET_NAMES.settings);
  draft.put(0, 0, '设置');
  draft.merge(rect(0, 0, 1, 5));
  draft.style(rect(0, 0), TITLE);
  draft.rowHeight(0, 34);
  draft.put(1, 0, '浅黄格可以填写;不知道的留空,各表按“待填”处理,不按 0 计算。金额单位:元');
  draft.style(rect(1, 0), SUBTITLE);
  drawUnit(draft, plan);
  drawIncome(draft, plan);
  const end = drawLimits(draft, plan);
  drawLists(draft);
  draft.columns = [24, 18, 16, 16, 52, 3, 3, 3, 14, 14, 11, 12, 12].map((width) => ({ width }));
  for (let row = 2; row < end; row += 1) draft.rowHeight(row, 19);
  draft.page = page({ paper: 'A4', orientation: 'portrait', area: rect(0, 0, end, 5) });
  return draft.finish();
}

function drawUnit(draft: SheetDraft, plan: WorkPlan): void {
  const { settings } = plan;
  const values: Readonly<Record<SettingKey, ModelCell>> = {
    unit: settings.unit,
    unitKind: settings.unitKind,
    planYear: plan.planYear,
    province: settings.province,
    accounting: settings.accounting,
    members: settings.members,
    staff: settings.staff,
    payroll: money(settings.payroll),
    duesBase: money(settings.duesBase),
    retainedShare: settings.retainedShare,
    committee: settings.approvals.committee,
    audit: settings.approvals.audit,
    superior: settings.approvals.superior,
  };
  draft.putRow(SETTINGS_FIRST_ROW - 1, 0, ['项目', '内容', '说明']);
  draft.merge(rect(SETTINGS_FIRST_ROW - 1, 2, 1, 3));
  draft.style(rect(SETTINGS_FIRST_ROW - 1, 0, 1, 5), HEADER);
  for (const key of SETTING_KEYS) {
    const row = settingRow(key);
    draft.putRow(row, 0, [SETTING_WORDS[key].label, values[key], SETTING_WORDS[key].hint]);
    draft.merge(rect(row, 2, 1, 3));
  }
  const block = rect(SETTINGS_FIRST_ROW, 0, SETTING_KEYS.length, 5);
  draft.style(rect(block.row - 1, 0, block.rows + 1, 5), GRID);
  draft.style(rect(block.row, SETTINGS_VALUE_COLUMN, block.rows, 1), INPUT, { horizontal: 'left', wrap: true });
  draft.style(rect(block.row, 2, block.rows, 3), MUTED, WRAP);
  for (const key of ['payroll', 'duesBase'] as const) draft.style(rect(settingRow(key), 1), MONEY, { horizontal: 'left' });
  for (const key of ['members', 'staff'] as const) draft.style(rect(settingRow(key), 1), { numberFormat: WHOLE_FORMAT });
  draft.style(rect(settingRow('retainedShare'), 1), { numberFormat: PERCENT_FORMAT });
  const error = { title: '请从列表中选择', message: '请从列表中选择,或留空。', style: 'stop' } as const;
  for (const key of ['unitKind', 'accounting'] as const) {
    draft.validations.push({ at: rect(settingRow(key), 1), rule: { kind: 'list', values: LISTS[key].values }, error });
  }
}

function drawIncome(draft: SheetDraft, plan: WorkPlan): void {
  const { settings } = plan;
  draft.put(INCOME_HEADER_ROW - 1, 0, '收入与上年结余');
  draft.style(rect(INCOME_HEADER_ROW - 1, 0), SECTION);
  draft.putRow(INCOME_HEADER_ROW, 0, ['收入项目', '本年预算', '本年实收', '上年决算', '说明']);
  INCOME_KINDS.forEach((kind, index) => {
    const line = settings.income.find((entry) => entry.kind === kind);
    const row = INCOME_FIRST_ROW + index;
    draft.putRow(row, 0, [
      kind,
      money(line?.budget ?? null),
      money(line?.actual ?? null),
      money(line?.lastYear ?? null),
      line?.remark ?? null,
    ]);
  });
  draft.put(INCOME_TOTAL_ROW, 0, '本年收入合计');
  for (const [key, column] of [
    ['budget', 1],
    ['actual', 2],
    ['lastYear', 3],
  ] as const) {
    const range = absoluteRect(rect(INCOME_FIRST_ROW, column, INCOME_KINDS.length, 1));
    const known = settings.income.map((line) => line[key]).filter((amount) => amount !== null);
    const sum = known.length === 0 ? '待填' : known.reduce((total, amount) => total + amount, 0) / 100;
    draft.formula(INCOME_TOTAL_ROW, column, `IF(COUNT(${range})=0,"待填",ROUND(SUM(${range}),2))`, sum);
  }
  draft.putRow(OPENING_ROW, 0, ['上年结余', money(settings.openingBalance)]);
  drawCalculators(draft, plan);
  const block = rect(INCOME_HEADER_ROW, 0, OPENING_ROW - INCOME_HEADER_ROW + 1, 5);
  draft.style(block, GRID);
  draft.style(rect(INCOME_HEADER_ROW, 0, 1, 5), HEADER);
  draft.style(rect(INCOME_FIRST_ROW, 1, INCOME_KINDS.length, 3), MONEY, INPUT);
  draft.style(rect(INCOME_FIRST_ROW, 4, INCOME_KINDS.length + 2, 1), WRAP, MUTED);
  draft.style(rect(INCOME_TOTAL_ROW, 0, 1, 4), TOTAL, MONEY);
  draft.style(rect(OPENING_ROW, INCOME_COLUMNS.budget), MONEY, INPUT);
  draft.style(rect(INCOME_TOTAL_ROW, 0), { horizontal: 'left' });
}

/** The two computed incomes with their formula in words, beside the lines they inform; they never fill a line by themselves. */
function drawCalculators(draft: SheetDraft, plan: WorkPlan): void {
  const { settings } = plan;
  const [base, payroll, kept] = [settingRef('duesBase'), settingRef('payroll'), settingRef('retainedShare')];
  const dues = duesOf(settings.duesBase);
  const duesParts = [
    '会费测算:',
    liveMoney(base, dues?.base ?? ZERO_FEN),
    ' × 0.5% = ',
    liveMoney(`ROUND(${base}*${DUES_RATE},2)`, dues?.result ?? ZERO_FEN),
  ];
  draft.put(
    INCOME_TOTAL_ROW,
    INCOME_COLUMNS.remark,
    joined(either(`ISNUMBER(${base})`, duesParts, ['会费测算:填会费计缴基数后显示'], dues !== null)),
  );
  const share = contributionOf(settings.payroll, settings.retainedShare);
  const percent = `${(Math.round((share?.share ?? 0) * 1000) / 10).toFixed(1)}%`;
  const shareParts = [
    '拨缴测算:',
    liveMoney(payroll, share?.base ?? ZERO_FEN),
    ' × 2% × ',
    live(`TEXT(${kept},"0.0%")`, percent),
    ' = ',
    liveMoney(`ROUND(${payroll}*${CONTRIBUTION_RATE}*${kept},2)`, share?.result ?? ZERO_FEN),
  ];
  const both = `AND(ISNUMBER(${payroll}),ISNUMBER(${kept}))`;
  draft.put(OPENING_ROW, INCOME_COLUMNS.remark, joined(either(both, shareParts, ['拨缴测算:填工资总额和留成比例后显示'], share !== null)));
}

/** 自定限额 and 暂不处理, each with spare rows. Returns the row below the last one. */
function drawLimits(draft: SheetDraft, plan: WorkPlan): number {
  const limits = Object.entries(plan.settings.ownLimits);
  const waivers = Object.entries(plan.settings.waivers);
  draft.put(LIMITS_HEADER_ROW - 1, 0, '本单位自定限额(只能比规定更严)');
  draft.style(rect(LIMITS_HEADER_ROW - 1, 0), SECTION);
  draft.putRow(LIMITS_HEADER_ROW, 0, [...LIMIT_HEADERS]);
  limits.forEach(([rule, limit], index) => draft.putRow(LIMITS_HEADER_ROW + 1 + index, 0, [rule, limit]));
  const rows = limits.length + SPARE_ROWS;
  draft.style(rect(LIMITS_HEADER_ROW, 0, rows + 1, 3), GRID);
  draft.style(rect(LIMITS_HEADER_ROW, 0, 1, 3), HEADER);
  draft.style(rect(LIMITS_HEADER_ROW + 1, 0, rows, 3), INPUT);
  const second = LIMITS_HEADER_ROW + rows + 3;
  draft.put(second - 1, 0, '暂不处理的校核结论');
  draft.style(rect(second - 1, 0), SECTION);
  draft.putRow(second, 0, [...WAIVER_HEADERS]);
  waivers.forEach(([key, reason], index) => {
    draft.putRow(second + 1 + index, 0, [key, reason]);
  });
  const more = waivers.length + SPARE_ROWS;
  draft.style(rect(second, 0, more + 1, 2), GRID);
  draft.style(rect(second, 0, 1, 2), HEADER);
  draft.style(rect(second + 1, 0, more, 2), INPUT, WRAP);
  draft.put(second + more + 1, 0, null);
  return second + more + 1;
}

function drawLists(draft: SheetDraft): void {
  for (const { header, column, values } of Object.values(LISTS)) {
    draft.put(LISTS_HEADER_ROW, column, header);
    values.forEach((value, index) => draft.put(LISTS_HEADER_ROW + 1 + index, column, value));
    draft.style(rect(LISTS_HEADER_ROW, column), HEADER);
    draft.style(rect(LISTS_HEADER_ROW, column, values.length + 1, 1), GRID, CENTER);
  }
}

/** Names of the single settings, so that other people's formulas can speak of them. */
export function settingNames(): NameModel[] {
  const names = SETTING_KEYS.map((key) => ({ name: SETTING_WORDS[key].name, ref: settingRef(key) }));
  const cell = (name: string, row: number): NameModel => ({ name, ref: sheetRect(SHEET_NAMES.settings, rect(row, INCOME_COLUMNS.budget)) });
  return [...names, cell('uyp_income_total', INCOME_TOTAL_ROW), cell('uyp_opening_balance', OPENING_ROW)];
}
