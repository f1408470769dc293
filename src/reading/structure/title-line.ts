import { LABEL } from '../lexicon/scopes';

const TITLE =
  /^关于.{3,40}的(?:请示|报告|申请(?:报告)?|函|批复|复函)$|会议纪要$|(?:计划|要点|安排|方案|总结|打算|思路|规划|一览表|安排表|日程|通知|公告|意见|规程|范文)(?:表|书|范文|模板|精选|最新)?(?:20\d\d)?(?:[(（].{1,20}[)）]| ?[[【]?(?:第?[一二三四五六七八九十\d]{1,3}篇|篇 ?[一二三四五六七八九十\d]{1,3})[\]】]?| ?篇?[一二三四五六七八九十\d]{1,3})?$|^第[一二三四五六七八九十\d]{1,3}篇|^\[(?:通知|公告|活动)[一二三四五六七八九十\d]{0,2}\]./;

/** 上一条:关于…的通知: the name of another page. */
const OTHER_PAGE = /^(?:上|下|前|后)一[条篇页则] ?[:：]/;

/** 经费安排 on a line of its own: a part of the plan. */
const MONEY_PART = /^(?:工会|活动|主要|年度)?(?:经费|资金|费用)(?:使用|支出|收支)?(?:安排|预算|计划|方案)+$/;

/** 二月 制定工会工作计划: what is done with a plan. */
const DONE_WITH = /^(?:[\d一二三四五六七八九十]{1,2}月份? *)?(?:制[定订]|拟[定订]|起草|讨论|审议|修[订改]|编制|上报|报送|撰写|写好)/;

/** Whether a line is the title of a plan or of a notice. */
export function isTitle(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 48 &&
    !/[。;,]/.test(text) &&
    !/^[(（\d一二三四五六七八九十]{1,3}[、.)）]/.test(text) &&
    TITLE.test(text) &&
    !DONE_WITH.test(text) &&
    !OTHER_PAGE.test(text) &&
    !MONEY_PART.test(text) &&
    !LABEL.test(text.replace(/[:\s]/g, ''))
  );
}
