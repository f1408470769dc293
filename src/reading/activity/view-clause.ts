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

/** Views one clause; `offset` is where its text stands, as its times count. */
export function viewClause(text: string, times: readonly TimeMention[], offset: number): ClauseView {
  const paid = paidName(text);
  const main = predicateOf(text, times, offset);
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
  const behind = opening > 0 && text.charAt(opening) === '的' ? opening + 1 : opening;
  if (topic !== null) return { ...nounView(text, topic.to, topic.head), nameAt: topic.to - behind >= 4 ? behind : 0 };
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

/** What leads from the name to the time behind it. */
const BEFORE_TIME = new RegExp(
  `(?:自即日起至?|${PUT_OFF}|主要|定[在于]|主要[在于从]|[须应]?[在于]|从|自|定于|安排在|放在|拟在|拟于|在|,|时间为?)$`,
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
