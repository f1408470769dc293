import type { SourceSpan } from '../../plan/span';
import type { Notice } from '../structure/notice';
import type { Block } from '../structure/block';
import type { TimeContext } from '../time/mention';
import { isDated, monthsOf } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { titleLikeness } from './likeness';
import { dutiesOfNotice } from './notice-duties';
import { headedBy, linesUnder, moneyOfNotice, partOfSum, pricedBatches } from './notice-money';
import { timeOfEvent, titleBlock, WHEN } from './notice-time';
import { plainDraft } from './plain-draft';
import { isListed } from './visited';
import { headingsOver } from './heading-time-below';

/** The event a notice is about comes first, with the time and money its paragraphs state; clauses that say it again are dropped. */
export function withNotice(
  text: string,
  notice: Notice,
  drafts: readonly Draft[],
  blocks: readonly Block[],
  context: TimeContext,
  signature: SourceSpan | null,
  keep: (draft: Draft) => boolean = () => true,
): Draft[] {
  const base = blocks[0];
  if (!base || isOfMany(notice, drafts, blocks)) return [...drafts];
  const same = sameAs(notice);
  // 慰问对象, one by one: each is a visit of its own, and none is the whole
  const visits = drafts.filter((draft) => draft.certainty === 3 && isListed(draft));
  const lists = visits.length > 0;
  const joint = partsToldApart(notice, drafts.filter(same));
  const again = drafts.filter((draft) => same(draft) && !joint.has(draft));
  const host = lists ? undefined : (announced(text, drafts) ?? bestHost(again, notice));
  const time = timeOfEvent(text, notice, blocks, drafts, host, context);
  const plain = host ?? plainDraft(text, notice, titleBlock(notice, base));
  const named = blocks.some((one) => one.attribute?.kind === 'owner');
  const signed = signature && !named ? [{ kind: 'owner' as const, span: signature }] : [];
  const owned = headingsOver(blocks, 'owner');
  const timed = headingsOver(blocks, 'time');
  const several = drafts.filter(({ block }) => timed.has(block.start)).length > 1;
  const when = time ?? plain.time;
  const saysMore = (draft: Draft): boolean =>
    visits.includes(draft) ||
    joint.has(draft) ||
    (several && timed.has(draft.block.start)) ||
    (lists && /\d元|\d万元/.test(text.slice(draft.sentence.start, draft.block.end))) ||
    (draft.time.precision === 'day' && isDated(when) && draft.time.day !== when.day);
  const beside = drafts.filter((draft) => draft !== host && keep(draft) && !saysHow(draft) && (!same(draft) || saysMore(draft)));
  const paid = lists
    ? []
    : [...moneyOfNotice(text, notice.end, blocks, beside), ...linesUnder(blocks, 'audience', /对象|人员|人数|范围|名额/)];
  const main: Draft = {
    ...plain,
    time: when,
    certainty: 3,
    event: true,
    extras: [...dutiesOfNotice(text, blocks), ...paid, ...signed],
  };
  const onTheDay = (draft: Draft): Draft =>
    time && !isDated(draft.time) && (owned.has(draft.block.start) || visits.includes(draft))
      ? { ...draft, time: { ...time, origin: 'heading' } }
      : draft;
  // 工会活动方案, of which nothing is told, names no event
  const empty = GENERIC.test(notice.title) && !host && time === null && paid.length === 0;
  return [...(empty ? [] : [main]), ...beside.map(pricedBatches(text, blocks)).map(onTheDay)].sort((a, b) => a.start - b.start);
}

/** 职工健身月暨围棋公开赛, and below it when each of the two is: entries beside the whole. */
function partsToldApart({ title }: Notice, drafts: readonly Draft[]): ReadonlySet<Draft> {
  const parts = title.split('暨').filter((part) => part.length >= 4);
  if (parts.length < 2) return new Set();
  const of = (draft: Draft): number =>
    isDated(draft.time) && !draft.title.includes('暨')
      ? parts.findIndex((part) => part.includes(draft.title) || draft.title.includes(part))
      : -1;
  const named = drafts.filter((draft) => of(draft) >= 0);
  return new Set(new Set(named.map(of)).size > 1 ? named : []);
}

