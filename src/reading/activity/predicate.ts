import { ADVERBS, DEED_VERBS, LATER_DEEDS, LIGHT_VERBS, PURPOSE_VERBS, TANGIBLE_DEEDS } from '../lexicon/verbs';
import { eventHead } from './event-head';
import { charSet } from '../text/char-set';
import { protectedRanges } from '../text/pieces';
import { wordFinder } from '../text/words';
import type { TimeMention } from '../time/mention';

export type VerbKind = 'light' | 'tangible' | 'deed' | 'purpose' | 'none';

/** The main verb of a clause and what stands before it. Offsets are into the clause. */
export interface Predicate {
  readonly kind: VerbKind;
  readonly verb: string;
  /** Where the verb begins; 0 for a noun phrase without one. */
  readonly at: number;
  /** Where its object begins. */
  readonly object: number;
  /** Where the last light verb's object begins: 组织职工参加[运动会]; same as `object` when there is one verb. */
  readonly innermost: number;
  /** Words between the adverbs and the verb: a subject, or a phrase with 在, 通过, 对, 由… */
  readonly before: string;
}

const light = wordFinder(LIGHT_VERBS);
const deed = wordFinder([...DEED_VERBS, ...LATER_DEEDS]);
const laterDeed = wordFinder(LATER_DEEDS);
const purpose = wordFinder(PURPOSE_VERBS);
const tangible: ReadonlySet<string> = new Set(TANGIBLE_DEEDS);
const ADVERB = new RegExp(
  `(?:${ADVERBS.split('|')
    .sort((a, b) => b.length - a.length)
    .join(
      '|',
    )}| |新(?=发展|成立|组建)|(?:投入|安排|列支|拨付|划拨|筹集|拨出)[^,\\d(每]{0,8}(?<![检养赛会展训游讲动班课节])[\\d.]+万?元(?:左右|以上)?(?:的?(?:资金|经费))?)`,
  'y',
);
/** Prepositions: the main verb stands further on. */
const PREPOSITION =
  /(?:配合|协助|协同|会同|联合|依托|借助|利用|通过|结合|根据|按照|围绕|针对|随着|本着|为了|为|对|向|给|把|在|以|由|与|和|同|于|从|经|帮助|支持|指导|鼓励|督促|邀请|聘请|请)(?!好|度|务|此)/y;
/** These are verbs only at the start of what they say. */
const ONLY_FIRST: ReadonlySet<string> = new Set(['搞', '办', '开', '请', '筹备', '筹办']);
/** 在社区广场办灯谜会: where it is held stands before. */
const HELD_AT = /^[场馆厅室堂园院店楼区村校](?:办|搞|开)[\u4e00-\u9fff“”]{2,}(?:会|赛|展|班|课|节|活动)$/;
/** What follows a word that is no verb then: 办公, 做好事, 组织部, 登记结婚, 慰问品. */
const NO_VERB_BEFORE: Readonly<Record<string, RegExp>> = {
  办: /^(?:[公理学法]|好?实?事)/,
  办好: /^实?事/,
  做好: /^事/,
  开: /^发区|^[启支除学放展始幕业工车拓卷心门斋园]/,
  登记: /^结婚/,
  参观: /^日/,
  通报: /^(?:表扬|批评)/,
  组织: /^部(?![署分])/,
};
const GIVEN = charSet('问励助');
/** Before these a verb is part of a noun: 工会组织, 职工活动开展情况. */
const NOUN_BEFORE = /(?:工会|各级|基层|党|群团|本|该|上级|社会|群众性|机构|领导|党群|团)$/;
const NOUN_AFTER =
  /^(?:建设|机构|网络|体系|领导|作用|优势|干部|者|单位|情况|时间|水平|能力|工作者|下|部门|形式|方式|化|力度|委员会|方|开展情况|覆盖)/;

export interface VerbHit {
  readonly word: string;
  readonly at: number;
  readonly kind: VerbKind;
}

function verbAt(text: string, at: number, start: boolean): VerbHit | null {
  const lightWord = light.at(text, at);
  const deedWord = deed.at(text, at);
  const word = (lightWord?.length ?? 0) >= (deedWord?.length ?? 0) ? lightWord : deedWord;
  if (word === null) return null;
  if (start ? word === '坚持' : ONLY_FIRST.has(word) && !HELD_AT.test(text.slice(Math.max(0, at - 1), at + 24))) return null;
  const rest = text.slice(at + word.length);
  if (NO_VERB_BEFORE[word]?.test(rest)) return null;
  // 9月10日表彰会: the name of a meeting
  if (deedWord !== null && (rest === '会' || rest === '大会')) return null;
  // 慰问品, 奖励金: the deed is part of a noun
  if (GIVEN.has(word.charCodeAt(word.length - 1)) && /^[品金款]/.test(rest)) return null;
  if (!start && word.startsWith('组织') && NOUN_BEFORE.test(text.slice(Math.max(0, at - 3), at))) return null;
  if (!start && NOUN_AFTER.test(rest)) return null;
  const kind = word === lightWord ? 'light' : tangible.has(word) ? 'tangible' : 'deed';
  return { word, at, kind };
}

