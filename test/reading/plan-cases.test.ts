import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from '../../src/plan/activity';
import { readPlanText } from '../../src/reading/read-text';

const FOLDER = join(__dirname, 'cases/plans');
/** Plans the reader still gets wrong; each says at its end what it does not see. */
const GAPS = join(__dirname, 'cases/plan-gaps');
const RULE = '\n====\n';

/** One line per entry: months (+ next year's) or frequency | title | owners | budget in 元 | subject. */
function lineOf(activity: Activity, past: boolean): string {
  const { set, recurrence } = activity.time;
  const next = set.crossYear.length > 0 ? `+${set.crossYear.join(',')}` : '';
  const when = `${set.months.join(',')}${next}` || (recurrence?.freq ?? '-');
  const owners = activity.owners.map((owner) => owner.name).join('、') || '-';
  const budget = activity.budget === null ? '-' : String(activity.budget / 100);
  return `${past ? '已做 ' : ''}${[when, activity.title, owners, budget, activity.subject].join(' | ')}`;
}

const entriesOf = (expected: string): string[] => expected.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('invented plans, read as a careful person would', () => {
  for (const name of readdirSync(FOLDER)) {
    const [text = '', expected = ''] = readFileSync(join(FOLDER, name), 'utf8').split(RULE);
    const read = readPlanText(text, { planYear: 2027, file: name });

    it(`${name}: every entry, in order, and nothing else`, () => {
      const lines = [...read.activities.map((one) => lineOf(one, false)), ...read.reports.map((one) => lineOf(one, true))];
      expect(lines).toEqual(entriesOf(expected));
    });

    it(`${name}: every quote is the text at its offsets`, () => {
      for (const { provenance } of [...read.activities, ...read.reports]) {
        expect(provenance).not.toBeNull();
        if (provenance) expect(text.slice(provenance.span.start, provenance.span.end)).toBe(provenance.quote);
      }
    });
  }
});

describe('known gaps', () => {
  for (const name of readdirSync(GAPS)) {
    it(`${name}: is still not read as a careful person would; move it to the plans when it is`, () => {
      const [text = '', expected = ''] = readFileSync(join(GAPS, name), 'utf8').split(RULE);
      const { activities } = readPlanText(text, { planYear: 2027, file: name });
      const lines = activities.map((one) => lineOf(one, false));
      expect(entriesOf(expected).length).toBeGreaterThan(0);
      expect(entriesOf(expected).every((line) => lines.includes(line))).toBe(false);
    });
  }
});
