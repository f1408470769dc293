import type { Block } from '../structure/block';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import { lacksMonths } from './carry';
import { isDated } from './dated';
import type { Draft } from './draft';

const TIME_IN_BRACKETS =
  /[(;,](?:完成|活动|实施|计划)?(?:时间|时限|期限)(?:安排)?:([^;()]{1,30})[;)]|\(([^():,;\n]{1,16})[,;] ?(?:责任|牵头|负责|承办|主办|配合)[\u4e00-\u9fff]{0,4}:[^()\n]*\)|\(([^():,;\n]{1,16}), ?[^():\n]{2,24}(?:牵头|负责|主办|承办)(?:[,;][^()\n]*)?\)/;

/** …每人奖励2000元(责任部门:宣教委;时间:5-9月), (8月底前,责任部门:工会): the time in the brackets at the end of an item is that of all its entries without months. */
export function withBracketTime(text: string, { start, end }: Block, drafts: readonly Draft[], context: TimeContext): Draft[] {
  const found = TIME_IN_BRACKETS.exec(text.slice(start, end));
  if (!found) return [...drafts];
  const words = found[1] ?? found[2] ?? found[3] ?? '';
  const at = start + found.index + found[0].indexOf(words);
  const times = findTimes(words, context, at);
  // (与学生秋季运动会同步,体育组负责): words without a label are a time only when they are nothing else
  const unsaid = found[1] === undefined && times.reduce((left, one) => left - (one.end - one.start), words.length) > 3;
  const { time } = resolveTime(words, at, times, null, context);
  if (!isDated(time) || unsaid) return [...drafts];
  return drafts.map((draft) =>
    lacksMonths(draft) || draft.time.origin === 'festival'
      ? { ...draft, time: { ...time, festivals: [...new Set([...draft.time.festivals, ...time.festivals])] } }
      : draft,
  );
}
