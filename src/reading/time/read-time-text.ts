import type { ActivityTime } from '../../plan/time';
import { normalizeText } from '../text/normalize';
import { findTimes } from './find-time';
import type { TimeContext } from './mention';
import { resolveTime } from './resolve-time';

/** Reads a whole text (a table cell, a label's value) as one time; `offset` is where it begins in the source. */
export function readTimeText(text: string, context: TimeContext, offset = 0, inherited: ActivityTime | null = null): ActivityTime {
  const normal = normalizeText(text);
  const bare = context.cell ? /^ *(1[0-2]|[1-9]) *$/.exec(normal) : null;
  const words = bare ? `${normal.trim()}月` : normal;
  const time = resolveTime(words, offset, findTimes(words, context, offset), inherited, context).time;
  if (!bare) return time;
  return { ...time, raw: text.trim(), span: { start: offset, end: offset + text.length } };
}
