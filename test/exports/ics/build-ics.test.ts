import fc from 'fast-check';
import ICAL from 'ical.js';
import { buildIcs, icsUid, type IcsOptions } from '../../../src/exports/ics/build-ics';
import { blankActivity, type Activity } from '../../../src/plan/activity';
import { budgetOf } from '../../../src/budget/amounts';
import { readIcs } from '../../../src/exports/ics/read-ics';
import { slotsOf } from '../../../src/plan/month';
import { NO_TIME, type ActivityTime } from '../../../src/plan/time';
import { blankPlan, type WorkPlan } from '../../../src/plan/workplan';
import { samplePlan } from '../../support/plans';
import { anyPlan } from '../../support/random-plan';

const OPTIONS: IcsOptions = { created: '2026-11-20T08:00:00.000Z', monthOnly: 'span', remindDays: null };

function planOf(time: Partial<ActivityTime>, more: Partial<Activity> = {}): WorkPlan {
  const activity = { ...blankActivity('a1', '健步行'), ...more, time: { ...NO_TIME, ...time } };
  return { ...blankPlan(2027), activities: [activity] };
}

function components(text: string, name: 'vevent' | 'vtodo'): InstanceType<typeof ICAL.Component>[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents(name);
}

/** Every occurrence as [first day, last day], overrides applied. */
function expand(text: string): [string, string][] {
  const all = components(text, 'vevent');
  const days: [string, string][] = [];
  for (const main of all.filter((item) => !item.hasProperty('recurrence-id'))) {
    const event = new ICAL.Event(main);
    for (const other of all) {
      if (other.hasProperty('recurrence-id') && other.getFirstPropertyValue('uid') === event.uid) event.relateException(other);
    }
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      const last = endDate.clone();
      last.addDuration(ICAL.Duration.fromString('-P1D'));
      days.push([startDate.toString(), last.toString()]);
      if (days.length > 1000) throw new Error('recurrence without end');
    }
  }
  return days;
}

