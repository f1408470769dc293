import type { SourceSpan } from '../../plan/span';
import type { ActivityTime } from '../../plan/time';
import { YEAR_SUM } from '../lexicon/year-sum';
import type { Block } from '../structure/block';
import { sentencesOf } from '../text/pieces';
import type { TimeContext } from '../time/mention';
import type { Draft } from './draft';
import { withBracketTime } from './bracket-time';
import { absorbSteps } from './absorb';
import { namedByLead, SAME_DAY, tellsOfLast, toldOut } from './told-out';
import { programItem } from './program-item';
import { SentenceReader } from './sentence-reader';
import { afterFestival } from './after-festival';
import { datePrevious } from './date-previous';
import { clausesOf, startsWithTime, type Clause } from './clause';
import { timeOfLine } from './attach';
import type { TenseState } from './tense';
import { isDated } from './dated';
import { namedByLabel } from './named-by-label';
import { feastList, feastRates } from './feast-rates';
import { titleLikeness } from './likeness';
import { terseItem } from './terse-item';
import { visited } from './visited';

/** Reads one block, sentence by sentence; clauses that are no activity leave nothing behind. */
export function extractBlock(
  text: string,
  block: Block,
  context: TimeContext,
  tense: TenseState,
  sentences: readonly SourceSpan[] = sentencesOf(text, block),
): Draft[] {
  const feasts = feastList(text, block, sentences, context);
  if (feasts) return feasts;
  const drafts: Draft[] = [];
  let carried: ActivityTime | null = null;
  let first = true;
  for (const [at, whole] of sentences.entries()) {
    const sentence = withoutYearSum(text, whole);
    const gone = tellsHalfGone(text, whole, sentences[at + 1]);
    const before = { ...tense };
    if (gone) [tense.back, tense.current] = [true, 'past'];
    if (drafts.length > 0 && tellsOfLast(text, drafts, sentence, context)) continue;
    const rates = feastRates(text, sentence, block, context);
    if (rates) {
      drafts.push(...rates);
      first = false;
      continue;
    }
    const clauses = clausesOf(text, sentence, context);
    const reader: SentenceReader = new SentenceReader(
      text,
      block,
      context,
      sentence,
      clauses,
      tense,
      sameDay(text, sentence, drafts) ?? carried ?? block.inherited,
      first && (block.marker !== null || MONTH_COLUMN.test(text.slice(block.start, block.start + 8))),
    );
    const found = afterFestival(text, drafts, sentence, clauses, reader.read());
    drafts.push(...found);
    if (gone) Object.assign(tense, before);
    if (found.length === 0) datePrevious(text, drafts, sentence, context);
    if (first && namesDeedsOf(clauses[0])) carried = ofLabel(text, clauses[0], context);
    else if (first && startsWithTime(clauses)) carried = reader.carried;
    else if (carried !== null && reader.carried !== null && startsWithTime(clauses)) carried = reader.carried;
    first = false;
  }
  drafts.splice(0, drafts.length, ...withBracketTime(text, block, drafts, context));
  const whole = wholeItem(text, block, drafts, context);
  if (whole) return whole;
  if (block.lead && drafts.length === 0)
    return extractBlock(text, { ...block, start: block.lead.start, lead: null, headings: block.headings.slice(0, -1) }, context, tense);
  const heads = leadDrafts(text, block, context, tense, drafts);
  const told = block.lead ? toldOut(text, heads, drafts) : block.marker ? toldOut(text, drafts.slice(0, 1), drafts.slice(1)) : null;
  if (told) return [told];
  const own = block.lead && drafts.length === 1 && heads.length === 0 ? namedByLead(text, block.lead, drafts[0] as Draft) : null;
  if (own) return [own];
  if (heads.length > 0 && sentences[0]) datePrevious(text, heads, sentences[0], context);
  const all = [...heads, ...drafts];
  return block.marker ? [...absorbSteps(all)] : all;
}

/** What a block is as a whole: an item of a programme, a celebration, a terse item, a visit; null when it is none of these. */
function wholeItem(text: string, block: Block, drafts: Draft[], context: TimeContext): Draft[] | null {
  const program = programItem(text, block, drafts, context);
  if (program) return program;
  const one = underLabel(text, drafts) ?? namedByLabel(text, block, drafts) ?? terseItem(text, block, drafts, context);
  return one ? [one] : visited(text, block, drafts, context);
}

