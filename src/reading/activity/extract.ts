import type { SourceSpan } from '../../plan/span';
import { fromSlots, slotsOf } from '../../plan/month';
import { NO_TIME, type ActivityTime } from '../../plan/time';
import { ABSTRACT } from '../lexicon/concrete';
import { readAttribute } from '../structure/attributes';
import type { Block } from '../structure/outline';
import { sentencesOf } from '../text/pieces';
import type { TimeContext, TimeMention } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import type { Draft } from './draft';
import { absorbSteps } from './absorb';
import { afterFestival } from './after-festival';
import { eventHead } from './event-head';
import { timeOfLine, withLine } from './attach';
import { datePrevious } from './date-previous';
import { clausesOf, startsWithTime, STATED, type Clause } from './clause';
import { giveTimes, isPart, timesApart } from './apart';
import { isPast, lacksMonths, openingOf, outside, settled, withoutTimes } from './carry';
import { goesOn, isDetail, isRoutine, namesWhatFollows, ONLY_DATES, saysMore } from './continuation';
import { nameOf, objectBefore, spanStart } from './naming';
import { isOnEvent, isToldOut, mustsOf } from './on-event';
import { plainDraft } from './plain-draft';
import { isDenied } from '../lexicon/denied';
import { countsDone, isPhase, judgeClause } from './judge';
import { surroundings } from './surroundings';
import type { TenseState } from './tense';
import { isDated, isUnderSpan } from './dated';
import { feastRates } from './feast-rates';
import { groupOf } from './group';
import { divideDraft } from './divide';
import { titleLikeness } from './likeness';
import { isSumLabel } from './sum-label';
import { titleRange } from './title';
import { visited } from './visited';

/** Reads one block, sentence by sentence; clauses that are no activity leave nothing behind. */
export function extractBlock(
  text: string,
  block: Block,
  context: TimeContext,
  tense: TenseState,
  sentences: readonly SourceSpan[] = sentencesOf(text, block),
): Draft[] {
  const drafts: Draft[] = [];
  let carried: ActivityTime | null = null;
  let first = true;
  for (const sentence of sentences) {
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
      carried ?? block.inherited,
      first && block.marker !== null,
    );
    const found = afterFestival(text, drafts, sentence, clauses, reader.read());
    drafts.push(...found);
    if (found.length === 0) datePrevious(text, drafts, sentence, context);
    if (first && startsWithTime(clauses)) carried = reader.carried;
    else if (carried !== null && reader.carried !== null && startsWithTime(clauses)) carried = reader.carried;
    first = false;
  }
  const visit = visited(text, block, drafts, context);
  if (visit) return [visit];
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

/** 举办演讲比赛。责任单位:宣传部。时间:10月: a sentence behind a label says something of the entry before, and is none. */
function tellsOfLast(text: string, drafts: Draft[], sentence: SourceSpan, context: TimeContext): boolean {
  const words = text.slice(sentence.start, sentence.end);
  const label = readAttribute(words);
  // …暑期托管班。聘请大学生担任辅导员,每人2000元
  if (/^(?:聘请|外聘|邀请|特邀)/.test(words) && eventHead(words.split(',')[0] ?? '') === null) return true;
  // …摄影展。评选优秀作品20幅,每幅奖励100元
  if (/^(?:评选|评出)优秀(?:作品|个人|选手)[^,]{0,2}\d+[名个件篇幅人]/.test(words)) return true;
  if (label === null)
    return words.split(',').every((part) => (isDetail(part) && !part.includes(':')) || readAttribute(part)?.kind === 'owner');
  if (label.kind === 'event') return false;
  const time = label.kind === 'time' ? timeOfLine(text, sentence, context) : null;
  if (time) drafts.forEach((draft, at) => (drafts[at] = withLine(draft, 'time', sentence, time)));
  return true;
}

