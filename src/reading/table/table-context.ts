import type { Grid } from '../grid';
import type { ReadNote, ReadNoteCode } from '../note';
import type { SourceSpan } from '../../plan/span';
import type { TimeContext } from '../time/mention';
import type { TableLayout } from './columns';
import type { ColumnChoice, MoneyUnit } from './fields';

export interface ReadGridOptions {
  readonly planYear: number;
  readonly file: string | null;
  readonly columns?: ColumnChoice;
  /** Unit of bare amounts when the table itself names none. */
  readonly unit?: MoneyUnit;
  /** Headings that govern the whole table, outermost first. */
  readonly headings?: readonly string[];
  /** Title of the table, standing above it; asked for the unit of money and, when a name says nothing, for the subject. */
  readonly caption?: string;
}

/** What holds for all rows of one table. */
export interface TableContext {
  readonly grid: Grid;
  readonly file: string | null;
  readonly layout: TableLayout;
  readonly unit: MoneyUnit | null;
  readonly time: TimeContext;
  readonly headings: readonly string[];
  readonly caption: string;
  /** The grid knows merged cells, so a blank cell is blank and takes nothing over. */
  readonly knowsMerges: boolean;
  readonly note: NoteSink;
}

export type NoteSink = (code: ReadNoteCode, severity: ReadNote['severity'], at: SourceSpan, params?: ReadNote['params']) => void;
