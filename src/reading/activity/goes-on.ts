import type { Clause } from './clause';
import { slotsOf } from '../../plan/month';
import { lacksMonths, withoutTimes } from './carry';
import { saysHowMany } from './continuation';
import type { Draft } from './draft';
import { isDuty, namesOwnEvent } from './duty';

/** Clauses that only go on with the act before them: …,初步确定内容. */
const GOES_ON =
  /^(?:选拔|初步|进一步|并|及时)?(?:确定|明确|发布|公布|广泛征求|征求|上报|发文|启动相关|公布于众|好中选优|指导|布置|制定帮|制定下发)|^(?:并|从中)?评出|^推出[^,]{2,8}\d+[名个人位]$|^抽查[^,]{2,10}(?:不少于|\d)|^排练|^先?(?:交|提交|报)[^,]{2,12}(?:讨论|审议|审定|备案)$|^审定[^,]{0,6}名单|^由[^,]{2,16}申报$|^(?:并|逐条)+落实承办|后报[^,]{2,8}备案$|^每[人名位户]各?(?:发放?|赠?送)(?!元)|^邀请[^,]*(?:参观|体验|观摩|参加)$|^(?:协助|配合)[^,]{2,12}做好[^,]{0,4}(?:组织|服务|后勤|保障|宣传)工作$/;

/** …表彰会,颁发奖牌; …座谈,送上慰问金: what is given there. */
const HANDS_OUT =
  /^(?:并|同时|当场|现场)*(?:[为向给][^,]{2,12})?(?:(?:发放|送上|送去|颁发|赠送|印发)[^,]{0,10}(?:慰问金|祝福|毛巾|奖[品金牌杯]|证书|金牌|会员手册|宣传[册品]|宣传资料|纪念品)|(?:购买|配[发备])[^,]{0,10}(?:奖[品金牌杯]|证书|队服|纪念品))[^,]{0,6}$/;

/** What an entry is called, and a clause that then says more of it. */
type Told = readonly (readonly [RegExp, RegExp])[];

/** Whatever its time. */
const WITH_TIMES: Told = [
  [/班|练兵|练习|训练/, /^每(?:周|月)[^,]{0,8}(?:集中)?(?:练习|训练)$/],
  [
    /竞赛|比武|练兵|创建|评[选比]|红旗/,
    /^(?:按|每)?[月季年]度?(?:进行)?(?:考评|评比|考核|检查|通报|兑现|奖励)(?:一次)?(?:[、和]按?[月季年]度?(?:考评|评比|考核|兑现|通报|奖励))*$/,
  ],
  // 评选…10名,教师节前公布结果,每人奖励2000元
  [/创建|评选|竞赛|征集|比武/, /^(?:完成|组织)?(?:评审|考核|验收)?(?:命名|兑现)$/],
  [/合理化建议|金点子|提案/, /^每[月季]度?(?:\d{1,2}[日号])?(?:组织|集中)?(?:评[审选比]|汇总|通报)(?:一次)?$/],
  [/评[选比]|推选|选树/, /^(?:[^,]{0,5}节)?前?公布(?:评选)?(?:结果|名单)$/],
];

