import type { SourceSpan } from '../../../plan/span';
import { eventHead } from '../event-head';

/** 技能培训和[比赛]: a bare noun has what the one before it is of; null for any other title. */
export function sharedModifier(text: string, from: number, { start, end }: SourceSpan): string | null {
  const word = text.slice(start, end);
  if (word.length !== 2 || eventHead(word)?.strength !== 'occasion') return null;
  const before = /(?:^|组织|开展|举办|举行|进行|做好|完成|[,。;:])([\u4e00-\u9fff“”]{4,10})[和与及、]$/
    .exec(text.slice(Math.max(from, start - 14), start))?.[1]
    ?.replace(/^.*(?:组织|开展|举办|举行|进行|做好|各类|各种|各项)/, '');
  const head = before === undefined ? null : eventHead(before);
  return before !== undefined && head?.strength === 'occasion' && head.word.length === 2 && head.at >= 2
    ? `${before.slice(0, head.at)}${word}`
    : null;
}