/** Light and deed verbs from `from` on, outside quotations. */
function verbsFrom(text: string, from: number, guarded: ReadonlyMap<number, number>): VerbHit[] {
  const hits: VerbHit[] = [];
  for (let at = 0; at < text.length;) {
    const skip = guarded.get(at);
    if (skip !== undefined) {
      at = skip;
      continue;
    }
    const hit = at < from ? null : verbAt(text, at, at === from);
    if (hit && hit.word.length + hit.at < text.length) hits.push(hit);
    at += hit ? hit.word.length : 1;
  }
  return hits;
}

/** Position after list words, times, adverbs and spaces. */
export function skipAdverbs(text: string, times: readonly TimeMention[], offset: number, from = 0): number {
  let at = from;
  for (let round = 0; round < 16; round += 1) {
    const time = times.find((found) => found.start - offset === at);
    if (time) {
      at = time.end - offset;
      continue;
    }
    ADVERB.lastIndex = at;
    const adverb = ADVERB.exec(text);
    // 组织 begins with no adverb, but 会 of 会员 is none either
    if (
      !adverb ||
      /^(?:工会(?:组长|委员|干部|小组|会员|经费|主席|工作|积极|活动|换届|财务|组织|章程|联合|成员|大讲堂|之窗|之家|知识|简报|专栏)|合理化|合唱|会员|会议|会费|要求|要点|计划生育|对外|都市|好书)/.test(
        text.slice(at),
      )
    )
      return at;
    at += adverb[0].length;
  }
  return at;
}

/** Finds the verb that carries a clause. */
export function predicateOf(text: string, times: readonly TimeMention[], offset: number): Predicate {
  const guarded = protectedRanges(text);
  const from = skipAdverbs(text, times, offset);
  const verb = guarded.has(from) ? null : verbAt(text, from, true);
  // 中秋节慰问: a deed that ends its clause right after a festival is the name of it
  const here = verb && verb.at + verb.word.length === text.length && festivalBefore(times, offset, from) < from ? null : verb;
  PREPOSITION.lastIndex = from;
  const preposition = here && here.word.length > 1 && !/^(?:邀请|聘请|帮助|支持|指导|鼓励)/.test(here.word) ? null : PREPOSITION.exec(text);
  const told = times.length > 0 ? deedOfBody(text, times, offset) : null;
  if (told !== null) return whole(text, told, from, guarded);
  // 请各小组长于10月8日前将报名表发至邮箱 · 于4月28日前将方案报工会审批后方可组织活动
  const [first] = times;
  const by = first?.deadline === 'by' && first.start - offset <= 2 && /^[将把]/.test(text.slice(first.end - offset));
  const asked = first && (by || text.startsWith('请')) ? handsIn(text) : null;
  if (asked !== null) return handing(asked);
  const wish = purpose.at(text, from);
  if (preposition === null && here && here.word.length >= (wish?.length ?? 0)) return whole(text, here, from, guarded);
  if (preposition === null && wish !== null && wish.length > 1) {
    return { kind: 'purpose', verb: wish, at: from, object: from + wish.length, innermost: from + wish.length, before: '' };
  }
  const later = verbsFrom(text, from + (preposition?.[0].length ?? 0), guarded).find(
    (hit) => hit.kind === 'light' || (isLaterDeed(text, hit) && !endsName(text, hit, times, offset)),
  );
  // “送清凉”慰问一线职工: the quoted name comes first
  if (
    later &&
    preposition === null &&
    guarded.get(from) === later.at &&
    !times.some((time) => time.festival !== null && time.end - offset <= later.at)
  ) {
    return { ...whole(text, later, from, guarded), kind: 'tangible', at: from };
  }
  if (later) return whole(text, later, from, guarded);
  if (preposition && here) return whole(text, here, from, guarded);
  const handed = times.length > 0 ? handsIn(text) : null;
  if (handed !== null) return handing(handed);
  const kind = preposition === null ? 'none' : endsInDeed(text) ? 'deed' : 'purpose';
  const at = kind === 'none' ? festivalBefore(times, offset, from) : from;
  return { kind, verb: '', at, object: at, innermost: at, before: '' };
}

