import { ABSTRACT, CONCRETE } from '../lexicon/concrete';
import { isDenied } from '../lexicon/denied';
import { isDetail } from './detail';
import { isDuty, namesDated } from './duty';
import type { Block } from '../structure/block';
import type { Clause } from './clause';
import { withoutTimes } from './carry';
import { VAGUE } from './dated';
import type { Draft } from './draft';
import { isOnEvent } from './on-event';

/** Clauses that only go on with the act before them: …,初步确定内容. */
const GOES_ON =
  /^(?:选拔|初步|进一步|并|及时)?(?:确定|明确|发布|公布|广泛征求|征求|上报|发文|启动相关|公布于众|好中选优|指导|布置|制定帮|制定下发)/;

/** 庆祝三八,慰问女职工; …,邀请退休教师参加; …,确定名单: the same entry goes on. */
export function goesOn(last: Draft, clause: Clause, interrupted: boolean): boolean {
  const { text, head, predicate } = clause.view;
  if ((isDuty(text) && !namesDated(clause)) || saysHowMany(clause)) return true;
  if (tellsOfVisit(last.title, text)) return true;
  if (interrupted) return false;
  if (/^每(?:周|月)[^,]{0,8}(?:集中)?(?:练习|训练)$/.test(text) && /班|练兵|练习|训练/.test(last.title)) return true;
  // 评选…10名,教师节前公布结果,每人奖励2000元
  if (/评[选比]|推选|选树/.test(last.title) && /^(?:[^,]{0,5}节)?前?公布(?:评选)?(?:结果|名单)$/.test(text)) return true;
  if (/^(?:庆祝|欢庆|迎接|纪念|喜迎|欢度)/.test(text) && !head) return true;
  if (
    clause.times.every((one) => one.kind === 'year') &&
    predicate.verb.length > 1 &&
    last.title.includes(predicate.verb) &&
    /^\d+[^\d.元万]/.test(text.slice(predicate.object))
  )
    return true;
  // …大会,审议2027年度预算
  if (clause.times.some((one) => one.kind !== 'year')) return false;
  if (/^(?:资助|补助|救助|惠及|覆盖)/.test(text) && /发放|助学|救助|补助/.test(last.title)) return true;
  if (/结对|拜师|青蓝/.test(last.title) && /签[订约][^,]{0,6}协议$/.test(text)) return true;
  if (
    /^庆祝[^,]{0,12}节$|(?:座谈|庆祝|表彰|茶话|欢送)会$/.test(last.title) &&
    /^(?:给|为|向)?[^,]{0,20}(?:颁发|赠送)[^,]{0,6}(?:纪念|荣誉)/.test(text)
  )
    return true;
  if (/^邀请[^,]*(?:参观|体验|观摩|参加)$/.test(text)) return true;
  if (/巡视|检查|视察/.test(last.title) && /^(?:重点)?(?:查看|检查|看)/.test(text)) return true;
  if (/竞赛|评[选比]|红旗/.test(last.title) && /^(?:按|每)?[月季]度?(?:进行)?(?:考评|评比|考核|检查|通报)(?:一次)?$/.test(text))
    return true;
  if (
    /建[成设]|新建|布置|改造|装修/.test(last.title) &&
    /^(?:并)?(?:购置|添置|配备|安装)[^,]*(?:设备|器材|桌椅|设施|机\d|球桌|空调|电视)/.test(text)
  )
    return true;
  if (/征文|征集/.test(last.title) && /^征集[^,]{0,10}\d/.test(text)) return true;
  if (/培训班?$/.test(last.title) && /^培训[^,]{2,16}\d+[人名]$/.test(text)) return true;
  if (/碰头|例会|膳食/.test(last.title) && /^(?:听取|讨论|研究)/.test(text)) return true;
  if (/赛|运动会|演出|汇演|合唱|联欢|舞/.test(last.title) && OUTFIT.test(text)) return true;
  if (/^(?:协助|配合)[^,]{2,12}做好[^,]{0,4}(?:组织|服务|后勤|保障|宣传)工作$/.test(text)) return true;
  // 教工小家验收,评出示范小家4个
  if (/^(?:并|从中)?评出/.test(text)) return true;
  if (GOES_ON.test(text)) return true;
  if (
    /会$|会议$|大会$/.test(last.title) &&
    /^(?:审议|听取|通报|讨论|研究|审查|部署|安排|布置|传达|通过|签订[^,]*责任[书状]|总结|学习传达|(?:换届)?选举(?=产生|新一届)|增补|补选)/.test(
      text,
    )
  )
    return true;
  if (/(?:代表|职工|教代|职代|工代)(?:大)?会(?:议)?$/.test(last.title) && /^(?:征集|收集|征求)[^,]{0,6}提案$/.test(text)) return true;
  // 建会攻坚,新建工会20家,发展会员1200人
  if (/坐[班诊堂]$/.test(last.title) && /^[为向][^,]*提供/.test(text)) return true;
  if (/建会|入会|组建/.test(last.title) && /^(?:新建|新增|新?发展)[^,]{0,8}(?:工会|会员)[^,]{0,4}\d/.test(text)) return true;
  if (/走访|排查|摸排|摸底|调查|入会/.test(last.title) && /^建立[^,]{0,8}(?:台账|档案)$/.test(text)) return true;
  if (/(?:表彰|庆祝|庆功)(?:大)?会$/.test(last.title) && /^(?:表彰|命名|奖励)/.test(text)) return true;
  if (
    /评选|评比|推选|选树|征集/.test(last.title) &&
    /^(?:共)?(?:评选|评出|选出|推选|产生|表彰)[^,]{0,12}\d+(?:名|个|人|件|篇|幅)[^,]{0,6}$/.test(text)
  )
    return true;
  if (
    /^(?:邀请|聘请|请)/.test(text) &&
    (head === null ||
      head.strength === 'loose' ||
      predicate.kind === 'purpose' ||
      /(?:指导|授课|讲解|点评|讲课|示范|审计|审核|评审|裁判|坐堂|主讲)$/.test(text))
  )
    return true;
  return /^(?:并|同时)?慰问/.test(text) && /庆|迎|纪念/.test(last.title) && last.time.festivals.length > 0;
}

