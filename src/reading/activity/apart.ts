import { fromSlots } from '../../plan/month';
import type { ActivityTime } from '../../plan/time';
import type { TimeMention } from '../time/mention';
import { withoutTimes } from './carry';
import type { Clause } from './clause';
import type { Draft } from './draft';

/** 3月一场、9月一场 · 分别安排在清明和重阳 · 时间分别为4月和9月: what is left of a clause that gives each of several gatherings its own time. */
const APART =
  /^(?:(?:[各一]?[期次场批]|[、和,及与])+|(?:活动|举办)?(?:时间|日期)?(?:分别|依次)(?:安排|放|定)?[在于为是]?[、和及与]?(?:举[办行]|进行|开展)?)$/;

/** The times of several gatherings told apart in one clause; null when it says anything else. */
export function timesApart(clause: Clause): TimeMention[] | null {
  if (!/[期次场批]$|分别/.test(clause.view.text) || !APART.test(withoutTimes(clause, clause.times))) return null;
  const said = clause.times.filter((one) => one.slots.length > 0 && one.kind !== 'recurrence');
  const only = said.length === 1 && said[0]?.kind === 'months' && said[0].day === null ? said[0] : null;
  const each =
    only && clause.view.text.includes('分别') && only.slots.length <= 4 ? only.slots.map((slot) => ({ ...only, slots: [slot] })) : said;
  return each.length > 1 ? each : null;
}

/** One entry for each of the times: of the entries before as many as there are times, or of the last of them. */
export function giveTimes(
  drafts: Draft[],
  clause: Clause,
  times: readonly TimeMention[],
  resolve: (time: TimeMention) => ActivityTime,
): void {
  const group = drafts.slice(-times.length);
  const [first] = group;
  // 举办春季运动会和合唱比赛,时间分别为4月和9月: all members of one phrase
  const members = first?.group !== null && drafts[drafts.length - times.length - 1]?.group !== first?.group;
  const parts =
    group.length === times.length &&
    group.every((one) => one.sentence.start === first?.sentence.start && (PART.test(one.title) || (members && one.group === first.group)));
  const last = drafts[drafts.length - 1];
  if (!last) return;
  const [opens] = times;
  // 宣讲3场,时间分别在4月、7月、10月: one entry in several months
  if (!parts && opens && /^(?:活动|举办)?(?:时间|日期)/.test(clause.view.text)) {
    const { months, crossYear } = fromSlots(times.flatMap(({ slots }) => slots));
    const set = { months: [...months], crossYear: [...crossYear] };
    drafts.splice(-1, 1, { ...last, end: clause.end, time: { ...last.time, ...resolve(opens), set, precision: 'range', day: null } });
    return;
  }
  const made = times.map((time, index) => {
    const one = (parts ? group[index] : undefined) ?? { ...last, group: last.start, end: clause.end };
    return { ...one, time: { ...one.time, ...resolve(time) } };
  });
  drafts.splice(parts ? -times.length : -1, times.length, ...made);
}

/** 读一本书, 办一场分享会. */
const PART = /^[\u4e00-\u9fff]{1,3}[一1][次场本篇个批堂部期封项支名首份件顿张条]/;

/** Whether a clause is a part of “三个一”活动. */
export function isPart(before: string, clause: Clause): boolean {
  return before.includes('个一') && PART.test(clause.view.text.replace(/^(?:即|分别为|包括)/, ''));
}
