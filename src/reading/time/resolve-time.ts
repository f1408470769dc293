import { festivalDate } from '../../calendar/festivals';
import { fromSlots, isEmptyMonthSet, NO_MONTHS, sameMonthSet, slotsOf, type MonthSet } from '../../plan/month';
import { NO_TIME, type ActivityTime } from '../../plan/time';
import type { TimeContext, TimeMention } from './mention';
import { evidence, joined, mutable, others, readingsOfDeadline, readingsOfStart } from './readings';
import { narrowed } from './narrowed';
import { monthsOfFrequency } from './recurrence';

/** The time of an activity, and whether the words contradict each other. */
export interface ResolvedTime {
  readonly time: ActivityTime;
  readonly contradiction: boolean;
}

const STATED: ReadonlySet<TimeMention['kind']> = new Set(['months', 'quarter', 'half']);

/**
 * Weighs the expressions of one clause and the time it stands under. Own words beat a heading; months beat seasons and festivals;
 * a festival narrows a heading's range; a frequency keeps the months it is bounded by.
 */
export function resolveTime(
  text: string,
  offset: number,
  mentions: readonly TimeMention[],
  inherited: ActivityTime | null,
  context: TimeContext,
): ResolvedTime {
  if (mentions.length === 0) return { time: fromHeading(inherited, NO_TIME), contradiction: false };
  const stated = narrowed(mentions.filter((found) => STATED.has(found.kind) || (found.kind === 'relative' && found.slots.length > 0)));
  const recurrence = mentions.find((found) => found.kind === 'recurrence') ?? null;
  const festivals = [...new Set(mentions.flatMap((found) => (found.festival === null ? [] : [found.festival])))];
  const base: ActivityTime = {
    ...NO_TIME,
    festivals,
    recurrence: recurrence?.recurrence ?? null,
    toBeDecided: mentions.some((found) => found.kind === 'open'),
  };
  const first = stated[0];
  // 上半年检查 under 六月: the heading knows better
  const half = first?.kind === 'half' && inherited !== null && slotsOf(inherited.set).every((slot) => first.slots.includes(slot));
  if (first && !(half && slotsOf(inherited.set).length > 0)) return fromStated(text, offset, first, stated, base);
  const rest =
    fromRecurrence(text, offset, recurrence, inherited, base, mentions) ??
    fromLoose(text, offset, mentions, inherited, base) ??
    fromFestivals(text, offset, mentions, inherited, base, context) ??
    fromSeason(text, offset, mentions, inherited, base) ??
    fromYear(text, offset, mentions, inherited, base) ??
    fromHeading(inherited, base);
  return { time: rest, contradiction: false };
}

function fromStated(text: string, offset: number, first: TimeMention, stated: readonly TimeMention[], base: ActivityTime): ResolvedTime {
  const group = joined(text, offset, stated);
  const own = fromSlots(group.flatMap((found) => found.slots));
  // 从3月起每月一次 goes on to December
  const goesOn = first.deadline === 'from' && base.recurrence && monthsOfFrequency(base.recurrence.freq).slots[0];
  const set = (goesOn && readingsOfStart(own)[0]) || own;
  const rest = stated.slice(group.length).filter((found) => !sameMonthSet(fromSlots(found.slots), set));
  const by = first.deadline === 'by' && group.length === 1;
  const earlier = by ? readingsOfDeadline(set) : first.deadline === 'from' ? [own, ...readingsOfStart(own)] : [];
  const last = group[group.length - 1] ?? first;
  const alternatives = others(set, [
    ...group.flatMap((found) => found.alternatives),
    ...rest.map((found) => fromSlots(found.slots)),
    ...earlier,
  ]);
  const time: ActivityTime = {
    ...base,
    ...evidence(text, offset, { ...first, end: last.end }),
    set: mutable(set),
    precision: group.length > 1 && first.precision === 'month' ? 'range' : first.precision,
    part: first.part,
    day: first.day,
    deadline: first.deadline ?? (stated.some((found) => found.deadline === 'by') && stated.length === 1 ? 'by' : null),
    alternatives,
    origin: first.implied ? 'inferred' : 'inline',
  };
  return { time, contradiction: rest.some((found) => found.kind !== 'relative') };
}

