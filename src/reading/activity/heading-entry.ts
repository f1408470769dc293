import type { ActivityTime } from '../../plan/time';
import type { Block } from '../structure/block';
import type { TimeContext } from '../time/mention';
import { timeOfLine } from './attach';
import { isCircle } from './circle';
import { DATES, datePrevious } from './date-previous';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { extractBlock } from './extract';
import { firstAfter } from './first-after';
import { onlyWhen } from './heading-time-below';
import { UNNAMED } from './named-by-label';
import { plainDraft } from './plain-draft';
import { saidIn } from './said-in';

/** A heading with what the text below it tells. */
export interface HeadingView {
  readonly text: string;
  readonly heading: Block;
  readonly blocks: readonly Block[];
  readonly context: TimeContext;
  readonly words: string;
  /** 一、拔河比赛, and further below it 比赛时间:9月13日. */
  readonly held: ActivityTime | undefined;
  /** A line right below it says when, or who answers for it and what it costs. */
  readonly timed: boolean;
  readonly owned: boolean;
  /** Its words name an event. */
  readonly named: boolean;
  /** No heading stands below it. */
  readonly lowest: boolean;
}

/** 培训安排、活动时间与地点: names of blocks, not of events. */
const ARRANGEMENT = /(?:时间|地点|安排|要求|组织|内容|对象|方式|程序|费用|标准|管理|条件)$/;
/** 活动一:教职工手作沙龙. */
const PART_NAME = /^(?:活动|项目)[一二三四五六七八九十\d]{1,2} ?[:、]/;
/** Names of what is handed in, voted on or shown, which no event noun ends. */
const STEP_NAME = /(?:报送|征集|投票|申报|展映)$/;
const LONGEST_GAME = 16;
const LONGEST_NAME = 24;

