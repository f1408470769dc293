import type { SourceSpan } from '../../plan/span';
import { NO_TIME } from '../../plan/time';
import type { Block } from '../structure/block';
import type { Draft } from './draft';

/** A draft of a stretch of text that is itself the title; nothing else known. */
export function plainDraft(text: string, span: SourceSpan, block: Block): Draft {
  const { start, end } = span;
  const own = { start, end };
  return {
    kind: 'activity',
    title: text.slice(start, end),
    titleSpan: own,
    start,
    end,
    sentence: own,
    time: NO_TIME,
    contradiction: false,
    certainty: 2,
    block,
    group: null,
    parts: [],
    extras: [],
    paid: null,
    phase: null,
  };
}
