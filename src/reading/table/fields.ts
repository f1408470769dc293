/** What a column of a plan's table can hold. */
export const COLUMN_FIELDS = [
  'no',
  'group',
  'title',
  'content',
  'schedule',
  'time',
  'start',
  'end',
  'month',
  'owner',
  'lead',
  'host',
  'assist',
  'audience',
  'people',
  'place',
  'unitPrice',
  'quantity',
  'unit',
  'budget',
  'fundPart',
  'lastYear',
  'spent',
  'source',
  'subject',
  'goal',
  'status',
  'remark',
] as const;
/**
 * schedule: free text that holds its own times ("3月:…；5月:…") · month: one column of a 1月…12月 matrix ·
 * fundPart: the part of the budget paid from the source the header names · unit: measure of a quantity (份, 套).
 */
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Fields of which a table may have several columns. */
export const REPEATABLE: ReadonlySet<ColumnField> = new Set<ColumnField>([
  'group',
  'content',
  'schedule',
  'time',
  'month',
  'owner',
  'lead',
  'host',
  'assist',
  'fundPart',
  'goal',
  'status',
  'remark',
]);

/** Columns chosen by the caller, zero-based; they win over every guess. */
export type ColumnChoice = Readonly<Partial<Record<ColumnField, readonly number[]>>>;

export type MoneyUnit = '元' | '百元' | '千元' | '万元';

/** Why a column was taken for a field; worded in `messages/input`. */
export type GuessReason = 'header-name' | 'header-word' | 'header-pair' | 'content' | 'choice' | 'position';

export interface ColumnGuess {
  readonly column: number;
  readonly field: ColumnField;
  /** The header as the table writes it; '' when there is none. */
  readonly header: string;
  readonly reason: GuessReason;
  /** Money unit the header names. */
  readonly unit: MoneyUnit | null;
  /** Of what the header's standard is: 元/人 → 人. */
  readonly per: string | null;
  /** Month of a matrix column, 1–12. */
  readonly month: number | null;
}
