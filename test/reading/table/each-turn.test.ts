import { readPlanText } from '../../../src/reading/read-text';

/** Budget in 元 of one row of a table; null when the row has a standard and no budget. */
function budgetOf(title: string, time: string, people: string, money: string): number | null {
  const text = `项目\t时间\t负责人\t人数\t预算\n座谈会\t3月\t工会\t20人\t600元\n${title}\t${time}\t工会\t${people}\t${money}\n职工体检\t9月\t工会\t\t2万元\n`;
  const row = readPlanText(text, { planYear: 2027 }).activities.find((one) => one.title === title);
  if (!row) throw new Error(`no row ${title}`);
  return row.budget === null ? null : row.budget / 100;
}

describe('a standard of a row for every person and every turn', () => {
  it.each([
    ['端午、中秋、春节慰问品', '节前一周', '300人', '每人每节200元', 180_000],
    ['中秋慰问品', '9月', '300人', '每人每节200元', 60_000],
    ['读书会', '每季度', '30人', '每人每次50元', 6000],
    ['插花', '5月、10月', '30人', '每人每次50元', 3000],
    ['健步走', '4月', '30人', '每人每次50元', 1500],
    ['健步走', '4月', '30人', '每人50元', 1500],
    ['志愿服务', '3月、6月、9月', '30人', '每人每次50元', 4500],
    ['电影', '全年', '30人', '每人每月50元', 18_000],
  ])('%s %s, %s, %s', (title, time, people, money, budget) => {
    expect(budgetOf(title, time, people, money)).toBe(budget);
  });

  it.each([
    ['兴趣班', '全年', '30人', '每人每次50元'],
    ['羽毛球', '每周', '30人', '每人每次50元'],
    ['采摘', '5-6月', '30人', '每人每次50元'],
  ])('is no budget where nobody can count the turns: %s %s', (title, time, people, money) => {
    expect(budgetOf(title, time, people, money)).toBeNull();
  });
});