const CASES: readonly [name: string, time: Partial<ActivityTime>, marks: Record<string, string>, days: [string, string][]][] = [
  ['a month without a day spans the month', { set: { months: [2], crossYear: [] } }, {}, [['2027-02-01', '2027-02-28']]],
  ['neighbouring months are one span', { set: { months: [5, 6, 7], crossYear: [] } }, {}, [['2027-05-01', '2027-07-31']]],
  ['a range over New Year goes on into January', { set: { months: [12], crossYear: [1] } }, {}, [['2027-12-01', '2028-01-31']]],
  ['a stated day is that day', { set: { months: [3], crossYear: [] }, day: '03-08' }, {}, [['2027-03-08', '2027-03-08']]],
  [
    'a stated range of days is that range',
    { set: { months: [4, 5], crossYear: [] }, day: '04-28/05-03' },
    {},
    [['2027-04-28', '2027-05-03']],
  ],
  ['a day over New Year', { set: { months: [12], crossYear: [1] }, day: '12-30/01-02' }, {}, [['2027-12-30', '2028-01-02']]],
  [
    'a day that does not exist falls back to its month',
    { set: { months: [2], crossYear: [] }, day: '02-30' },
    {},
    [['2027-02-01', '2027-02-28']],
  ],
  ['上旬 is the first ten days', { set: { months: [6], crossYear: [] }, part: '上旬' }, {}, [['2027-06-01', '2027-06-10']]],
  ['下旬 runs to the end of the month', { set: { months: [10], crossYear: [] } }, { '10': '下旬' }, [['2027-10-21', '2027-10-31']]],
  ['月底 names no day and stays a month', { set: { months: [10], crossYear: [] } }, { '10': '月底' }, [['2027-10-01', '2027-10-31']]],
  [
    'days after the 28th, which not every month has',
    { set: { months: [1, 4, 6], crossYear: [] } },
    { '1': '31日', '4': '30日', '6': '30日' },
    [
      ['2027-01-31', '2027-01-31'],
      ['2027-04-30', '2027-04-30'],
      ['2027-06-30', '2027-06-30'],
    ],
  ],
  [
    'days typed into month cells',
    { set: { months: [3, 9], crossYear: [] } },
    { '3': '8日', '9': '10-12日' },
    [
      ['2027-03-08', '2027-03-08'],
      ['2027-09-10', '2027-09-12'],
    ],
  ],
  [
    'months apart recur in those months only',
    { set: { months: [3, 6, 7], crossYear: [] } },
    {},
    [
      ['2027-03-01', '2027-03-31'],
      ['2027-06-01', '2027-07-31'],
    ],
  ],
  [
    'the same month in two years leaves out what lies between',
    { set: { months: [3], crossYear: [2, 5] } },
    {},
    [
      ['2027-03-01', '2027-03-31'],
      ['2028-02-01', '2028-02-29'],
      ['2028-05-01', '2028-05-31'],
    ],
  ],
  [
    'monthly is each month with its own length',
    { set: { months: [1, 2, 3], crossYear: [] }, recurrence: { freq: 'monthly', times: null, raw: null } },
    {},
    [
      ['2027-01-01', '2027-01-31'],
      ['2027-02-01', '2027-02-28'],
      ['2027-03-01', '2027-03-31'],
    ],
  ],
  [
    'quarterly over the year is four quarters',
    { set: { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], crossYear: [] }, recurrence: { freq: 'quarterly', times: null, raw: null } },
    {},
    [
      ['2027-01-01', '2027-03-31'],
      ['2027-04-01', '2027-06-30'],
      ['2027-07-01', '2027-09-30'],
      ['2027-10-01', '2027-12-31'],
    ],
  ],
  [
    'quarterly in named months is those months',
    { set: { months: [3, 6, 9, 12], crossYear: [] }, recurrence: { freq: 'quarterly', times: null, raw: null } },
    {},
    [
      ['2027-03-01', '2027-03-31'],
      ['2027-06-01', '2027-06-30'],
      ['2027-09-01', '2027-09-30'],
      ['2027-12-01', '2027-12-31'],
    ],
  ],
  [
    'weekly is whole weeks from Monday',
    { set: { months: [6], crossYear: [] }, recurrence: { freq: 'weekly', times: null, raw: null } },
    {},
    [
      ['2027-06-07', '2027-06-13'],
      ['2027-06-14', '2027-06-20'],
      ['2027-06-21', '2027-06-27'],
      ['2027-06-28', '2027-07-04'],
    ],
  ],
];

