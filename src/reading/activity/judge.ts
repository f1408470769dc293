import type { Scope } from '../lexicon/scopes';
import { ABSTRACT, CONCRETE } from '../lexicon/concrete';
import { isDenied } from '../lexicon/denied';
import { mentionsEvent, type EventHead } from './event-head';
import { modifierOf, type ClauseView } from './view-clause';

export interface Surroundings {
  readonly scope: Scope;
  /** The clause or what it stands under has months, a festival or a frequency. */
  readonly dated: boolean;
  /** The clause itself says when: its own month, festival or frequency. */
  readonly own: boolean;
  /** Dated only by a heading of half a year or more: no reason to take every clause. */
  readonly wide: boolean;
  /** 定期, 不定期, 每逢. */
  readonly vague: boolean;
  /** A short item of a list, or its first clause. */
  readonly listItem: boolean;
  /** The clause opens its sentence. */
  readonly opens: boolean;
}

/** …继续开展, …如期举行, behind a name. */
export const GOES_AHEAD = /(?:继续|正常|如期|照常|陆续)(?:开展|举行|进行|举办)$|(?:审批|审核|批准|同意)后方可[\u4e00-\u9fff]+$/;

/** 3 clear, 2 arguable, 0 not an activity. */
export function judgeClause(view: ClauseView, around: Surroundings): 0 | 2 | 3 {
  const { predicate, head, text } = view;
  // 各分工会于4月28日前将报名表发至工会邮箱 stands among the rules, and is to be done all the same
  const handed = predicate.verb === '报' && around.own;
  if ((around.scope === 'notes' && !handed) || deniesItself(view, around.own)) return 0;
  if (isMethod(text) && !around.own) return 0;
  const strong = head?.strength === 'occasion';
  const named = head !== null && (strong ? !isBare(text.slice(predicate.object), head) : isNamedLoose(view, head));
  if (predicate.kind === 'purpose') return around.dated && around.opens && GIVES.test(text) ? 2 : judgeWish(view, around, named);
  if (view.apart) return 2;
  if (around.dated && !around.wide) return judgeDated(view, head !== null && (strong || named));
  // 秋游活动继续开展: what follows the name of an event says nothing against it
  const told = strong && predicate.kind === 'none' ? text.replace(GOES_AHEAD, '') : text;
  if (ABSTRACT.test(told) && !CONCRETE.test(text)) return 0;
  if (SLOGAN.test(text.slice(predicate.object))) return 0;
  if (around.scope === 'aim') return strong && view.counted ? 2 : 0;
  if (predicate.kind === 'light') return judgeLight(view, named, around);
  if (predicate.kind === 'tangible' || predicate.kind === 'deed') return judgeDeed(view, named, around);
  if (around.vague && named) return 2;
  return (strong || named) && (around.listItem || view.counted) && text.length >= 4 ? 2 : 0;
}

/** 中秋前给每个会员发一盒月饼: whom it is for stands before what is given. */
const GIVES = /^[^,]{0,8}给[^,]{2,14}(?:发|送|买|订)[\u4e00-\u9fff]{2,}/;
/** 各分会上报活动计划. */
const EACH_HANDS_IN = /^(?:各|全体)[^,]{1,8}(?:上报|报送|提交|上交)[^,]{3,}$/;

/** Whether a clause says that it is no entry, be it behind who does it and how: 工会将创造条件, 力争通过验收; a rewarding (`own`) has a time of its own. */
export function deniesItself({ predicate, text }: ClauseView, own: boolean): boolean {
  const said = withoutBracket(text);
  return isDenied(said) || (predicate.at > 0 && !(own && predicate.verb === '给予') && isDenied(said.slice(predicate.at)));
}

/** 摄影展(每人必须参加): what a bracket says denies nothing. */
function withoutBracket(text: string): string {
  return text.endsWith(')') ? text.replace(/(?<=.{4})\([^()]{1,80}\)$/, '') : text;
}

/** A deed with a number, a document or an honour to show for it. */
export function countsDone({ predicate, text }: ClauseView): boolean {
  const shown = /\d(?:人|名|次|场|件|条|项|户|套|篇|元|万元|份)|《|称号|荣誉/.test(text);
  return shown && (text.includes('了') || predicate.kind === 'light' || predicate.kind === 'deed' || predicate.kind === 'tangible');
}