/** 组队参加气排球联赛,购买队服12套: what those who take part need. */
const OUTFIT = /^(?:统一)?(?:购买|购置|定制|采购|租用|制作)[^,]{0,8}(?:队服|服装|奖品|道具|器材|运动服|演出服|音响)/;

/** 送清凉活动,慰问一线职工80人; 困难职工走访,慰问困难职工8户; 慰问退休教师,发放慰问品: one round of visits told twice. */
function tellsOfVisit(title: string, text: string): boolean {
  const visits = /^(?:并|同时|集中|计划|预计|拟)?(?:慰问|看望|走访|走访慰问)(?!品|金|信)/.test(text);
  if (/清凉|送凉/.test(title) && /^(?:发放|配送|送去|赠送|购买|购置|采购|配发)/.test(text)) return true;
  if (visits && /送(?:温暖|清凉|凉爽|凉|关爱|温度|阳光)/.test(title)) return true;
  const whom = /((?:困难|退休|离退休|一线|住院|患病|劳模|劳动模范|驻村|军属|老)[\u4e00-\u9fff]{0,4}?)(?:走访|慰问|看望|探望)/.exec(
    title,
  )?.[1];
  if (visits && whom !== undefined && text.includes(whom)) return true;
  const seen = /(?:走访|看望|探望)([\u4e00-\u9fff]{2,6})$/.exec(title)?.[1];
  if (visits && seen !== undefined && text.includes(seen)) return true;
  if (
    /温暖|清凉|送凉/.test(title) &&
    /^[为给向][^,]{2,24}(?:职工|工人|人员|员工)(?:\d+[人名])?(?:每人)?(?:统一)?(?:发放|送|购置|购买|配发)/.test(text)
  )
    return true;
  if (/(?:慰问|走访)$/.test(title) && /^[为给向][^,]{2,24}(?:每人|各|统一)(?:发放|送上?|赠送|配发|购买)/.test(text)) return true;
  return /慰问|走访|看望|探望/.test(title) && !/慰问品|慰问金/.test(title) && GIFTS.test(text);
}

const GIFTS =
  /^(?:座谈[^,]{0,4}并|并|同时|当面)?(?:[为向](?:其|他们))?(?:统一)?(?:(?:[\u4e00-\u9fff]{2,8})?每(?:[户人]|[个名位][\u4e00-\u9fff]{1,3}))?(?:发放|送上|赠送|送去|送|购买|采购)(?:节日|价值\d+元的)?(?:慰问[品包]|慰问金|慰问物资|防暑(?:降温)?(?:用品|物品|药品)|[^,]{0,10}等?慰问(?:品|物资)|清凉(?:饮[品料]|用品|物资)|[^,]{2,12}等(?:物品|用品)|生活用品|鲜花|慰问信|水果|饮料|食品|牛奶|大米|食用油|点心|[重阳]{0,2}糕|粽子|月饼|绘本|图书|书籍|学习用品|文具|玩具)[^,]{0,16}$/;

