import fc from 'fast-check';
import { blankActivity, STATUSES, type Activity } from '../../src/plan/activity';
import { fen } from '../../src/plan/fen';
import { monthSet } from '../../src/plan/month';
import { FUND_SOURCES } from '../../src/plan/source';
import { EXPENSE_SUBJECTS } from '../../src/plan/subject';
import { FREQUENCIES, NO_TIME } from '../../src/plan/time';
import { blankPlan, type WorkPlan } from '../../src/plan/workplan';

const word = fc.oneof(
  fc.constantFrom(
    '健步行',
    '送清凉',
    '读书会',
    '=SUM(A1)',
    '+8613',
    '-备注',
    '@某人',
    '含"引号",逗号',
    '第一行\n第二行',
    "'单引号",
    '①号楼',
    '𠮷野家',
    'A&B<c>',
  ),
  fc
    .string({ minLength: 1, maxLength: 12 })
    .map((text) => text.replace(/[\p{C}\p{Z}]+/gu, '·'))
    .filter((text) => text !== ''),
);
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 });
const amount = fc.option(fc.integer({ min: 0, max: 90_000_000_00 }).map(fen), { nil: null });

const activity = fc.record({
  title: word,
  months,
  crossYear: fc.oneof({ weight: 4, arbitrary: fc.constant<number[]>([]) }, { weight: 1, arbitrary: months }),
  freq: fc.option(fc.constantFrom(...FREQUENCIES), { nil: null }),
  subject: fc.constantFrom(...EXPENSE_SUBJECTS),
  budget: amount,
  spent: amount,
  sources: fc.uniqueArray(fc.constantFrom(...FUND_SOURCES), { maxLength: 2 }),
  people: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }),
  status: fc.constantFrom(...STATUSES),
  remark: fc.option(word, { nil: null }),
  lead: fc.option(word, { nil: null }),
});

/** Plans with titles that try to break files, any months, any amounts; ids run on. */
export const anyPlan: fc.Arbitrary<WorkPlan> = fc
  .record({ rows: fc.array(activity, { minLength: 1, maxLength: 14 }), opening: amount })
  .map(({ rows, opening }) => {
    const plan = blankPlan(2027);
    return { ...plan, settings: { ...plan.settings, unit: '松林小学工会', openingBalance: opening }, activities: rows.map(toActivity) };
  });

function toActivity(row: typeof activity extends fc.Arbitrary<infer T> ? T : never, index: number): Activity {
  const set = monthSet(row.months, row.crossYear);
  return {
    ...blankActivity(`r${index}`, row.title),
    time: {
      ...NO_TIME,
      origin: 'typed',
      set: { months: [...set.months], crossYear: [...set.crossYear] },
      recurrence: row.freq === null ? null : { freq: row.freq, times: null, raw: null },
    },
    subject: row.subject,
    budget: row.budget,
    spent: row.spent,
    funding: row.sources.map((source) => ({ source, amount: null })),
    people: row.people,
    status: row.status,
    remark: row.remark,
    owners: row.lead === null ? [] : [{ name: row.lead, role: 'lead' }],
  };
}
