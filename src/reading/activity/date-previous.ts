import type { SourceSpan } from '../../plan/span';
import type { TimeContext } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import type { Clause } from './clause';
import { isDated } from './dated';
import type { Draft } from './draft';

/** 时间定于4月下旬: a sentence that only dates what the one before it said. */
export function datePrevious(text: string, drafts: Draft[], sentence: SourceSpan, clauses: readonly Clause[], context: TimeContext): void {
  const last = drafts[drafts.length - 1];
  const words = text.slice(sentence.start, sentence.end);
  if (!last || isDated(last.time) || words.length > 40 || !/时间|截至|截止|定于|安排在|拟在|于/.test(words)) return;
  const { time } = resolveTime(
    words,
    sentence.start,
    clauses.flatMap((clause) => clause.times),
    null,
    context,
  );
  if (isDated(time)) drafts[drafts.length - 1] = { ...last, time, end: sentence.end };
}
