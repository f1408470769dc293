import type { SourceSpan } from '../../plan/span';
import type { Line } from './lines';

/** The one event a notice is about. */
export interface Notice extends SourceSpan {
  readonly title: string;
}

// 关于举办教职工气排球赛的通知 · 职工疗休养方案
const ABOUT =
  /关于(?:印发|转发)?(?:组织开展|组织参加|组织举办|开展好|举办|开展|组织|举行|召开|做好|进行|参加|启动)?(.{3,60}?)(?:(?:延期|推迟|改期)(?:举行|举办)?|活动|(?<=赛|节|会|班|展)有关(?:事项|事宜|问题|安排))?的?(?:补充)?(?:通知|公告|方案|函|预通知|请示|倡议书|邀请函)$/;
// 【通知二】春季健步走打卡活动
const MARKED = /^\[(?:通知|公告|活动)[一二三四五六七八九十\d]{0,2}\] ?((?!关于).{4,40}?)(?:的通知)?$/;
const NAMED = /^(.{3,50}?)(?:实施|活动|工作|组织|比赛)?(?:方案|通知|公告|预案|倡议书|规程)$/;
// 关于申请“三八”节活动经费的请示 · 关于举办运动会所需经费的申请报告 · 关于申请购置健身器材的报告
const REQUEST =
  /关于(?:申请|拨付|解决|追加|拨给|申报)?(?:举办|开展|组织|举行)?(.{3,30}?)(?:所需)?(?:专项)?(?:经费|费用|资金)(?:补助|支持)?的(?:请示|申请(?:报告)?|报告|函)$|关于申请(?:举办|开展|组织)?(.{3,30}?)的(?:请示|报告|函)$/;
const MANY =
  /年度(?:主要|重点)?活动|全年活动|第\d+号|日程|议程|近期|系列|各项|工作计划|年度工作|工作要点|工作安排|活动安排|章程|办法|规定|制度|会费|预算|决算|经费|福利[与和及、]|[与和及、]福利|(?:文体|工会|企业|公司|员工)活动策划|年度(?![\u4e00-\u9fff]{0,6}(?:高温|困难|清凉))[\u4e00-\u9fff]{0,6}(?:福利|慰问)(?!活动)/;

const OF_A_YEAR =
  /20\d\d ?年度?(?:“[^”]{2,12}”(?=重点|主要))?(?:(?:重点|主要|全年|各项|整体)?(?:工作|任务)(?!服|会|者|人)[\u4e00-\u9fff]{0,8})?$/;

/** Reads the title of a notice or scheme of a single event in the first lines; null for plans and lists. */
export function readNotice(lines: readonly Line[]): Notice | null {
  for (const line of lines.slice(0, 6)) {
    // 工会春游活动方案 篇1
    const text = line.text
      .replace(/(?<=通知|方案) ?(?:发布|发表)(?:日期|时间)[:：].*$/, '')
      .replace(/(?<=方案|通知|预案)[ (（]*篇?[一二三四五六七八九十\d]{1,2}篇?[)）]?$/, '');
    if (text.length < 5 || text.length > 70 || /[。;!>»]|当前位置/.test(text)) continue;
    const asked = REQUEST.exec(text);
    const found = asked ?? ABOUT.exec(text) ?? MARKED.exec(text) ?? NAMED.exec(text);
    const name = found?.[1] ?? found?.[2];
    // 2027年活动方案, 2027年重点工作推进方案 are plans of a year
    if (!found || !name || MANY.test(asked ? name : text) || OF_A_YEAR.test(name)) continue;
    const at = text.indexOf(name, found.index);
    const tail = /^活动/.test(text.slice(at + name.length)) ? '活动' : '';
    return { title: name + tail, start: line.start + at, end: line.start + at + name.length + tail.length };
  }
  return null;
}
