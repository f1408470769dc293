import { budgetOf, needsAmount } from '../../budget/amounts';
import type { Activity } from '../../plan/activity';
import type { WorkPlan } from '../../plan/workplan';
import { formatFunding } from '../../sheets/funding-text';
import { amountText, monthsText, ownersText } from '../../sheets/report/texts';
import { printComponent, textLine, type Component, type Line } from './component';
import { addDays, icsDate, type DaySpan } from './days';
import { ICS_PRODUCT } from './read-ics';
import { repeatOf } from './recur';
import { scheduleOf, type Schedule } from './schedule';

export interface IcsOptions {
  /** ISO instant of the export: DTSTAMP, and through it SEQUENCE, so that a later import updates an earlier one. */
  readonly created: string;
  /** Where activities go whose day the plan does not state: an all-day span of their months, or a to-do. */
  readonly monthOnly: 'span' | 'todo';
  /** Days before a stated deadline (…前完成) on which to remind at 9:00; null for no reminder. */
  readonly remindDays: number | null;
}

const TIME_ZONE: Component = {
  name: 'VTIMEZONE',
  lines: [['TZID', 'Asia/Shanghai']],
  inside: [
    {
      name: 'STANDARD',
      lines: [
        ['DTSTART', '19910915T010000'],
        ['TZOFFSETFROM', '+0900'],
        ['TZOFFSETTO', '+0800'],
        ['TZNAME', 'CST'],
      ],
      inside: [],
    },
  ],
};

/** The plan as an iCalendar file: each activity once, as an event, or as a to-do where it has no month. UTF-8, CRLF. */
export function buildIcs(plan: WorkPlan, options: IcsOptions): string {
  const name = `${plan.settings.unit ?? '工会'}${plan.planYear}年工作计划`;
  return printComponent({
    name: 'VCALENDAR',
    lines: [
      ['VERSION', '2.0'],
      ['PRODID', ICS_PRODUCT],
      ['CALSCALE', 'GREGORIAN'],
      ['METHOD', 'PUBLISH'],
      textLine('X-WR-CALNAME', name),
      ['X-WR-TIMEZONE', 'Asia/Shanghai'],
    ],
    inside: [TIME_ZONE, ...plan.activities.flatMap((activity) => componentsOf(activity, plan.planYear, options))],
  });
}

/** Stable over exports: the plan year and the activity's key. */
export function icsUid(activity: Activity, planYear: number): string {
  return `${planYear}-${encodeURIComponent(activity.id)}@union-year-planner`;
}

