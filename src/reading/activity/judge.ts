import type { Scope } from '../lexicon/scopes';
import type { TimeMention } from '../time/mention';
import { ABSTRACT, CONCRETE } from '../lexicon/concrete';
import { isDenied } from '../lexicon/denied';
import { PUT_OFF } from '../lexicon/put-off';
import { eventHead, mentionsEvent, type EventHead } from './event-head';
import { paidName } from './paid';
import { topicOf } from './topic';
import { predicateOf, type Predicate } from './predicate';

/** What a clause is, seen alone. */
export interface ClauseView {
  readonly text: string;
  readonly predicate: Predicate;
  readonly head: EventHead | null;
  /** Where the phrase that names the event begins in the clause. */
  readonly nameAt: number;
  /** Where a name without a verb ends: before a time behind it. */
  readonly nameTo: number;
  readonly counted: boolean;
  readonly quoted: boolean;
  /** Money is set apart for what the clause names: 列支5万元用于…. */
  readonly apart: boolean;
}

const COUNT = /[一二两三四五六七八九十百\d]{1,4}(?:余|多)?(?:次|场|期|届|轮|批|项|个|家|支|名|户|人|份|套|篇|本|桌|间|处|所|册|台)/;
/** Adjectives that say nothing: 丰富多彩的文体活动 still needs 文体. */
const EMPTY_MODIFIER =
  /^(?:好|了|一次|一期|一场|一系列|系列|各项|各类|各种|多种|多项|丰富多彩|形式多样|丰富多样|内容丰富|喜闻乐见|健康向上|有益的?|相关|有关|专项|其他|日常|经常性?|的|地|、)+/;

