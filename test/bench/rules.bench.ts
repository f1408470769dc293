import { allRules } from '../../src/rulepacks/index';
import { createJudge, evaluatePlan } from '../../src/rules/evaluate';
import type { WorkPlan } from '../../src/plan/workplan';
import { casePlan } from '../rules/support/case-plan';
import { measure, type BenchRow } from './row';

const RULES = allRules();

/** Lines as plans have them: gifts, contests, outings, lectures, with and without money. */
const LINES = [
  '1月 春节前走访慰问困难职工20户，每户发放慰问金1000元 | 预算 20000 | 来源 拨缴经费',
  '2月 春节为全体会员发放节日慰问品，每人600元 | 预算 60000 | 来源 工会经费',
  '3月8日 三八节组织女职工插花沙龙，为参加者准备纪念品，每人80元',
  '4月 组织会员春游，当日往返，每人200元 | 来源 会费',
  '5月 职工趣味运动会，120人参加，设一等奖10名、二等奖20名、三等奖30名 | 预算 15000',
  '6月 端午节为会员发放粽子，每人200元，不发购物卡和代金券',
  '7月 夏送清凉，慰问高温岗位一线职工 | 预算 8000',
  '8月 职工疗休养 | 来源 行政列支',
  '9月 邀请副教授举办健康讲座，讲课费每学时400元',
  '10月 组织会员观影 | 预算 6000 | 来源 会费',
  '11月 劳动竞赛表彰会 | 预算 12000 | 科目 专项业务',
  '12月 向会员代表大会报告工会经费收支情况',
  '全年看望慰问住院会员，慰问金每人500元',
  '全年为会员生日送蛋糕，每人200元 | 预算 20000 | 人数 100',
  '职工书屋购置图书 | 单价 50 | 数量 100 | 预算 5000',
];

function plan(count: number): WorkPlan {
  const lines = Array.from({ length: count }, (_, index) => `${LINES[index % LINES.length] ?? ''} | 备注 第${index + 1}项`);
  return casePlan(lines, { province: 'SD', members: 100, dues: 20000, contribution: 500000, opening: 10000 });
}

const context = { packs: RULES, asOf: '2026-11-20' };

/** All packs over whole plans, each time from nothing, and one edited row. */
export async function bench(): Promise<BenchRow[]> {
  const [middle, large] = [plan(500), plan(5000)];
  const judge = createJudge(middle, context);
  const first = middle.activities[7];
  let edits = 0;
  return [
    await measure('rules: 500 activities, all packs', 40, () => evaluatePlan(middle, context)),
    await measure('rules: one edited row of 500', 60, () => {
      edits += 1;
      return first === undefined ? null : judge.update({ ...first, title: `${first.title}${edits}` });
    }),
    await measure('rules: 5000 activities, all packs', 9, () => evaluatePlan(large, context)),
  ];
}
