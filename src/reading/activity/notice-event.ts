import type { SourceSpan } from '../../plan/span';
import type { ActivityTime } from '../../plan/time';
import type { Notice } from '../structure/notice';
import type { Block } from '../structure/outline';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { extractBlock } from './extract';
import { titleLikeness } from './likeness';
import { plainDraft } from './plain-draft';

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
  if (!base) return [...drafts];
  const same = sameAs(notice);
  const again = drafts.filter(same);
  const host = bestHost(again, notice);
  const block: Block = {
    ...base,
    start: notice.start,
    end: notice.end,
    headings: [],
    scope: 'plain',
    inherited: null,
    marker: null,
    lead: null,
    attribute: null,
  };
  const own = extractBlock(text, block, context, { report: false, current: 'open' })[0]?.time;
  const said = blocks
    .filter((one) => headedBy(one, WHEN))
    .map((one) => timeIn(text, one, context))
    .find((time) => time !== null);
  const hosted = host && isDated(host.time) ? host.time : null;
  const best = said ?? hosted ?? own;
  const plain = host ?? plainDraft(text, notice, block);
  const festivals = [...new Set([...(best?.festivals ?? []), ...(own?.festivals ?? [])])];
  const under = (kind: 'money' | 'audience', pattern: RegExp): Draft['extras'] =>
    blocks.filter((one) => headedBy(one, pattern)).map(({ start, end }) => ({ kind, span: { start, end } }));
  const cost = COST.exec(text.slice(notice.end, (blocks[blocks.length - 1] ?? base).end));
  const costs = cost ? [{ kind: 'money' as const, span: spanOf(cost, notice.end) }] : [];
  const named = blocks.some((one) => one.attribute?.kind === 'owner');
  const signed = signature && !named ? [{ kind: 'owner' as const, span: signature }] : [];
  const main: Draft = {
    ...plain,
    time: best ? { ...best, festivals } : plain.time,
    certainty: 3,
    extras: [
      ...under('money', /费用|经费|标准|补助|奖励|资金|预算/),
      ...costs,
      ...under('audience', /对象|人员|人数|范围|名额/),
      ...signed,
    ],
  };
  const other = (draft: Draft): boolean =>
    draft !== host &&
    keep(draft) &&
    !(headedBy(draft.block, WHEN) && IN_PARTS.test(draft.title)) &&
    (!same(draft) || (draft.time.precision === 'day' && isDated(main.time) && draft.time.day !== main.time.day));
  const paid = rateOf(text, blocks);
  const priced = (draft: Draft): Draft =>
    BATCH.test(text.slice(draft.start, draft.start + 8)) && !/元/.test(text.slice(draft.sentence.start, draft.sentence.end))
      ? { ...draft, paid }
      : draft;
  return [main, ...drafts.filter(other).map(priced)].sort((a, b) => a.start - b.start);
}

const WHEN = /时间|日期|日程/;
/** 二、时间安排, and below it 分三批进行: still the one event. */
const IN_PARTS = /^(?:共?分(?:[一二两三四五六\d]+|期)?[批期组片]|第[一二三四五六\d]+[批期])/;

const BATCH = /^(?:第[一二三四五六七八\d]{1,2}[批期]|(?:线路|路线)[A-Za-z一二三四五六\d]|[A-Za-z\d]号?线路?|[\u4e00-\u9fff]{2,6}专线) ?:/;

/** 费用标准: …每人2500元: what one person of every batch costs; null when no paragraph on costs tells it. */
function rateOf(text: string, blocks: readonly Block[]): SourceSpan | null {
  for (const block of blocks.filter((one) => headedBy(one, /费用|经费|标准|补助/))) {
    const words = text.slice(block.start, block.end);
    const found = /(?:每人|人均)(?!每)[^,。;\d天日]{0,6}\d[\d,.]*元|\d[\d,.]*元\/人(?!·[天日次])/.exec(words);
    if (found) return { start: block.start + found.index, end: block.start + found.index + found[0].length };
  }
  return null;
}

/** 会务费预算2.2万元, 会议经费8600元: what the event costs, wherever it is told. */
const COST = /(?:会务费|会议费|会议经费|活动经费|比赛经费|所需经费)[^,。;\d]{0,8}\d[\d.,]*万?元/;

const spanOf = (found: RegExpExecArray, offset: number): SourceSpan => ({
  start: offset + found.index,
  end: offset + found.index + found[0].length,
});

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
    return own !== undefined && own.length >= 2 && !notice.title.includes(own) && !own.includes(word);
  };
  return (draft) =>
    titleLikeness(draft.title, notice.title) >= 0.55 ||
    (draft.title.includes(word) && !another(draft.title)) ||
    draft.title.includes(core) ||
    (draft.title.length >= 3 && notice.title.includes(draft.title));
}

function headedBy(block: Block, pattern: RegExp): boolean {
  const last = block.headings[block.headings.length - 1];
  return last !== undefined && last.text.length <= 16 && pattern.test(last.text);
}

function timeIn(text: string, span: SourceSpan, context: TimeContext): ActivityTime | null {
  const words = text.slice(span.start, Math.min(span.end, span.start + 200));
  const { time } = resolveTime(words, span.start, findTimes(words, context, span.start), null, context);
  return isDated(time) ? time : null;
}
