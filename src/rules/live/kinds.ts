import { INCOME_KINDS, type IncomeKind } from '../../plan/income';

const KINDS: ReadonlySet<string> = new Set(INCOME_KINDS);

export function isIncomeKind(name: string): name is IncomeKind {
  return KINDS.has(name);
}
