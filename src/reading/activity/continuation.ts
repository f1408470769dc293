import { ABSTRACT, CONCRETE } from '../lexicon/concrete';
import { isDenied } from '../lexicon/denied';
import { isDetail } from './detail';
import { isDuty } from './duty';
import type { Block } from '../structure/block';
import type { Clause } from './clause';
import { withoutTimes } from './carry';
import { VAGUE } from './dated';
import { isOnEvent } from './on-event';

/** (星期五)下午 14:30-16:00, 活动时间: nothing is done in these. */
const NO_WORDS = /\([^()]*\)|[上下]午|晚上?|星期.|周[一二三四五六日]|[\d:~. -]+|[至到于在从]|^(?:活动|比赛|会议)?时间/g;

/** 为丰富职工生活, 根据上级要求: why, and not what. */
const WHY =
  /^(?:(?:根据|依据|遵照|结合|围绕)|按照?(?=[^,\d]{2,12}(?:要求|部署|精神|惯例|安排)$)|为了?(?:进一步|更好地?)?(?:丰富|增强|提高|提升|落实|加强|推动|促进|营造|弘扬|展示|激发|活跃))/;

/** Whether a clause says more than its time, and more than who does something or how much it costs. */
export function saysMore(clause: Clause): boolean {
  const { text } = clause.view;
  return !WHY.test(text) && !isDetail(text) && !isDuty(text) && withoutTimes(clause, clause.times).replace(NO_WORDS, '').length >= 3;
}

/** 职工疗休养:2批,每批30人: a label is an entry when it names an event and what follows only tells how many or how much. */
export function namesWhatFollows({ view }: Clause, next: Clause | undefined): 0 | 2 {
  // 合理化建议征集:3月-6月,…
  const left = next !== undefined && next.times.length > 0 ? withoutTimes(next, next.times) : null;
  const dates = left !== null && (left.length <= 1 || ONLY_DATES.test(left));
  if (dates && view.head !== null && view.text.length >= (view.head.strength === 'occasion' ? 2 : 3) && view.text.length <= 20) return 2;
  // 职工小家建设:6月30日前完成: whatever it is, it has a name and a time
  if (dates && next?.times.some(({ kind }) => kind === 'months') === true && CALLED.test(view.text) && view.head === null) return 2;
  if (view.head?.strength !== 'occasion' || view.head.at + view.head.word.length < 4 || next === undefined) return 0;
  if (isOnEvent(`${view.text},${next.view.text}`)) return 0;
  return isDetail(next.view.text) || /^[^,]{0,8}?\d[\d,.]*(?:-\d+)?(?:人|名|户|批|期|场|次|个|万?元)/.test(next.view.text) ? 2 : 0;
}

/** 投入4.5万元,在车站新建驿站2个; 迎校庆,教职工跳绳比赛: what is set apart for it, or what it is to honour, only opens the item. */
export function isSetApart({ view }: Clause): boolean {
  return (
    /^(?:计划|拟)?(?:投入|安排|筹集|拨付)[^,]{0,4}\d[\d.]*万?元$/.test(view.text) ||
    /^["“]?(?:喜?迎|庆祝?|欢庆)[\u4e00-\u9fff]{1,3}[庆节年会]["”]?$/.test(view.text)
  );
}

/** 40人, 为期3天, 标准450元/人·天: no more than how many, how long or how much. */
export function saysHowMany({ view, times }: Clause): boolean {
  if (isDetail(view.text) || /^(?:全年|年内|本年度)(?:共|约)?(?:\d+|[一二两三四五六])[次场期批]$/.test(view.text)) return true;
  return (
    times.length === 0 &&
    /^(?:约|共|计|分|(?:计划|拟|共)?安排|为期|每[期次场批])?(?:\d[\d-]*|[一二两三四五六七八九十])(?:余|多)?(?:人次?|名|天|课时|学时|场|期|批|次|户|份|家)$/.test(
      view.text,
    )
  );
}

/** 全体会员每周练字: a frequency makes an entry of anything people do. */
export function isRoutine(clause: Clause, scope: Block['scope'], item: boolean): boolean {
  const every = clause.times.find((time) => time.recurrence !== null && !VAGUE.has(time.recurrence.freq));
  // 每季度末25日前,…: when, and nothing that is done
  const words = withoutTimes(clause, clause.times).replace(/[\d末底初前后日号 ]/g, '');
  if (!every || words.length < 2 || clause.label || scope === 'notes' || scope === 'aim') return false;
  if (/\d元|带队/.test(clause.view.text) || isDetail(clause.view.text) || isDenied(clause.view.text)) return false;
  return (
    (clause.end - every.end >= 3 ||
      (every.start - clause.start >= 3 &&
        /^(?:排练|训练|活动|开放|例会|学习|练习)$/.test(clause.view.text.slice(every.end - clause.start))) ||
      // 1.厂务公开每月一次 · 2.工会委员会(每季度)
      (item &&
        every.start - clause.start >= 4 &&
        /^[(]?$/.test(clause.view.text.slice(0, every.start - clause.start).replace(/^[\u4e00-\u9fff“”]{4,16}/, '')) &&
        /^[)]?$/.test(clause.view.text.slice(every.end - clause.start))) ||
      (every.start - clause.start >= 4 && CONCRETE.test(clause.view.text.slice(0, every.start - clause.start)))) &&
    !ABSTRACT.test(clause.view.text.replace(/(?:准时|按时|如期)?(?:进行|开展)$/, '')) &&
    !/^(?:提高|促进|确保|增强)/.test(clause.view.text)
  );
}

