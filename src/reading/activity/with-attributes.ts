import type { SourceSpan } from '../../plan/span';
import type { ActivityTime } from '../../plan/time';
import { bracketedOwners } from '../owner/bracketed';
import { findOwners } from '../owner/find-owners';
import type { Block } from '../structure/block';
import type { Notice } from '../structure/notice';
import type { TimeContext } from '../time/mention';
import { deadlineDraft, timeOfLine, withLine } from './attach';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { titleLikeness } from './likeness';
import { firstAfter } from './first-after';

/** Hangs attribute lines (时间:, 责任人:, 预算:) on the entry above them; 报名时间 becomes an entry of its own. */
export function withAttributes(
  text: string,
  drafts: readonly Draft[],
  blocks: readonly Block[],
  context: TimeContext,
  notice: Notice | null,
): Draft[] {
  const out = [...drafts];
  const feet = footLines(blocks);
  const deadlines: Draft[] = [];
  const mains = new Map<number, number>();
  out.forEach(({ event, block: { section } }, at) => event === true && !mains.has(section) && mains.set(section, at));
  for (const block of blocks) {
    const kind = block.attribute?.kind;
    if (kind === undefined || block.attribute?.label === '') guestsBelow(text, out, block);
    if (kind === undefined && notice === null) dayOfScheme(text, out, block, context);
    if (kind === undefined || kind === 'aside') continue;
    if (kind === 'event') {
      const draft = deadlineDraft(text, block, context);
      if (draft) deadlines.push(draft);
      continue;
    }
    const main = mains.get(block.section) ?? -1;
    const at = targetOf(out, block, main);
    const target = out[at];
    const span = { start: block.start, end: block.end };
    const time = kind === 'time' ? timeOfLine(text, block, context) : null;
    if (target) {
      out[at] = withLine(target, kind, span, time);
      // 时间:3月5日15:00(院工会主办,护理系分会承办)
      if (/time|place/.test(kind) && bracketedOwners(text.slice(span.start, span.end)).length > 0)
        out[at] = withLine(out[at] as Draft, 'owner', span, null);
      if (kind === 'owner' && at !== main) ownersOfBlock(out, at, block, span);
      if (
        kind === 'owner' &&
        at !== main &&
        (/^[([]/.test(text.charAt(block.start)) || (feet.has(block) && parentOf((out[at] as Draft).block) === parentOf(block)))
      )
        ownersOfList(text, out, at, span);
      if (time && at !== main) timeOfPhrase(out, at, span, time);
    } else if (kind === 'owner') ownersOfAll(text, out, block);
    if (time && notice === null && (!target || isFirstPoint(block))) dateBelow(out, block, time);
  }
  if (notice) hostsOfParts(text, out, notice);
  return deadlines.length === 0 ? out : [...out, ...deadlines].sort((a, b) => a.start - b.start);
}

/** 内容:3月组团;12月评选, 牵头:宣教部: a line on who does it is of all entries of the lines over it that is no item of their own. */
function ownersOfBlock(drafts: Draft[], last: number, line: Block, span: SourceSpan): void {
  const target = drafts[last] as Draft;
  if (target.block.marker !== null || line.marker !== null) return;
  for (let at = last - 1; at >= 0 && drafts[at]?.block === target.block; at -= 1) {
    drafts[at] = withLine(drafts[at] as Draft, 'owner', span, null);
  }
}

/** 1.…2.…3.…(责任部门:组织部): a line in brackets below the items of a chapter is of all of them that say nothing of their own. */
function ownersOfList(text: string, drafts: Draft[], last: number, span: SourceSpan): void {
  const { block } = drafts[last] as Draft;
  const over = block.headings[block.headings.length - 1];
  // 主办单位:街道办事处 技术支持:大数据中心
  if (/技术支持|版权|备案/.test(text.slice(span.start, span.end))) return;
  if (block.marker === null || !OVER_ALL.test(text.slice(span.start, span.end).replace(/^[([]/, ''))) return;
  for (let at = last - 1; at >= 0; at -= 1) {
    const draft = drafts[at] as Draft;
    const owned = draft.extras.some(({ kind }) => kind === 'owner') || isCharged(text.slice(draft.block.start, draft.block.end));
    if (
      parentOf(draft.block) !== over?.start ||
      draft.block.section !== block.section ||
      draft.block.marker?.rank !== block.marker.rank ||
      owned
    )
      return;
    drafts[at] = withLine(draft, 'owner', span, null);
  }
}

const parentOf = ({ headings }: Block): number | undefined => headings[headings.length - 1]?.start;

/** Lines on who does it that are the only ones of their chapter, and end it. */
function footLines(blocks: readonly Block[]): ReadonlySet<Block> {
  const last = new Map<string, Block>();
  const owners = new Map<string, number>();
  for (const block of blocks) {
    const chapter = `${block.section}/${parentOf(block) ?? -1}`;
    last.set(chapter, block);
    if (block.attribute?.kind === 'owner') owners.set(chapter, (owners.get(chapter) ?? 0) + 1);
  }
  const feet = [...last].filter(
    ([chapter, { attribute, marker }]) => attribute?.kind === 'owner' && marker === null && owners.get(chapter) === 1,
  );
  return new Set(feet.map(([, block]) => block));
}

/** 三、活动时间, and below it the day alone, in a scheme without a title: that of what its opening announces. */
function dayOfScheme(text: string, drafts: Draft[], block: Block, context: TimeContext): void {
  const over = block.headings[block.headings.length - 1];
  if (!over || !/^(?:活动|比赛|竞赛)?(?:时间|日期)$/.test(over.text) || block.end - block.start > 40) return;
  const at = drafts.findIndex((draft) => draft.block.section === block.section);
  const first = drafts[at];
  if (!first || first.start > block.start || first.time.origin === 'inline') return;
  const time = timeOfLine(text, block, context);
  if (time) drafts[at] = withLine(first, 'time', { start: block.start, end: block.end }, time);
}

/** Whether words say who answers for it; a guest or a helper does not. */
const isCharged = (words: string): boolean => findOwners(words).some(({ owner }) => !/external|assist|joint/.test(owner.role));

/** 责任部门:帮扶中心, over a plan or right below the heading of a chapter: who does all of it that says nothing else. */
function ownersOfAll(text: string, drafts: Draft[], line: Block): void {
  const words = text.slice(line.start, line.end);
  const over = line.headings[line.headings.length - 1];
  if (!OVER_ALL.test(words) || (over ? line.marker !== null && line.marker.rank <= over.rank : line.marker !== null)) return;
  // whom to ring answers for nothing
  const span = { start: line.start, end: line.start + words.replace(/\s*(?:联系|电话).*$/s, '').length };
  drafts.forEach((draft, at) => {
    if (draft.block.section !== line.section || draft.start < line.end || draft.kind === 'report' || (over && !isUnder(draft, over)))
      return;
    if (!isCharged(text.slice(draft.sentence.start, draft.sentence.end))) drafts[at] = withLine(draft, 'owner', span, null);
  });
}

/** 关于举办健身月暨围棋公开赛的通知, 主办单位:市总工会: the hosts of all that the title of the notice names. */
function hostsOfParts(text: string, drafts: Draft[], notice: Notice): void {
  for (const main of drafts.filter(({ event, extras }) => event === true && extras.length > 0)) {
    const hosts = main.extras.filter(
      ({ kind, span }) => kind === 'owner' && (span.end - span.start < 24 || HOSTED.test(text.slice(span.start, span.end))),
    );
    if (!hosts.some(({ span }) => HOSTED.test(text.slice(span.start, span.end)))) continue;
    drafts.forEach((draft, at) => {
      const part = draft !== main && draft.block.section === main.block.section && draft.title.length >= 5;
      if (part && draft.kind !== 'report' && notice.title.includes(draft.title.slice(-NAMED_ALIKE)))
        drafts[at] = { ...draft, extras: [...draft.extras, ...hosts] };
    });
  }
}

/** 江州职工围棋公开赛 of a title that says 职工围棋公开赛: so many characters are the same. */
const NAMED_ALIKE = 6;
const HOSTED = /^(?:主办|承办|协办)(?:单位|部门|方)?:/;

/** 3.急救讲座, 时间:6月, 邀请医生讲解…: a sentence below an entry that says who is asked to it. */
function guestsBelow(text: string, drafts: Draft[], block: Block): void {
  const words = text.slice(block.start, Math.min(block.end, block.start + FAR));
  if (!/^(?:拟|计划)?(?:邀请|聘请|外请|外聘|特邀)/.test(words)) return;
  const at = firstAfter(drafts, block.start) - 1;
  const draft = drafts[at];
  if (!draft || draft.block === block || draft.block.section !== block.section || draft.end > block.start || block.start - draft.end > FAR)
    return;
  const guest = findOwners(words).find(({ owner }) => owner.role === 'external');
  const over = block.headings[block.headings.length - 1];
  if (guest && (!over || isUnder(draft, over)))
    drafts[at] = withLine(draft, 'owner', { start: block.start, end: block.start + guest.end }, null);
}

/** How much is told of an entry before it says who comes to it, in UTF-16 units. */
const FAR = 160;

const OVER_ALL = /^(?:(?:主要|主责|第一)?(?:责任|负责|牵头|主办|承办|实施|分管|组织)(?:单位|部门|科室|处室|人|领导|委员|委)|主责):/;

/** 心理讲座与健康体检, 时间:10月: both of them. */
function timeOfPhrase(drafts: Draft[], last: number, span: SourceSpan, time: ActivityTime): void {
  const { sentence } = drafts[last] as Draft;
  for (let at = last - 1; at >= 0 && drafts[at]?.sentence.start === sentence.start; at -= 1) {
    const draft = drafts[at] as Draft;
    if (!isDated(draft.time)) drafts[at] = withLine(draft, 'time', span, time);
  }
}

/** Entries further below a line of time than this are not what it is about. */
const NEAR = 60;

/** 二、护士节系列活动, 时间:5月, 内容:1.比武;2.表彰: the time of a heading is that of the undated entries below it. */
function dateBelow(drafts: Draft[], block: Block, time: ActivityTime): void {
  const over = block.headings[block.headings.length - 1];
  const whole = isFirstPoint(block);
  if (!over && !whole) return;
  for (let at = firstAfter(drafts, block.start); at < drafts.length; at += 1) {
    const draft = drafts[at] as Draft;
    if (whole ? draft.block.section !== block.section : draft.start - block.end > NEAR || !isUnder(draft, over)) return;
    if (!isDated(draft.time)) drafts[at] = { ...draft, time: { ...time, origin: 'heading' } };
  }
}

/** 一、活动时间:5月, the first point of a scheme without a title. */
const isFirstPoint = ({ headings, marker }: Block): boolean => headings.length === 0 && marker?.number === 1 && marker.rank <= 1;

/** Whether a heading names an event that is not the one the notice is about. */
function isAnother(heading: string, { title }: Draft): boolean {
  const head = eventHead(heading);
  if (head === null || head.at < 2 || /(?:安排|要求|内容|办法|流程|事项|说明)$/.test(heading)) return false;
  return titleLikeness(heading, title) < 0.2;
}

const isUnder = ({ block }: Draft, over: Block['headings'][number] | undefined): boolean =>
  block.headings.some((heading) => heading.start === over?.start);

/** Index of the entry a line is about: the nearest above under the same heading, or the event of the notice. */
function targetOf(drafts: readonly Draft[], block: Block, main: number): number {
  if (main >= 0 && block.marker !== null && block.marker.rank <= 1) return main;
  const last = block.headings[block.headings.length - 1];
  // 五、活动经费:…12.5万元, beside 二、活动内容, is what the event of the opening costs
  const own = block.attribute?.kind === 'money' && !last && block.marker?.rank === 1;
  const opening = own ? drafts.findIndex((one) => one.block.section === block.section && isDated(one.time)) : -1;
  const first = drafts[opening]?.block;
  if (first?.marker === null && first.headings.every(({ rank }) => rank > 2)) return opening;
  let near = firstAfter(drafts, block.start) - 1;
  while (near >= 0 && (drafts[near]?.end ?? 0) > block.start) near -= 1;
  const draft = drafts[near]?.block.section === block.section ? drafts[near] : undefined;
  if (draft && (!last || draft.start >= last.start)) return near;
  // 一、春季活动, and below it what is told of that alone
  if (main >= 0 && !(last && isAnother(last.text, drafts[main] as Draft))) return main;
  return draft && last && draft.block.headings.some((heading) => heading.start === last.start) ? near : -1;
}
