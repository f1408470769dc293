import type { SourceSpan } from '../../plan/span';
import type { ActivityTime } from '../../plan/time';
import type { Block } from '../structure/block';
import type { TimeContext, TimeMention } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import type { Batch } from './batch';
import { isAwaited, isPast, openingOf, opensInThePast, outside, timesBefore, widens, withoutTimes } from './carry';
import { STATED, type Clause } from './clause';
import { isDated } from './dated';
import { divideDraft } from './divide';
import type { Draft } from './draft';
import { nameOf, objectBefore, spanStart } from './name/naming';
import { plainDraft } from './plain-draft';
import type { TenseState } from './tense';
import { titleRange } from './name/title';

/** What has been read of one sentence so far, and how an entry is made of a clause. */
export abstract class SentenceState {
  /** What the sentence has said of its time so far; it holds for the sentences after it. */
  carried: ActivityTime | null = null;
  protected readonly drafts: Draft[] = [];
  protected pending: Clause[] = [];
  protected before: ActivityTime | null = null; // what was carried before the clause at hand

  constructor(
    protected readonly text: string,
    protected readonly block: Block,
    protected readonly context: TimeContext,
    protected readonly sentence: SourceSpan,
    protected readonly clauses: readonly Clause[],
    protected readonly tense: TenseState,
    protected readonly inherited: ActivityTime | null,
    protected readonly listItem: boolean,
  ) {}

  /** 6月举办了球赛,走访12人次,得到了好评: what stands between what was done was done. */
  protected isPastClause(clause: Clause): boolean {
    const between = this.clauses[0]?.tense === 'past' && this.clauses[this.clauses.length - 1]?.tense === 'past' && clause.tense === 'open';
    return (
      between || (clause.tense === 'open' && this.opensDone()) || isPast(clause, this.clauses[0], this.block, this.tense, this.context)
    );
  }

  /** 2026年,我们举办了运动会,慰问困难职工32人次: a year, and what was done in it. */
  private opensDone(): boolean {
    const [first, second] = this.clauses;
    const opens = first?.times.some(({ kind, year }) => kind === 'year' && year !== null) === true;
    if (!opens || first === undefined || this.clauses.some(({ tense }) => tense === 'future')) return false;
    return first.tense === 'past' || (withoutTimes(first, first.times).trim() === '' && second?.tense === 'past');
  }

  protected replaceLast(draft: Draft): true {
    this.drafts[this.drafts.length - 1] = draft;
    return true;
  }

  protected timeOf(clause: Clause): ActivityTime {
    return resolveTime(clause.view.text, clause.start, clause.times, null, this.context).time;
  }

  protected turn(clause: Clause): void {
    if (clause === this.clauses[0] && opensInThePast(clause, this.context)) {
      this.tense.back = true;
      this.tense.current = 'past';
    } else if (clause.times.some(({ year }) => year !== null && year >= (this.context.documentYear ?? this.context.planYear)))
      this.tense.back = false;
    this.sameTime(clause);
    if (clause.tense === 'past') this.tense.current = 'past';
    else if (clause.tense === 'future') this.tense.current = 'future';
  }

  /** 三八节召开茶话会,同时开展插花: the time of the entry before holds for it too. */
  private sameTime({ view: { text }, times }: Clause): void {
    const last = this.drafts[this.drafts.length - 1];
    if (this.carried !== null || times.length > 0 || !last || !text.startsWith('同时') || !isDated(last.time)) return;
    if (last.time.recurrence === null || last.time.recurrence.freq === 'yearly')
      this.carried = { ...last.time, festivals: [], recurrence: null, origin: 'heading' };
  }

  protected resolve(clause: Clause, times: readonly TimeMention[]): { time: ActivityTime; contradiction: boolean } {
    const from = this.pending[0]?.start ?? clause.start;
    const words = this.text.slice(from, clause.end);
    this.before = this.carried;
    const resolved = resolveTime(words, from, times, this.governing(times, this.carried), this.context);
    // 金秋助学3万元(8月),大病救助5万元: the month in brackets is of what stands before them alone
    const own =
      /元\([^()]*\)$/.test(clause.view.text) &&
      times.length > 0 &&
      times.every((one) => one.start > clause.start + clause.view.text.lastIndexOf('('));
    if (!own && (times.some((one) => STATED.has(one.kind)) || resolved.time.precision === 'year'))
      this.carried = { ...resolved.time, festivals: [], recurrence: null, deadline: null };
    return resolved;
  }

  protected draft(clause: Clause, time: ActivityTime, certainty: 2 | 3): Draft {
    const span = { start: clause.start, end: clause.end };
    return {
      ...plainDraft(this.text, span, this.block),
      kind: this.isPastClause(clause) ? 'report' : 'activity',
      sentence: this.sentence,
      time,
      certainty,
    };
  }

  /** A time carried over from an earlier sentence gives way to a season or festival of the clause's own. */
  protected governing(times: readonly TimeMention[], carried: ActivityTime | null): ActivityTime | null {
    const own = times.filter((one) => !isAwaited(this.text, one));
    if (carried && !outside(carried, own) && !widens(carried, own)) return carried;
    const free = own.some((one) => one.kind === 'year' || (one.kind === 'recurrence' && one.recurrence?.freq !== 'yearly'));
    const apart = this.inherited !== null && outside(this.inherited, own);
    return free || apart ? this.block.inherited : this.inherited;
  }

  protected add(clause: Clause, time: ActivityTime, contradiction: boolean, certainty: 2 | 3): void {
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
    const times = [...timesBefore(this.pending, clause), ...clause.times];
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

  protected batch({ label, named, rest }: Batch): Draft {
    const times = rest.flatMap((one) => one.times);
    const draft = this.draft({ ...named, start: label.start, end: named.end }, this.resolve(label, times).time, 2);
    return { ...draft, title: named.view.text, titleSpan: { start: named.start, end: named.end } };
  }
}
