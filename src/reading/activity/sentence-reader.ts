import { NO_TIME, type ActivityTime } from '../../plan/time';
import type { TimeMention } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import type { Draft } from './draft';
import { startsWithTime, STATED, type Clause } from './clause';
import { giveTimes, isPart, timesApart } from './apart';
import { lacksMonths, settled, timesBefore, withoutTimes } from './carry';
import { isCircle, isMeeting } from './circle';
import { isDuty, namesOwnEvent, saysInBracket } from './duty';
import { isEntryOfMonth, isOnlyWhen, isRoutine, isSetApart, namesWhatFollows, ONLY_DATES, saysHowMany, saysMore } from './continuation';
import { goesOn } from './goes-on';
import { isOnEvent, isToldOut, mustsOf } from './on-event';
import { namesOneOf } from './paid';
import { ABSTRACT } from '../lexicon/concrete';
import { SentenceState } from './sentence-state';
import { countsDone, deniesItself, isPhase, judgeClause } from './judge';
import { isPaid, spends } from './spends';
import { surroundings } from './surroundings';
import { isDated, isUnderSpan } from './dated';
import { batchOf } from './batch';
import {
  alsoIn,
  COMPLETES,
  COMPLETES_BOTH,
  datedBy,
  datesByItsNoun,
  datesFeast,
  tellsQuoted,
  endingIn,
  goneOn,
  inMonthsOf,
  isTimeLabel,
  meetsIn,
} from './last-entry';
import { isSumLabel } from './sum-label';

/** What an item may be called, in UTF-16 units. */
const NAME = /^[\u4e00-\u9fff“”、]{4,16}$/;

/** Reads the clauses of one sentence in turn; a clause without words of its own lends its time to its neighbours. */
export class SentenceReader extends SentenceState {
  read(): Draft[] {
    const batch = batchOf(this.clauses);
    if (batch) return [this.batch(batch)];
    this.clauses.forEach((clause, index) => this.clause(clause, index));
    if (this.drafts.length === 0) this.fallback();
    return settled(this.drafts, this.clauses, this.text.slice(this.sentence.start, this.sentence.end));
  }

