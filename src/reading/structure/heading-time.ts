import { fromSlots } from '../../plan/month';
import { NO_TIME, type ActivityTime } from '../../plan/time';
import type { Marker } from './markers';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { monthsOfFrequency } from '../time/recurrence';
import { resolveTime } from '../time/resolve-time';

/**
 * Months a heading gives, when it says nothing but a time: 三月份, 第二季度重点工作, 月度工作计划. `start` is the offset of `text` in the
 * document; `over` the time of the headings over it.
 */
export function headingTime(text: string, start: number, context: TimeContext, over: () => ActivityTime | null): ActivityTime | null {
  if (text.length > 24) return null;
  const found = findTimes(text, context, start);
  const rest = found.reduceRight((left, one) => left.slice(0, one.start - start) + left.slice(one.end - start), text);
  const bare = rest.replace(
    /工会|工作|持续|推进|常态化?|坚持|重点|主要|活动|任务|安排|计划|打算|要点|具体|内容|份|日程|进度|建[党军](?:[节日]|纪念日)?|星期[一二三四五六日天]|周[一二三四五六日](?!年)|[上下]午|[的()\s:、。【】[\]-]/g,
    '',
  );
  if (found.length === 0 && /^月度|^每月/.test(text) && bare.length <= 2) return monthly();
  if (found.length === 0 || bare.length > 1) return null;
  if (found.every((one) => one.kind === 'week' || one.kind === 'day')) {
    const above = over();
    const loose = above === null ? null : resolveTime(text, start, found, above, context).time;
    return loose?.span ? loose : null;
  }
  const { time } = resolveTime(text, start, found, null, context);
  return time.set.months.length + time.set.crossYear.length > 0 ? time : null;
}

const STAGE = /^[^:。;,()]{2,10}阶段\(([^()]{1,20})\)[。.]?$/;
const DATED = /^[^。;,()]{2,24}\((\d{1,2}月[^()]{0,18})\)[。.]?$/;

/** (一)宣传发动阶段(3月)。各单位召开…: the months of what its line then tells; with items under it (`over`) 健康文化月:(3月10日—28日), too. */
export function stageTime(
  lead: string,
  start: number,
  context: TimeContext,
  over: boolean,
  inherited: () => ActivityTime | null,
): ActivityTime | null {
  const found = (over ? DATED : STAGE).exec(lead);
  return found === null ? null : headingTime(found[1] ?? '', start + lead.indexOf('(') + 1, context, inherited);
}

const OPENING_MONTH = /^(?:(?:1[0-2]|[1-9])(?:、|-|至))?(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?=[\u4e00-\u9fff“]{3})/;

/** 二、4月份职工读书月活动, over items of its own: the month they are in. */
export function openingTime(text: string, start: number, context: TimeContext): ActivityTime | null {
  const month = /[,。;:]/.test(text) ? undefined : OPENING_MONTH.exec(text)?.[0];
  return month === undefined ? null : headingTime(month, start, context, () => null);
}

/** 2.五四青年节。组织职工开展…: the day of what its line then tells; null when the lead is no feast alone. */
export function feastTime(lead: string, start: number, context: TimeContext): ActivityTime | null {
  const found = findTimes(lead, context, start);
  return found.length > 0 && found.every(({ kind }) => kind === 'festival') ? headingTime(lead, start, context, () => null) : null;
}

/**
 * 2.中秋活动。 among the items of a month is an entry, and no heading over the next item; `last`: nothing stands below it, the next line
 * opens a month of its own.
 */
export function isFeastEntry(
  content: string,
  { festivals }: ActivityTime,
  marker: Marker | null,
  next: Marker | null,
  last: boolean,
): boolean {
  if (festivals.length === 0 || !/活动[。;]?$/.test(content)) return false;
  return next ? marker !== null && next.rank <= marker.rank : last || /[。;]$/.test(content);
}

function monthly(): ActivityTime {
  const { slots, alternatives } = monthsOfFrequency('monthly');
  const set = fromSlots(slots);
  return {
    ...NO_TIME,
    set: { months: [...set.months], crossYear: [] },
    precision: 'recurring',
    recurrence: { freq: 'monthly', times: null, raw: null },
    alternatives: alternatives.map((one) => ({ months: [...one.months], crossYear: [...one.crossYear] })),
    origin: 'frequency',
  };
}
