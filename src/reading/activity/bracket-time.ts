import type { Block } from '../structure/block';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import { lacksMonths } from './carry';
import { isDated } from './dated';
import type { Draft } from './draft';

const TIME_IN_BRACKETS =
  /[(;,](?:完成|活动|实施|计划)?(?:时间|时限|期限)(?:安排)?:([^;()]{1,30})[;)]|\(([^():,;\n]{1,16})[,;] ?(?:责任|牵头|负责|承办|主办|配合)[\u4e00-\u9fff]{0,4}:[^()\n]*\)/;

/** …每人奖励2000元(责任部门:宣教委;时间:5-9月), (8月底前,责任部门:工会): the time in the brackets at the end of an item is that of all its entries without months. */
export function withBracketTime(text: string, { start, end }: Block, drafts: readonly Draft[], context: TimeContext): Draft[] {
  const found = TIME_IN_BRACKETS.exec(text.slice(start, end));
  if (!found) return [...drafts];
  const words = found[1] ?? found[2] ?? '';
  const at = start + found.index + found[0].indexOf(words);
  const { time } = resolveTime(words, at, findTimes(words, context, at), null, context);
  if (!isDated(time)) return [...drafts];
  return drafts.map((draft) =>
    lacksMonths(draft) || draft.time.origin === 'festival'
      ? { ...draft, time: { ...time, festivals: [...new Set([...draft.time.festivals, ...time.festivals])] } }
      : draft,
  );
}
