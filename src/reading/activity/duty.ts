import type { Clause } from './clause';
import { eventHead } from './event-head';
import { topicOf } from './topic';
import { anyOf } from '../text/any-of';

/** 由办公室牵头 · 宣传部协助布展 · 与党总支联合开展 · 一次性补助2万元, which is no deed of its own either. */
const DUTIES = anyOf([
  /^(?:所需|[\u4e00-\u9fff]{2,4})?(?:费用|经费|资金|预算|奖品|奖金)?由[^,]{1,14}(?:承担|列支|支付|解决|补助|报销|负担|出资|资助|赞助|提供)$/,
  /^从[^,]{1,16}(?:中)?(?:列支|支出|解决)$/,
  /^[\u4e00-\u9fff、]{2,10}(?:做好|负责)(?:[\u4e00-\u9fff]{0,4})(?:材料|指导|通知|统计|场地|器材|会务|后勤|服务|保障|报道|安全|医疗|协调|沟通)[\u4e00-\u9fff]{0,6}$/,
  /^[\u4e00-\u9fff]{2,4}由[^,\d]{2,16}(?:带队|牵头|负责|承办|组织|准备|提供|承担)$/,
  /^[\u4e00-\u9fff]{2,8}(?:负责[\u4e00-\u9fff]{2,8}|牵头(?:考核|检查|验收|评比|组织|实施|评审|筹备))$/,
  /^由[^,\d]{2,10}(?:施工|设计|制作)(?:[、和][^,\d]{2,10}(?:验收|监理|审核))?$/,
  /^(?:由)?(?:(?!由)[\u4e00-\u9fff]){1,10}[部处科室组会局队馆团院站办委心](?:(?:协助|配合|负责)(?:布展|发放到[岗人]|发放|宣传|报道|摄影|裁判|后勤|保障|会务|主持|医疗|登记|引导|采购|购置)|布展|裁判|会务|主持|统一采购|组织验收|代发|提名|评定|评审)(?:工作|保障|服务)?$/,
  /^与[^,\d]{2,14}(?:联合|共同|一起|合作)(?:开展|举办|举行|组织|进行|承办)?$/,
  /^由[^,\d]{2,20}(?:会同|联合)[^,\d]{2,12}(?:实施|落实|负责|组织|承办|考核)$/,
  /^[^,\d]{2,12}(?:专家|老师|医生|教练)(?:指导|授课|讲课)$/,
  /^一次性(?:补助|奖励)/,
  /^由[^,\d]{2,20}(?:办理|筹备|承担|承接|采购|收缴|登记|代发|汇总|统计|配送|领取|保管|推荐|推选|送达|送到|转交)$/,
  /^由[^,\d]{2,12}带队[^,\d]{0,4}$/,
  /^(?:(?:以上|上述|[两三四]项|此项|该项)(?:活动|工作)?)?由?[^,\d]{1,20}(?:牵头|负责|配合|承办|协办|协助|主办|合办|联办|参与|协同|(?<=[部处科室办组委会])实施|(?:(?<=[部处科室组办委])|(?<=工会))筹[备办]|组织实施|具体落实|具体实施|(?:具体)?筹划|承训|(?:共同|联合)(?:办理|筹备|筹办|承办)|一起落实|统筹|主讲|授课)$/,
]);

/** 由办公室牵头, 各科室配合: who does it, or who pays, said of the clause before. */
export function isDuty(text: string): boolean {
  if (/^(?:积极|认真|继续)?(?:配合|协助|参与)/.test(text)) return false;
  return DUTIES.test(text);
}

/** 11月5日的动员会由运营部牵头: the event has a day of its own and a name, and is an entry, whoever is charged with it. */
export function namesDated({ view: { text }, times, start }: Clause): boolean {
  const time = times[0];
  // “五四”青年联谊与医院工会合办
  if (time !== undefined && topicOf(text, times, start) !== null) return true;
  if (time === undefined || time.start > start + 1) return false;
  const name = /^的?([^,由]{3,16})由[^,]{2,20}(?:牵头|负责|主办|承办|组织)$/.exec(text.slice(time.end - start))?.[1];
  return name !== undefined && !/^(?:本次|此次)?(?:活动|比赛|大赛|竞赛|会议|培训)$/.test(name) && eventHead(name)?.strength === 'occasion';
}