function componentsOf(activity: Activity, planYear: number, options: IcsOptions): Component[] {
  const schedule = scheduleOf(activity, planYear);
  const dayStated = schedule.kind === 'spans' && !schedule.spans.some(isWholeMonths);
  const asTodo = schedule.kind === 'open' || (options.monthOnly === 'todo' && !dayStated);
  const head = headLines(activity, planYear, options);
  const body = bodyLines(activity, asTodo);
  const alarm = alarmOf(activity, schedule, options, asTodo);
  const repeat = repeatOf(schedule);
  const first = firstSpan(schedule);
  const name = asTodo ? 'VTODO' : 'VEVENT';
  const repeatLines = repeat.lines.map((line): Line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
  const main: Component = { name, lines: [...head, ...dayLines(first, asTodo), ...repeatLines, ...body], inside: alarm };
  const others = repeat.overrides.map(({ at, span }): Component => ({
    name,
    lines: [...head, ['RECURRENCE-ID;VALUE=DATE', icsDate(at)], ...dayLines(span, asTodo), ...body],
    inside: alarm,
  }));
  return [main, ...others];
}

function isWholeMonths(span: DaySpan): boolean {
  return span.start.day === 1 && span.end.day === 1;
}

function firstSpan(schedule: Schedule): DaySpan | null {
  if (schedule.kind === 'open') return null;
  return schedule.kind === 'steady' ? schedule.first : (schedule.spans[0] ?? null);
}

/** DTEND is the day after the last one; DUE of a to-do is its last day. */
function dayLines(span: DaySpan | null, asTodo: boolean): Line[] {
  if (span === null) return [];
  const start: Line = ['DTSTART;VALUE=DATE', icsDate(span.start)];
  if (!asTodo) return [start, ['DTEND;VALUE=DATE', icsDate(span.end)]];
  const last = addDays(span.end, -1);
  return icsDate(last) === icsDate(span.start) ? [start] : [start, ['DUE;VALUE=DATE', icsDate(last)]];
}

function headLines(activity: Activity, planYear: number, options: IcsOptions): Line[] {
  const stamp = `${options.created.replace(/[-:]/g, '').slice(0, 15)}Z`;
  const minutes = Math.floor((Date.parse(options.created) - Date.UTC(2020, 0, 1)) / 60_000);
  return [
    ['UID', icsUid(activity, planYear)],
    ['SEQUENCE', String(Math.max(0, minutes))],
    ['DTSTAMP', stamp],
    ['LAST-MODIFIED', stamp],
  ];
}

const TODO_STATUS = { 计划: 'NEEDS-ACTION', 进行中: 'IN-PROCESS', 已完成: 'COMPLETED', 推迟: 'NEEDS-ACTION', 取消: 'CANCELLED' } as const;

function bodyLines(activity: Activity, asTodo: boolean): Line[] {
  const lines: Line[] = [textLine('SUMMARY', activity.title)];
  if (activity.place !== null) lines.push(textLine('LOCATION', activity.place));
  lines.push(textLine('CATEGORIES', activity.subject));
  lines.push(textLine('DESCRIPTION', describe(activity)));
  if (asTodo) return [...lines, ['STATUS', TODO_STATUS[activity.status]]];
  // All-day spans must not make a whole month look busy.
  return [...lines, ['STATUS', activity.status === '取消' ? 'CANCELLED' : 'CONFIRMED'], ['TRANSP', 'TRANSPARENT']];
}

/** What the plan says of the activity, a line each; nothing that it does not say. `read-ics` reads these lines. */
export function describe(activity: Activity): string {
  const budget = budgetOf(activity);
  const amount = budget !== null ? `${amountText(budget)}元` : needsAmount(activity) ? '待填' : '无';
  const rows: [string, string | null][] = [
    ['时间', activity.time.raw],
    ['月份', monthsText(activity) || '待定'],
    ['负责', ownersText(activity, true)],
    ['配合', ownersText(activity, false)],
    ['对象', activity.audience],
    ['人数', activity.people === null ? null : String(activity.people)],
    ['支出科目', activity.subject],
    ['预算金额', amount],
    ['资金来源', formatFunding(activity.funding)],
    ['备注', activity.remark],
  ];
  return rows
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) => `${label}：${label === '备注' ? (value ?? '') : (value ?? '').replace(/\s+/g, ' ')}`)
    .join('\n');
}

function alarmOf(activity: Activity, schedule: Schedule, options: IcsOptions, asTodo: boolean): Component[] {
  if (options.remindDays === null || activity.time.deadline !== 'by' || schedule.kind !== 'spans') return [];
  const span = schedule.spans[schedule.spans.length - 1];
  if (span === undefined) return [];
  // DTEND is midnight after the last day, a to-do's DUE the midnight that opens it: both count back to 9:00.
  const hours = options.remindDays * 24 + (asTodo ? 0 : 24) - 9;
  const single = asTodo && icsDate(addDays(span.end, -1)) === icsDate(span.start);
  const trigger = hours >= 0 ? `-PT${hours}H` : `PT${-hours}H`;
  return [
    {
      name: 'VALARM',
      lines: [['ACTION', 'DISPLAY'], [single ? 'TRIGGER' : 'TRIGGER;RELATED=END', trigger], textLine('DESCRIPTION', activity.title)],
      inside: [],
    },
  ];
}
