import type { TimeMention } from '../time/mention';
import { PUT_OFF } from '../lexicon/put-off';
import { eventHead, type EventHead } from './event-head';
import { paidName } from './paid';
import { predicateOf, type Predicate } from './predicate';
import { topicOf } from './topic';

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

/** 新建职工书屋**家, XX场: how many is masked in papers of offices. */
const COUNT =
  /(?:[一二两三四五六七八九十百\d]{1,4}|[*xX×]{1,4})(?:余|多)?(?:次|场|期|届|轮|批|项|个|家|支|名|户|人|份|套|篇|本|桌|间|处|所|册|台)/;
/** Adjectives that say nothing: 丰富多彩的文体活动 still needs 文体. */
const EMPTY_MODIFIER =
  /^(?:好|了|一次|一期|一场|一系列|系列|各项|各类|各种|多种|多项|丰富多彩|形式多样|丰富多样|内容丰富|喜闻乐见|健康向上|有益的?|相关|有关|专项|其他|日常|经常性?|的|地|、)+/;

const MONTHS_BEHIND = /(?<=.{4})\([\d、,月份至-]{2,24}\)$/;

/** Views one clause; `offset` is where its text stands, as its times count. */
export function viewClause(text: string, times: readonly TimeMention[], offset: number): ClauseView {
  // 会议每季度召开(3、6、9、12月): the months in brackets are no object of the verb
  const behind = text.endsWith(')') ? MONTHS_BEHIND.exec(text) : null;
  const shown = behind === null ? null : predicateOf(text, times, offset);
  if (behind !== null && shown !== null && shown.object >= behind.index)
    return {
      ...viewClause(
        text.slice(0, behind.index),
        times.filter((one) => one.end - offset <= behind.index),
        offset,
      ),
      text,
    };
  const first = topicFirst(text, times, offset);
  if (first !== null) return nounView(text, first.to, first.head);
  const paid = paidName(text);
  const main = shown ?? predicateOf(text, times, offset);
  // 合唱比赛报名表请于9月9日前报文体委员, 作品征集自即日起至8月15日
  const paper =
    times.length > 0
      ? (/^((?:作品|征文|论文|节目|提案|建议|照片|书画)征集)(?:工作|时间)?(?:自|从|截|至|到)/.exec(text) ??
          /^([\u4e00-\u9fff“”]{2,14}(?:表|单|材料|作品|方案|总结|稿件?))请?于[^,]{2,10}前(?:上?报|交|送|发)/.exec(text))?.[1]
      : undefined;
  if (paper !== undefined) return nounView(text, paper.length, null, 'deed', '报');
  const topic = main.at >= 4 || main.kind === 'none' ? topicOf(text, times, offset) : null;
  // 5月厂庆晚会由宣传部主办: the month that opens it is no part of the name
  const opening = times[0]?.kind === 'months' && times[0].start === offset ? times[0].end - offset : 0;
  const from = opening > 0 && text.charAt(opening) === '的' ? opening + 1 : opening;
  if (topic !== null) return { ...nounView(text, topic.to, topic.head), nameAt: topic.to - from >= 4 ? from : 0 };
  // 高温慰问1万元: what looks like a verb is the end of a name
  const sum = paid !== null && /^\d/.test(text.slice(main.object)) && main.object > main.at;
  // 疗休养5月启动、11月结束: the verb is part of the time
  const ofTime =
    main.verb !== '' && times.some((time) => time.kind === 'months' && main.at >= time.start - offset && main.at < time.end - offset);
  // “两癌”筛查安排在3月
  const placed = main.at >= 3 && times.length > 0 && /^安排[在于]/.test(text.slice(main.at));
  const predicate = paid && (paid.at > 0 || sum) ? nounAt(paid.at) : ofTime || placed ? nounAt(0) : main;
  const inner = predicate.innermost > predicate.object ? eventHead(text.slice(predicate.innermost)) : null;
  const usesInner = inner !== null && modifierOf(text.slice(predicate.innermost), inner).length >= 2;
  const nameAt = predicate.kind === 'light' ? (usesInner ? predicate.innermost : predicate.object) : predicate.at;
  const at = predicate.kind === 'none' ? predicate.at : predicate.object;
  const named = withoutLastTime(text, times, offset);
  const head = (paid && eventHead(paid.name)) ?? eventHead(text.slice(at)) ?? (named === text ? null : eventHead(named.slice(at)));
  return {
    text,
    predicate,
    head,
    nameAt,
    nameTo: predicate.kind === 'none' && named.length - predicate.at >= 2 ? named.length : text.length,
    counted: paid !== null || COUNT.test(text.slice(predicate.at)),
    quoted: /[”"》]/.test(text),
    apart: paid?.apart ?? false,
  };
}

/** A clause that opens with a name, which ends at `to`; `verb`: what is done to it, where the clause says so. */
const nounView = (text: string, to: number, head: EventHead | null, kind: Predicate['kind'] = 'none', verb = ''): ClauseView => ({
  text,
  predicate: { ...nounAt(0), kind, verb },
  head,
  nameAt: 0,
  nameTo: to,
  counted: kind === 'none' && COUNT.test(text),
  quoted: kind === 'none' && /[”"》]/.test(text),
  apart: false,
});

/** A noun phrase without a verb. */
const nounAt = (at: number): Predicate => ({ kind: 'none', verb: '', at, object: at, innermost: at, before: '' });

/** How what a clause is about is done at its time: 从5月起[分期进行], 拟于4月或5月[视天气情况组织]. */
const DONE_THEN =
  /^(?:起|开始|之?前|底前|左右|前后)?(?:(?:各|均)(?:组织|举办|开展|安排|进行|举行)?[一1]?[次场期批]?|(?:视|根据)[^,]{2,8}(?:组织|安排|举行|进行)|(?:各自|统一|陆续|集中|全面|同步|正式|继续)?(?:分(?:期|批|片|组|级|[一二两三四五六\d]{1,2}[期批]))?(?:进行|实施|组织|开展|安排|启动|展开|举行|举办|办理|完成|结束)?(?:完毕|到位)?)$/;

/** 职工疗休养从5月起分期进行, 篮球赛、足球赛分别于4月、10月举行: a clause that names an event, says when, and no more than that it is done. */
function topicFirst(text: string, times: readonly TimeMention[], offset: number): { to: number; head: EventHead } | null {
  const [first] = times;
  const last = times[times.length - 1];
  if (!first || !last || first.start - offset < 4 || first.kind === 'recurrence' || !DONE_THEN.test(text.slice(last.end - offset)))
    return null;
  const apart = times.some(
    (time, at) => at > 0 && !/^(?: |、|和|或|及|与|至|到|,)?$/.test(text.slice((times[at - 1]?.end ?? 0) - offset, time.start - offset)),
  );
  const name = text.slice(0, first.start - offset).replace(BEFORE_TIME, '');
  const head = apart || name.length < 3 ? null : eventHead(name);
  const noun = head?.strength === 'occasion' && head.end === name.length && predicateOf(name, [], 0).kind === 'none';
  return head !== null && noun ? { to: name.length, head } : null;
}

/** What leads from the name to the time behind it. */
const BEFORE_TIME = new RegExp(
  `(?:自即日起至?|${PUT_OFF}|主要|(?:拟|将)?(?:分别|依次)(?:安排)?[在于]?|定[在于]|主要[在于从]|[须应]?[在于]|从|自|定于|安排在|放在|拟在|拟于|在|,|时间为?)$`,
);

/** 阅读季从4月开始到6月结束, 运动会定于10月: the name stands before the time. */
function withoutLastTime(text: string, times: readonly TimeMention[], offset: number): string {
  const last = times[times.length - 1];
  if (
    !last ||
    last.start - offset <
      (/^[初复决]赛/.test(text) || (!text.startsWith('报名') && eventHead(text.slice(0, 2))?.strength === 'occasion') ? 2 : 3) ||
    !/^(?:\d{1,2}:\d{2})?(?:在[^,]{2,14})?(?:结束|举行|进行|开展|完成|启动|开始|开班|开赛|开完|召开)?$/.test(text.slice(last.end - offset))
  )
    return text;
  return text.slice(0, last.start - offset).replace(BEFORE_TIME, '');
}

/** What stands before an event noun and tells it from others. */
export function modifierOf(object: string, head: EventHead): string {
  return object.slice(0, head.at).replace(EMPTY_MODIFIER, '');
}
