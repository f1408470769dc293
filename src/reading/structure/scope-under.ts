import type { ActivityTime } from '../../plan/time';
import { scopeOf, type Scope } from '../lexicon/scopes';
import type { Heading } from './block';

/** What the headings over a block say about it; `timed`: the block opens with an hour. */
export function scopeUnder(stack: readonly Heading[], timed: boolean): Scope {
  const over = stack.findLast(({ scope }) => scope !== 'plain')?.scope ?? 'plain';
  // 议程, 3月18日, 14:00 预备会议: what has its hour is held
  const under = stack[stack.length - 1];
  const held =
    over === 'notes' && timed && (typeof under?.time?.day === 'string' || stack.some((one) => one !== under && /项目/.test(one.text)));
  return held ? 'plain' : over;
}

const BARE_MONTH = /^(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?$/;

/** 三、口号, and after it 主要活动安排 or 1月: of the plan itself. */
export const beginsPlan = (label: string, time: ActivityTime | null): boolean =>
  time === null ? scopeOf(label) === 'steps' : BARE_MONTH.test(label);
