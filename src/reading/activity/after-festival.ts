import type { SourceSpan } from '../../plan/span';
import type { Clause } from './clause';
import { isDated } from './dated';
import type { Draft } from './draft';

/** 春节前走访困难职工;慰问离休干部: a round of visits goes on over a semicolon. */
export function afterFestival(
  text: string,
  drafts: readonly Draft[],
  sentence: SourceSpan,
  clauses: readonly Clause[],
  found: Draft[],
): Draft[] {
  const last = drafts[drafts.length - 1];
  if (
    !last ||
    last.kind === 'report' ||
    !isDated(last.time) ||
    last.time.recurrence !== null ||
    text.charAt(sentence.start - 1) !== ';' ||
    clauses.some((one) => one.times.length > 0)
  )
    return found;
  // 元旦春节期间开展…行动:慰问…;准备…
  const opened = drafts.find((one) => one.time.festivals.length > 0 && text.slice(one.sentence.start, one.start).includes(':'));
  const listed = opened !== undefined && last.time.festivals.length > 0;
  if (!listed && !/^(?:并|同时)?(?:慰问|走访|看望)/.test(text.slice(sentence.start, sentence.start + 6))) return found;
  return found.map((draft) => (isDated(draft.time) ? draft : { ...draft, time: { ...last.time, origin: 'heading' as const } }));
}
