import type { SourceSpan } from '../plan/span';

/** A cell of a table found in a source, with its place in the decoded text. */
export interface GridCell extends SourceSpan {
  readonly text: string;
  /** The number behind the text, when the source held a number (a sheet's cell). */
  readonly number: number | null;
  /** True when the number is a date serial (days since 1899-12-30). */
  readonly isDate: boolean;
  /** True when the text was taken over from a merged cell above or to the left. */
  readonly merged: boolean;
}

/** A rectangular table with offsets into `text`. Every reader of tables works on this and nothing else. */
export interface Grid {
  readonly text: string;
  readonly rows: readonly (readonly GridCell[])[];
}
