/** A deed with no more than a count: 举办一期, 更新不少于4期, 发放到位, 安排在5月. */
const BARE_DEED =
  /^(?:至少|坚持|正常|继续|共|各)?((?:举办|举行|召开|开展|安排|进行|完成|启动|按|实行|更新|更换|公布|公开|通报|上报|报送|选送|推送|征集|评审|核查|发放|开放|添置|收集|整理|汇总|编发|印发|出版?|放映|检查|接待|换)(?:(?:一[次遍]|新)?(?:内容|账目|情况|图书|书刊|版面))?)(?:到位|到人|完毕|一[次遍期场届份]|\d+[次期场条篇份台]|在\d{1,2}月|参保|专场|两台|不?少于[^,]{0,6}|不低于[^,]{0,6}|[一两二三四五六七八九十]{1,2}[次期场条篇台])*$/;
/** What stands between a subject and its deed: when, how often, at least how much. */
const WHEN =
  /(?:拟|应|要|将|各|均|都|共|约|至少|不少于|分别|坚持|争取|力争|计划|全部|继续|由[^,由]{2,14}负责|[于在从自]|定于|暂定|全年|年内|今年|[上下]半年|每?两?个?(?:月|周|季度?|学期|年|半年)|[春夏秋冬]季|(?:\d{1,2}|[一二三四五六七八九十]{1,2}|元)月(?:份|底|初|末|中|\d{1,2}日)?|[上中下]旬|之?[前后]|起|左右|时|\([^()]{1,16}\)|按[时期月]|节(?=前)){1,12}$/;
/** Those who act: no subject of what is done to a thing. */
const ACTORS =
  /(?:工会|委员会?|小组|组长|主席|部门?|科室?|处|办公室|局|单位|机关|分会|支部|协会|中心|干部|职工|教师|教工|会员|代表|负责人|我们|队|班子|领导|成员|专家|[人员])$/;
/** No subject at all: what leads in, what asks. */
const NO_SUBJECT =
  /^(?:由|逢|遇|对|为|给|向|把|将|请|在|到|以|按|与|和|同|从|经|因|凡|如|每|各|全|组织|开展|举办|做好|加强|坚持|落实|推进|继续|其中|其他|并|及|会后|赛后|\d)|^.{0,3}(?:春节|元旦|端午|中秋|国庆|清明|重阳)节?(?:前夕?|期间)?$|[的了着]$/;
/** Verbs that add nothing to the name of what they are said of. */
const EMPTY = /^(?:举办|举行|召开|开展|安排|进行|完成|启动|按|实行|开放)$/;

/** A subject and when it is held take no more, in UTF-16 units. */
const LONGEST = 60;

/** 道德讲堂每半年[举办一期], 校务公开栏每学期[更新不少于4期]: what a bare deed is said of, in its own clause; null for any other title. */
export function subjectBefore(clause: string, titleAt: number): { to: number; verb: string } | null {
  const deed = BARE_DEED.exec(clause.slice(titleAt));
  if (!deed) return null;
  const before = clause.slice(0, titleAt);
  const subject = before.length > LONGEST ? before : before.replace(WHEN, '');
  if (subject.length < 2 || subject.length > 20 || ACTORS.test(subject) || NO_SUBJECT.test(subject) || /[,。;:]/.test(subject)) return null;
  const verb = (deed[1] ?? '').replace(/一[次遍]/, '');
  return { to: subject.length, verb: EMPTY.test(verb) || subject.endsWith(verb) ? '' : verb };
}
