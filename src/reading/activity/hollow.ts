import { isDated } from './dated';
import type { Draft } from './draft';

/** 是我院建院后的第一个, 各小组: words at which nothing is done. */
const HOLLOW =
  /^是(?:我|本|第|[\u4e00-\u9fff]{2,8}[月周]$)|^各(?:小组|单位|部门|科室|组名单|组)$|^过好$|^(?:重点|主要|全年)?(?:活动|工作)(?:安排|计划)$|^(?:以上|上述)[\u4e00-\u9fff]{2,4}在|^在党的领导下/;
/** 本次活动: the event told elsewhere, unless it is dated here. */
const POINTS = /^(?:本次|此次|这次)[\u4e00-\u9fff]{0,6}(?:活动|竞赛|比赛|大赛|行动)$/;

/** Whether an entry names nothing. */
export const isHollow = ({ title, time }: Draft): boolean => HOLLOW.test(title) || (POINTS.test(title) && !isDated(time));
