import type { Clause } from './clause';
import { eventHead } from './event-head';
import { topicOf } from './topic';
import { PERSON, SHORT_PERSON } from '../owner/person-name';
import { anyOf } from '../text/any-of';

/** 由办公室牵头 · 宣传部协助布展 · 与党总支联合开展 · 一次性补助2万元, which is no deed of its own either. */
const DUTIES = anyOf([
  /^(?:所需|[\u4e00-\u9fff]{2,4})?(?:费用|经费|资金|预算|奖品|奖金)?由[^,]{1,14}(?:承担|列支|支付|解决|补助|报销|负担|出资|资助|赞助|提供)$/,
  /^(?:[\u4e00-\u9fff]{0,6}(?:经费|费用|资金))?从[^,]{1,16}(?:中)?(?:列支|支出|解决)$/,
  /^(?![^,]*(?:讲座|培训|竞赛|比赛|大赛|演练)$)[\u4e00-\u9fff、]{2,10}(?:做好|负责)(?:[\u4e00-\u9fff]{0,4})(?:材料|指导|通知|统计|场地|器材|会务|后勤|服务|保障|报道|宣传|安全|医疗|协调|沟通)[\u4e00-\u9fff]{0,6}$/,
  /^[\u4e00-\u9fff]{2,4}由[^,\d]{2,16}(?:带队|牵头|负责|承办|组织|准备|提供|承担)$/,
  /^[\u4e00-\u9fff]{2,8}(?:负责(?!人)[\u4e00-\u9fff]{2,8}|牵头(?:考核|检查|验收|评比|组织|实施|评审|筹备))$/,
  /^由[^,\d]{2,10}(?:施工|设计|制作)(?:[、和][^,\d]{2,10}(?:验收|监理|审核))?$/,
  /^(?:由)?(?:(?!由)[\u4e00-\u9fff]){1,10}[部处科室组会局队馆团院站办委心](?:(?:协助|配合|负责)(?:布展|发放到[岗人]|发放|宣传|报道|摄影|裁判|后勤|保障|会务|主持|医疗|登记|引导|采购|购置)|布展|裁判|会务|主持|统一采购|组织验收|代发|领取发放|命题|提名|评定|评审)(?:工作|保障|服务)?$/,
  /^由[^,\d]{2,20}(?:派|安排)[^,]{1,8}(?:检查|授课|坐诊|指导|主讲)$/,
  /^[^,\d]{2,12}(?:协助|配合)(?:选派|提供|布置|准备)[^,]{2,8}$/,
  /^与[^,\d]{2,14}(?:联合|共同|一起|合作)(?:开展|举办|举行|组织|进行|承办)?$/,
  /^由[^,\d]{2,20}(?:会同|联合)[^,\d]{2,12}(?:实施|落实|负责|组织|承办|考核)$/,
  /^[^,\d]{2,12}(?:专家|老师|医生|教练)(?:指导|授课|讲课)$/,
  /^[^,\d]{2,12}派[人员](?:现场)?(?:指导|参加|协助|监督|检查)$/,
  /^[^,\d]{2,10}(?:协助|配合)(?:做好)?(?:评[奖审]|会务|裁判|登记|统计|筹备)$/,
  /^[^,\d]{2,8}自行(?:组织|安排)$/,
  /^(?!.*月)[\u4e00-\u9fff]{1,8}(?:[办部科室处]|工会)组织$/,
  new RegExp(`^[\\u4e00-\\u9fff]{0,6}(?:组长|领队|队长|社长|会长|总负责|联系人|召集人)${PERSON}$`),
  /^[\u4e00-\u9fff]{2,10}(?:领队|提供(?:医护|场地|奖品|技术支持|保障))$/,
  /^[^,\d]{2,12}(?:协助|配合|负责)(?:发放|登记|统计|采购|审核)$/,
  /^[^,\d]{2,12}做好[^,]{2,14}(?:配合|协调|保障|服务)工作$/,
  /^[^,\d]{2,10}(?:命题|出题|评审)[、和][^,\d]{2,16}$/,
  /^一次性(?:补助|奖励)/,
  /^由[^,\d]{2,20}(?:办理|筹备|联系|对接|接洽|承担|承接|采购|收缴|登记|代发|汇总|统计|统计考核|考核|配送|领取|保管|推荐|推选|送达|送到|转交)$/,
  /^由[^,\d]{2,12}带队[^,\d]{0,4}$/,
  /^(?:(?:以上|上述|[两三四]项|此项|该项)(?:活动|工作)?)?由?[^,\d]{1,20}(?:牵头|负责|配合|承办|协办|协助|主办|合办|联办|参与|协同|(?<=[部处科室办组委会])实施|(?:(?<=[部处科室组办委])|(?<=工会))筹[备办]|组织实施|具体落实|具体实施|(?:具体)?筹划|承训|(?:共同|联合)(?:办理|筹备|筹办|承办)|一起落实|统筹|主讲|授课)$/,
]);

/** 由办公室牵头, 各科室配合: who does it, or who pays, said of the clause before. */
export function isDuty(text: string): boolean {
  if (/^(?:积极|认真|继续)?(?:配合|协助|参与)/.test(text)) return false;
  return DUTIES.test(text);
}

const CHARGED = new RegExp(`^(?:${PERSON}|${SHORT_PERSON})(?:负责|主抓|牵头)\\d{1,2}月`);

/**
 * 11月5日的动员会由运营部牵头, and as an item of a list (`item`) 厂庆晚会由宣传部主办: the event has a name, and a day or a place of its own, and
 * is an entry, whoever is charged with it.
 */
export function namesOwnEvent({ view: { text }, times, start }: Clause, item = false): boolean {
  const time = times[0];
  // 武某负责4月的拔河比赛
  if (time?.kind === 'months' && CHARGED.test(text) && eventHead(text)?.strength === 'occasion') return true;
  // “五四”青年联谊与医院工会合办
  if ((time !== undefined || (item && /[主承]办$/.test(text))) && topicOf(text, times, start) !== null) return true;
  if (time === undefined || time.start > start + 1) return false;
  const name = /^的?([^,由]{3,16})由[^,]{2,20}(?:牵头|负责|主办|承办|组织)$/.exec(text.slice(time.end - start))?.[1];
  return name !== undefined && !/^(?:本次|此次)?(?:活动|比赛|大赛|竞赛|会议|培训)$/.test(name) && eventHead(name)?.strength === 'occasion';
}

/** 宣传部承办(5月), 各区队轮流主场(9月-11月): who does it or how, and in brackets when; no deed of its own. */
export function saysInBracket({ view: { text, head, predicate }, times, start }: Clause): boolean {
  const words = /^([^()]{3,16})\([^()]{2,16}\)$/.exec(text)?.[1];
  if (words === undefined || times.length === 0 || times.some((one) => one.start - start < words.length)) return false;
  return isDuty(words) || (head === null && predicate.kind === 'none' && /^各/.test(words));
}
