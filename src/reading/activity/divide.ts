import type { SourceSpan } from '../../plan/span';
import type { ActivityTime } from '../../plan/time';
import type { TimeMention } from '../time/mention';
import type { Draft } from './draft';
import { isDated } from './dated';
import { eventHead } from './event-head';
import { separateFestivals } from './festival-split';
import { splitPhrase } from './split';
import { bareEnd } from './name/title';

/** The words a draft was made of. */
export interface Divisible {
  /** Where the title stands. */
  readonly name: SourceSpan;
  /** The clause with the clauses before it that belong to it. */
  readonly words: SourceSpan;
  readonly times: readonly TimeMention[];
  /** Weighs some of the times under the heading the clause stands under. */
  readonly resolve: (times: readonly TimeMention[]) => ActivityTime;
}

/** 中秋、国庆慰问品,每人每节300元: the money that tells them apart stands no further off. */
const NEAR_MONEY = 24;

/** Makes entries of the members of a coordinated phrase that have their own festival, frequency, kind or name. */
export function divideDraft(text: string, whole: Draft, parts: Divisible): Draft[] {
  return (
    byTurn(text, whole, parts) ?? byFestival(text, whole, parts) ?? byFrequency(text, whole, parts) ?? byName(text, whole, parts) ?? [whole]
  );
}

/** 篮球赛、足球赛分别于4月、10月举行: each in its own month. */
function byTurn(text: string, whole: Draft, { words, times, resolve }: Divisible): Draft[] | null {
  const span = whole.titleSpan;
  if (span === null || !/分别|依次/.test(text.slice(words.start, words.end))) return null;
  const names = [...text.slice(span.start, span.end).matchAll(/[^、和与及]+/g)];
  const months = times.filter(({ kind }) => kind === 'months');
  const [only] = months;
  const each = months.length === 1 && only ? only.slots.map((slot) => ({ ...only, slots: [slot] })) : months;
  if (names.length < 2 || names.length !== each.length || names.some(([name]) => eventHead(name)?.strength !== 'occasion')) return null;
  return names.map(({ 0: title, index }, at) => {
    const start = span.start + index;
    return { ...whole, title, titleSpan: { start, end: start + title.length }, group: whole.start, time: resolve(each.slice(at, at + 1)) };
  });
}

/** 三月三, 八月十五: a feast, and no month. */
const NUMERAL = /[一二三四五六七八九十]/;

/** A year has no more. */
const MOST_FEASTS = 16;

/** A rate for the whole year. */
const YEARLY = /(?:每人|人均|每[名位]会员)全年[^,。;\d]{0,6}\d[\d.]*元|全年(?:每人|人均|每[名位]会员)[^,。;\d]{0,6}\d[\d.]*元/;