/** A short sentence that heads its line counts when it names something the rest does not, or the rest has nothing. */
function leadDrafts(text: string, block: Block, context: TimeContext, tense: TenseState, body: readonly Draft[]): Draft[] {
  if (!block.lead) return [];
  const heads = extractBlock(text, { ...block, ...block.lead, lead: null, headings: block.headings.slice(0, -1) }, context, { ...tense });
  return heads.filter(
    (head) => /[”"》]|第.{1,3}[届次期]/.test(head.title) && !body.some((draft) => titleLikeness(draft.title, head.title) > 0.6),
  );
}

const ENDS = /^(?:至|到)?(?:结束|截止|为止|闭幕)$/;

/** 4月30日前完成参保缴费; the choice of a site or a call for bids is a step of its own. */
const COMPLETES = /完成(?!选址|招标|摸底|报名|方案|立项|征集|[初复]赛)[\u4e00-\u9fff]{0,4}$/;

/** A piece under a month that no rule knows is an entry when it is no longer than a name. */
const LONGEST_ENTRY = 20;

/** 2.乒乓球双打赛。5月至6月利用工余时间进行: the sentence over it names what the body only dates. */
function namedByLead(text: string, lead: SourceSpan, draft: Draft): Draft | null {
  const name = text.slice(lead.start, lead.end);
  if (eventHead(name)?.strength !== 'occasion' || eventHead(draft.title) !== null || name.length > 20) return null;
  const verb = /^(?:组织开展|组织|开展|举办|举行|召开|做好)(?=.{3})/.exec(name)?.[0].length ?? 0;
  const titleSpan = { start: lead.start + verb, end: lead.end };
  return {
    ...draft,
    title: name.slice(verb),
    titleSpan,
    start: lead.start,
    certainty: 3,
    sentence: { ...draft.sentence, start: lead.start },
  };
}

/** 1、开展“迎新春”慰问活动。1月底前完成,慰问困难职工12人: one entry, named by the sentence over it and told out by what follows. */
function toldOut(text: string, heads: readonly Draft[], body: readonly Draft[]): Draft | null {
  const [head] = heads;
  const [own] = body;
  if (!head || !own || heads.length > 1 || body.length > 1 || head.sentence.start === own.sentence.start) return null;
  if (head.kind !== own.kind || /inline|frequency/.test(head.time.origin)) return null;
  if (text.slice(head.sentence.end, own.sentence.start).includes(';')) return null;
  if (/\d\D{0,2}元/.test(text.slice(head.sentence.start, head.sentence.end))) return null;
  if (/[”"》]/.test(own.title) || groupOf(own.title) !== groupOf(head.title)) return null;
  const { title, titleSpan, start } = head;
  const time = isDated(own.time) ? { ...own.time, festivals: [...new Set([...head.time.festivals, ...own.time.festivals])] } : head.time;
  return { ...own, title, titleSpan, start, time, certainty: 3, sentence: { start: head.sentence.start, end: own.sentence.end } };
}

class SentenceReader {
  carried: ActivityTime | null = null;
  private readonly drafts: Draft[] = [];
  private pending: Clause[] = [];
  private before: ActivityTime | null = null; // what was carried before the clause at hand

  constructor(
    private readonly text: string,
    private readonly block: Block,
    private readonly context: TimeContext,
    private readonly sentence: SourceSpan,
    private readonly clauses: readonly Clause[],
    private readonly tense: TenseState,
    private readonly inherited: ActivityTime | null,
    private readonly listItem: boolean,
  ) {}

  read(): Draft[] {
    const batch = this.batch();
    if (batch) return [batch];
    this.clauses.forEach((clause, index) => this.clause(clause, index));
    if (this.drafts.length === 0) this.fallback();
    return settled(this.drafts, this.clauses, this.text.slice(this.sentence.start, this.sentence.end));
  }

  private clause(clause: Clause, index: number): void {
    this.turn(clause);
    if (isSumLabel(clause)) return;
    const times = [...this.timesBefore(clause), ...clause.times];
    const { time, contradiction } = this.resolve(clause, times);
    const dated = isDated(time);
    const last = this.drafts[this.drafts.length - 1];
    if (last && goesOn(last, clause, this.pending.length > 0)) {
      this.drafts[this.drafts.length - 1] = { ...last, end: clause.end };
      return;
    }
    const apart = last && lacksMonths(last) && this.pending.length === 0 ? timesApart(clause) : null;
    if (apart) {
      const each = (one: TimeMention): ActivityTime => resolveTime(clause.view.text, clause.start, [one], null, this.context).time;
      giveTimes(this.drafts, clause, apart, each);
      return;
    }
    // 元旦、春节慰问品,每人600元,元月中旬发放到位
    if (
      last?.time.origin === 'festival' &&
      this.pending.length === 0 &&
      ONLY_DATES.test(withoutTimes(clause, clause.times)) &&
      this.datesLast(clause)
    )
      return;
    if (last && this.pending.length === 0 && this.endsIn(last, clause)) return;
    if (last && this.pending.length === 0 && /安排在\d{1,2}月/.test(clause.view.text) && this.alsoIn(last, clause)) return;
    if (/^(?:活动|征集|比赛|报名|评选|竞赛|举办|开展)?(?:时间|日期|期限)/.test(clause.view.text)) {
      if (last && lacksMonths(last) && this.pending.every((one) => one.times.length === 0)) this.pending = [];
      if (this.datesLast(clause)) return;
      // 每月一次例会,时间安排在每月最后一个周五下午
      if (last && this.pending.length === 0) {
        this.drafts[this.drafts.length - 1] = { ...last, end: clause.end };
        return;
      }
    }
    if ((!dated || isUnderSpan(time, times)) && this.takeOnEvent(clause, dated ? NO_TIME : time)) return;
    if (
      last &&
      this.pending.length === 0 &&
      lacksMonths(last) &&
      !(isDated(last.time) ? /报|启动|完成(?!发放)/ : /报|完成(?!发放)/).test(clause.view.text) &&
      clause.times.some((one) => STATED.has(one.kind)) &&
      this.datesLast(clause, this.clauses[index - 1]?.label === true && clause.view.head === null)
    )
      return;
    if (last && !isDated(last.time) && this.pending.length === 0 && COMPLETES.test(clause.view.text) && this.datesLast(clause)) return;
    const part = isPart(this.text.slice(this.sentence.start, clause.end), clause);
    if (part && last && /个一/.test(last.title)) this.drafts.pop();
    const judged = part
      ? 2
      : clause.label && !dated && !/[”"][^,]{0,4}$/.test(clause.view.text)
        ? namesWhatFollows(clause, this.clauses[index + 1])
        : judgeClause(clause.view, surroundings(this.block.scope, time, times, this.listItem && index === 0, index === 0));
    if ((judged === 0 || isPhase(clause.view)) && this.datesLast(clause)) return;
    if (judged === 0 && dated && this.takeOnEvent(clause, time)) return;
    const certainty =
      judged === 0 &&
      (isRoutine(clause, this.block.scope) ||
        (countsDone(clause.view) && isPast(clause, this.clauses[0], this.block, this.tense, this.context)))
        ? 2
        : judged;
    if (certainty === 0) {
      if (this.pending.push(clause) > 24) this.pending.shift(); // a sentence without end
      return;
    }
    this.add(clause, time, contradiction, certainty);
    this.pending = [];
  }

  /** …工作,12月底前完成: the time comes after what it dates. */
  private datesLast(clause: Clause, told = false): boolean {
    const last = this.drafts[this.drafts.length - 1];
    const stated = clause.times.filter((one) => STATED.has(one.kind) || (one.kind === 'recurrence' && one.recurrence !== null));
    if (stated.length === 0) return false;
    // 发放春节慰问品,2月2日前发放到位
    const feast = last?.time.origin === 'festival' && ONLY_DATES.test(withoutTimes(clause, clause.times));
    if (!last || !(lacksMonths(last) || feast) || this.pending.length > 0) return this.datesPending(clause, stated);
    if (!told && !ONLY_DATES.test(withoutTimes(clause, clause.times))) return false;
    const { time } = resolveTime(clause.view.text, clause.start, clause.times, null, this.context);
    this.drafts[this.drafts.length - 1] = {
      ...last,
      time: {
        ...time,
        festivals: [...new Set([...last.time.festivals, ...time.festivals])],
        recurrence: time.recurrence ?? last.time.recurrence,
      },
      end: clause.end,
    };
    return true;
  }

  /** 5月开始,10月底结束: from the month said before to the one in which it ends. */
  private endsIn(last: Draft, clause: Clause): boolean {
    if (!ENDS.test(withoutTimes(clause, clause.times)) || last.time.origin !== 'inline') return false;
    const from = slotsOf(last.time.set)[0];
    const to = clause.times.find((one) => one.kind === 'months')?.slots.at(-1);
    if (from === undefined || to === undefined || to <= from) return false;
    const set = fromSlots(Array.from({ length: to - from + 1 }, (_, at) => from + at));
    const time = { ...last.time, set: { months: [...set.months], crossYear: [...set.crossYear] }, precision: 'range' as const, day: null };
    this.drafts[this.drafts.length - 1] = { ...last, time, end: clause.end };
    return true;
  }

  /** 城区学校安排在3月,乡镇学校安排在4月: the months of one entry, told in turn. */
  private alsoIn(last: Draft, clause: Clause): boolean {
    const { time } = resolveTime(clause.view.text, clause.start, clause.times, null, this.context);
    if (!isDated(time) || eventHead(clause.view.text) !== null) return false;
    const before = last.time.origin === 'inline' ? slotsOf(last.time.set) : [];
    const { months, crossYear } = fromSlots([...before, ...slotsOf(time.set)]);
    this.drafts[this.drafts.length - 1] = {
      ...last,
      time: { ...time, set: { months: [...months], crossYear: [...crossYear] } },
      end: clause.end,
    };
    return true;
  }

  /** 组织职工学习…,每月不少于一次: a frequency makes an entry of the clause before. */
  private datesPending(clause: Clause, stated: readonly TimeMention[]): boolean {
    const before = this.pending[this.pending.length - 1];
    const when = stated[0];
    if (!before || !when || before.label || before.tense === 'past' || before.times.length > 0) return false;
    if (!ONLY_DATES.test(withoutTimes(clause, [when]))) return false;
    const { predicate, head } = before.view;
    if (predicate.kind === 'purpose' || (predicate.kind === 'none' && head?.strength !== 'occasion')) return false;
    const all = [...before.times, ...clause.times];
    const words = this.text.slice(before.start, clause.end);
    const { time } = resolveTime(words, before.start, all, this.governing(clause.times, this.carried), this.context);
    this.pending.pop();
    this.add(before, time, false, 2);
    const made = this.drafts[this.drafts.length - 1];
    if (made) this.drafts[this.drafts.length - 1] = { ...made, end: clause.end };
    return true;
  }

  /** 职工生病住院,工会及时探望: a duty whenever something happens. */
  private takeOnEvent(clause: Clause, time: ActivityTime): boolean {
    const before = this.pending[this.pending.length - 1];
    const start = before && !before.label && !isOnEvent(clause.view.text) ? before.start : clause.start;
    const words = this.text.slice(start, clause.end);
    const last = this.drafts[this.drafts.length - 1];
    if (last && this.pending.length === 0 && isToldOut(last, words)) {
      this.drafts[this.drafts.length - 1] = { ...last, end: clause.end };
      return true;
    }
    if (!isOnEvent(words) || this.block.scope === 'notes') return false;
    const titleSpan = { start, end: clause.end };
    const recurrence = { freq: 'on-event' as const, times: null, raw: null };
    const one: Draft = { ...this.draft(clause, { ...time, recurrence }, 2), title: words, titleSpan, start };
    this.drafts.push(...mustsOf(one, words));
    this.pending = [];
    return true;
  }

  /** Times of clauses that came to nothing; months of the clause's own come before: 3月启动,4月评比. */
  private timesBefore(clause: Clause): TimeMention[] {
    if (this.pending.length === 0) return [];
    const own = clause.times[0]?.kind === 'months' && clause.times[0].start - clause.start <= 2;
    return this.pending.flatMap((one) =>
      own ? one.times.filter((time) => !STATED.has(time.kind) && time.kind !== 'festival') : one.times,
    );
  }

  private turn(clause: Clause): void {
    if (clause.tense === 'past') this.tense.current = 'past';
    else if (clause.tense === 'future') this.tense.current = 'future';
  }

  private resolve(clause: Clause, times: readonly TimeMention[]): { time: ActivityTime; contradiction: boolean } {
    const from = this.pending[0]?.start ?? clause.start;
    const words = this.text.slice(from, clause.end);
    this.before = this.carried;
    const resolved = resolveTime(words, from, times, this.governing(times, this.carried), this.context);
    if (times.some((one) => STATED.has(one.kind)) || resolved.time.precision === 'year')
      this.carried = { ...resolved.time, festivals: [], recurrence: null, deadline: null };
    return resolved;
  }

  private draft(clause: Clause, time: ActivityTime, certainty: 2 | 3): Draft {
    const span = { start: clause.start, end: clause.end };
    return {
      ...plainDraft(this.text, span, this.block),
      kind: isPast(clause, this.clauses[0], this.block, this.tense, this.context) ? 'report' : 'activity',
      sentence: this.sentence,
      time,
      certainty,
    };
  }

  /** 12月,…;元旦前慰问; 12月,筹备2028年元旦晚会; 9月,“迎国庆”歌咏会: a festival still to come does not say when. */
  private isAwaited({ kind, start }: TimeMention): boolean {
    return (
      (kind === 'festival' || kind === 'year') &&
      (/(?:迎接?|筹备|准备)[“"]?(?:20\d\d年)?$/.test(this.text.slice(Math.max(0, start - 9), start)) ||
        /^[“"]?元旦[”"]?(?:节)?(?:之?前|来临|到来)/.test(this.text.slice(start, start + 8)))
    );
  }

  /** A time carried over from an earlier sentence gives way to a season or festival of the clause's own. */
  private governing(times: readonly TimeMention[], carried: ActivityTime | null): ActivityTime | null {
    const own = times.filter((one) => !this.isAwaited(one));
    if (carried && !outside(carried, own)) return carried;
    const free = own.some((one) => one.kind === 'year' || (one.kind === 'recurrence' && one.recurrence?.freq !== 'yearly'));
    const apart = this.inherited !== null && outside(this.inherited, own);
    return free || apart ? this.block.inherited : this.inherited;
  }

  private add(clause: Clause, time: ActivityTime, contradiction: boolean, certainty: 2 | 3): void {
    const range = titleRange(clause.view);
    const titleSpan = { start: clause.start + range.from, end: clause.start + range.to };
    const opening = openingOf(this.drafts, clause);
    if (opening !== null) this.drafts.pop();
    titleSpan.start = objectBefore(this.text, this.pending[this.pending.length - 1], clause, titleSpan) ?? titleSpan.start;
    const whole: Draft = {
      ...this.draft(clause, time, certainty),
      ...nameOf(this.text, this.sentence, titleSpan),
      start: opening ?? spanStart(this.pending, clause),
      contradiction,
    };
    const from = this.pending[0]?.start ?? clause.start;
    const times = [...this.timesBefore(clause), ...clause.times];
    const words = this.text.slice(from, clause.end);
    const resolve = (some: readonly TimeMention[]): ActivityTime =>
      resolveTime(words, from, some, this.governing(some, this.before), this.context).time;
    this.drafts.push(
      ...divideDraft(this.text, whole, {
        name: { start: titleSpan.start, end: clause.start + range.whole },
        words: { start: from, end: clause.end },
        times,
        resolve,
      }),
    );
  }

  /** 第一批:5月17日-21日,建德线,带队:沈某: a batch with days of its own is an entry, named by where it goes. */
  private batch(): Draft | null {
    const [label, ...rest] = this.clauses;
    if (
      !label?.label ||
      !/^(?:第[一二三四五六七八\d]{1,2}[批期]|(?:线路|路线)[A-Za-z一二三四五六\d]|[A-Za-z\d]号?线路?|.{2,6}专线)$/.test(label.view.text)
    )
      return null;
    const times = rest.flatMap((one) => one.times);
    if (!times.some((one) => STATED.has(one.kind)) || rest.some((one) => one.view.head?.strength === 'occasion')) return null;
    const named =
      rest.find((one) => one.times.length === 0 && !one.label && !isDetail(one.view.text) && !/^\d/.test(one.view.text)) ?? label;
    const draft = this.draft({ ...named, start: label.start, end: named.end }, this.resolve(label, times).time, 2);
    return { ...draft, title: named.view.text, titleSpan: { start: named.start, end: named.end } };
  }

  /** 4月:春季徒步走,200人; 12月:…;困难补助申请审核: a short piece right under its months is what is done in them. */
  private isEntryOfMonth(clause: Clause): boolean {
    const over = this.block.headings[this.block.headings.length - 1];
    const { text, predicate } = clause.view;
    return (
      over !== undefined &&
      over.time !== null &&
      clause === this.clauses[0] &&
      !clause.label &&
      text.length <= LONGEST_ENTRY &&
      predicate.kind !== 'purpose' &&
      clause.tense !== 'past' &&
      !this.tense.report &&
      !ABSTRACT.test(text)
    );
  }

  /** A dated item says something to be done even when no rule knows the verb. */
  private fallback(): void {
    if (this.block.scope === 'notes' || /^(?:[拟暂初]?定[于在]|[拟将]于|计划于|时间)/.test(this.clauses[0]?.view.text ?? '')) return;
    const clause = this.clauses.find((one) => saysMore(one) && !isSumLabel(one) && !isDenied(one.view.text));
    const opening = startsWithTime(this.clauses) && this.clauses[0]?.tense !== 'past' && !this.tense.report;
    if (!clause || (!this.listItem && !opening && !this.isEntryOfMonth(clause))) return;
    const { time, contradiction } = this.resolve(
      clause,
      this.clauses.flatMap((one) => one.times),
    );
    if (!isDated(time) || time.origin === 'frequency' || time.precision === 'year') return;
    this.pending = this.clauses.slice(0, this.clauses.indexOf(clause));
    this.add(clause, time, contradiction, 2);
  }
}