/** 职工文体活动方案 with a line for each feast is a plan of many events. */
function isOfMany({ title }: Notice, drafts: readonly Draft[], blocks: readonly Block[]): boolean {
  if (!/^[^“”"]*(?:文体|文化体育|文娱|工会|职工|业余)活动$/.test(title)) return false;
  const timed = headingsOver(blocks, 'time');
  if (drafts.filter(({ block }) => timed.has(block.start)).length >= 3) return true;
  return new Set(drafts.filter(({ time }) => isDated(time)).map(({ time }) => monthsOf(time))).size >= 3;
}

const GENERIC = /^(?:第[一二三四五六七八九十\d]{1,3}篇[:：]?)?[\u4e00-\u9fff]{0,6}(?:工会|职工|机关|单位)(?:文体|交流)?活动$/;

/** Whether an entry only says when or in how many parts the event is, or is a part of its sum. */
function saysHow({ block, title }: Draft): boolean {
  return (headedBy(block, WHEN) && (IN_PARTS.test(title) || ONLY_WHEN.test(title))) || partOfSum(block);
}

/** 二、时间安排, and below it 分三批进行: still the one event. */
const IN_PARTS = /^(?:共?分(?:[一二两三四五六\d]+|期)?[批期组片]|第[一二三四五六\d]+[批期])/;
/** 六、慰问时间, and below it 拟安排在7月份慰问. */
const ONLY_WHEN =
  /^(?:[上下]午)?\d{1,2}:\d{2}(?:开始)?在[^,]{2,16}(?:进行|举行|举办)$|^(?:[拟在于\d月份日底初前后]|安排|计划|[上中下]旬|进行|举行|开展|慰问|组织|活动)+$/;

/** …决定开展“暖岗行动”慰问活动。具体方案如下: the entry a scheme is about, whatever its title calls it. */
function announced(text: string, drafts: readonly Draft[]): Draft | undefined {
  return drafts.find(
    ({ block, sentence, end }) =>
      block.headings.length === 0 &&
      /决定|拟/.test(text.slice(sentence.start, end)) &&
      /(?:举办|举行|开展|组织)/.test(text.slice(sentence.start, end)) &&
      ANNOUNCED.test(text.slice(end, end + 24)),
  );
}

const ANNOUNCED = /^[,。;]? ?(?:现将|具体)?[^。\n]{0,12}(?:方案|事项|安排|通知)[^。\n]{0,6}如下/;

/** The clause of the body that says it best: like the title, dated before undated. */
function bestHost(again: readonly Draft[], notice: Notice): Draft | undefined {
  const score = (draft: Draft): number =>
    titleLikeness(draft.title, notice.title) + (isDated(draft.time) ? 0.3 : 0) + (draft.title.length >= 4 ? 0.1 : 0);
  return [...again].sort((a, b) => score(b) - score(a) || a.start - b.start)[0];
}

function sameAs(notice: Notice): (draft: Draft) => boolean {
  const head = eventHead(notice.title);
  const core = head ? notice.title.slice(Math.max(0, head.at - 2), head.end) : notice.title.slice(-4);
  const word = head && head.word.length >= 2 && !/^(?:活动|会议|培训|比赛|讲座)$/.test(head.word) ? head.word : core;
  // 疗休养满意度测评 is not the 疗休养
  const another = (title: string): boolean => {
    const own = eventHead(title)?.word;
    return (
      own !== undefined &&
      own.length >= 2 &&
      !/^(?:活动|行动|工作|会议|慰问活动|走访慰问)$/.test(own) &&
      !notice.title.includes(own) &&
      !own.includes(word)
    );
  };
  // 疗养人员及相关情况写清 is no event
  const tells = (title: string): boolean => eventHead(title) !== null || titleLikeness(title, notice.title) >= 0.3;
  return (draft) =>
    titleLikeness(draft.title, notice.title) >= 0.55 ||
    (draft.title.includes(word) && !another(draft.title) && tells(draft.title)) ||
    draft.title.includes(core) ||
    (draft.title.length >= 3 && notice.title.includes(draft.title));
}