describe('a plan as a calendar file', () => {
  it.each(CASES)('%s', (_name, time, marks, days) => {
    expect(expand(buildIcs(planOf(time, { marks }), OPTIONS))).toEqual(days);
  });

  it('expands every recurrence to exactly the months of the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const activity of plan.activities) {
          const freq = activity.time.recurrence?.freq;
          if (freq === 'weekly' || freq === 'biweekly') continue;
          const months = new Set<number>();
          for (const [first, last] of expand(buildIcs({ ...plan, activities: [activity] }, OPTIONS))) {
            const slot = (day: string): number => (Number(day.slice(0, 4)) - 2027) * 12 + Number(day.slice(5, 7));
            for (let at = slot(first); at <= slot(last); at += 1) months.add(at);
          }
          expect([...months].sort((a, b) => a - b)).toEqual(slotsOf(activity.time.set));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds every activity exactly once, whatever its time', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom('span' as const, 'todo' as const), (plan, monthOnly) => {
        const text = buildIcs(plan, { ...OPTIONS, monthOnly });
        const all = [...components(text, 'vevent'), ...components(text, 'vtodo')].filter((item) => !item.hasProperty('recurrence-id'));
        const found = all.map((item) => [item.getFirstPropertyValue('uid'), item.getFirstPropertyValue('summary')]);
        expect(found.sort()).toEqual(plan.activities.map((activity) => [icsUid(activity, 2027), activity.title]).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('never has a line over 75 octets, and ends each with CRLF', () => {
    const text = buildIcs(samplePlan(60, 3), { ...OPTIONS, remindDays: 7 });
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('makes to-dos of what has no day when asked, and of what has no month always', () => {
    const month = planOf({ set: { months: [4], crossYear: [] } });
    expect(components(buildIcs(month, { ...OPTIONS, monthOnly: 'todo' }), 'vtodo')).toHaveLength(1);
    const [todo] = components(buildIcs(month, { ...OPTIONS, monthOnly: 'todo' }), 'vtodo');
    expect(String(todo?.getFirstPropertyValue('due'))).toBe('2027-04-30');
    const open = components(buildIcs(planOf({}), OPTIONS), 'vtodo');
    expect(open).toHaveLength(1);
    expect(open[0]?.hasProperty('dtstart') || open[0]?.hasProperty('due')).toBe(false);
  });

  it('keeps its UIDs over exports and raises SEQUENCE, so that a second import updates', () => {
    const plan = samplePlan(12, 1);
    const uids = (text: string): string[] => text.match(/^UID:.*$/gm) ?? [];
    const first = buildIcs(plan, OPTIONS);
    const later = buildIcs(plan, { ...OPTIONS, created: '2027-02-01T08:00:00.000Z' });
    expect(uids(later)).toEqual(uids(first));
    const sequence = (text: string): number => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    expect(sequence(later)).toBeGreaterThan(sequence(first));
  });

  it('reminds at nine before a stated deadline, and only there', () => {
    const alarms = (plan: WorkPlan, monthOnly: 'span' | 'todo'): string[] =>
      buildIcs(plan, { ...OPTIONS, monthOnly, remindDays: 7 })
        .match(/TRIGGER.*/g)
        ?.map((line) => line.trim()) ?? [];
    const deadline = planOf({ set: { months: [5], crossYear: [] }, deadline: 'by' });
    expect(alarms(deadline, 'span')).toEqual(['TRIGGER;RELATED=END:-PT183H']);
    expect(alarms(deadline, 'todo')).toEqual(['TRIGGER;RELATED=END:-PT159H']);
    expect(alarms(planOf({ set: { months: [5], crossYear: [] } }), 'span')).toEqual([]);
  });

  it('says who and how much, and 待填 where the amount is open', () => {
    const text = buildIcs(
      planOf(
        {},
        {
          owners: [
            { name: '工会办公室', role: 'lead' },
            { name: '团委', role: 'assist' },
          ],
        },
      ),
      OPTIONS,
    );
    const description = String(components(text, 'vtodo')[0]?.getFirstPropertyValue('description'));
    expect(description).toContain('负责：工会办公室\n配合：团委');
    expect(description).toContain('预算金额：待填');
  });

  it('survives parsing and printing by another program', () => {
    const text = buildIcs(samplePlan(48, 2), { ...OPTIONS, remindDays: 3 });
    const printed = new ICAL.Component(ICAL.parse(text)).toString();
    expect(ICAL.parse(printed)).toEqual(ICAL.parse(text));
  });

  it('is read back to the same activities, and written again to the same lines', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const read = readIcs(buildIcs(plan, OPTIONS));
        expect(read?.issues).toEqual([]);
        const told = (of: WorkPlan): unknown =>
          of.activities.map((a) => [
            a.id,
            a.title,
            slotsOf(a.time.set),
            budgetOf(a),
            a.subject,
            a.people,
            a.funding,
            a.owners.map(({ name }) => name.replace(/\s+/g, ' ')),
            a.remark,
          ]);
        expect(read && told(read.plan)).toEqual(told(plan));
        expect(read?.plan.planYear).toBe(2027);
        // A calendar knows neither 推迟 nor, for an event, 进行中 and 已完成; recurrences come back as the months they stood for.
        const simple = {
          ...plan,
          activities: plan.activities.map((a) => ({
            ...a,
            status: a.status === '取消' ? a.status : ('计划' as const),
            time: { ...a.time, recurrence: null },
          })),
        };
        const text = buildIcs(simple, OPTIONS);
        const again = readIcs(text);
        expect(again && buildIcs(again.plan, OPTIONS)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves calendars of other programs alone', () => {
    expect(readIcs('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//Y//EN\r\nEND:VCALENDAR\r\n')).toBeNull();
  });
});
