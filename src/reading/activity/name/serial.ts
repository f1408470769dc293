import { eventHead } from '../event-head';

/** What puts an event on; a verb of one character only where a count follows it: 做一场讲座, not 做课比赛. */
const PUTS_ON =
  '(?:(?:组织)?(?:举办|举行|召开|开展|进行)(?:好|了)?|组织|承办|合办|联办|自办|主办|牵头|(?:[作做讲搞办设摆开放出]|讲授)(?=[一1两二三四\\d]{1,2}[次场期堂个台届轮]))';
const COUNT = '(?:[一1两二三四\\d]{1,2}[次场期堂个台届轮])?的?';
/** 女工委请市妇联讲师来院讲一堂[家庭教育课]: who, with whom and where, and then what. */
const SERIAL = new RegExp(`^([^“”"《》,;:。()]{2,40}?)(${PUTS_ON})(${COUNT})([^,;:。]{2,})$`);
/** 邀请营养科主任来局作[健康讲座]: 作 and 做 need no count behind who comes. */
const GUEST =
  /^((?:邀请|聘请|外请|外聘|特邀|请)[^“”"《》,;:。()]{2,30}?(?:来[院校厂局园村社行街公][道司区]?|前来|上门|进[校厂园][区]?)?)([作做]|讲(?![师解座课]))()([^,;:。]{3,})$/;
/** With whom and where, or who: what may stand before the verb. */
const BEFORE =
  /^(?:由|请|邀请|聘请|外请|外聘|特邀|与|和|跟|同|会同|协同|联合|配合|协助|在|到|赴|去|深入|组织|拟|准备|打算|计划|只在|另|[春夏秋冬]季)|(?:工会|分会|小组|委员会|协会|支部|女工委|[部科室处局]|职工|教师|教工|员工|会员|干警|医师|护士|同志|各自|自行|分别|自主|集中|统一)$/;
/** What says nothing without the words before it. */
const GENERIC =
  /^(?:各类|各种|各项|相关|有关|适当|系列|一系列|内容丰富的?|形式多样的?)*(?:文体|文娱|学习|体育|纪念|庆祝|节日)?(?:活动|比赛|竞赛|赛事|培训|会议|讲座|学习|交流|检查|评比|评选|联谊|座谈|座谈会|表彰|慰问|走访|参观|考察|训练|辅导|宣传|宣讲|调研|体检|演练|展览|报名|协商|审计|初赛|决赛|评审|总结)$/;

/** 对基层工会进行[考核]: what a thing is done to belongs to its name; 先进基层工会组织 is a body. */
const NO_LEAD = /^(?:对|就|为[^,]{2,12}提供)|[并及]$|基层工会$/;
const NO_NAME = /^(?:[和与及、的]|电影$)/;

/**
 * How many characters of a title only say who, with whom or where: 与工业园区工会联办[职工文艺晚会], 各工会小组自行组织[踏青]. 0 where the title opens
 * with its name, or where the name is too bare to stand without them.
 */
export function serialLead(title: string): number {
  const found = SERIAL.exec(title) ?? GUEST.exec(title);
  if (!found) return 0;
  const [, before = '', verb = '', count = '', name = ''] = found;
  if (!BEFORE.test(before) || eventHead(before)?.strength === 'occasion' || NO_LEAD.test(before) || NO_NAME.test(name)) return 0;
  const lead = before.length + verb.length + count.length;
  const more = /^(?:办|搞|组织|开展|举办)[一1两]?[次场期]/.exec(name)?.[0].length ?? 0;
  const rest = name.slice(more);
  if (rest.length < 2 || GENERIC.test(rest)) return 0;
  return eventHead(rest)?.strength === 'occasion' || /^[“《"]/.test(rest) ? lead + more : 0;
}
