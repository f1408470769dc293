import { slotsOf } from '../../plan/month';
import type { ActivityTime } from '../../plan/time';
import type { Block } from '../structure/block';
import type { TimeContext, TimeMention } from '../time/mention';
import { STATED, type Clause } from './clause';
import { isDated } from './dated';
import type { Draft } from './draft';
import type { TenseState } from './tense';

/** 冬季送温暖,夏季送清凉; 3月培训,国庆节前慰问: whether a season or festival of its own lies outside what the sentence has said so far. */
export function outside(carried: ActivityTime, times: readonly TimeMention[]): boolean {
  const own = times.filter((one) => one.kind === 'season' || one.kind === 'festival').flatMap((one) => one.slots);
  const slots = slotsOf(carried.set);
  return own.length > 0 && (carried.origin === 'inferred' || !own.some((slot) => slots.includes(slot)));
}

/** 3月底前完成摸底,上半年发展会员80人: half a year around the month told before is a time of its own. */
export function widens(carried: ActivityTime, times: readonly TimeMention[]): boolean {
  const [first] = times;
  const slots = slotsOf(carried.set);
  return first?.kind === 'half' && slots.length < 3 && slots.every((slot) => first.slots.includes(slot));
}

/** Times of clauses that came to nothing; months of the clause's own come before: 3月启动,4月评比. */
export function timesBefore(pending: readonly Clause[], clause: Clause): TimeMention[] {
  if (pending.length === 0) return [];
  const own = /^(?:months|quarter)$/.test(clause.times[0]?.kind ?? '') && (clause.times[0]?.start ?? 0) - clause.start <= 2;
  return pending.flatMap((one) => (own ? one.times.filter((time) => !STATED.has(time.kind) && time.kind !== 'festival') : one.times));
}

/** The words of a clause without some of its times. */
export function withoutTimes(clause: Clause, times: readonly TimeMention[]): string {
  return times.reduceRight((left, one) => left.slice(0, one.start - clause.start) + left.slice(one.end - clause.start), clause.view.text);
}

/** What a clause of nothing but a time may still date: the undated, 两年一次 without its months, what only a season or a heading dates. */
export function lacksMonths({ time }: Draft): boolean {
  return (
    !isDated(time) ||
    time.origin === 'inferred' ||
    // 新春团拜会 belongs to a festival and still has no day
    (time.origin === 'none' && time.recurrence === null) ||
    (time.origin === 'heading' && time.day === null) ||
    // 下半年分三批疗养,9月、10月、11月各一批
    time.precision === 'half' ||
    (time.recurrence !== null && slotsOf(time.set).length === 0 && time.festivals.length === 0)
  );
}

/** 与院校做好对接,分批开展培训: getting in touch only opens the entry that follows; where it starts, or null. */
export function openingOf(drafts: readonly Draft[], clause: Clause): number | null {
  const only = drafts.length === 1 ? drafts[0] : undefined;
  const { head, predicate } = clause.view;
  if (!only || !/(?:对接|沟通|联系|协商)$/.test(only.title) || predicate.kind !== 'light' || head === null) return null;
  return only.start;
}

/** 去年, · 2026年11月, as a clause of its own holds for the sentence. */
export function opensInThePast(first: Clause, { documentYear, outlook }: TimeContext): boolean {
  if (outlook && /^今年/.test(first.view.text) && first.tense !== 'future') return true;
  if (/^(?:回顾|回首)?(?:去年|上一?年|过去(?:的)?一年|一年来|近[一两二三四五]年来?)$/.test(first.view.text)) return true;
  const before = first.times.some(({ year }) => year !== null && year < (documentYear ?? 0));
  return before && /^(?:回顾|回首|(?:在|刚刚)?过去的?)?$/.test(withoutTimes(first, first.times).trim());
}

