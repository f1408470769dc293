import type { EntryIssue, EntryIssueCode } from '../plan/issue';

const WARNINGS: ReadonlySet<EntryIssueCode> = new Set([
  'amount-too-precise',
  'month-mark-unreadable',
  'product-differs',
  'funding-differs',
  'date-outside-year',
  'unknown-status',
]);

/** Collects 填写问题 while one sheet is read. */
export class IssueList {
  readonly issues: EntryIssue[] = [];

  constructor(private readonly sheet: string) {}

  add(
    code: EntryIssueCode,
    place: { readonly row: number | null; readonly column: number | null; readonly field: string; readonly activityId?: string | null },
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    const { row, column, field, activityId = null } = place;
    const severity = WARNINGS.has(code) ? 'warning' : 'error';
    this.issues.push({ code, severity, at: { sheet: this.sheet, row, column, activityId, field }, params });
  }
}
