import type { FoundMoney } from './find-money';

/** What stands right before an amount that is spent on nothing the plan does. Each line shows one. */
const BEFORE = new RegExp(
  [
    '(?:去年|上年|上一年度?|往年|历年|以往|同期)(?:(?!今年|本年|明年|预算|计划|[。;]).)*$', // 去年晚会支出9600元
    '(?:赔付|理赔|赔偿|给付|保额|保险金额|保障(?:金额|额度))[^,。;]{0,8}$', // 最高可赔付2万元
    '(?:报告|决算|收支情况)\\([^()]*$', // 审议经费收支报告(收入26万元,支出23万元)
    '(?:最低工资|月收入|年收入|人均收入)[^,。;元]{0,16}$', // 最低工资执行情况检查(本市标准每月2260元)
  ].join('|'),
);
/** How far back such words may stand, in UTF-16 units. */
const FAR = 40;

/** The words before an amount, those its mention took along included. */
const wordsBefore = (text: string, { span, raw }: FoundMoney): string =>
  text.slice(Math.max(0, span.start - FAR), span.start) + (/^[^\d¥￥]*/.exec(raw)?.[0] ?? '');

/** Whether an amount of `text` is told for another reason than to be spent on what the plan does. */
export const isNoBudget = (text: string, one: FoundMoney): boolean => BEFORE.test(wordsBefore(text, one));

const OF_ALL =
  /(?:[两三四五六七八九十]|\d{1,2})[项个场次](?:活动|比赛|赛事|讲座|工作)?(?:的?(?:经费|费用|预算))?(?:共计?|合计|总计|一共)[^,。;\d]{0,6}$/;

/** 三项比赛共计经费9000元: whether an amount is told of several entries together. */
export const isSumOfAll = (text: string, one: FoundMoney): boolean => OF_ALL.test(wordsBefore(text, one));