/** 分会汇报:上半年结对14对;下半年准备…: the half before one that is only planned is gone. */
function tellsHalfGone(text: string, { start, end }: SourceSpan, next: SourceSpan | undefined): boolean {
  if (!next || !/(?:^|[:,])上半年/.test(text.slice(start, Math.min(end, start + 30)))) return false;
  return /^下半年(?:准备|计划|打算|拟|将)/.test(text.slice(next.start, next.start + 6));
}

/** 2月  制定工会工作计划: a month set apart by a blank opens an item as a number does. */
const MONTH_COLUMN = /^(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份? +[\u4e00-\u9fff“]/;

/** 全年活动经费3万元,其中3月女工插花5000元,5月健步走1万元: its parts are entries, and the sum of the year is none of theirs. */
const PARTED_BY_MONTHS = new RegExp(
  `^${YEAR_SUM}[:,]?(?=(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月|[^,;。\\d]{2,14}\\d[\\d.]*万?元\\([^()]{1,6}月)`,
);

function withoutYearSum(text: string, { start, end }: SourceSpan): SourceSpan {
  return { start: start + (PARTED_BY_MONTHS.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0), end };
}

/** What a celebration consists of, and no event of its own name. */
const GATHERS = /^(?:参观|聚餐|座谈|联欢|茶话|慰问|送)[\u4e00-\u9fff]{0,6}$/;

/** 庆祝教师节:退休教师回校参观并聚餐,预算5000元: a celebration, and what is done at it; null where that has a time of its own. */
function underLabel(text: string, drafts: readonly Draft[]): Draft | null {
  const [label, told] = drafts;
  if (!label || !told || drafts.length > 2 || text.charAt(label.end) !== ':' || !/^(?:庆祝|纪念|欢庆|喜迎)[^,]{0,10}节$/.test(label.title))
    return null;
  const own = told.time.origin === 'inline' && isDated(told.time);
  return own || told.sentence.start !== label.sentence.start || !GATHERS.test(told.title) ? null : { ...label, end: told.end };
}

/** 护士节办三件事:表彰…;技能比武,…;送纪念品…: a label whose day holds for all it announces. */
const namesDeedsOf = (clause: Clause | undefined): clause is Clause =>
  clause !== undefined &&
  clause.label &&
  clause.times.length === 1 &&
  /(?:[两三四五六几]件(?:实事|好事|事)|系列活动)$/.test(clause.view.text);

function ofLabel(text: string, { start, end }: Clause, context: TimeContext): ActivityTime | null {
  const time = timeOfLine(text, { start, end }, context);
  return time === null ? null : { ...time, festivals: [], recurrence: null, origin: 'heading' };
}

/** …召开庆祝大会。会后举行座谈会: the time of the entry before holds for a sentence that says so. */
function sameDay(text: string, sentence: SourceSpan, drafts: readonly Draft[]): ActivityTime | null {
  const last = drafts[drafts.length - 1];
  const says = SAME_DAY.test(text.slice(sentence.start, sentence.start + 5));
  return says && last && isDated(last.time) && last.time.recurrence === null ? { ...last.time, festivals: [], origin: 'heading' } : null;
}

/** A short sentence that heads its line counts when it names something the rest does not, or the rest has nothing. */
function leadDrafts(text: string, block: Block, context: TimeContext, tense: TenseState, body: readonly Draft[]): Draft[] {
  if (!block.lead) return [];
  const heads = extractBlock(text, { ...block, ...block.lead, lead: null, headings: block.headings.slice(0, -1) }, context, { ...tense });
  // what the rest of its line says, it says of the head too
  return heads
    .filter(
      (head) =>
        (/[”"》]|第.{1,3}[届次期]/.test(head.title) ||
          // 6月, 2.召开组长例会,商讨工作。听取意见,…
          (block.inherited !== null && /^ *(?:召开|举行|举办)/.test(text.slice(block.lead?.start ?? 0, block.start))) ||
          (/inline|festival/.test(head.time.origin) && !head.title.includes('阶段'))) &&
        !body.some((draft) => titleLikeness(draft.title, head.title) > 0.6),
    )
    .map((head) => ({ ...head, block }));
}
