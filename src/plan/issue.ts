/** Where on a sheet of ours something is wrong: the field's key (as in `sheets/columns`) of one activity or setting. */
export interface EntryPlace {
  readonly sheet: string;
  /** Zero-based row and column of the cell; null when the place is a whole sheet. */
  readonly row: number | null;
  readonly column: number | null;
  readonly activityId: string | null;
  readonly field: string;
}

/** 填写问题: a typed cell that cannot be used as it stands. The rest goes on; nothing becomes 0. */
export interface EntryIssue {
  readonly code: EntryIssueCode;
  readonly severity: 'error' | 'warning' | 'info';
  readonly at: EntryPlace;
  readonly params: Readonly<Record<string, string | number>>;
}

export const ENTRY_ISSUE_CODES = [
  'amount-not-a-number',
  'amount-negative',
  'amount-too-precise',
  'amount-mixed-units',
  'number-not-a-number',
  'number-negative',
  'unknown-subject',
  'unknown-source',
  'unknown-status',
  'month-mark-unreadable',
  'duplicate-id',
  'missing-title',
  'product-differs',
  'funding-differs',
  'date-outside-year',
  'share-out-of-range',
  'own-limit-unreadable',
  'setting-unreadable',
] as const;
export type EntryIssueCode = (typeof ENTRY_ISSUE_CODES)[number];
