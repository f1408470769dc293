import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readGrid } from '../../../src/reading/table/read-grid';
import { activityLine } from '../../support/activity-line';
import { gridOf } from '../../support/grid-text';

interface Case {
  readonly name: string;
  readonly rows: readonly string[];
  readonly entries: readonly string[];
  readonly notes: readonly string[];
}

function readCases(): Case[] {
  const blocks = readFileSync(join(__dirname, 'grids.cases.txt'), 'utf8').split(/\n\s*\n/);
  const of = (lines: readonly string[], sign: string): string[] =>
    lines.filter((line) => line.startsWith(`${sign} `)).map((line) => line.slice(2));
  return blocks
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 1)
    .map(([name = '', ...lines]) => ({ name, rows: of(lines, 'D'), entries: of(lines, '='), notes: of(lines, '!') }));
}

const options = { planYear: 2027, file: null };
const quiet = new Set(['time-missing', 'column-guessed']);

describe('tables of activities', () => {
  it.each(readCases().map((one) => [one.name, one] as const))('%s', (_, one) => {
    const grid = gridOf(one.rows);
    const read = readGrid(grid, options);
    const notes = read.notes.filter((note) => !quiet.has(note.code)).map((note) => `${note.code} ${JSON.stringify(note.params)}`);
    expect([...read.activities.map((activity) => `= ${activityLine(activity)}`), ...notes.map((note) => `! ${note}`)]).toEqual([
      ...one.entries.map((line) => `= ${line}`),
      ...one.notes.map((line) => `! ${line}`),
    ]);
    for (const { provenance } of read.activities) {
      expect(grid.text.slice(provenance?.span.start, provenance?.span.end)).toBe(provenance?.quote);
    }
    expect(new Set(read.activities.map(({ id }) => id)).size).toBe(read.activities.length);
  });
});

describe('columns chosen by the caller', () => {
  const choice = { title: [0], time: [1], owner: [2] };
  const lines = (rows: readonly string[]): string[] => readGrid(gridOf(rows), { ...options, columns: choice }).activities.map(activityLine);

  it('make a header of words nobody knows', () => {
    expect(lines(['事由 | 安排 | 谁', '登山 | 10月 | 林芳'])).toEqual(['登山 @10; by resp:林芳']);
  });

  it('leave a table without a header all its rows', () => {
    expect(lines(['植树 | 三月 | 王海', '登山 | 10月 | 林芳'])).toEqual(['植树 @3; by resp:王海', '登山 @10; by resp:林芳']);
  });

  it('turn a wrong guess round', () => {
    expect(lines(['时间 | 活动名称 | 责任人', '登山 | 10月 | 林芳'])).toEqual(['登山 @10; by resp:林芳']);
  });
});

describe('any table', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '3月',
      '合计',
      '时间',
      '活动名称',
      '预算',
      '单位：万元',
      '1,200元',
      '王海',
      '●',
      '一、慰问',
      '1.植树；2.登山',
      '—',
      '元/人',
      '第一季度',
      '1e309',
      '9'.repeat(40),
    ),
    fc.string({ maxLength: 12 }),
  );
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 });

  it('is read without throwing, with quotes that slice to themselves and ids that are unique', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const grid = gridOf(rows.map((row) => row.map((text) => text.replace(/[|\n]/g, '')).join(' | ')));
        const read = readGrid(grid, options);
        for (const { provenance } of read.activities)
          expect(grid.text.slice(provenance?.span.start, provenance?.span.end)).toBe(provenance?.quote);
        expect(new Set(read.activities.map(({ id }) => id)).size).toBe(read.activities.length);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const lines = rows.map((row) => row.map((text) => text.replace(/[|\n]/g, '')).join(' | '));
        expect(readGrid(gridOf(lines), options)).toEqual(readGrid(gridOf(lines), options));
      }),
      { numRuns: 50 },
    );
  });
});
