import type { SourceSpan } from '../../plan/span';
import type { Block } from '../structure/block';
import { readAttribute, type Attribute } from '../structure/attributes';
import { findTimes } from '../time/find-time';
import type { TimeContext, TimeMention } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import type { ActivityTime } from '../../plan/time';
import type { Draft } from './draft';

/** What attribute lines may hang on: a draft, or a heading that becomes one. */
export interface Anchor {
  readonly at: number;
  draft: Draft;
}

/** The time a line states after its label; null when it states none. */
export function timeOfLine(text: string, block: SourceSpan, context: TimeContext): ActivityTime | null {
  const words = text.slice(block.start, block.end);
  const times = findTimes(words, context, block.start);
  const { time } = resolveTime(words, block.start, merged(words, times), null, context);
  return time.set.months.length + time.set.crossYear.length > 0 || time.recurrence !== null || time.festivals.length > 0 ? time : null;
}

/** 时间:4月初赛,5月中旬决赛: both months, unless one is the other's alternative. */
function merged(words: string, times: readonly TimeMention[]): readonly TimeMention[] {
  // 每年清明、中秋假期: both, every year
  const feasts = times.filter((one) => one.kind === 'festival');
  if (feasts.length > 1 && words.includes('每年')) return feasts;
  const months = times.filter((one) => one.kind === 'months');
  const [first] = months;
  if (!first || months.length < 2 || /或|顺延|报名|截止|原定/.test(words)) return times;
  return [{ ...first, slots: [...new Set(months.flatMap((one) => one.slots))].sort((a, b) => a - b) }];
}

/** 报名时间:…: an entry of its own, to be done by then. */
export function deadlineDraft(text: string, block: Block, context: TimeContext): Draft | null {
  const time = timeOfLine(text, block, context);
  const line = text.slice(block.start, block.end);
  const attribute = readAttribute(line);
  if (!time || !attribute) return null;
  const title = /^(?:作品|节目)$/.test(attribute.label) ? `${attribute.label}报送` : attribute.label;
  const at = line.indexOf(title);
  return {
    kind: 'activity',
    title,
    titleSpan: at < 0 ? null : { start: block.start + at, end: block.start + at + title.length },
    start: block.start,
    end: block.end,
    sentence: { start: block.start, end: block.end },
    time,
    contradiction: false,
    certainty: 2,
    block,
    group: null,
    parts: [],
    extras: [],
    paid: null,
    phase: null,
  };
}

/** The draft with one more line said about it; a stated time of its own is kept. */
export function withLine(draft: Draft, kind: Attribute['kind'], span: SourceSpan, time: ActivityTime | null): Draft {
  const extras = [...draft.extras, { kind, span }];
  const open =
    draft.time.origin === 'none' ||
    draft.time.origin === 'heading' ||
    draft.time.origin === 'festival' ||
    draft.time.origin === 'inferred' ||
    draft.time.precision === 'year';
  if (kind !== 'time' || !time || !open) return { ...draft, extras };
  const festivals = [...new Set([...draft.time.festivals, ...time.festivals])];
  return { ...draft, extras, time: { ...time, festivals } };
}