  private clause(clause: Clause, index: number): void {
    this.turn(clause);
    if (isSumLabel(clause)) return;
    const times = [...timesBefore(this.pending, clause), ...clause.times];
    const { time, contradiction } = this.resolve(clause, times);
    const dated = isDated(time);
    if (this.saysOfLast(clause)) return;
    if (isMeeting(withoutTimes(clause, clause.times)) && this.datesPending(clause, clause.times)) return;
    // 7月慰问抢修班组。对职工婚育及时慰问: the month of the sentence before is none of a duty
    const borrowed = times.length === 0 && this.block.inherited === null;
    if ((!dated || borrowed || isUnderSpan(time, times)) && this.takeOnEvent(clause, dated ? NO_TIME : time)) return;
    if (this.datesLastLoosely(clause, index)) return;
    const when = isOnlyWhen(clause);
    if (when && (this.datesLast(clause) || (index > 0 && this.datesPending(clause, clause.times)))) return;
    const last = this.drafts[this.drafts.length - 1];
    const part = isPart(this.text.slice(this.sentence.start, clause.end), clause);
    if (part && last && /个一/.test(last.title)) this.drafts.pop();
    const quoted = clause.label && !dated && /[”"][^,]{0,4}$/.test(clause.view.text);
    const seemed = when
      ? 0
      : part
        ? 2
        : clause.label && !dated && !quoted
          ? namesWhatFollows(clause, this.clauses[index + 1])
          : judgeClause(
              clause.view,
              surroundings(this.block.scope, time, times, this.listItem && this.clauses.slice(0, index).every(isSetApart), index === 0),
            ) || (quoted ? namesWhatFollows(clause, this.clauses[index + 1]) : 0);
    // 一季度由组织干事潘某牵头,…: who does what is told next
    const step = isPhase(clause.view);
    const named = namesOwnEvent(clause, this.listItem && index === 0);
    const duty = seemed > 0 && !part && !clause.label && !step && !named && isDuty(withoutTimes(clause, clause.times));
    const judged = duty ? 0 : seemed;
    if ((judged === 0 || step) && this.datesLast(clause)) return;
    if (judged === 0 && dated && this.takeOnEvent(clause, time)) return;
    const certainty =
      judged === 0 &&
      (isRoutine(clause, this.block.scope, this.listItem && index === 0) || (countsDone(clause.view) && this.isPastClause(clause)))
        ? 2
        : judged;
    if (certainty === 0) {
      if (this.pending.push(clause) > 24) this.pending.shift(); // a sentence without end
      return;
    }
    this.add(clause, time, contradiction, certainty);
    this.pending = [];
  }

  /** Whether a clause only says more of the entry before it: how it goes on, when it is, when it ends. */
  private saysOfLast(clause: Clause): boolean {
    if (this.datesQuoted(clause)) return true;
    const last = this.drafts[this.drafts.length - 1];
    if (!last) return isTimeLabel(clause) && this.datesLast(clause);
    if (this.paysPending(clause)) return true;
    // 原定12月举行的棋类赛,改在3月进行
    if (
      /^(?:现)?改[在到为至]/.test(clause.view.text) &&
      clause.times.some(({ kind }) => STATED.has(kind)) &&
      ONLY_DATES.test(withoutTimes(clause, clause.times).replace(/^(?:现)?改(?=[在到为至])/, ''))
    )
      return this.replaceLast(datedBy(last, clause, this.timeOf(clause)));
    if (tellsQuoted(last, clause, this.text)) return this.replaceLast(datedBy(last, clause, this.timeOf(clause)));
    if (namesOneOf(this.drafts, clause.view.text)) return this.replaceLast({ ...last, end: clause.end });
    if (goesOn(last, clause, this.pending.length > 0)) return this.replaceLast(goneOn(last, clause, () => this.timeOf(clause)));
    if (this.pending.length === 0) {
      const apart = lacksMonths(last) ? timesApart(clause) : null;
      if (apart) {
        const each = (one: TimeMention): ActivityTime => resolveTime(clause.view.text, clause.start, [one], null, this.context).time;
        giveTimes(this.drafts, clause, apart, each);
        return true;
      }
      if ((datesFeast(last, clause) || meetsIn(last, clause)) && this.datesLast(clause)) return true;
      const extended = endingIn(last, clause) ?? alsoIn(last, clause, () => this.timeOf(clause));
      if (extended) return this.replaceLast(extended);
    }
    // 承办公路工技能比武,比武定于9月中旬进行
    if (this.pending.length === 0 && lacksMonths(last) && datesByItsNoun(last, clause) && this.datesLast(clause, true)) return true;
    if (!isTimeLabel(clause)) return false;
    if (lacksMonths(last) && this.pending.every((one) => one.times.length === 0)) this.pending = [];
    // 每月一次例会,时间安排在每月最后一个周五下午
    return this.datesLast(clause) || (this.pending.length === 0 && this.replaceLast({ ...last, end: clause.end }));
  }

  /** 二是“金秋助学”,8月下旬发放助学金: the name stands before, in quotes. */
  private datesQuoted(clause: Clause): boolean {
    const before = this.pending[this.pending.length - 1];
    if (!before || before.tense === 'past' || before.times.length > 0 || !tellsQuoted(before, clause, this.text)) return false;
    this.pending = [];
    const { time, contradiction } = this.resolve(clause, clause.times);
    this.add(before, time, contradiction, 2);
    const made = this.drafts[this.drafts.length - 1];
    return made !== undefined && this.replaceLast({ ...made, end: clause.end });
  }

  /** …送绿豆汤,工会另外为职工配发药品,每人80元: what the money is for is an entry, though no rule knew it. */
  private paysPending(clause: Clause): boolean {
    const before = this.pending[this.pending.length - 1];
    if (!before || before.tense === 'past' || !isPaid(before, clause)) return false;
    this.pending = [];
    this.add(before, this.resolve(before, before.times).time, false, 2);
    const made = this.drafts[this.drafts.length - 1];
    return made !== undefined && this.replaceLast({ ...made, end: clause.end });
  }

  /** 方案3月报批,9月底前参保: months after an entry without any, in a clause with words of its own that are no other entry. */
  private datesLastLoosely(clause: Clause, index: number): boolean {
    const last = this.drafts[this.drafts.length - 1];
    if (!last || this.pending.length > 0) return false;
    const files = isDated(last.time) ? /报|启动|完成(?!发放)/ : /报|完成(?!发放)/;
    const stated = clause.times.some((one) => STATED.has(one.kind));
    // 组织疗休养,分三批(6月、7月、9月)
    const batches = /^分[两二三四五六七八九十\d]{1,2}[批期次组轮](?:进行|组织|安排|实施)?\(/.test(clause.view.text);
    // 歌唱比赛,宣传部承办(5月) · 篮球联赛,各区队轮流主场(9月-11月)
    const bracket = index === this.clauses.length - 1 && saysInBracket(clause);
    const told = batches || bracket || (this.clauses[index - 1]?.label === true && clause.view.head === null);
    if (lacksMonths(last) && stated && !files.test(clause.view.text) && this.datesLast(clause, told)) return true;
    const both = COMPLETES_BOTH.test(clause.view.text);
    // 8月做好金秋助学,8月底前完成摸底和资金发放
    if (both && inMonthsOf(last, this.timeOf(clause))) return this.replaceLast({ ...last, end: clause.end });
    return !isDated(last.time) && (both || COMPLETES.test(clause.view.text)) && this.datesLast(clause, both);
  }

  /** …工作,12月底前完成: the time comes after what it dates. */
  private datesLast(clause: Clause, told = false): boolean {
    const stated = clause.times.filter((one) => STATED.has(one.kind) || (one.kind === 'recurrence' && one.recurrence !== null));
    const last = this.drafts[this.drafts.length - 1];
    // 走访困难职工20户,春节前完成; 慰问退休职工,重阳节
    const festive = last !== undefined && !isDated(last.time) && clause.times.some((one) => one.kind === 'festival');
    if (stated.length === 0 && !festive) return false;
    // 发放春节慰问品,2月2日前发放到位
    if (!last || !(lacksMonths(last) || datesFeast(last, clause)) || this.pending.length > 0) return this.datesPending(clause, stated);
    if (!told && !ONLY_DATES.test(withoutTimes(clause, clause.times))) return false;
    const time = this.timeOf(clause);
    this.dateMembers(last, clause, time);
    return this.replaceLast(datedBy(last, clause, time));
  }

  /** 乒乓球、飞镖、跳棋3个项目,比赛时间为11月: all of a list. */
  private dateMembers({ group }: Draft, clause: Clause, time: ActivityTime): void {
    if (group === null || !isTimeLabel(clause)) return;
    this.drafts.forEach((one, at) => {
      if (one.group === group && lacksMonths(one)) this.drafts[at] = { ...datedBy(one, clause, time), end: one.end };
    });
  }

  /** 组织职工学习…,每月不少于一次: a frequency makes an entry of the clause before. */
  private datesPending(clause: Clause, stated: readonly TimeMention[]): boolean {
    // 举办培训班1期,40人,3天,第二季度举办: how many and how long stand between
    const at = Math.max(
      this.pending.findLastIndex((one) => !saysHowMany(one) && !isDuty(one.view.text)),
      this.pending.length === 1 && !this.pending.some(saysHowMany) ? 0 : -1,
    );
    const before = this.pending[at];
    const when = stated[0];
    if (!before || !when || before.label || before.tense === 'past' || before.times.length > 0) return false;
    if (!ONLY_DATES.test(withoutTimes(clause, [when])) && !isMeeting(withoutTimes(clause, clause.times))) return false;
    const { predicate, head } = before.view;
    // 1.厂务公开,每季度一次: whatever an item is called, it is done so often
    const routine = this.listItem && before === this.clauses[0] && when.recurrence !== null && NAME.test(before.view.text);
    const named = head?.strength === 'occasion' || isCircle(before.view.text) || routine;
    if (predicate.kind === 'purpose' || (predicate.kind === 'none' && !named)) return false;
    const all = [...before.times, ...clause.times];
    const words = this.text.slice(before.start, clause.end);
    const { time } = resolveTime(words, before.start, all, this.governing(clause.times, this.carried), this.context);
    this.pending = this.pending.slice(0, at);
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

  /** A dated item says something to be done even when no rule knows the verb. */
  private fallback(): void {
    if (this.block.scope === 'notes' || /^(?:[拟暂初]?定[于在]|[拟将]于|计划于|时间)/.test(this.clauses[0]?.view.text ?? '')) return;
    const opening = startsWithTime(this.clauses) && this.clauses[0]?.tense !== 'past' && !this.tense.report;
    const over = this.block.headings[this.block.headings.length - 1];
    // most sentences of running text say nothing that could be an entry
    const mayBe = this.listItem || opening || over?.time || this.text.slice(this.sentence.start, this.sentence.end).includes('元');
    if (!mayBe) return;
    const clause = this.clauses.find((one) => saysMore(one) && !isSumLabel(one) && !deniesItself(one.view, false));
    const ofMonth = clause === this.clauses[0] && !this.tense.report && clause !== undefined && isEntryOfMonth(clause, this.block);
    const paid = clause !== undefined && spends(this.text.slice(clause.start, this.sentence.end), clause, this.block, this.tense);
    if (!clause || !(this.listItem || opening || ofMonth || paid)) return;
    const { time, contradiction } = this.resolve(
      clause,
      this.clauses.flatMap((one) => one.times),
    );
    // 下半年打算: 1.加强能力建设,…: half a year makes no entry of a wish
    const wish = time.precision === 'half' && (clause.view.predicate.kind === 'purpose' || ABSTRACT.test(clause.view.text));
    if ((!isDated(time) || time.origin === 'frequency' || time.precision === 'year' || wish) && !paid) return;
    this.pending = this.clauses.slice(0, this.clauses.indexOf(clause));
    this.add(clause, time, contradiction, 2);
  }
}