/** A name before a colon, and no word for when, where or how. */
const CALLED =
  /^(?!.*(?:时间|日期|期限|截止|安排|要求|计划|内容|进度|如下|地点|方式|步骤|说明|月份|节点|阶段|备注|年度|学期|件事|任务)$|第[一二三四五六])[\u4e00-\u9fff“”]{3,16}$/;

/** What is left of a clause without its time when the clause only dates the one before: 征集时间为…, 拟于…举行, …前布置到位. */
export const ONLY_DATES =
  /^(?:由[^,于在]{2,12}?)?(?:(?:活动|征集|比赛|报名|评选|竞赛|举办|开展)?(?:时间|日期|期限)(?:为|:)?|放在|安排在|[初暂]?定(?:[于在]|(?![于在]))|力争|争取|计划|拟|预计|确保|并?在|于|将|从|自|至|和|、|,| |的)*(?:全部|基本|正式|组织|陆续)?(?:(?:完成|启动)[\u4e00-\u9fff]{0,4}|(?:上午|下午|晚上?)(?:比赛|进行|举行|训练|活动)|(?:(?:集中)?(?:进行|举行)|实施|开展|(?:集中)?办理|送到|送达|审核发放|上线(?:试?运行)?|试运行|挂牌|对[^,]{2,6}开放|开放|投入使用|交付(?:使用)?|建成(?:投用|使用)?|结束|到位|举办|召开|开班|成行|开赛|组织|办结|办完|办好|摸底|(?:以前)?选出新一届[^,]{2,16}|(?:统一|集中)?办理(?:续保|参保|手续)|截稿|截止|收齐|竣工|完工|验收|开幕)|(?:将[^,]{2,6})?[\u4e00-\u9fff]{2}(?:到位|完毕)|(?:发放|配发)(?:到[^,]{2,6}|完)?|前后|左右|[上下]午|晚上?|各(?:举办|组织|开展|安排)?[一1]?[场次期批]|分(?:工种|组|片|批|级|单位|项目|[一二两三四五六七八九十\d]{1,2}[批期次轮组片])(?:进行|实施|开展|举[行办]|组织|安排|出行|成行|外出)?|在[^,]{2,12}(?:举行|举办|进行|展出|(?<=[馆厅廊室])开展)|(?:至少|不少于)?[\u4e00-\u9fff]{2}(?:至少|不少于)?[一两二三\d]次|(?:上)?报(?:送)?[^,]{2,10}|由[^,]{2,12}(?:[\u4e00-\u9fff]{0,2}(?:到位|完成|完毕|办结)|负责|落实|实施|组织))?(?:\([^()]*\d万?元[^()]*\))?$/;

/** 安排在4月, 暂定第二季度, 4月进行(2万元). */
const ONLY_WHEN =
  /^(?:[初暂]?定|安排|计划|预计|拟|放|时间|日期|[:为在于是将])*(?:进行|举[行办]|开展|实施|组织)?(?:\([^()]*\d万?元[^()]*\))?$/;

/** Whether a clause says when, and no word of what is done then; 开展夏送清凉 and 消防宣传日 are names, too. */
export function isOnlyWhen(clause: Clause): boolean {
  const left = clause.times.length === 0 ? '' : withoutTimes(clause, clause.times);
  const named = clause.times.some(({ kind }) => kind === 'festival' || kind === 'season');
  return left !== '' && ONLY_WHEN.test(left) && (!named || /^(?:[初暂拟]?定|安排|放|进行|举行)/.test(left));
}

/** A piece under a month that no rule knows is an entry when it is no longer than a name, in UTF-16 units. */
const LONGEST_ENTRY = 20;

/** 4月:春季徒步走,200人; 12月:…;困难补助申请审核: a short piece right under its months is what is done in them. */
export function isEntryOfMonth(clause: Clause, { headings }: Block): boolean {
  const over = headings[headings.length - 1];
  const { text, predicate } = clause.view;
  if (over === undefined || over.time === null || clause.label || clause.tense === 'past') return false;
  return text.length <= LONGEST_ENTRY && predicate.kind !== 'purpose' && !ABSTRACT.test(text);
}
