import { INCOME_KINDS, type IncomeLine } from '../plan/income';
import { ACCOUNTING_VERSIONS, blankSettings, UNIT_KINDS, type Settings } from '../plan/settings';
import { MAX_PLAN_YEAR, MIN_PLAN_YEAR } from '../plan/workplan';
import type { CellSheet, ReadCell } from './cells';
import { cellText, isDateCell, readAmount, readNumber, serialDate, type ReadNumber } from './read-cell';
import { findHeader } from './read-find';
import { IssueList } from './read-issues';
import { SETTING_KEYS, SETTING_WORDS, type SettingKey } from './settings-layout';
import { LIMIT_HEADERS, WAIVER_HEADERS } from './settings-sheet';

interface Place {
  readonly cell: ReadCell | null;
  readonly row: number;
  readonly column: number;
}

export interface ReadSettings {
  readonly settings: Settings;
  /** Null when 设置 does not say it. */
  readonly planYear: number | null;
  readonly issues: IssueList;
}

/** Reads 设置 by its labels. A missing sheet gives settings of which nothing is known. */
export function readSettings(sheets: readonly CellSheet[]): ReadSettings {
  const found = sheets.find((sheet) => labelRows(sheet).size >= 5) ?? null;
  const issues = new IssueList(found?.name ?? '');
  if (found === null) return { settings: blankSettings(), planYear: null, issues };
  const rows = labelRows(found);
  const place = (key: SettingKey): Place => {
    const row = rows.get(SETTING_WORDS[key].label) ?? -1;
    return { cell: found.rows[row]?.[1] ?? null, row, column: 1 };
  };
  const reader = new SettingReader(issues, place);
  const planYear = reader.year();
  const settings: Settings = {
    ...blankSettings(),
    unit: cellText(place('unit').cell),
    unitKind: reader.choice('unitKind', UNIT_KINDS),
    province: cellText(place('province').cell)?.toUpperCase() ?? null,
    accounting: reader.choice('accounting', ACCOUNTING_VERSIONS) ?? blankSettings().accounting,
    members: reader.whole('members'),
    staff: reader.whole('staff'),
    payroll: reader.number('payroll', readAmount),
    duesBase: reader.number('duesBase', readAmount),
    retainedShare: reader.share(),
    approvals: { committee: reader.date('committee'), audit: reader.date('audit'), superior: reader.date('superior') },
    ...readIncome(found, issues),
    ownLimits: readLimits(found, issues),
    waivers: readWaivers(found),
  };
  return { settings, planYear, issues };
}

function labelRows(sheet: CellSheet): Map<string, number> {
  const labels = new Set(SETTING_KEYS.map((key) => SETTING_WORDS[key].label));
  const rows = new Map<string, number>();
  sheet.rows.forEach((row, index) => {
    const text = cellText(row[0]);
    if (text !== null && labels.has(text) && !rows.has(text)) rows.set(text, index);
  });
  return rows;
}

class SettingReader {
  constructor(
    private readonly issues: IssueList,
    private readonly place: (key: SettingKey) => Place,
  ) {}

  year(): number | null {
    const year = this.number('planYear', readNumber);
    if (year === null) return null;
    if (Number.isInteger(year) && year >= MIN_PLAN_YEAR && year <= MAX_PLAN_YEAR) return year;
    this.bad('planYear', { text: String(year) });
    return null;
  }

  number<T>(key: SettingKey, read: (cell: ReadCell | null) => ReadNumber<T>): T | null {
    const { cell, row, column } = this.place(key);
    const { value, problem } = read(cell);
    if (problem !== null) this.issues.add(problem.code, { row, column, field: key }, problem.params);
    return value;
  }

  whole(key: 'members' | 'staff'): number | null {
    const value = this.number(key, readNumber);
    if (value === null || Number.isInteger(value)) return value;
    this.bad(key, { text: String(value) });
    return null;
  }

  share(): number | null {
    const value = this.number('retainedShare', readNumber);
    if (value === null || value <= 1) return value;
    const { row, column } = this.place('retainedShare');
    this.issues.add('share-out-of-range', { row, column, field: 'retainedShare' }, { value });
    return null;
  }