function fromRecurrence(
  text: string,
  offset: number,
  found: TimeMention | null,
  inherited: ActivityTime | null,
  base: ActivityTime,
  mentions: readonly TimeMention[],
): ActivityTime | null {
  const recurrence = found?.recurrence;
  if (!found || !recurrence) return null;
  const own = { ...base, ...evidence(text, offset, found), part: found.part };
  const { slots, alternatives } = found.slots.length > 0 ? found : monthsOfFrequency(recurrence.freq);
  // every month of a single month bounds nothing
  const tooNarrow =
    inherited !== null &&
    slotsOf(inherited.set).length === 1 &&
    ['monthly', 'bimonthly', 'quarterly', 'semiannual'].includes(recurrence.freq);
  const bounded = inherited !== null && !isEmptyMonthSet(inherited.set) && !tooNarrow;
  if (bounded) {
    const wide = fromSlots(slots);
    return {
      ...own,
      set: inherited.set,
      precision: slots.length > 0 ? 'recurring' : inherited.precision,
      alternatives: others(inherited.set, [wide, ...inherited.alternatives]),
      origin: 'heading',
    };
  }
  const season = mentions.find((one) => one.kind === 'season');
  const festival = mentions.find((one) => one.kind === 'festival' && one.slots.length > 0);
  const narrow = slots.length === 0 ? (season ?? festival) : season;
  if (narrow) {
    const set = fromSlots(narrow.slots);
    return {
      ...own,
      set: mutable(set),
      precision: narrow.precision,
      alternatives: others(set, [...narrow.alternatives, NO_MONTHS]),
      origin: season ? 'inferred' : 'festival',
    };
  }
  const set = fromSlots(slots);
  return { ...own, set: mutable(set), precision: found.precision, alternatives: others(set, alternatives), origin: 'frequency' };
}

function fromLoose(
  text: string,
  offset: number,
  mentions: readonly TimeMention[],
  inherited: ActivityTime | null,
  base: ActivityTime,
): ActivityTime | null {
  const found = mentions.find((one) => one.kind === 'day' || one.kind === 'week');
  if (!found || !inherited) return null;
  if (inherited.recurrence?.freq === 'monthly') {
    return {
      ...inherited,
      ...evidence(text, offset, found),
      festivals: base.festivals,
      part: found.part,
      recurrence: { ...inherited.recurrence, raw: evidence(text, offset, found).raw },
      origin: 'frequency',
    };
  }
  const slots = slotsOf(inherited.set);
  const month = slots.length === 1 ? slots[0] : undefined;
  if (month === undefined) return null;
  const prefix = String(((month - 1) % 12) + 1).padStart(2, '0');
  const day =
    found.day === null
      ? null
      : found.day
          .split('/')
          .map((one) => `${prefix}-${one}`)
          .join('/');
  return {
    ...base,
    ...evidence(text, offset, found),
    set: inherited.set,
    precision: found.precision,
    part: found.part,
    day,
    deadline: found.deadline,
    origin: 'heading',
  };
}

function fromFestivals(
  text: string,
  offset: number,
  mentions: readonly TimeMention[],
  inherited: ActivityTime | null,
  base: ActivityTime,
  context: TimeContext,
): ActivityTime | null {
  const all = mentions.filter((found) => found.kind === 'festival');
  const dated = all.filter((found) => found.slots.length > 0);
  const first = dated[0];
  if (!first) return null;
  const last = dated[dated.length - 1] ?? first;
  const shown = evidence(text, offset, { ...first, end: last.end });
  const own = fromSlots(dated.flatMap((found) => found.slots));
  const alternatives = dated.flatMap((found) => found.alternatives);
  const deadline = first.deadline ?? last.deadline;
  if (inherited && !isEmptyMonthSet(inherited.set)) return underHeading(inherited, dated, own, { ...base, deadline }, context);
  if (/(?:准备|筹备)/.test(text) && own.crossYear.length > 0 && own.months.length === 0) {
    const december = fromSlots([12]);
    return {
      ...base,
      ...shown,
      set: mutable(december),
      precision: 'month',
      deadline: 'by',
      alternatives: others(december, [own, fromSlots([11, 12])]),
      origin: 'inferred',
    };
  }
  return { ...base, ...shown, set: mutable(own), precision: 'day', deadline, alternatives: others(own, alternatives), origin: 'festival' };
}