/** Owners and groups: 工会活动, 职工活动 name nothing yet. */
const WHOSE =
  /^(?:工会|职工|教职工|员工|会员|全体|广大|干部|全院|全校|全局|单位|学校|医院|公司|机关|各次|集体|一些|有益于?|身心健康|的|、|和|工作|各|等|业余|日常)+$/;

/** 丰富多彩的文体活动: it says of what kind, and names nothing. */
const SLOGAN =
  /^(?:(?:一系列|各类|各种|各项|多种|丰富多彩|形式多样|丰富多样|内容丰富|健康(?:有益|向上|文明)|积极向上|喜闻乐见|群众性|有益|经常性|特色鲜明|职工|教职工|员工|会员|广大)[、的]*)+(?:业余|群众)?(?:文化|体育|文体|文娱|娱乐)*(?:生活|活动)$/;

/** An event noun with nothing before it. */
function isBare(object: string, head: EventHead): boolean {
  return (
    modifierOf(object, head) === '' &&
    head.word.length <= 2 &&
    /^(?:活动|检查|学习|服务|宣传|交流|讨论|指导|更新|维护|创建|调查|考核|推荐)$/.test(head.word)
  );
}

/** 文体活动 names something, 活动, 工会活动 and 素质工程 do not. */
function isNamedLoose(view: ClauseView, head: EventHead): boolean {
  const modifier = modifierOf(view.text.slice(view.predicate.object), head);
  if (view.quoted) return true;
  if (modifier.length < 2 || WHOSE.test(modifier)) return false;
  return head.word === '活动' || mentionsEvent(modifier) || (view.counted && head.word !== '工程');
}

/** 深化“…”活动, 加强每月的…学习: wishes that name something all the same. */
function judgeWish(view: ClauseView, around: Surroundings, named: boolean): 0 | 2 {
  if (view.head === null) return 0;
  if (/^(?:深化|推进|推动)$/.test(view.predicate.verb))
    return view.quoted && /[”"][^,”"]{0,12}$/.test(view.text) && around.scope !== 'aim' ? 2 : 0;
  return around.own &&
    !around.vague &&
    (named || view.head.at >= 2) &&
    /^(?:加强|强化|搞好|抓住|通过|以)/.test(view.predicate.verb || view.text)
    ? 2
    : 0;
}

/** Verbs of building count only for what can be pointed at. */
const BUILDS = /^(?:建立|建成|建设|开辟|打造|搭建|设立|设置|创建|新建|组建|成立|增设|创办|开办|开设|开通|争创|新培育)$/;