/** Without a time of its own but a year. */
const WITHOUT_TIMES: Told = [
  [/换届|改选/, /^成立[^,]{0,6}筹备小?组$/],
  [/赛|评|会$|会议$|培训|比武|征文|展/, /^对[^,]{2,16}(?:颁奖|(?:进行|予以)?表彰)$/],
  [/办法|方案|制度|细则|章程|规定|报告|》/, /^提交(?:教代会|职代会|大会|党委会?)$/],
  [/评审|评选|征集/, /^对[^,]{2,14}(?:给予|予以)(?:资助|奖励|补助|表彰)$/],
  [
    /发放|助学|救助|补助/,
    /^(?:资助|补助|救助|惠及|覆盖)|^对[^,]{0,20}(?:子女|学生|新生|学子)[^,]{0,6}给予[^,]*\d[^,]*元[^,]*(?:资助|补助|救助|奖励)$/,
  ],
  [/书屋|书角|阅览室/, /^(?:添置|购置|更新|补充|订购|购买)[^,]{0,6}(?:图书|书籍|书刊|报刊)/],
  [/结对|拜师|青蓝/, /签[订约][^,]{0,6}协议$/],
  [/^庆祝[^,]{0,12}节$|(?:座谈|庆祝|表彰|茶话|欢送)会$/, /^(?:给|为|向)?[^,]{0,20}(?:颁发|赠送)[^,]{0,12}(?:纪念|荣誉)/],
  [/巡视|检查|视察/, /^(?:重点)?(?:查看|检查|看)/],
  [/(?:检查|督查|巡查|抽查)$/, /^(?:会同|联合)[^,]{2,24}对\d+[家个][^,]{2,24}(?:抽查|检查)$/],
  [/建[成设]|新建|布置|改造|装修/, /^(?:并)?(?:购置|添置|配备|安装)[^,]*(?:设备|器材|桌椅|设施|机\d|球桌|空调|电视)/],
  [/展$/, /^征集(?:作品|稿件|书画|摄影|照片)[^,]{0,6}\d/],
  [/征文|征集/, /^征集[^,]{0,10}\d/],
  [/宣传|送法|普法|法[治律]/, /^(?:印制|印发|发放|制作)[^,]{0,6}(?:资料|展板|折页|横幅|海报|宣传册|宣传手册)/],
  [/培训|比赛|竞赛|大赛/, /^选?派\d+[人名][^,]{0,4}参加/],
  [/培训班?$/, /^培训[^,]{2,16}\d+[人名]$/],
  // …志愿服务活动,组织60名职工清理河道
  [/志愿服务(?:活动|行动)?$/, /^(?:组织|安排|发动)\d+(?:余|多)?[名人位](?!.*(?:参加|赴|到|参观|疗休养|体检))/],
  [/创建/, /^(?:全年)?(?:验收|评选|命名|选树)(?![^,]*(?:个人|分子|职工))[^,]{0,6}\d+[个家]$/],
  [/读书|书屋|阅读|书香|共读/, /^(?:为(?![^,]*书屋)[^,]{2,12})?(?:配[发送]|赠送)[^,]{0,6}(?:图书|书籍)/],
  [/春游|秋游|踏青|郊游|疗休养|团建/, /^(?:去|赴|到)(?!.*(?:慰问|看望|志愿|服务|参观|学习|祭扫|开展))[^,]{2,12}$/],
  [/碰头|例会|膳食/, /^(?:听取|讨论|研究)/],
  // 组队参加气排球联赛,购买队服12套
  [
    /赛|运动会|演出|汇演|合唱|联欢|舞/,
    /^(?:统一)?(?:购买|购置|定制|采购|租用|制作)[^,]{0,8}(?:队服|服装|奖品|道具|器材|运动服|演出服|音响)/,
  ],
  // …大会,审议2027年度预算
  [
    /会$|会议$|大会$|换届$/,
    /^(?:审议|听取|通报|讨论|研究|审查|部署|安排|布置|传达|通过|(?:各[^,]{1,6})?签订[^,]*责任[书状]|总结|学习传达|(?:换届)?选举(?=产生|新一届)|增补|补选)/,
  ],
  [/(?:代表|职工|教代|职代|工代)(?:大)?会(?:议)?$/, /^(?:征集|收集|征求)[^,]{0,6}提案$/],
  [/坐[班诊堂](?:[一半两\d]天)?$/, /^(?:[为向][^,]*)?提供/],
  // 建会攻坚,新建工会20家,发展会员1200人
  [/建会|入会|组建|工会(?:组织)?(?:\d+[个家])?$/, /^(?:新建|新增|新?发展)[^,]{0,8}(?:工会|会员)[^,]{0,4}\d/],
  [/走访|排查|摸排|摸底|调查|入会/, /^建立[^,]{0,8}(?:台账|档案)$/],
  [/(?:表彰|庆祝|庆功)(?:大)?会$/, /^(?:表彰|命名|奖励)/],
  [
    /评选|评比|推选|选树|征集|征文|展$|(?:大|比|竞)赛$/,
    /^(?:共)?(?:评选|评出|选出|推选|产生|表彰)[^,]{0,12}\d+(?:名|个|人|件|篇|幅)[^,]{0,6}$/,
  ],
];