/** Under a heading with several months a festival inside narrows it, and the heading stays a reading; one outside is another reading. */
function underHeading(
  inherited: ActivityTime,
  dated: readonly TimeMention[],
  own: MonthSet,
  base: ActivityTime,
  context: TimeContext,
): ActivityTime {
  const heading = slotsOf(inherited.set);
  const inside = dated.flatMap((found) => found.slots).filter((slot) => heading.includes(slot));
  const from = { ...base, raw: inherited.raw, span: inherited.span, origin: 'heading' as const };
  if (heading.length > 1 && inside.length > 0) {
    const set = fromSlots(inside);
    return {
      ...from,
      set: mutable(set),
      precision: 'month',
      alternatives: others(set, [inherited.set, ...dated.flatMap((found) => found.alternatives)]),
    };
  }
  const lunarNext = dated
    .flatMap((found) => (found.festival === null ? [] : [festivalDate(found.festival, context.planYear + 1)]))
    .flatMap((date) => (date ? [fromSlots([date.month + 12])] : []));
  return {
    ...from,
    set: inherited.set,
    precision: inherited.precision,
    part: inherited.part,
    day: inherited.day,
    alternatives: others(inherited.set, [own, ...lunarNext, ...inherited.alternatives]),
  };
}

function fromSeason(
  text: string,
  offset: number,
  mentions: readonly TimeMention[],
  inherited: ActivityTime | null,
  base: ActivityTime,
): ActivityTime | null {
  const found = mentions.find((one) => one.kind === 'season');
  if (!found || (inherited && !isEmptyMonthSet(inherited.set))) return null;
  const set = fromSlots(found.slots);
  return {
    ...base,
    ...evidence(text, offset, found),
    set: mutable(set),
    precision: found.precision,
    deadline: found.deadline,
    alternatives: others(set, found.alternatives),
    origin: 'inferred',
  };
}

function fromYear(
  text: string,
  offset: number,
  mentions: readonly TimeMention[],
  inherited: ActivityTime | null,
  base: ActivityTime,
): ActivityTime | null {
  const found = mentions.find((one) => one.kind === 'year');
  if (!found) return null;
  const counted = /共|[\d一二两三四五六七八九十]+(?:场|次|期|项|个|轮|批|余|篇|条|件|名|家)/.test(text);
  const whole = fromSlots(found.slots);
  if (inherited && !isEmptyMonthSet(inherited.set))
    return {
      ...base,
      raw: inherited.raw,
      span: inherited.span,
      set: inherited.set,
      precision: inherited.precision,
      alternatives: others(inherited.set, [whole]),
      origin: 'heading',
    };
  const set = counted ? NO_MONTHS : whole;
  return {
    ...base,
    ...evidence(text, offset, found),
    set: mutable(set),
    precision: 'year',
    deadline: found.deadline,
    alternatives: others(set, [NO_MONTHS, whole]),
    origin: 'inline',
  };
}

function fromHeading(inherited: ActivityTime | null, base: ActivityTime): ActivityTime {
  if (!inherited) return base;
  const { festivals, recurrence, toBeDecided } = base;
  return {
    ...inherited,
    festivals: festivals.length === 0 ? inherited.festivals : [...new Set([...inherited.festivals, ...festivals])],
    recurrence: recurrence ?? inherited.recurrence,
    toBeDecided: toBeDecided || inherited.toBeDecided,
    deadline: null,
    origin: inherited.origin === 'inferred' ? 'inferred' : 'heading',
  };
}
