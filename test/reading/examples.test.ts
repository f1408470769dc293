/** The example plans, read as a careful person would: one line an event, its owner, people and money on that line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanText } from '../../src/reading/read-text';
import type { Activity } from '../../src/plan/activity';

const read = (name: string): readonly Activity[] =>
  readPlanText(readFileSync(join(__dirname, '../../examples', name), 'utf8'), { planYear: 2027, file: name }).activities;
const find = (activities: readonly Activity[], part: string): Activity => {
  const found = activities.filter(({ title }) => title.includes(part));
  expect(found.map(({ title }) => title)).toHaveLength(1);
  return found[0]!;
};

describe('机关工会计划', () => {
  const activities = read('机关工会计划.txt');

  test('clauses about money, people and owners are no activities of their own', () => {
    const odd = activities
      .map(({ title }) => title)
      .filter((title) => /^(?:预算|奖品|经费|讲课费|人员|采购图书|公室)|配合$|\d+元/.test(title));
    expect(odd).toEqual([]);
  });

  test('an event carries the owner, the people and the money of its sentence', () => {
    const games = find(activities, '趣味运动会');
    expect(games.owners).toEqual([
      { name: '文体小组', role: 'lead' },
      { name: '办公室', role: 'assist' },
    ]);
    expect(games.budget).toBe(1_500_000);
    expect(games.time.set.months).toEqual([9, 10]);
    expect(games.time.alternatives.map(({ months }) => months)).toEqual([[9], [10]]);
    const salon = find(activities, '插花');
    expect([salon.people, salon.budget]).toEqual([60, 480_000]);
    expect(find(activities, '党史知识竞赛').budget).toBe(300_000);
    expect(find(activities, '法律讲座').budget).toBe(120_000);
  });

  test('a yearly standard shared by three festivals is nobody’s budget', () => {
    const gifts = activities.filter(({ title }) => /慰问品/.test(title));
    expect(gifts).toHaveLength(3);
    expect(gifts.map(({ budget }) => budget)).toEqual([null, null, null]);
  });

  test('the source of funds is taken where the plan states it', () => {
    const poor = activities.filter(({ title }) => title.includes('困难职工')).at(-1)!;
    expect(poor.funding.map(({ source }) => source)).toEqual(['上级补助']);
    expect(poor.budget).toBe(800_000);
  });
});

describe('学校工会月历', () => {
  const activities = read('学校工会月历.txt');

  test('titles stand alone, without brackets of owners, dates and prices', () => {
    expect(activities.map(({ title }) => title).filter((title) => /[（）()]|元$/.test(title))).toEqual([]);
  });

  test('months come from headings, days from sentences, the range crosses the year', () => {
    expect(find(activities, '踏青').time.day).toBe('03-08');
    expect(find(activities, '基本功').time.set.months).toEqual([4, 5, 6]);
    expect(find(activities, '联欢会').time.set).toEqual({ months: [12], crossYear: [1] });
    expect(find(activities, '教师节').budget).toBe(800_000);
  });
});