/** 拟资助困难职工子女45人, 并赠送纪念品. */
const OPENS = /^(?:并|同时|拟|计划|预计|估计|现场|当场)+/;

const isTold = (told: Told, title: string, text: string): boolean => {
  const words = text.replace(OPENS, '');
  return told.some(([of, says]) => says.test(words) && of.test(title));
};

/** 1月送温暖,5月走访劳模: months of its own, or a festival, make another round of visits. */
function sameTime(last: Draft, { times }: Clause): boolean {
  if (times.some(({ kind }) => kind === 'festival')) return false;
  const slots = times.filter(({ kind }) => kind !== 'recurrence' && kind !== 'year').flatMap((one) => one.slots);
  const own = slotsOf(last.time.set);
  return slots.length === 0 || lacksMonths(last) || slots.every((slot) => own.includes(slot));
}

/** 庆祝三八,慰问女职工; …,邀请退休教师参加; …,确定名单: the same entry goes on. */
export function goesOn(last: Draft, clause: Clause, interrupted: boolean): boolean {
  const { text, head, predicate } = clause.view;
  if ((isDuty(text) && !namesOwnEvent(clause)) || saysHowMany(clause)) return true;
  if (tellsOfVisit(last.title, sameTime(last, clause) ? withoutTimes(clause, clause.times) : text)) return true;
  if (interrupted) return false;
  if (isTold(WITH_TIMES, last.title, text)) return true;
  if (/^(?:庆祝|欢庆|迎接|纪念|喜迎|欢度)/.test(text) && !head) return true;
  // 送清凉到一线,送20个班组: the verb again, with a number
  const timed = clause.times.some((one) => one.kind !== 'year');
  const again = !timed && predicate.verb.length > 1 && last.title.includes(predicate.verb);
  if (again && /^\d+[^\d.元万]/.test(text.slice(predicate.object))) return true;
  if (timed) return false;
  if (GOES_ON.test(text) || HANDS_OUT.test(text) || isTold(WITHOUT_TIMES, last.title, text)) return true;
  if (/^(?:邀请|聘请|请)/.test(text) && isGuest(clause)) return true;
  return /^(?:并|同时)?慰问/.test(text) && /庆|迎|纪念/.test(last.title) && last.time.festivals.length > 0;
}

/** 聘请专家授课: no event that those who are asked come to. */
function isGuest({ view: { text, head, predicate } }: Clause): boolean {
  return (
    head === null ||
    head.strength === 'loose' ||
    predicate.kind === 'purpose' ||
    /(?:指导|授课|讲解|点评|讲课|示范|审计|审核|评审|裁判|坐堂|主讲)$/.test(text)
  );
}

