import type { SourceSpan } from '../../plan/span';
import type { ActivityTime } from '../../plan/time';
import type { Scope } from '../lexicon/scopes';
import type { Attribute } from './attributes';
import type { Line } from './lines';
import type { Marker } from './markers';

/** A heading that governs what stands under it. */
export interface Heading extends SourceSpan {
  readonly text: string;
  readonly rank: number;
  readonly scope: Scope;
  /** Months the heading gives to everything under it. */
  readonly time: ActivityTime | null;
}

/** A stretch of text to read for activities, with the headings over it. */
export interface Block extends SourceSpan {
  readonly headings: readonly Heading[];
  readonly scope: Scope;
  readonly inherited: ActivityTime | null;
  /** Number and rank of the list item the block is; null for running text. */
  readonly marker: Marker | null;
  /** A heading in the same line, before the first 。: read as an activity only when nothing else in the block is one. */
  readonly lead: SourceSpan | null;
  /** Which plan of the file. */
  readonly section: number;
  /** A line that says something about the entry above; not read for activities. */
  readonly attribute: Attribute | null;
}

export interface Outline {
  readonly blocks: readonly Block[];
  /** Headings in reading order, each as a block that could be read when nothing under it is an activity. */
  readonly headings: readonly Block[];
  readonly noise: readonly SourceSpan[];
  /** Title lines, one per plan. */
  readonly titles: readonly Line[];
  /** The last line that is the name of a body alone; null when there is none. */
  readonly signature: Line | null;
  /** The plans, by their number, whose months run from autumn over the new year. */
  readonly wrapped: ReadonlySet<number>;
}