export function viewClause(text: string, times: readonly TimeMention[], offset: number): ClauseView {
  const paid = paidName(text);
  const main = predicateOf(text, times, offset);
  // 合唱比赛报名表请于9月9日前报文体委员, 作品征集自即日起至8月15日
  const paper =
    times.length > 0
      ? (/^((?:作品|征文|论文|节目|提案|建议|照片|书画)征集)(?:工作|时间)?(?:自|从|截|至|到)/.exec(text) ??
          /^([\u4e00-\u9fff“”]{2,14}(?:表|单|材料|作品|方案|总结|稿件?))请?于[^,]{2,10}前(?:上?报|交|送|发)/.exec(text))?.[1]
      : undefined;
  if (paper !== undefined)
    return {
      text,
      predicate: { ...nounAt(0), kind: 'deed', verb: '报' },
      head: null,
      nameAt: 0,
      nameTo: paper.length,
      counted: false,
      quoted: false,
      apart: false,
    };
  const topic = main.at >= 4 || main.kind === 'none' ? topicOf(text, times, offset) : null;
  if (topic !== null)
    return {
      text,
      predicate: nounAt(0),
      head: topic.head,
      nameAt: 0,
      nameTo: topic.to,
      counted: COUNT.test(text),
      quoted: /[”"》]/.test(text),
      apart: false,
    };
  // 高温慰问1万元: what looks like a verb is the end of a name
  const sum = paid !== null && /^\d/.test(text.slice(main.object)) && main.object > main.at;
  // 疗休养5月启动、11月结束: the verb is part of the time
  const ofTime =
    main.verb !== '' && times.some((time) => time.kind === 'months' && main.at >= time.start - offset && main.at < time.end - offset);
  // “两癌”筛查安排在3月
  const placed = main.at >= 4 && times.length > 0 && /^安排[在于]/.test(text.slice(main.at));
  const predicate = paid && (paid.at > 0 || sum) ? nounAt(paid.at) : ofTime || placed ? nounAt(0) : main;
  const inner = predicate.innermost > predicate.object ? eventHead(text.slice(predicate.innermost)) : null;
  const usesInner = inner !== null && modifierOf(text.slice(predicate.innermost), inner).length >= 2;
  const nameAt = predicate.kind === 'light' ? (usesInner ? predicate.innermost : predicate.object) : predicate.at;
  const from = predicate.kind === 'none' ? predicate.at : predicate.object;
  const named = withoutLastTime(text, times, offset);
  const head = (paid && eventHead(paid.name)) ?? eventHead(text.slice(from)) ?? (named === text ? null : eventHead(named.slice(from)));
  return {
    text,
    predicate,
    head,
    nameAt,
    nameTo: predicate.kind === 'none' && named.length - predicate.at >= 2 ? named.length : text.length,
    counted: paid !== null || COUNT.test(text.slice(predicate.at)),
    quoted: /[”"》]/.test(text),
    apart: paid !== null && paid.at > 2,
  };
}

/** A noun phrase without a verb. */
const nounAt = (at: number): Predicate => ({ kind: 'none', verb: '', at, object: at, innermost: at, before: '' });

/** What leads from the name to the time behind it. */
const BEFORE_TIME = new RegExp(
  `(?:自即日起至?|${PUT_OFF}|主要|定[在于]|主要[在于从]|[须应]?[在于]|从|自|定于|安排在|放在|拟在|拟于|在|,|时间为?)$`,
);

/** 阅读季从4月开始到6月结束, 运动会定于10月: the name stands before the time. */
function withoutLastTime(text: string, times: readonly TimeMention[], offset: number): string {
  const last = times[times.length - 1];
  if (
    !last ||
    last.start - offset < (/^[初复决]赛/.test(text) ? 2 : 3) ||
    !/^(?:\d{1,2}:\d{2})?(?:在[^,]{2,14})?(?:结束|举行|进行|开展|完成|启动|开始|开班|开赛|开完|召开)?$/.test(text.slice(last.end - offset))
  )
    return text;
  return text.slice(0, last.start - offset).replace(BEFORE_TIME, '');
}

function modifierOf(object: string, head: EventHead): string {
  return object.slice(0, head.at).replace(EMPTY_MODIFIER, '');
}

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

/** 3 clear, 2 arguable, 0 not an activity. */
export function judgeClause(view: ClauseView, around: Surroundings): 0 | 2 | 3 {
  const { predicate, head, text } = view;
  // 各分工会于4月28日前将报名表发至工会邮箱 stands among the rules, and is to be done all the same
  const handed = predicate.verb === '报' && around.own;
  if ((around.scope === 'notes' && !handed) || isDenied(text)) return 0;
  if (isMethod(text) && !around.own) return 0;
  const strong = head?.strength === 'occasion';
  const named = head !== null && (strong ? !isBare(text.slice(predicate.object), head) : isNamedLoose(view, head));
  if (predicate.kind === 'purpose') return judgeWish(view, around, named);
  if (view.apart) return 2;
  if (around.dated && !around.wide) return judgeDated(view, head !== null && (strong || named));
  if (ABSTRACT.test(text) && !CONCRETE.test(text)) return 0;
  if (SLOGAN.test(text.slice(predicate.object))) return 0;
  if (around.scope === 'aim') return strong && view.counted ? 2 : 0;
  if (predicate.kind === 'light') return judgeLight(view, named, around);
  if (predicate.kind === 'tangible' || predicate.kind === 'deed') return judgeDeed(view, named, around);
  if (around.vague && named) return 2;
  return (strong || named) && (around.listItem || view.counted) && text.length >= 4 ? 2 : 0;
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
      /\d|[一两二三四五六七八九十百]+(?:个|家|所|处|间)/.test(text) ||
      /活动$/.test(text)
      ? 2
      : 0;
  if (predicate.kind === 'tangible') return 2;
  if (counted || around.vague) return 2;
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
      : /^[“《](?![三五六七八十一][八一四][”妇])[^”》]{2,24}[”》](?![节前后期当来之])[^,]{0,6}$/.test(text.slice(predicate.at))
        ? 2
        : 0;
  if (text.length - predicate.object < 2 && view.head === null) return 0;
  const empty = /^(?:各项|有关|相关|一系列|一批|系列)?(?:工会)?(?:工作|活动)$/.test(text.slice(predicate.object));
  if (empty && (predicate.before === '' || predicate.verb === '推出')) return 0;
  if (ABSTRACT.test(text.replace(/制度$/, '')) && !named && !CONCRETE.test(text) && !/^(?:公[布示]|通报|抽查|审查)$/.test(predicate.verb))
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
    ) || /^以.{2,40}为/.test(text)
  );
}
