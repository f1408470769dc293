import { festivalDate } from '../calendar/festivals';
import { blankActivity, type Activity } from '../plan/activity';
import { monthSet, MONTHS, slotsOf } from '../plan/month';
import { NO_TIME, type ActivityTime } from '../plan/time';
import { blankPlan, type WorkPlan } from '../plan/workplan';
import { COMMON_LINES } from './common';
import { KIND_LINES } from './kinds';
import type { TemplateKind, TemplateLine, TemplateTime } from './template';

const DAY_MS = 86_400_000;

interface Timed {
  readonly time: ActivityTime;
  readonly marks: Activity['marks'];
}

function base(months: readonly number[], part: Partial<ActivityTime>): ActivityTime {
  return { ...NO_TIME, set: monthSet(months), origin: 'typed', ...part } as ActivityTime;
}

/** Month of the work for a festival: the day itself, or `leadDays` before it; January at the earliest. */
function byFestival(name: string, leadDays: number, planYear: number): Timed {
  const date = festivalDate(name, planYear);
  if (date === null) return { time: { ...NO_TIME, festivals: [name], toBeDecided: true }, marks: {} };
  const day = new Date(Date.UTC(planYear, date.month - 1, date.day) - leadDays * DAY_MS);
  const month = day.getUTCFullYear() < planYear ? 1 : day.getUTCMonth() + 1;
  const marks = leadDays === 0 ? { [String(month)]: `${date.day}日` } : {};
  return { time: base([month], { precision: leadDays === 0 ? 'day' : 'month', festivals: [name], origin: 'festival' }), marks };
}

function timed(when: TemplateTime, planYear: number): Timed {
  if ('festival' in when) return byFestival(when.festival, when.leadDays ?? 0, planYear);
  if ('months' in when) {
    const one = when.months.length === 1;
    const marks = when.part === undefined ? {} : Object.fromEntries(when.months.map((month) => [String(month), when.part ?? '']));
    const time = base(when.months, { precision: when.part === undefined ? (one ? 'month' : 'range') : '旬', part: when.part ?? null });
    return { time, marks };
  }
  if ('everyQuarter' in when) {
    return { time: base([3, 6, 9, 12], { precision: 'recurring', recurrence: { freq: 'quarterly', times: null, raw: null } }), marks: {} };
  }
  return { time: base(MONTHS, { precision: 'year' }), marks: {} };
}

function toActivity(line: TemplateLine, id: string, planYear: number): Activity {
  return { ...blankActivity(id, line.title), ...timed(line.when, planYear), subject: line.subject, audience: line.audience ?? null };
}

/** The usual year of a union of this kind, in the order of the year, amounts and owners left to fill. */
export function buildTemplate(kind: TemplateKind, planYear: number): WorkPlan {
  const lines = [...COMMON_LINES, ...KIND_LINES[kind]].map((line, index) => ({
    index,
    activity: toActivity(line, `t${String(index + 1).padStart(2, '0')}`, planYear),
  }));
  const first = (activity: Activity): number => (activity.time.precision === 'year' ? 13 : (slotsOf(activity.time.set)[0] ?? 14));
  lines.sort((a, b) => first(a.activity) - first(b.activity) || a.index - b.index);
  const plan = blankPlan(planYear);
  return { ...plan, settings: { ...plan.settings, unitKind: kind }, activities: lines.map(({ activity }) => activity) };
}
