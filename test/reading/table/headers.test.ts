import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guessColumns, parseColumnChoice } from '../../../src/reading/table/columns';
import { matchHeader, readHeaderText } from '../../../src/reading/table/header-text';
import { gridOf } from '../../support/grid-text';

interface Case {
  readonly name: string;
  readonly lines: readonly string[];
  readonly fields: readonly string[];
}

function readCases(): Case[] {
  const text = readFileSync(join(__dirname, 'headers.cases.txt'), 'utf8');
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 1)
    .map(([name = '', ...lines]) => ({
      name,
      lines: lines.filter((line) => /^[HD] /.test(line)).map((line) => line.slice(2)),
      fields: (lines.find((line) => line.startsWith('= ')) ?? '').slice(2).trim().split(/\s+/),
    }));
}

/** Fields of all columns in order; `budget(万元)` where the header names a unit. */
function guessed(lines: readonly string[]): string[] {
  const { columns } = guessColumns(gridOf(lines));
  const width = Math.max(...lines.map((line) => line.split('|').length), 0);
  return Array.from({ length: width }, (_, column) => {
    const guess = columns.find((one) => one.column === column);
    if (guess === undefined) return '-';
    const unit = guess.unit === null ? '' : `(${guess.unit}${guess.per === null ? '' : `/${guess.per}`})`;
    return guess.field + unit;
  });
}

const cases = readCases();

describe('headers of plan tables', () => {
  it('has at least 60 cases', () => expect(cases.length).toBeGreaterThanOrEqual(60));
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(guessed(one.lines)).toEqual(one.fields);
  });
});

describe('what is no header', () => {
  it.each(['5月份', '200元/人', '王海', '春季植树和青年志愿服务进社区系列实践', '3', '2027.3.8', '●', '机修车间一班组全体人员。', ''])(
    '%s',
    (text) => {
      expect(matchHeader(readHeaderText(text))).toBeNull();
    },
  );

  it('a row of data under no header is not taken for one', () => {
    expect(guessColumns(gridOf(['3月 | 插花活动 | 王海', '4月 | 登山活动 | 李青', '5月 | 读书活动 | 陈悦'])).header).toBeNull();
  });
});

describe('a table without a header', () => {
  it('is guessed by its cells', () => {
    const lines = [
      '1 | 3月 | 女职工插花活动 | 王海 | 800元',
      '2 | 4月 | 职工登山比赛 | 李青 | 1200元',
      '3 | 5-6月 | 读书分享会 | 陈悦 | 300元',
    ];
    expect(guessed(lines)).toEqual(['no', 'time', 'title', 'owner', 'budget']);
  });

  it('without a time and without money is left alone', () => {
    expect(guessed(['苹果 | 香蕉', '梨子 | 葡萄', '桃子 | 李子'])).toEqual(['-', '-']);
  });
});

describe('columns chosen by the caller', () => {
  it('win over the guess', () => {
    const grid = gridOf(['事由 | 安排 | 谁', '登山 | 10月 | 林芳']);
    const choice = parseColumnChoice('活动名称=1，时间=B, 责任人=3');
    expect(choice).toEqual({ title: [0], time: [1], owner: [2] });
    expect(guessColumns(grid, choice ?? {}).columns.map((one) => `${one.field}:${one.reason}`)).toEqual([
      'title:choice',
      'time:choice',
      'owner:choice',
    ]);
  });

  it('take field names as well, and several columns for one field', () => {
    expect(parseColumnChoice('title=2;time=1;time=3')).toEqual({ title: [1], time: [0, 2] });
  });

  it.each(['', '时间', '时间=0', '时间=三', '天气=2', '时间=3=4'])('are refused when not understood: %s', (text) => {
    expect(parseColumnChoice(text)).toBeNull();
  });
});