function judgeDeed(view: ClauseView, named: boolean, around: Surroundings): 0 | 2 | 3 {
  const { predicate, text, counted } = view;
  if (/^(?:邀请|聘请|请)$/.test(predicate.verb) && view.head === null) return 0;
  if (text.length - predicate.object < 2 && view.head === null) return 0;
  if (around.scope === 'measures' && !counted && !around.vague)
    return /^(?:开设|发布|宣讲)/.test(predicate.verb) && text.length - predicate.object >= 4 ? 2 : 0;
  if (BUILDS.test(predicate.verb))
    return CONCRETE.test(text) ||
      (/^(?:争创|创建)$/.test(predicate.verb) && /[”"](?:称号)?$/.test(text)) ||
      /\d|(?:[一两二三四五六七八九十百]+|[*xX×]+)(?:个|家|所|处|间)/.test(text) ||
      /活动$/.test(text)
      ? 2
      : 0;
  if (predicate.kind === 'tangible') return 2;
  if (counted || around.vague || /^为.{2,12}送(?:清凉|温暖)$/.test(text)) return 2;
  if (predicate.verb === '给予' && /(?:救助|补助|资助|慰问)(?:\d[\d.,-]*万?元)?$/.test(text)) return 2;
  if (/^(?:宣传|宣讲)$/.test(predicate.verb) && view.quoted && /[”"》](?:[^,]{0,4})$/.test(text)) return 2;
  return named && (/活动$/.test(text) || view.quoted || predicate.verb === '') ? 2 : 0;
}

/** 3月启动,4-5月组织实施,6月总结: steps of what the sentence or heading names. */
const PHASE = /^第[一二三四五\d][批期轮]$|^(?:全面)?(?:启动|发动|动员|组织实施|实施|推进|总结|验收|公布)(?:阶段)?$/;

/** 4月至10月各厂站分片组织实施: who runs it stands behind the time. */
const RUNS = /^(?:各[\u4e00-\u9fff]{1,6}?)?(?:分片|分头|自行|集中)?(?=(?:组织实施|实施|推进)$)/;

/** Where the words of a step begin in a clause that says no more; -1 for any other clause. */
export function phaseAt({ text, predicate }: ClauseView): number {
  const at = predicate.at + (predicate.at === 0 ? 0 : (RUNS.exec(text.slice(predicate.at))?.[0].length ?? 0));
  return PHASE.test(text.slice(at)) ? at : -1;
}

export const isPhase = (view: ClauseView): boolean => phaseAt(view) >= 0;

/** 中秋发月饼: 发 alone is a verb where goods follow it. */
const HANDS_OUT =
  /发给?[^,“”]{0,8}(?:粽子|月饼|汤圆|元宵|慰问品|蛋糕券?|购物[卡券]|电影票|米面油|年货|福利|饮品|用品|礼包|福袋)(?:[一1][份个盒袋])?$|发“[^”]{2,8}”$/;

function judgeDated(view: ClauseView, named: boolean): 0 | 2 | 3 {
  const { predicate, text } = view;
  if (/^(?:邀请|聘请|请)$/.test(predicate.verb) && view.head === null) return 0;
  if (isPhase(view)) return 2;
  if (HANDS_OUT.test(text)) return 3;
  if (predicate.kind === 'none')
    return named
      ? 3
      : EACH_HANDS_IN.test(text)
        ? 2
        : /^[“《](?![三五六七八十一][八一四][”妇])[^”》]{2,24}[”》](?![节前后期当来之])[^,]{0,6}$/.test(text.slice(predicate.at))
          ? 2
          : 0;
  if (text.length - predicate.object < 2 && view.head === null) return 0;
  const empty = /^(?:[\u4e00-\u9fff]{2,4}的)?(?:各项|有关|相关|一系列|一批|系列)?(?:工会)?(?:工作|活动)$/.test(
    text.slice(predicate.object),
  );
  if (empty && (predicate.before === '' || predicate.verb === '推出')) return 0;
  if (ABSTRACT.test(text.replace(/制度$/, '')) && !named && !CONCRETE.test(text) && !/^(?:公[布示开]|通报|抽查|审查)$/.test(predicate.verb))
    return 0;
  return named || predicate.kind !== 'light' ? 3 : 2;
}

function judgeLight(view: ClauseView, named: boolean, around: Surroundings): 0 | 2 | 3 {
  const strong = view.head?.strength === 'occasion';
  const object = view.text.slice(view.predicate.object);
  if (!named) {
    if (around.vague || (view.quoted && /[”"](?:等)?(?:工作|工程|行动|制度|计划)?$/.test(view.text) && around.scope !== 'measures'))
      return 2;
    if (/^(?:召开|组织召开)$/.test(view.predicate.verb) && /委员会$/.test(object)) return 2;
    if (/(?:协会|小组|俱乐部|社团|艺术团|文体队)[^,]{0,8}$/.test(view.predicate.before)) return 2;
    return startsWithDeed(object) && around.scope !== 'measures' ? 2 : 0;
  }
  if (around.scope === 'measures' && /^(?:做好|搞好|抓好|完成|落实)/.test(view.predicate.verb) && !view.counted) return 0;
  return strong && (view.counted || view.quoted) ? 3 : 2;
}

/** 搞好民主评议干部: the event stands first and what it is done to after it. */
function startsWithDeed(object: string): boolean {
  return object.length <= 12 && /^(?:民主评议|民主测评|评议|走访|慰问|评选|表彰|推荐|换届|补选)/.test(object);
}

/** 通过…形式, 以…为载体: how a thing is done. */
function isMethod(text: string): boolean {
  return (
    /(?:形式|方式|方法|途径|手段|渠道|载体|抓手|契机|主线|重点|目标|核心|主题|(?<!(?:建立|搭建|打造|建设).{0,16})平台|依托|导向|宗旨|原则|措施|相结合|结合起来|为指导|为主导|基础上|着力点)$/.test(
      text,
    ) || /^以.{2,40}为(?!单位(?:举|开|组))/.test(text)
  );
}
