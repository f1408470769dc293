import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findGrids } from '../../../src/reading/table/find-grids';
import { readWithGrids } from '../../../src/reading/table/with-grids';
import { activityLine } from '../../support/activity-line';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly entries: readonly string[];
}

function readCases(): Case[] {
  const blocks = readFileSync(join(__dirname, 'broken.cases.txt'), 'utf8')
    .split(/\n\s*\n/)
    .slice(1);
  return blocks.map((block) => {
    const [name = '', ...lines] = block.trimEnd().split('\n');
    const text = lines.filter((line) => !line.startsWith('= ')).map((line) => (line === '~' ? '' : line));
    return { name: name.slice(2), text: text.join('\n'), entries: lines.filter((line) => line.startsWith('= ')) };
  });
}

const readTables = (text: string): ReturnType<typeof readWithGrids> =>
  readWithGrids(text, undefined, { planYear: 2027, file: null }, (rest) => ({
    text: rest,
    planYear: 2027,
    activities: [],
    reports: [],
    notes: [],
  }));

describe('tables that lost their shape', () => {
  it.each(readCases().map((one) => [one.name, one] as const))('%s', (_, { text, entries }) => {
    const { activities } = readTables(text);
    expect(activities.map((activity) => `= ${activityLine(activity)}`)).toEqual(entries);
    for (const { provenance } of activities) {
      expect(text.slice(provenance?.span.start, provenance?.span.end)).toBe(provenance?.quote);
    }
  });

  it('with Windows line ends as well', () => {
    for (const { text, entries } of readCases()) {
      expect(readTables(text.replaceAll('\n', '\r\n')).activities).toHaveLength(entries.length);
    }
  });

  it('leaves the text after the table to the prose', () => {
    const text = readCases()[0]?.text ?? '';
    expect(text.slice(findGrids(text)[0]?.end).trim()).toBe('以上计划请各分会落实。');
  });
});