const GIFT = /^[”"]?(?:[两三四五]个?节)?(?:的)?(慰问[品金]|福利品?|礼[品包]|节日慰问[品金])/;

function byFestival(text: string, whole: Draft, { name, words, times, resolve }: Divisible): Draft[] | null {
  const festivals = separateFestivals(text.slice(words.start, Math.min(whole.sentence.end, words.end + NEAR_MONEY)), words.start, times);
  const first = festivals?.[0];
  const last = festivals?.[festivals.length - 1];
  if (!festivals || !first || !last || festivals.length > MOST_FEASTS) return null;
  // 五个节日发放慰问品,每人全年1500元,共12.9万元: one sum for all of them
  const told = text.slice(words.start, whole.sentence.end);
  if (festivals.length > 2 && YEARLY.test(told) && !/每节|各\d|分别/.test(told)) return null;
  // 春节、端午两节慰问品按时发放到人: what is given stands between
  const gift = name.start > last.end ? GIFT.exec(text.slice(last.end, name.start))?.[1] : undefined;
  const after = gift ?? (name.start <= first.start ? text.slice(last.end, name.end) : whole.title);
  const rest = after
    .replace(
      /^[”"]?等?(?:[两三四五]个?(?=节))?(?:重要|重大|传统)?(?:大的)?(?:节日|节(?=慰问|福利|走访|活动|期间))?(?:期间)?里?,?(?:各|分别)?(?:组织|开展|举[办行]|召开|进行)?(?:一[次场期])?(?=.{2})/,
      '',
    )
    .replace(/(?<=[品金利])(?:标准)?按(?:照)?每[人名户].*$/, '');
  const group = whole.start;
  // 困难职工慰问:分别于七一前、春节前各开展一次
  const label = /^(?:一次)?$/.test(rest)
    ? /([^:,;。\n]{3,14}):[^:;。\n]*$/.exec(text.slice(whole.sentence.start, first.start))?.[1]
    : undefined;
  return festivals.map((festival) => {
    const time = resolve([...times.filter((one) => one.kind !== 'festival' && !festivals.includes(one)), festival]);
    const quoted = /[“"'‘]/.test(text.charAt(festival.start - 1)) ? festival.start - 1 : festival.start;
    return { ...whole, title: `${text.slice(quoted, festival.end)}${label ?? rest}`, titleSpan: null, time, group };
  });
}

/** 每月例会和每季谈心一次: two frequencies, two entries. */
function byFrequency(text: string, whole: Draft, { words, times, resolve }: Divisible): Draft[] | null {
  const frequencies = times.filter((one) => one.kind === 'recurrence' && one.slots.length > 0);
  const [first, second] = frequencies;
  if (frequencies.length !== 2 || !first || !second) return null;
  const between = text.slice(first.end, second.start);
  if (!/(?:和|、|,|及|与|以及)$/.test(between) || between.length < 3) return null;
  const group = whole.start;
  const members = [
    { start: words.start, end: second.start - 1 },
    { start: second.start, end: words.end },
  ];
  return members.map((titleSpan, index) => ({
    ...whole,
    title: text.slice(titleSpan.start, titleSpan.end),
    titleSpan,
    time: resolve(times.filter((one) => one !== (index === 0 ? second : first))),
    group,
  }));
}

/** 生日慰问(每人200元)、结婚慰问(每人500元)、生育慰问: every one with its own sum behind it. */
const PAID_EACH =
  /^[\u4e00-\u9fff“”]{3,12}\([^()]*\d元[^()]*\)(?:[、和及][\u4e00-\u9fff“”]{3,12}\([^()]*\d元[^()]*\))*[、和及][\u4e00-\u9fff“”]{3,12}(?:\(|$)/;

function byName(text: string, whole: Draft, { name, words, times, resolve }: Divisible): Draft[] | null {
  if (whole.block.scope === 'measures') return null;
  const phrase = text.slice(name.start, name.end);
  // 对签订工作进行分类指导和检查: what is done to one thing
  if (
    /^[\u4e00-\u9fff]{2,4}[和与及、][\u4e00-\u9fff]{2,4}$/.test(phrase) &&
    /对[^,。;]{2,30}(?:进行|开展)$/.test(text.slice(words.start, name.start))
  )
    return null;
  const each = /各(?:约|为)?\d[\d.]*万?元/.exec(text.slice(name.start, Math.min(whole.sentence.end, name.end + NEAR_MONEY)));
  // 分别于4月、8月举办制茶大赛和竹编大赛: a month for each
  const before = times.filter((time) => time.start < name.start && time.kind === 'months');
  const slots = before.flatMap((time) => time.slots);
  const apart = slots.length > 1 && text.slice(words.start, name.start).includes('分别') ? slots.length : 0;
  const wanted = each === null && !PAID_EACH.test(phrase) ? apart : Infinity;
  const members = splitPhrase(each ? phrase.slice(0, each.index) : phrase, times, name.start, isDated(whole.time), wanted);
  if (!members) return null;
  const group = whole.start;
  const stated = before.length > 0;
  const [first] = before;
  const respectively = first && apart === members.length ? first : null;
  return members.map((member, index) => {
    const at = { start: name.start + member.start, end: name.start + member.end };
    // 5月拔河赛: the month is no part of the name
    const month = times.find(
      (time) => time.kind === 'months' && time.start === at.start && at.end - time.end >= 2 && !NUMERAL.test(text.charAt(time.end)),
    );
    const titleSpan = { start: month?.end ?? at.start, end: at.end };
    const inside = times.filter((time) => time.start >= at.start - 1 && time.end <= titleSpan.end + 1);
    const outside = times.filter((time) => time.start < name.start || time.start >= name.end);
    // 10月开展秋季健步走和观影: a season in a name gives way to the months before it
    const named = (time: TimeMention): boolean => time.kind === 'recurrence' || (time.kind === 'season' && stated);
    const all = respectively
      ? [{ ...respectively, slots: [slots[index] ?? 0] }, ...outside.filter((time) => !before.includes(time))]
      : outside;
    const own = inside.some((time) => time.slots.length > 0 && !named(time)) ? inside : [...all, ...inside];
    const short = { start: titleSpan.start, end: titleSpan.start + bareEnd(text.slice(titleSpan.start, titleSpan.end), 0) };
    return { ...whole, title: text.slice(short.start, short.end), titleSpan: short, time: resolve(own), contradiction: false, group };
  });
}
