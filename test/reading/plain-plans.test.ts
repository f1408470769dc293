import type { Activity } from '../../src/plan/activity';
import { readPlanText } from '../../src/reading/read-text';
import damaged from './cases/plain/damaged.json';
import gaps from './cases/plain/gaps.json';
import money from './cases/plain/money.json';
import notices from './cases/plain/notices.json';
import owners from './cases/plain/owners.json';
import moreOwners from './cases/plain/owners-2.json';
import prose from './cases/plain/prose.json';
import reports from './cases/plain/reports.json';
import schemes from './cases/plain/schemes.json';
import tables from './cases/plain/tables.json';
import whole from './cases/plain/whole.json';

/** A few lines as plain people write them, and the rows a careful officer wants to see of them. */
interface Plain {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly string[];
}

/** Months (+ next year's) or frequency | title | owners | budget in 元. */
function rowOf({ time: { set, recurrence }, title, owners: who, budget }: Activity): string {
  const next = set.crossYear.length > 0 ? `+${set.crossYear.join(',')}` : '';
  const when = `${set.months.join(',')}${next}` || (recurrence?.freq ?? '-');
  return [when, title, who.map(({ name }) => name).join('、') || '-', budget === null ? '-' : String(budget / 100)].join(' | ');
}

const rowsOf = (text: string): string[] => readPlanText(text, { planYear: 2027 }).activities.map(rowOf);

const SETS: readonly (readonly [string, readonly Plain[]])[] = [
  ['money as plain plans tell it', money],
  ['who answers for what, as plain plans tell it', owners],
  ['tables as people paste them', tables],
  ['prose and times as plain plans tell them', prose],
  ['more on who answers for what', moreOwners],
  ['whole short plans', whole],
  ['notices, requests, minutes and chat', notices],
  ['reports with an outlook', reports],
  ['schemes of campaigns and single events', schemes],
  ['damaged text: scans, web pages, mail and chat', damaged],
];

describe.each(SETS)('%s', (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { text, rows }) => {
    expect(rowsOf(text)).toEqual(rows);
  });
});

describe('known gaps of plain plans', () => {
  it.each(gaps.map((one: Plain) => [one.name, one] as const))(
    '%s: is still read otherwise; move it to its set when it is not',
    (_name, { text, rows }) => {
      expect(rowsOf(text)).not.toEqual(rows);
    },
  );
});
