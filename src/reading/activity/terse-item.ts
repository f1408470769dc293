import { CONCRETE } from '../lexicon/concrete';
import type { Block } from '../structure/block';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { isOnEvent } from './on-event';
import { plainDraft } from './plain-draft';
import { predicateOf } from './predicate';

/** 13.气排球联赛, · 17.生日蛋糕券, · 24.医疗互助金,: a name, and how many of it there are. */
const NAME = /^([\u4e00-\u9fff“”《》、]{2,18}?)(?:\([^()]{1,14}\))?(?:\d{1,3}[台个次场期件套])?,/;
/** Who answers for it, in a place of its own. */
const OWNER =
  /(?:责任|负责|联系|经办|牵头|承办)(?:人|部门|单位|科室|处室)? ?:|\((?:负责人|责任人|牵头)[^()]*\)|由[^,。;]{2,16}(?:负责|牵头|承办|落实)|[\u4e00-\u9fff]{2,8}负责(?:$|[,。;])/;
const NUMBERED = 4;

/**
 * 13.气排球联赛,9月至10月,14个小组参赛,奖品9800元。责任人:某某 · 19.瑜伽班,每周三晚,外请教练,…: an item of a terse list is the one thing it is called by, and
 * every clause behind says when, how many, how much or who. Null for any other item, and where a clause behind names an event of its own.
 */
export function terseItem(text: string, block: Block, drafts: readonly Draft[], context: TimeContext): Draft | null {
  const { marker, start, end, lead, scope, inherited } = block;
  if (!marker || marker.rank < NUMBERED || lead || scope !== 'plain') return null;
  const whole = text.slice(start, end);
  const name = NAME.exec(whole)?.[1];
  if (name === undefined || !OWNER.test(whole) || findTimes(name, context).some(({ kind }) => kind !== 'festival')) return null;
  if (predicateOf(name, [], 0).kind !== 'none' || isOnEvent(name) || !isThing(name)) return null;
  const own = drafts.find((draft) => (draft.titleSpan ?? draft).start < start + name.length);
  const others = drafts.filter((draft) => draft !== own);
  if ((own !== undefined && others.length === 0) || others.some(hasName)) return null;
  const stop = whole.search(/。/);
  const said = { start, end: stop < 0 ? end : start + stop };
  const times = findTimes(text.slice(said.start, said.end), context, start);
  const { time } = resolveTime(text.slice(said.start, said.end), start, times, inherited, context);
  const dated = own !== undefined && isDated(own.time) ? own.time : time;
  return {
    ...(own ?? plainDraft(text, said, block)),
    title: name,
    titleSpan: { start, end: start + name.length },
    ...said,
    sentence: { start, end },
    time: dated,
    certainty: 3,
  };
}

/** An event, or something that is held, given or shown. */
const isThing = (name: string): boolean =>
  !/^(?:现有|原有|共有)/.test(name) &&
  (eventHead(name) !== null || CONCRETE.test(name) || /(?:班|金|券|卡|品|月饼|粽子|蛋糕|公布|公示|保险)$/.test(name));

/** 14个小组参赛, 一次发放, 会员自愿参保: how many take part and how, and no name; whatever else a later clause names is an entry of its own. */
const NO_NAME = /^(?:\d|[一两][次批]|会员(?!大会)|自愿|每|各|全体|并|共|约)[^,]*(?:参赛|参保|参加|报名|发放?|完成|办结|缴费)$/;
const hasName = ({ title }: Draft): boolean =>
  !NO_NAME.test(title) || (eventHead(title)?.strength === 'occasion' && !/(?:参赛|参保|参加|次发放)$/.test(title));
