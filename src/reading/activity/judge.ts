import type { Scope } from '../lexicon/scopes';
import type { TimeMention } from '../time/mention';
import { ABSTRACT, CONCRETE } from '../lexicon/concrete';
import { eventHead, type EventHead } from './event-head';
import { predicateOf, type Predicate } from './predicate';

/** What a clause is, seen alone. */
export interface ClauseView {
  readonly text: string;
  readonly predicate: Predicate;
  readonly head: EventHead | null;
  /** Where the phrase that names the event begins in the clause. */
  readonly nameAt: number;
  readonly counted: boolean;
  readonly quoted: boolean;
}

const COUNT = /[一二两三四五六七八九十百\d]{1,4}(?:余|多)?(?:次|场|期|届|轮|批|项|个|家|支|名|户|人|份|套|篇|本)/;
/** Adjectives that say nothing: 丰富多彩的文体活动 still needs 文体. */
const EMPTY_MODIFIER =
  /^(?:好|了|一次|一期|一场|一系列|系列|各项|各类|各种|多种|多项|丰富多彩|形式多样|丰富多样|内容丰富|喜闻乐见|健康向上|有益的?|相关|有关|专项|其他|日常|经常性?|的|地|、)+/;

export function viewClause(text: string, times: readonly TimeMention[], offset: number): ClauseView {
  const predicate = predicateOf(text, times, offset);
  const inner = eventHead(text.slice(predicate.innermost));
  const usesInner =
    inner !== null && predicate.innermost > predicate.object && modifierOf(text.slice(predicate.innermost), inner).length >= 2;
  const nameAt = predicate.kind === 'light' ? (usesInner ? predicate.innermost : predicate.object) : predicate.at;
  const head = eventHead(text.slice(predicate.kind === 'none' ? predicate.at : predicate.object));
  return { text, predicate, head, nameAt, counted: COUNT.test(text.slice(predicate.at)), quoted: /[”"》]/.test(text) };
}

function modifierOf(object: string, head: EventHead): string {
  return object.slice(0, head.at).replace(EMPTY_MODIFIER, '');
}

export interface Surroundings {
  readonly scope: Scope;
  /** The clause or what it stands under has months, a festival or a frequency. */
  readonly dated: boolean;
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
  if (around.scope === 'notes') return 0;
  if (isMethod(text) && !around.dated) return 0;
  const strong = head?.strength === 'occasion';
  const named = head !== null && (strong || modifierOf(text.slice(predicate.object), head).length >= 2 || view.quoted);
  if (predicate.kind === 'purpose') return 0;
  if (around.dated) return judgeDated(view, named);
  if (ABSTRACT.test(text)) return 0;
  if (around.scope === 'aim') return strong && view.counted ? 2 : 0;
  if (predicate.kind === 'light') return judgeLight(view, named, around);
  if (predicate.kind === 'tangible' || predicate.kind === 'deed') return judgeDeed(view, named, around);
  if (around.vague && named) return 2;
  return strong && (around.listItem || view.counted) && text.length >= 4 ? 2 : 0;
}

/** Verbs of building count only for what can be pointed at. */
const BUILDS = /^(?:建立|建设|开辟|打造|搭建|设立|设置|创建|新建|组建|成立|增设|创办|开办|开设|开通|争创)$/;

function judgeDeed(view: ClauseView, named: boolean, around: Surroundings): 0 | 2 | 3 {
  const { predicate, text, counted } = view;
  if (text.length - predicate.object < 2 && view.head === null) return 0;
  if (around.scope === 'measures' && !counted && !around.vague) return /^(?:开设|发布|定期)/.test(predicate.verb) && named ? 2 : 0;
  if (BUILDS.test(predicate.verb)) return CONCRETE.test(text) || counted || /活动$/.test(text) ? 2 : 0;
  if (predicate.kind === 'tangible') return 2;
  if (counted || around.vague) return 2;
  return named && (/活动$/.test(text) || view.quoted) ? 2 : 0;
}

function judgeDated(view: ClauseView, named: boolean): 0 | 2 | 3 {
  const { predicate, text } = view;
  if (predicate.kind === 'none') return named ? 3 : 0;
  if (text.length - predicate.object < 2 && view.head === null) return 0;
  if (ABSTRACT.test(text) && !named) return 0;
  return named || predicate.kind !== 'light' ? 3 : 2;
}

function judgeLight(view: ClauseView, named: boolean, around: Surroundings): 0 | 2 | 3 {
  const strong = view.head?.strength === 'occasion';
  if (!named) return around.vague || (view.quoted && /[”"]$/.test(view.text)) ? 2 : 0;
  if (around.scope === 'measures' && /^(?:做好|搞好|抓好|完成|落实)/.test(view.predicate.verb)) return 0;
  return strong && (view.counted || view.quoted) ? 3 : 2;
}

/** 通过…形式, 以…为载体: how a thing is done. */
function isMethod(text: string): boolean {
  return /(?:形式|方式|方法|途径|手段|渠道|载体|抓手|契机|主线|重点|目标|核心|主题|平台(?<!建.{0,12}平台|搭.{0,12}平台)|依托|导向|宗旨|原则|措施|相结合|结合起来|为指导|为主导|基础上)$/.test(
    text,
  );
}