/** 总务科在10月10日前备齐物资: what a body does by a day; null when no body stands before it. */
function deedOfBody(text: string, times: readonly TimeMention[], offset: number): VerbHit | null {
  const [first] = times;
  if (first?.kind !== 'months' || !BODY_BEFORE.test(text.slice(0, first.start - offset))) return null;
  const hit = verbAt(text, first.end - offset, true);
  return hit !== null && hit.kind !== 'light' && hit.at + hit.word.length < text.length ? hit : null;
}

const BODY_BEFORE =
  /^(?![每各])[\u4e00-\u9fff、]{1,14}(?:办公室|[部科处组委]|工会|分会|协会|支部|年级组)(?:[拟将应须要]?[在于]|[应须要])?(?:20[\dxX]{2}年)?$/;

const handing = (at: number): Predicate => ({ kind: 'deed', verb: '报', at, object: at, innermost: at, before: '' });

/** 于4月20日前将报名表报工会办公室, 4月9日下班前交报名表: where what is handed in begins; null when nothing is. */
function handsIn(text: string): number | null {
  const sent = /[将把](?=[^,]{2,24}(?:报|交|发|送)(?:至|到|给|送)?[^,]{0,24}$)/.exec(text);
  if (sent) return sent.index + 1;
  // 每季度末25日前,各小组向工会报活动情况
  const told = /(?<=前),[\u4e00-\u9fff]{2,10}向[\u4e00-\u9fff]{2,12}?(?=上?报送?[\u4e00-\u9fff]{2,14}$)/.exec(text);
  if (told) return told.index + told[0].length;
  const given =
    /(?<=[前日底旬内])(?:上?报|交|提交|报送|上交|反馈)(?:至|到|给)?(?=[\u4e00-\u9fff]{2,14}$)(?![\u4e00-\u9fff]{0,8}(?:工会|办公室|部|处|科|局|委员会)$)/.exec(
      text,
    );
  return given?.index ?? null;
}

/** 三八节活动, 中秋、国庆慰问品发放, 春季登山: the festival or season belongs to the name. */
function festivalBefore(times: readonly TimeMention[], offset: number, from: number): number {
  let at = from;
  for (const time of [...times].reverse()) {
    if (time.kind !== 'festival' && time.kind !== 'season') continue;
    if (time.end - offset === at) at = time.start - offset;
  }
  return at;
}

/** 对会员重新登记, 为职工体检: the deed stands last. */
function endsInDeed(text: string): boolean {
  return eventHead(text)?.strength === 'occasion';
}

/** 困难职工走访慰问4月, 理论学习每月一次, 困难职工走访慰问(4月,2万元): behind the deed stands only when it is, and so it ends a name. */
function endsName(text: string, hit: VerbHit, times: readonly TimeMention[], offset: number): boolean {
  const at = hit.at + hit.word.length;
  return (
    /^\(\d{1,2}月[^()]*\)(?:$|、)/.test(text.slice(at)) ||
    times.some(
      ({ kind, start, end }) => (kind === 'months' || kind === 'recurrence') && start - offset === at && end - offset === text.length,
    )
  );
}

/** A deed in the middle of a clause counts only when it is one that people say so: 对…进行走访, 在…上签订, 为职工送. */
function isLaterDeed(text: string, hit: VerbHit): boolean {
  if (hit.word === '送')
    return /(?:职工|会员|员工|儿童|家庭|女工|教师|教工|会员|队员|子女|学生|老人|工人|群众|农民工|保安|小哥|司机|劳模|班组|岗位|抢修队|[户人员])(?:各|分别|每人)?$/.test(
      text.slice(0, hit.at),
    );
  // 女职工维权宣传周
  if (/^宣[传讲]$/.test(hit.word) && /^(?:周|月(?![底初末份])|日(?!\d)|片|册|画|员|队|车)/.test(text.slice(hit.at + 2))) return false;
  // 表彰会, 慰问品: the deed is part of a noun
  if (/^(?:会|大会|活动(?!经费|用品|奖品|资金)|仪式|工作|典礼|品|金|物|信|栏|书|[、和及与])/.test(text.slice(hit.at + hit.word.length)))
    return false;
  return laterDeed.at(text, hit.at) !== null;
}

function whole(text: string, hit: VerbHit, from: number, guarded: ReadonlyMap<number, number>): Predicate {
  const object = hit.at + hit.word.length;
  const later = verbsFrom(text, object, guarded).filter(
    (next) => next.kind === 'light' && next.word.length > 1 && text.length - next.at - next.word.length >= 2,
  );
  const last = hit.kind === 'light' ? later[later.length - 1] : undefined;
  return {
    kind: hit.kind,
    verb: hit.word,
    at: hit.at,
    object,
    innermost: last ? last.at + last.word.length : object,
    before: text.slice(from, hit.at),
  };
}