/** Whether a clause tells of what is done: by its own words, by the year it opens with, by the heading or section it stands in. */
export function isPast(clause: Clause, first: Clause | undefined, block: Block, tense: TenseState, context: TimeContext): boolean {
  if (clause.tense === 'past') return true;
  if (context.outlook && clause.view.text.includes('明年')) return false;
  if (first && opensInThePast(first, context)) return true;
  if (clause.tense === 'future' || block.scope === 'future') return false;
  return (block.scope === 'report' || tense.report || tense.back) && tense.current !== 'future';
}

/** “五一”系列活动:座谈会、书画展、健步走: the parts are the entries, and not what they are called together. */
function withoutUmbrella(drafts: readonly Draft[], clauses: readonly Clause[]): readonly Draft[] {
  const [first, ...parts] = drafts;
  const over = first !== undefined && parts.length > 1 && /系列(?:活动)?$/.test(first.title);
  return over && clauses.some((one) => one.label && one.end === first.end) ? parts : drafts;
}

/** The entries of a sentence once it is read: with what it opens with, without what only names them together; done when it says so. */
export function settled(drafts: readonly Draft[], clauses: readonly Clause[], sentence: string): Draft[] {
  // 召开职代会,新春联欢(已完成)
  const done = /\(已(?:完成|开展|举办|结束)\)$/.test(sentence);
  return withoutUmbrella(withOpening(drafts, clauses), clauses).map((draft) => (done ? { ...draft, kind: 'report' } : draft));
}

/** What is done on a day; papers and files are not. */
const GATHERS = /^(?:并|同时|当[天日](?:[上下]午|晚上?)?)?(?:慰问|走访|看望|召开|举[办行]|组织|开展|表彰|发放|参观)/;

/** “五一”前召开表彰会,慰问劳模: the festival a sentence opens with holds for what follows in it. */
function withOpening(drafts: readonly Draft[], clauses: readonly Clause[]): Draft[] {
  const label = clauses.find((one) => one.label && one.times.some((time) => time.festival !== null));
  const over = label && drafts.find((one) => one.start >= label.start && one.end <= label.end && one.time.festivals.length > 0);
  if (over) {
    const open = (one: Draft): boolean =>
      one.start > over.start && one.time.festivals.length === 0 && one.time.recurrence === null && /none|heading/.test(one.time.origin);
    return drafts.map((one) => (open(one) ? { ...one, time: { ...over.time, origin: 'heading' as const } } : one));
  }
  const first = clauses[0];
  const opens = first?.times.filter((one) => one.festival === null || one.start - first.start > 2).length === 0;
  const lead = drafts[0];
  if (!opens || first?.times.length === 0 || !lead || lead.time.origin !== 'festival' || lead.time.recurrence !== null) return [...drafts];
  // 护士节期间开展评选,…,并由护理部组织大赛: all of it is done then
  const during = first !== undefined && /^[^,]{0,12}(?:期间|之际)/.test(first.view.text);
  const goesOn = new Set(clauses.filter(({ view }) => during || GATHERS.test(view.text)).map(({ start }) => start));
  return drafts.map((draft) =>
    !goesOn.has(draft.start) ||
    isDated(draft.time) ||
    draft.time.recurrence !== null ||
    draft.time.precision === 'year' ||
    draft.group !== null
      ? draft
      : { ...draft, time: { ...lead.time, origin: 'heading' as const } },
  );
}

/** 12月,…;元旦前慰问; 12月,筹备2028年元旦晚会; 9月,“迎国庆”歌咏会: a festival still to come does not say when. */
export function isAwaited(text: string, { kind, start }: TimeMention): boolean {
  return (
    (kind === 'festival' || kind === 'year') &&
    (/(?:迎接?|筹备|准备)[“"]?(?:20\d\d年)?$/.test(text.slice(Math.max(0, start - 9), start)) ||
      /^[“"]?元旦[”"]?(?:节)?(?:之?前|来临|到来)/.test(text.slice(start, start + 8)))
  );
}