  choice<T extends string>(key: SettingKey, values: readonly T[]): T | null {
    const text = cellText(this.place(key).cell);
    const found = values.find((value) => value === text) ?? null;
    if (found === null && text !== null) this.bad(key, { text });
    return found;
  }

  /** A date as YYYY-MM-DD, from text or from a date cell. */
  date(key: SettingKey): string | null {
    const { cell } = this.place(key);
    const text = cellText(cell);
    if (text === null) return null;
    if (isDateCell(cell) && typeof cell?.value === 'number') {
      const { year, month, day } = serialDate(cell.value);
      return isoDay(year, month, day);
    }
    const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text); // 2026-12-08 · 2026年12月8日
    if (found !== null) return isoDay(Number(found[1]), Number(found[2]), Number(found[3]));
    this.bad(key, { text });
    return null;
  }

  private bad(key: SettingKey, params: Readonly<Record<string, string | number>>): void {
    const { row, column } = this.place(key);
    this.issues.add('setting-unreadable', { row, column, field: key }, params);
  }
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function readIncome(sheet: CellSheet, issues: IssueList): Pick<Settings, 'income' | 'openingBalance'> {
  const header = findHeader([sheet], ['收入项目', '本年预算']);
  const blank = blankSettings();
  if (header === null) return { income: blank.income, openingBalance: null };
  const rows = new Map<string, number>();
  sheet.rows.forEach((row, index) => {
    const text = index > header.row ? cellText(row[0]) : null;
    if (text !== null && !rows.has(text)) rows.set(text, index);
  });
  const money = (label: string, heading: string, field: string): IncomeLine['budget'] => {
    const row = rows.get(label) ?? -1;
    const column = header.columns.get(heading) ?? -1;
    const { value, problem } = readAmount(sheet.rows[row]?.[column]);
    if (problem !== null) issues.add(problem.code, { row, column, field }, problem.params);
    return value;
  };
  const income = INCOME_KINDS.map((kind) => ({
    kind,
    budget: money(kind, '本年预算', 'income'),
    actual: money(kind, '本年实收', 'income'),
    lastYear: money(kind, '上年决算', 'income'),
    remark: cellText(sheet.rows[rows.get(kind) ?? -1]?.[header.columns.get('说明') ?? -1]),
  }));
  return { income, openingBalance: money('上年结余', '本年预算', 'openingBalance') };
}

function readLimits(sheet: CellSheet, issues: IssueList): Record<string, number> {
  const header = findHeader([sheet], LIMIT_HEADERS);
  const limits: Record<string, number> = {};
  if (header === null) return limits;
  const [ruleHeader, limitHeader] = LIMIT_HEADERS;
  const column = header.columns.get(limitHeader) ?? -1;
  for (let row = header.row + 1; row < sheet.rows.length; row += 1) {
    const rule = cellText(sheet.rows[row]?.[header.columns.get(ruleHeader) ?? -1]);
    const cell = sheet.rows[row]?.[column];
    if (rule === null && cellText(cell) === null) continue;
    // The next list begins with its heading, not with a rule.
    if (rule === null || !/^[A-Z]/.test(rule)) break;
    const { value } = readNumber(cell);
    if (value === null) issues.add('own-limit-unreadable', { row, column, field: 'ownLimits' }, { rule, text: cellText(cell) ?? '' });
    else limits[rule] = value;
  }
  return limits;
}

function readWaivers(sheet: CellSheet): Record<string, string> {
  const header = findHeader([sheet], WAIVER_HEADERS);
  const waivers: Record<string, string> = {};
  if (header === null) return waivers;
  for (const row of sheet.rows.slice(header.row + 1)) {
    const key = cellText(row[header.columns.get(WAIVER_HEADERS[0]) ?? -1]);
    const reason = cellText(row[header.columns.get(WAIVER_HEADERS[1]) ?? -1]);
    if (key !== null && reason !== null) waivers[key] = reason;
  }
  return waivers;
}
