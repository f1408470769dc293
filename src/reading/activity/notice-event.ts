import { fromSlots, slotsOf } from '../../plan/month';
import type { SourceSpan } from '../../plan/span';
import type { ActivityTime } from '../../plan/time';
import type { Notice } from '../structure/notice';
import type { Block } from '../structure/block';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { extractBlock } from './extract';
import { titleLikeness } from './likeness';
import { dutiesOfNotice } from './notice-duties';
import { headedBy, linesUnder, moneyOfNotice, pricedBatches } from './notice-money';
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
  const own = extractBlock(text, block, context, { report: false, current: 'open', back: false })[0]?.time;
  const said = blocks
    .filter((one) => headedBy(one, WHEN))
    .map((one) => timeIn(text, one, context))
    .find((time) => time !== null);
  const hosted = host && isDated(host.time) ? host.time : null;
  const best = said ?? hosted ?? (own && isDated(own) ? own : (stagesOf(blocks) ?? own));
  const plain = host ?? plainDraft(text, notice, block);
  const festivals = [...new Set([...(best?.festivals ?? []), ...(own?.festivals ?? [])])];
  const named = blocks.some((one) => one.attribute?.kind === 'owner');
  const signed = signature && !named ? [{ kind: 'owner' as const, span: signature }] : [];
  const main: Draft = {
    ...plain,
    time: best ? { ...best, festivals } : plain.time,
    certainty: 3,
    extras: [
      ...dutiesOfNotice(text, blocks),
      ...moneyOfNotice(text, notice.end, blocks),
      ...linesUnder(blocks, 'audience', /对象|人员|人数|范围|名额/),
      ...signed,
    ],
  };
  const other = (draft: Draft): boolean =>
    draft !== host &&
    keep(draft) &&
    !(headedBy(draft.block, WHEN) && IN_PARTS.test(draft.title)) &&
    (!same(draft) || (draft.time.precision === 'day' && isDated(main.time) && draft.time.day !== main.time.day));
  return [main, ...drafts.filter(other).map(pricedBatches(text, blocks))].sort((a, b) => a.start - b.start);
}

/** (一)发动阶段(5月)…(三)总结阶段(9月): a scheme lasts from its first stage to its last; null when its stages have no months. */
function stagesOf(blocks: readonly Block[]): ActivityTime | null {
  const stages = blocks.flatMap(({ headings }) => headings.filter(({ text, time }) => time !== null && text.includes('阶段')));
  const slots = stages.flatMap(({ time }) => slotsOf((time as ActivityTime).set));
  const first = stages[0]?.time;
  if (!first || new Set(stages.map(({ start }) => start)).size < 2) return null;
  const from = Math.min(...slots);
  const { months, crossYear } = fromSlots(Array.from({ length: Math.max(...slots) - from + 1 }, (_, at) => from + at));
  return { ...first, set: { months: [...months], crossYear: [...crossYear] }, precision: 'range', part: null, day: null };
}

const WHEN = /时间|日期|日程/;
/** 二、时间安排, and below it 分三批进行: still the one event. */
const IN_PARTS = /^(?:共?分(?:[一二两三四五六\d]+|期)?[批期组片]|第[一二三四五六\d]+[批期])/;

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

function timeIn(text: string, span: SourceSpan, context: TimeContext): ActivityTime | null {
  const words = text.slice(span.start, Math.min(span.end, span.start + 200));
  const { time } = resolveTime(words, span.start, findTimes(words, context, span.start), null, context);
  return isDated(time) ? time : null;
}
