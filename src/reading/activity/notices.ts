import { readNotice, type Notice } from '../structure/notice';
import type { Block, Outline } from '../structure/block';
import type { TimeContext } from '../time/mention';
import { isDated } from './dated';
import type { Draft } from './draft';
import { titleLikeness } from './likeness';
import { withNotice } from './notice-event';
import { isListed } from './visited';
import { headingsOver } from './heading-time-below';

/**
 * A page of notices, one under the other: each is read as the notice of its one event; null when there is none. One notice counts only
 * when it stands `alone`: the head of the text is no notice itself.
 */
export function withNotices(
  text: string,
  outlined: Outline,
  drafts: readonly Draft[],
  blocks: readonly Block[],
  context: TimeContext,
  alone: boolean,
): Draft[] | null {
  const notices = outlined.titles.map((title) => readNotice([title]));
  const named = notices.filter((one) => one !== null).length;
  if (named === 0 || (named === 1 && !alone)) return null;
  const inside = bySection(drafts, (draft) => draft.block.section);
  const under = bySection(blocks, (block) => block.section);
  const read = [null, ...notices].map((told, section) => {
    const own = inside.get(section) ?? [];
    const below = under.get(section) ?? [];
    const led = new Set([...headingsOver(below, 'owner'), ...headingsOver(below, 'time')]);
    // the name of the page stands over that of its first notice
    const next = notices[section];
    const bare = own.length === 0 && below.every(({ headings }) => headings.length === 0);
    const notice = told && next && bare && titleLikeness(told.title, next.title) >= SAME ? null : told;
    const keep = (draft: Draft): boolean => saysWhen(draft) || led.has(draft.block.start) || (draft.certainty === 3 && isListed(draft));
    return { notice, drafts: notice ? withNotice(text, notice, own, below, context, null, keep) : own };
  });
  // 慰问方案 1 and 慰问方案 2 are two
  read.forEach((one, at) => !NUMBERED.test(outlined.titles[at - 1]?.text ?? '') && joinScheme(read[at - 1], one));
  return read.flatMap(({ drafts: own }) => own);
}

const NUMBERED = /(?:方案|通知|篇) ?[(（]?篇? ?[一二三四五六七八九十\d]{1,3}[)）]?$/;

/** A notice and what was read under it. */
interface Read {
  readonly notice: Notice | null;
  drafts: readonly Draft[];
}

/** 关于举办技能竞赛的通知, and under it 技能竞赛方案: one event, told in full by its scheme. */
function joinScheme(before: Read | undefined, scheme: Read): void {
  if (!before?.notice || !scheme.notice || titleLikeness(before.notice.title, scheme.notice.title) < ALIKE) return;
  const told = eventOf(before);
  const main = eventOf(scheme);
  if (!told || !main) return;
  const time = isDated(main.time) ? main.time : told.time;
  before.drafts = before.drafts.filter((one) => one !== told);
  scheme.drafts = scheme.drafts.map((one) => (one === main ? { ...main, time, extras: [...told.extras, ...main.extras] } : one));
}

function eventOf({ notice, drafts }: Read): Draft | undefined {
  return drafts.find((one) => notice !== null && titleLikeness(one.title, notice.title) >= ALIKE);
}

/** Titles of one event are at least this alike. */
const ALIKE = 0.6;
/** Two titles that are one. */
const SAME = 0.9;

function bySection<T>(things: readonly T[], sectionOf: (thing: T) => number): ReadonlyMap<number, readonly T[]> {
  const sections = new Map<number, T[]>();
  for (const thing of things) {
    const list = sections.get(sectionOf(thing));
    if (list) list.push(thing);
    else sections.set(sectionOf(thing), [thing]);
  }
  return sections;
}

/** In a notice the rules of the game and what to bring are no entries; what has a day of its own is, or stands in a stage that has one. */
function saysWhen({ time, block }: Draft): boolean {
  const staged = time.origin === 'heading' && block.headings.some((over) => over.time !== null && over.text.includes('阶段'));
  return isDated(time) && (time.origin === 'inline' || staged);
}
