import { fen, yuanFromFen, type Fen } from '../plan/fen';
import { cellAddress, columnName } from './address';
import { BUDGET } from './budget-layout';
import type { FormulaCell } from './model';
import { round4 } from './round';
import type { SheetDraft } from './sheet-draft';
import { either, joined, live } from './text-formula';

/** Text for a figure that nobody has filled in; never 0. */
export const TO_FILL = '待填';

export type Shown = number | string;
/** Yuan of an amount as shown; `blank` when nobody knows it. */
export const yuan = (amount: Fen | number | null, blank: string = ''): Shown => (amount === null ? blank : yuanFromFen(fen(amount)));

const MONEY_COLUMNS = ['lastYear', 'budget', 'actual'] as const;
/** One of the three money columns of the form. */
export type MoneyColumn = (typeof MONEY_COLUMNS)[number];

/** The figures of a line as shown. */
export interface Line {
  readonly lastYear: Shown;
  readonly budget: Shown;
  readonly actual: Shown;
}

export interface LineFormulas {
  readonly lastYear: string;
  readonly budget: string;
  readonly actual: string;
}

/** The three money cells of a line and its rate. */
export function putLine(draft: SheetDraft, row: number, formulas: LineFormulas, line: Line): void {
  putMoney(draft, row, formulas, line);
  putRate(draft, row, line);
}

/** 执行率: actual over budget where both are numbers. */
export function putRate(draft: SheetDraft, row: number, line: Pick<Line, 'budget' | 'actual'>): void {
  const budget = cellAddress(row, BUDGET.budget);
  const actual = cellAddress(row, BUDGET.actual);
  const known = typeof line.budget === 'number' && typeof line.actual === 'number' && line.budget !== 0;
  // Text counts as more than any number, so both must be tested as numbers first.
  const rate = known ? round4((line.actual as number) / (line.budget as number)) : '';
  draft.formula(
    row,
    BUDGET.rate,
    `IF(AND(ISNUMBER(${budget}),ISNUMBER(${actual})),IF(${budget}=0,"",ROUND(${actual}/${budget},4)),"")`,
    rate,
  );
}

/** One formula for each of the three money columns. */
export function each(make: (column: MoneyColumn) => string): LineFormulas {
  return { lastYear: make('lastYear'), budget: make('budget'), actual: make('actual') };
}

/** Letters of a money column. */
export const letter = (column: MoneyColumn): string => columnName(BUDGET[column]);

/** The three money cells of a line that has no rate. */
export function putMoney(draft: SheetDraft, row: number, formulas: LineFormulas, line: Line): void {
  for (const column of MONEY_COLUMNS) draft.formula(row, BUDGET[column], formulas[column], line[column]);
}

/** 待填 3 项, or nothing. */
export function waitingCell(count: string, now: number): FormulaCell {
  return joined(either(`${count}=0`, [''], [`${TO_FILL} `, live(count, now), ' 项'], now === 0));
}
