import type { IncomeKind, IncomeLine } from '../plan/income';

/** Income that every basic-level union has: members' dues and the share of the contribution it keeps. */
export const EVERY_UNIONS_INCOME: readonly IncomeKind[] = ['会费收入', '拨缴经费收入'];

/**
 * Whether somebody still has to fill in the budget of an income line: when it is blank and either every union has such income or
 * the line carries another figure. A blank line of another kind is income that the unit may well not have.
 */
export function incomeToFill(kind: IncomeKind, lines: readonly IncomeLine[]): boolean {
  const line = lines.find((entry) => entry.kind === kind);
  if (line !== undefined && line.budget !== null) return false;
  return EVERY_UNIONS_INCOME.includes(kind) || (line !== undefined && (line.actual !== null || line.lastYear !== null));
}
