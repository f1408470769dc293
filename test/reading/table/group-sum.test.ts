import { readPlanText } from '../../../src/reading/read-text';

const read = (rows: readonly string[]): string[] =>
  readPlanText(rows.map((row) => row.split(' ').join('\t')).join('\n'), { planYear: 2027 }).activities.map(
    (one) => `${one.title} ${one.budget === null ? '-' : one.budget / 100}`,
  );

describe('sums inside a table', () => {
  it('the head of a group with the sum of its rows is no activity', () => {
    expect(
      read([
        '项目 时间 预算(万元) 部门',
        '一、文体活动  4 文体部',
        '职工运动会 9月 2.5 文体部',
        '健步走 4月 1.5 文体部',
        '二、慰问  5 女工委',
        '春节慰问 1月 5 女工委',
        '合计  9 ',
      ]),
    ).toEqual(['职工运动会 25000', '健步走 15000', '春节慰问 50000']);
  });
  it('a head whose sum does not fit stays a row, and the total tells of it', () => {
    const rows = ['项目 时间 预算(万元)', '一、文体活动 4月 4', '健步走 4月 1.5', '合计  5.5'];
    expect(read(rows)).toEqual(['文体活动 40000', '健步走 15000']);
  });
  it('of several columns of money the one for the whole year counts', () => {
    expect(
      read(['项目 时间 上半年预算(元) 下半年预算(元) 全年合计(元)', '职工书屋更新 全年 3000 2000 5000', '健步走 4月 1500 0 1500']),
    ).toEqual(['职工书屋更新 5000', '健步走 1500']);
  });
  it('a row of strokes is no activity', () => {
    expect(read(['月份 活动 负责人', '1月 团拜会 周凯', '2月 — —', '3月 踏青 王芳'])).toEqual(['团拜会 -', '踏青 -']);
  });
});
