import type { Block } from '../structure/block';
import { leadOf } from '../structure/lead';
import { sentencesOf } from '../text/pieces';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import { isDated, monthsOf } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { titleLikeness } from './likeness';
import { plainDraft } from './plain-draft';
import { STATED } from './clause';

/** 三、活动内容, 比赛项目及日程: what stands under it are the parts of an event, one an item. */
const PROGRAM =
  /(?:活动|比赛|竞赛|赛事)[\u4e00-\u9fff]{0,3}(?:内容|安排|项目|日程)|系列活动|主要活动|(?:项目|内容|日程)(?:及|与|和|、)?(?:时间|安排|日程)/;
const LONGEST_NAME = 24;
const VERB = /^(?:组织开展|组织|开展|举办|举行|召开)(?=.{3})/;

/**
 * (三)“山川之声”朗诵比赛。4月23日下午2:30,四楼会议室。每组报1个节目: an item of a programme is the one event it is called by, whatever its sentences
 * tell of it; only events with another name and other months stand beside it, or on other days. Null for any other item.
 */
export function programItem(text: string, block: Block, drafts: readonly Draft[], context: TimeContext): Draft[] | null {
  const { marker, end, headings } = block;
  const stop = block.lead ? 0 : leadOf(text.slice(block.start, end));
  const lead = block.lead ?? { start: block.start, end: block.start + stop - 1 };
  const start = block.lead ? block.start : block.start + stop;
  const over = headings[headings.length - (block.lead ? 2 : 1)];
  if (!marker || lead.end < lead.start || !over || !PROGRAM.test(over.text)) return null;
  const name = text.slice(lead.start, lead.end);
  if (name.length > LONGEST_NAME || /[,;:]|阶段/.test(name)) return null;
  if (eventHead(name)?.strength !== 'occasion' && !/^[“"《]/.test(name)) return null;
  const words = text.slice(start, end);
  const first = findTimes(words, context, start).find(({ kind }) => STATED.has(kind));
  if (!first) return null;
  const { time } = resolveTime(words, start, [first], block.inherited, context);
  if (!isDated(time)) return null;
  // 4月征集,5月12日展出: stages with months of their own are entries
  const months = new Set(drafts.filter((one) => isDated(one.time) && one.time.origin === 'inline').map((one) => monthsOf(one.time)));
  if (months.size > 1) return null;
  const from = lead.start + (VERB.exec(name)?.[0].length ?? 0);
  const own = { start: lead.start, end: sentencesOf(text, { start, end })[0]?.end ?? end };
  const item: Draft = {
    ...plainDraft(text, own, block),
    title: text.slice(from, lead.end),
    titleSpan: { start: from, end: lead.end },
    sentence: { start: lead.start, end },
    time,
    certainty: 3,
  };
  const apart = (draft: Draft): boolean =>
    eventHead(draft.title)?.strength === 'occasion' &&
    draft.title.length >= 4 &&
    isDated(draft.time) &&
    (monthsOf(draft.time) !== monthsOf(time) || (draft.time.day !== null && draft.time.day !== time.day)) &&
    titleLikeness(draft.title, item.title) < 0.4;
  return [item, ...drafts.filter(apart)];
}
