import { festivalDate } from '../calendar/festivals';
import type { Activity } from '../plan/activity';
import { fromSlots, slotsOf, type MonthSlot } from '../plan/month';
import type { WorkPlan } from '../plan/workplan';

/** Months by which the activity's festival moved between two years; 0 without one, or when it did not move. */
function festivalShift(activity: Activity, from: number, to: number): number {
  const name = activity.time.festivals[0];
  if (name === undefined || slotsOf(activity.time.set).length !== 1) return 0;
  const before = festivalDate(name, from);
  const after = festivalDate(name, to);
  return before === null || after === null ? 0 : after.month - before.month;
}

/** A day or 旬 of a lunar festival is last year's; marks of other work stay. */
function carriedMarks(activity: Activity, shift: number, to: number): Activity['marks'] {
  const name = activity.time.festivals[0];
  const date = name === undefined ? null : festivalDate(name, to);
  const wasFestivalDay = activity.time.precision === 'day' && date !== null;
  return Object.fromEntries(
    Object.entries(activity.marks).flatMap(([slot, mark]): [string, string][] => {
      if (name === undefined || !/日$/.test(mark)) return [[String(Number(slot) + shift), mark]];
      return wasFestivalDay ? [[String(date.month), `${date.day}日`]] : [];
    }),
  );
}

function carry(activity: Activity, from: number, to: number): Activity {
  const shift = festivalShift(activity, from, to);
  const slots: MonthSlot[] = slotsOf(activity.time.set).map((slot) => (slot <= 12 ? Math.min(12, Math.max(1, slot + shift)) : slot));
  const set = fromSlots(slots);
  return {
    ...activity,
    time: {
      ...activity.time,
      set: { months: [...set.months], crossYear: [...set.crossYear] },
      raw: '',
      span: null,
      day: null,
      alternatives: [],
      origin: 'typed',
    },
    marks: carriedMarks(activity, shift, to),
    lastYear: activity.budget,
    budget: null,
    spent: null,
    money: [],
    status: '计划',
    provenance: null,
  };
}

/**
 * Last year's plan as the draft of a new year: lunar festivals move to their new month, budgets become 上年数, what was spent
 * and what was cancelled stays behind, and so do income, opening balance, approvals and waivers, which belong to their year.
 */
export function carryOver(plan: WorkPlan, planYear: number): WorkPlan {
  const { settings } = plan;
  return {
    ...plan,
    planYear,
    activities: plan.activities.filter((one) => one.status !== '取消').map((one) => carry(one, plan.planYear, planYear)),
    reports: [],
    settings: {
      ...settings,
      income: settings.income.map((line) => ({ ...line, lastYear: line.budget, budget: null, actual: null })),
      openingBalance: null,
      approvals: { committee: null, audit: null, superior: null },
      waivers: {},
    },
  };
}