/** `text` without its times where they are those of the entry: 送清凉活动,慰问一线职工80人; 困难职工走访,慰问困难职工8户; 慰问退休教师,发放慰问品: one round of visits told twice. */
function tellsOfVisit(title: string, text: string): boolean {
  // 设立“清凉驿站”,每天供应绿豆汤
  if (/清凉|送凉|温暖|暖心|驿站/.test(title) && /^[^,]{0,16}供应/.test(text)) return true;
  const visits = /^(?:并|同时|集中|计划|预计|拟)?(?:慰问|看望|走访|走访慰问)(?!品|金|信)/.test(text);
  if (/清凉|送凉|温暖/.test(title) && /^(?:[为给向][^,]{2,16})?(?:配备|配发)[^,]{0,6}药[箱品]/.test(text)) return true;
  if (/清凉|送凉/.test(title) && /^[\u4e00-\u9fff、]{2,16}(?:每(?:周|天|日))?发(?:放)?(?:[一两]次)?$/.test(text)) return true;
  if (
    /清凉|送凉/.test(title) &&
    /^(?:分[一二两三四五六\d]+[次批])?(?:发放|配送|送去|赠送|购买|购置|采购|配发)(?![^,]*(?:助学|奖学|补助|体检|图书|蛋糕|福利))/.test(text)
  )
    return true;
  // 走访泵站,为一线职工送清凉
  if (/^走访/.test(title) && /^[为给向][^,]{2,12}送(?:清凉|温暖|凉爽)$/.test(text)) return true;
  // 走访一线班组,班组18个
  if (/慰问|走访/.test(title) && /^[\u4e00-\u9fff]{2,6}\d+[个户名人家位]$/.test(text) && title.includes(text.slice(0, 2))) return true;
  if (visits && /送(?:温暖|清凉|凉爽|凉|关爱|温度|阳光)/.test(title)) return true;
  const whom = /((?:困难|退休|离退休|一线|住院|患病|劳模|劳动模范|驻村|军属|老)[\u4e00-\u9fff]{0,4}?)(?:走访|慰问|看望|探望)/.exec(
    title,
  )?.[1];
  if (visits && whom !== undefined && text.includes(whom)) return true;
  const seen = /(?:走访慰问|走访|看望|探望)([\u4e00-\u9fff]{2,6})(?:$|、)/.exec(title)?.[1];
  if (visits && seen !== undefined && text.includes(seen)) return true;
  if (
    /温暖|清凉|送凉/.test(title) &&
    /^(?:每[周月天])?[为给向][^,]{2,24}(?:职工|工人|人员|员工|岗位|现场|班组|一线)(?:\d+[人名])?(?:每人)?(?:统一)?(?:发放|送|购置|购买|配发)/.test(
      text,
    )
  )
    return true;
  if (/(?:慰问|走访)$/.test(title) && /^[为给向][^,]{2,24}(?:每人|各|统一)(?:发放|送上?|赠送|配发|购买)/.test(text)) return true;
  if (
    /(?:庆祝|座谈|茶话|欢送|纪念)[^,]{0,4}会$|^(?:庆祝|纪念)/.test(title) &&
    !/全体|全院|全校|全厂|福利|防暑/.test(text) &&
    /^[为给向][^,]{2,14}每[人名位]各?(?:发放?|赠?送)/.test(text)
  )
    return true;
  return /慰问|走访|看望|探望/.test(title) && !/慰问品|慰问金/.test(title) && GIFTS.test(text);
}

const GIFTS =
  /^(?:座谈[^,]{0,4}并|并|同时|当面)?(?:[为向](?:其|他们))?(?:统一)?(?:(?:[\u4e00-\u9fff]{2,8})?每(?:[户人]|[个名位][\u4e00-\u9fff]{1,3}))?(?:发放|送上|赠送|送去|送|购买|采购|带上)(?:节日|价值\d+元的|\d+元)?(?:慰问[品包]|慰问金|慰问物资|防暑(?:降温)?(?:用品|物品|药品)|[^,]{0,10}等?慰问(?:品|物资)|(?:爱心|暖心|温暖|关爱|新春|大)?(?:礼|暖心|爱心|温暖)包|年货|棉被|西瓜|粮油|米面油|清凉(?:饮[品料]|用品|物资)|[^,]{2,12}等(?:物品|用品)|生活用品|鲜花|慰问信|水果|饮料|食品|牛奶|大米|食用油|点心|[重阳]{0,2}糕|粽子|月饼|绘本|图书|书籍|学习用品|文具|玩具)[^,]{0,16}$/;
