import type { ActivityTime } from '../../plan/time';
import type { Block } from '../structure/block';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { timeOfLine } from './attach';
import { isDated } from './dated';

/** 比赛时间, as a heading or as the label of a line. */
const HELD_AT = /^(?:比赛|活动|举办|演出|讲座|展览|竞赛|展演)时间$/;

/** 一、拔河比赛, and further below it 比赛时间:9月13日: when what a heading names is held, by where the heading starts. */
export function heldBelow(text: string, blocks: readonly Block[], context: TimeContext): ReadonlyMap<number, ActivityTime> {
  const held = new Map<number, ActivityTime>();
  for (const block of blocks) {
    const over = block.headings[block.headings.length - 1];
    const above = block.headings[block.headings.length - 2];
    if (!over || !above) continue;
    const label = text.slice(block.start, Math.min(block.end, block.start + 12)).replace(/[:：].*$/s, '');
    if (!HELD_AT.test(over.text) && !(over.text.includes('时间') && HELD_AT.test(label))) continue;
    const time = timeOfLine(text, block, context);
    if (time && isDated(time) && !held.has(above.start)) held.set(above.start, { ...time, origin: 'inline' });
  }
  return held;
}

/** (一)作品报送, and below it nothing but 自通知印发之日起至5月19日; null when the line says more. */
export function onlyWhen(text: string, block: Block, context: TimeContext): ActivityTime | null {
  const words = text.slice(block.start, block.end);
  if (words.length > 40 || !/^(?:自|从|即日起)/.test(words)) return null;
  const time = timeOfLine(text, block, context);
  const rest = findTimes(words, context).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), words);
  return time && isDated(time) && /^(?:自|从|即日起?|本?通知(?:印发|发布)?之日|发文之日|起|至|到|止|截止|[。;,])*$/.test(rest)
    ? time
    : null;
}

/** Where the headings start that a line of this kind stands under. */
export function headingsOver(blocks: readonly Block[], kind: 'time' | 'owner' | 'money'): ReadonlySet<number | undefined> {
  return new Set(blocks.filter(({ attribute }) => attribute?.kind === kind).map(({ headings }) => headings[headings.length - 1]?.start));
}
