import type { SourceSpan } from '../../plan/span';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import { isDated } from './dated';
import type { Draft } from './draft';

/** 比赛从4月2日开始, 定于9月8日举行: what opens a sentence that dates the entry before it, however long it goes on. */
export const DATES =
  /^(?:本次|该)?(?:竞赛|比赛|活动|大赛|培训|行动|会议)?(?:时间|从|自|[拟暂初]?定[于在]|[拟将]于|计划于|安排在)|^\d{1,2}月[^,]{0,8}为[^,]{0,6}[月周日期](?:,|$)/;
const LONGEST = 40;

/** 时间定于4月下旬: a sentence that only dates what the one before it said. */
export function datePrevious(text: string, drafts: Draft[], sentence: SourceSpan, context: TimeContext): void {
  const last = drafts[drafts.length - 1];
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
  if (!last || isDated(last.time)) return;
  if (!DATES.test(words) && (sentence.end - sentence.start > LONGEST || !/时间|时限|期限|截至|截止|定于|安排在|拟在|于/.test(words)))
    return;
  const { time } = resolveTime(words, sentence.start, findTimes(words, context, sentence.start), null, context);
  if (!isDated(time)) return;
  // (完成时限:11月底) speaks of the whole sentence before it, and stands outside every entry of it
  const bracket = /^[([]/.test(words);
  drafts.forEach((draft, index) => {
    if (draft !== last && (!bracket || draft.sentence.start !== last.sentence.start || isDated(draft.time))) return;
    const end = bracket || draft.block.lead !== null ? draft.end : sentence.end;
    drafts[index] = { ...draft, time: { ...time, deadline: bracket && /完成|时限|期限/.test(words) ? 'by' : time.deadline }, end };
  });
}
