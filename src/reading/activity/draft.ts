import type { SourceSpan } from '../../plan/span';
import type { ActivityTime } from '../../plan/time';
import type { Attribute } from '../structure/attributes';
import type { Block } from '../structure/block';

/** An activity as found, before owners, money and subject are read. */
export interface Draft extends SourceSpan {
  readonly kind: 'activity' | 'report';
  readonly title: string;
  /** Where the title stands in the source; null when it was put together. */
  readonly titleSpan: SourceSpan | null;
  /** The sentence, for evidence that stands outside the span. */
  readonly sentence: SourceSpan;
  readonly time: ActivityTime;
  readonly contradiction: boolean;
  readonly certainty: 1 | 2 | 3;
  readonly block: Block;
  /** Members of one phrase share a number. */
  readonly group: number | null;
  readonly parts: readonly string[];
  /** Lines below that say who, where, for whom or how much: 责任人:…, 经费预算:… */
  readonly extras: readonly { readonly kind: Attribute['kind']; readonly span: SourceSpan }[];
  /** Where the only money of this entry stands, when others share its sentence; null when all of its words are read. */
  readonly paid: SourceSpan | null;
  readonly phase: 'prepare' | 'run' | 'wrapup' | null;
  /** The one event a notice is about. */
  readonly event?: true;
}
