import { INCOME_KINDS, type IncomeKind } from '../plan/income';
import type { LiveSetting, LiveTerm } from '../rules/live/row';
import { absoluteAddress, quoteSheet, textLiteral } from './address';
import { SHEET_NAMES } from './columns';
import { ISSUE_WORDS } from './issue-formula';
import { columnRange } from './master-layout';
import { foreignDetailRange, MONTHLY, SUMMARY_ROWS, type MonthlyLayout } from './monthly-layout';
import { INCOME_COLUMNS, INCOME_TOTAL_ROW, incomeRef, OPENING_REF, settingRef } from './settings-layout';

/**
 * A term of a numeric rule as a formula. A blank cell makes it #N/A on purpose, so that a sum with something missing never
 * shows a number; a row that was deleted is worth nothing.
 */
export function termFormula(term: LiveTerm, layout: MonthlyLayout): string {
  switch (term.kind) {
    case 'constant':
      return String(term.value);
    case 'mismatches':
      return `COUNTIF(${columnRange(layout.master, 'issue')},"*${ISSUE_WORDS.product}*")`;
    case 'setting':
      return [
        settingFormula(term.of),
        ...(term.times === 1 ? [] : [String(term.times)]),
        ...(term.by === null ? [] : [settingFormula(term.by)]),
      ].join('*');
    case 'row':
      return `IF(${count(term.activityId, layout)}=0,0,${term.value})`;
    case 'cell':
      return `IF(${count(term.activityId, layout)}=0,0,${cellFormula(term, layout)})`;
  }
}

const known = (reference: string): string => `IF(ISNUMBER(${reference}),${reference},NA())`;

function settingFormula(of: LiveSetting): string {
  if (isIncome(of)) return known(incomeRef(of, 'budget'));
  if (of === 'income') return known(`${quoteSheet(SHEET_NAMES.settings)}!${absoluteAddress(INCOME_TOTAL_ROW, INCOME_COLUMNS.budget)}`);
  if (of === 'expense') return `${quoteSheet(SHEET_NAMES.monthly)}!${absoluteAddress(SUMMARY_ROWS.amount, MONTHLY.budget)}`;
  // Without an opening balance nothing is brought forward, as in the core.
  if (of === 'openingBalance') return `N(${OPENING_REF})`;
  return known(settingRef(of));
}

function isIncome(of: LiveSetting): of is IncomeKind {
  return INCOME_KINDS.some((kind) => kind === of);
}

/** An id as a criterion: ~ before signs that would stand for other texts. */
function criterion(id: string): string {
  return textLiteral(id.replace(/[~*?]/g, '~$&'));
}

function count(id: string, layout: MonthlyLayout): string {
  return `COUNTIF(${columnRange(layout.master, 'id')},${criterion(id)})`;
}

function cellFormula(term: LiveTerm & { readonly kind: 'cell' }, layout: MonthlyLayout): string {
  const place = `MATCH(${criterion(term.activityId)},${columnRange(layout.master, 'id')},0)`;
  const detail = (column: number): string => `INDEX(${foreignDetailRange(layout, column)},${place}-1)`;
  const master = (field: string): string => `INDEX(${columnRange(layout.master, field)},${place})`;
  const value = {
    budget: () => known(detail(MONTHLY.budget)),
    own: () => `${known(detail(MONTHLY.cents))}/100`,
    unitPrice: () => known(master('unitPrice')),
    people: () => known(master('people')),
  }[term.field]();
  const times = term.times === 1 ? '' : `*${term.times}`;
  if (term.over === null) return `${value}${times}`;
  const under = term.over === 'people' ? master('people') : settingRef('members');
  return `${value}${times}/IF(N(${under})=0,NA(),${under})`;
}