/** (星期五)下午 14:30-16:00, 活动时间: nothing is done in these. */
const NO_WORDS = /\([^()]*\)|[上下]午|晚上?|星期.|周[一二三四五六日]|[\d:~. -]+|[至到于在从]|^(?:活动|比赛|会议)?时间/g;

/** Whether a clause says more than its time, and more than who does something or how much it costs. */
export function saysMore(clause: Clause): boolean {
  const { text } = clause.view;
  return !isDetail(text) && !isDuty(text) && withoutTimes(clause, clause.times).replace(NO_WORDS, '').length >= 3;
}

/** 职工疗休养:2批,每批30人: a label is an entry when it names an event and what follows only tells how many or how much. */
export function namesWhatFollows({ view }: Clause, next: Clause | undefined): 0 | 2 {
  // 合理化建议征集:3月-6月,…
  const dates = next !== undefined && next.times.length > 0 && withoutTimes(next, next.times).length <= 1;
  if (dates && view.head !== null && view.text.length >= 4 && view.text.length <= 20) return 2;
  if (view.head?.strength !== 'occasion' || view.head.at + view.head.word.length < 4 || next === undefined) return 0;
  if (isOnEvent(`${view.text},${next.view.text}`)) return 0;
  return isDetail(next.view.text) || /^[^,]{0,8}?\d[\d,.]*(?:-\d+)?(?:人|名|户|批|期|场|次|个|万?元)/.test(next.view.text) ? 2 : 0;
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
export function isRoutine(clause: Clause, scope: Block['scope']): boolean {
  const every = clause.times.find((time) => time.recurrence !== null && !VAGUE.has(time.recurrence.freq));
  if (!every || clause.label || scope === 'notes' || scope === 'aim') return false;
  if (/\d元|带队/.test(clause.view.text) || isDetail(clause.view.text) || isDenied(clause.view.text)) return false;
  return (
    (clause.end - every.end >= 3 ||
      (every.start - clause.start >= 4 && CONCRETE.test(clause.view.text.slice(0, every.start - clause.start)))) &&
    !ABSTRACT.test(clause.view.text.replace(/(?:准时|按时|如期)?(?:进行|开展)$/, '')) &&
    !/^(?:提高|促进|确保|增强)/.test(clause.view.text)
  );
}

/** What is left of a clause without its time when the clause only dates the one before: 征集时间为…, 拟于…举行, …前布置到位. */
export const ONLY_DATES =
  /^(?:由[^,于在]{2,12}?)?(?:(?:活动|征集|比赛|报名|评选|竞赛|举办|开展)?(?:时间|日期|期限)(?:为|暂定|定[于在]|:)?|放在|安排在|定[于在]|力争|争取|计划|拟|预计|确保|并?在|于|将|和|、|,| )*(?:全部|基本|正式|组织|陆续)?(?:(?:完成|启动)[\u4e00-\u9fff]{0,4}|(?:上午|下午|晚上?)(?:比赛|进行|举行|训练|活动)|(?:进行|举行|实施|开展|(?:集中)?办理|上线(?:试?运行)?|试运行|挂牌|投入使用|建成(?:投用|使用)?|结束|到位|举办|召开|开班|成行|开赛|组织|办结|办好|截稿|截止|收齐|竣工|完工|验收|开幕)|(?:将[^,]{2,6})?[\u4e00-\u9fff]{2}(?:到位|完毕)|(?:发放|配发)(?:到[^,]{2,6}|完)?|前后|左右|[上下]午|晚上?|各(?:举办|组织|开展|安排)?[一1]?[场次期批]|在[^,]{2,12}(?:举行|举办|进行|展出|(?<=[馆厅廊室])开展)|[\u4e00-\u9fff]{2}[一两二三\d]次|(?:上)?报(?:送)?[^,]{2,10}|由[^,]{2,12}(?:[\u4e00-\u9fff]{0,2}(?:到位|完成|完毕|办结)|负责|落实|实施|组织))?$/;

/** A piece under a month that no rule knows is an entry when it is no longer than a name, in UTF-16 units. */
const LONGEST_ENTRY = 20;

/** 4月:春季徒步走,200人; 12月:…;困难补助申请审核: a short piece right under its months is what is done in them. */
export function isEntryOfMonth(clause: Clause, { headings }: Block): boolean {
  const over = headings[headings.length - 1];
  const { text, predicate } = clause.view;
  if (over === undefined || over.time === null || clause.label || clause.tense === 'past') return false;
  return text.length <= LONGEST_ENTRY && predicate.kind !== 'purpose' && !ABSTRACT.test(text);
}