/** Whether a heading can be an entry at all. */
export function mayBeEntry({ heading, words, owned, timed, held, named }: HeadingView): boolean {
  if (ARRANGEMENT.test(words)) return false;
  if (heading.scope === 'plain' || heading.scope === 'future') return true;
  const over = heading.headings[heading.headings.length - 1]?.text ?? '';
  // 竞赛项目 say how, unless each has its day: (一)焊接比武, and below it 9月中旬举行
  if (heading.scope === 'notes') return over.includes('项目');
  if (heading.scope !== 'steps') return false;
  // 1.套圈:, and below it 负责人:孟某 · 活动二:手作沙龙, and below it 时间:…
  return (
    (owned && words.length <= LONGEST_GAME) ||
    ((timed || held !== undefined) && (named || isPart(words) || isCircle(words.replace(/[,(].*$/, ''))) && words.length <= LONGEST_NAME)
  );
}

/** Whether a heading is an entry whatever is told below it: 活动一:羽毛球友谊赛, 时间:…, 活动内容:…. */
export function standsByItself({ held, named, timed, words }: HeadingView): boolean {
  return (held !== undefined && named) || (timed && isPart(words));
}

const isPart = (words: string): boolean => PART_NAME.test(words);

/** The entries a heading gives; none for most. */
export function entriesOf(view: HeadingView): Draft[] {
  const { text, heading, context, words, held, timed, owned, named } = view;
  const own = extractBlock(text, heading, context, { report: false, current: 'open', back: false });
  // 与团委联合举办“…”合唱比赛: its name without who and how
  if (held && named) return [{ ...(own[0] ?? plainDraft(text, heading, heading)), time: held }];
  if (timed && isPart(words)) return [ofHeading(view)];
  const kept = own.filter((draft) => timed || held || isDated(draft.time) || /[”"》]/.test(draft.title) || /\d/.test(draft.title));
  const [one] = kept;
  // (三)“纺纱能手”比武, and below it 4月24日在细纱车间举行,…
  const told = one && kept.length === 1 && !timed && !isDated(one.time) ? toldBelow(view)[0] : undefined;
  if (one && told) return [{ ...told, title: one.title, titleSpan: one.titleSpan }];
  if (kept.length > 0) return kept;
  const game = owned && heading.scope === 'steps';
  if (game || (timed && words.length <= LONGEST_GAME)) return [plainDraft(text, heading, heading)];
  const cost = costed(view);
  if (cost) return [cost];
  if (!named && !STEP_NAME.test(words)) return [];
  const hosted = HOSTED.test(text.slice(heading.end, heading.end + 24));
  if (timed || ((owned || hosted) && heading.scope === 'plain')) return [ofHeading(view)];
  return toldBelow(view);
}

const COSTED =
  /^((?!不可预见|机动|预备|其他|日常|办公|行政)[\u4e00-\u9fff“”]{4,16}?)(?:费用?|经费|支出)(?:预算)?(?:共|约|为|合计)*\d[\d.,]*万?元$/;

/** (一)职工小家建设费用约10万元: what a line of a budget names, with its sum; null where lines below it tell what it is made of. */
function costed({ text, heading, words, lowest }: HeadingView): Draft | null {
  const name = COSTED.exec(words)?.[1];
  if (name === undefined || !lowest) return null;
  return { ...plainDraft(text, heading, heading), title: name, titleSpan: { start: heading.start, end: heading.start + name.length } };
}

/** 举办职工书画展(已发文) · 活动一:手作沙龙: the name without the verb, its number and what is said of it. */
function ofHeading({ text, heading, words }: Pick<HeadingView, 'text' | 'heading' | 'words'>): Draft {
  const verb = (PART_NAME.exec(words) ?? /^(?:举办|组织|开展|举行|召开)/.exec(words))?.[0] ?? '';
  const name = words.slice(verb.length).replace(/\(已[^()]{1,6}\)$/, '');
  const plain = plainDraft(text, heading, heading);
  const start = heading.start + verb.length;
  return name.length < 4 ? plain : { ...plain, title: name, titleSpan: { start, end: start + name.length } };
}

/** 四、书画展(已发文), and below it 1、动力车间工会承办,… */
const HOSTED = /^(?:\([^()]{1,6}\))?[。:]?\n+ *1 ?[、.] *[\u4e00-\u9fff]{2,12}(?:承办|主办)/;
const TAUGHT = /^(?:邀请|聘请|请)[^。;]{2,30}(?:讲授|讲解|授课|主讲|讲座|指导|辅导|培训)/;
/** 10月中旬召开,… */
const HELD = /^(?:\d{1,2}月|[上下]半年|第?[一二三四]季度)[^,。]{0,24}(?:举行|召开|进行|开展|举办|开始)/;

/** 五、工会干部培训班, and below it 拟于10月举办,约60人,预算4万元: the heading with what the line says of it. */
function toldBelow({ text, heading, blocks, context }: HeadingView): Draft[] {
  const block = blocks[firstAfter(blocks, heading.start)];
  if (!block || block.lead || block.headings[block.headings.length - 1]?.start !== heading.start) return [];
  const when = onlyWhen(text, block, context);
  if (when) return [{ ...plainDraft(text, heading, heading), time: when }];
  const words = text.slice(block.start, block.start + 20);
  const held = HELD.exec(words)?.[0].length ?? 0;
  // (三)消防知识讲座, and below it 聘请消防队员讲授…
  if (TAUGHT.test(text.slice(block.start, block.end))) return [plainDraft(text, heading, heading)];
  if (!DATES.test(words.slice(0, 12)) && held === 0) return [];
  const plain = plainDraft(text, heading, heading);
  const time = held > 0 ? timeOfLine(text, { start: block.start, end: block.start + held }, context) : null;
  const made = [time ? { ...plain, time } : plain];
  datePrevious(text, made, block, context);
  const extras = saidIn(text, { start: block.start, end: block.end });
  return made.filter((one) => isDated(one.time)).map((one) => ({ ...one, end: heading.end, extras }));
}

const OPENS = /^(?:[拟定暂初]*[于在])?\d{1,2}月/;

/** (四)职工书画展, and below it 4月28日至5月8日,职工俱乐部展厅。…: what the line tells first is of the event over it; null where it names its own. */
export function openedBy({ text, heading, words, blocks, timed, lowest }: HeadingView, draft: Draft): Draft | null {
  const head = eventHead(words);
  const block = blocks[firstAfter(blocks, heading.start)];
  if (head?.strength !== 'occasion' || head.end < words.length || !lowest || timed || words.length > LONGEST_NAME) return null;
  if (!block || draft.block.start !== block.start || draft.sentence.start !== block.start || block.marker || block.lead) return null;
  if (block.headings[block.headings.length - 1]?.start !== heading.start || !OPENS.test(text.slice(block.start, block.start + 8)))
    return null;
  const own = eventHead(draft.title);
  if ((own?.strength === 'occasion' && !UNNAMED.test(draft.title)) || /[和、与及暨]/.test(words)) return null;
  const name = ofHeading({ text, heading, words });
  return { ...draft, title: name.title, titleSpan: name.titleSpan, start: heading.start, certainty: 3 };
}

/** Whether the words of a heading name an event. */
export const namesEvent = (words: string): boolean => eventHead(words) !== null;
