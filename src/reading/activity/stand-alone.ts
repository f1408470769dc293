import type { SourceSpan } from '../../plan/span';
import { DEED_VERBS, LIGHT_VERBS } from '../lexicon/verbs';
import { protectedRanges } from '../text/pieces';
import { findFestivalNames } from './festival-names';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { bodyBefore, governingName } from './governing';
import { GOES_AHEAD } from './judge';
import { doneToFrom } from './name/done-to';
import { serialLead } from './name/serial';
import { namedBefore } from './name/said-before';
import { nameBeforeTail } from './name/tail';
import { subjectBefore } from './name/subject-before';

const NUMBER = '(?:\\d[\\d,]*|[一二两三四五六七八九十百千]{1,4})(?:-\\d+)?(?:余|多|来)?';
const MORE = '(?:各|共|约|共计|不少于|不低于|不超过|至少|近|超过)?';
const UNIT = '(?:人次|场次|人|名|位|户|场|次|期|份|家|个|支|批|项|篇|套|件|队|桌|台|条|本|册|幅|所)';
/** …讲座一场, 慰问困难职工8户, 职工春游一次; not 第二次, 三八. */
const COUNT_LAST = new RegExp(`(?<=[\\u4e00-\\u9fff”"》])(?<![第届])${MORE}${NUMBER}${UNIT}(?:以上|左右|以内)?$`);
const COUNT_FIRST = new RegExp(`^${MORE}${NUMBER}(?:次|场|期|轮|批)(?:以上)?(?:的)?(?=[\\u4e00-\\u9fff“]{3})`);
/** 走访3位…, 评选优秀小组2个、积极分子10名: counts inside. */
const COUNT_INSIDE = new RegExp(`(?<=[\\u4e00-\\u9fff])(?<![第届])${NUMBER}${UNIT}(?:以上|左右)?(?=[、和及])`);
const COUNT_AFTER_VERB = new RegExp(
  `^(${[...DEED_VERBS, ...LIGHT_VERBS]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length)
    .join('|')})${MORE}${NUMBER}(?:名|位|户|次|场|期|批|项)(?=[\\u4e00-\\u9fff“]{2})(?!性|党|通过|以[上内]|左右)`,
);
/** 领队会定于4月8日召开, 助学活动从7月10日开始, 健康讲座等. */
const DATED_LAST =
  /(?:时间)?(?:定[于在]|拟于|将于|拟在|安排在|放在|从|于|自)[^,“”]*\d[^,“”将把]*?(?:开始|召开|举行|进行|举办|开展|启动|结束)?$|(?:安排|放|定|设)在第?[一二三四]季度$|上[、/和]?下半年各?$|(?:每[两二]?(?:年|个?月|周|季度|半年)|[两二](?:年|个?月))(?:一次)?$|(?<=[\u4e00-\u9fff”]) \d{1,2}月(?:[上中下]旬|份|底|初|\d+日)?$|(?<=[^等初中高头二一三平对])等$/;
/** 职工体检费30万元由工会列支, 春节慰问品标准每人500元. */
const AMOUNT_LAST =
  /(?:(?<!学|经|会)费|经费|标准|预算|支出)?(?:为|约|共)?(?:每[人位户次名][^,\d“”]{0,6})?(?:不超过)?\d[\d.,]*万?元(?:\/[人户](?:·[次年天])?|[的]?标准|左右|以内)?(?:发放|执行|由[^,“”]*)?$/;
/** 为2000名女职工免费筛查, 对新任主席集中培训. */
const FOR_WHOM =
  /^(?:为|对)(?:全体|广大)?(?:\d+(?:余|多)?[名位个户人])?(?!.*(?:提供|进行|举办|开展|发放|办理|实施|组织|给予|送|坚持|捐|赠))(?=.{4})/;
/** 年内新建3家: the count is what the verb is about. */
const BARE_VERB_LAST = /(?:新建|建成|建设|打造|创建|完成|命名|评选|表彰|培育|选树|新增|发放|慰问|培训|救助|资助|发展|推荐|征集)$/;
const GOODS =
  /(?:慰问品|慰问金|福利品?|物资|用品|蛋糕券?|[\u4e00-\u9fff]券|礼品|礼物|礼包|纪念品|月饼|粽子|年货|购物卡|电影票|[\u4e00-\u9fff]票|年票|药品|饮品|护具)$/;
const GIVES =
  /^(?:为|给|向)?[^,“”]{0,12}?(?:每人|人均|每位[^,]{2,4})?(?:统一|集中|分别)?(?:组织)?(?:发放|派发|配发|赠送|送上|颁发)(?:传统节日|(?:职工|会员)?节日)?(?=[\u4e00-\u9fff“\d])/;
/** 员工生日当月发放蛋糕券. */
const BODY_FIRST =
  /^((?:会员|职工|教职工|员工|教工|工会会员)(?:生日|结婚|生育|住院|退休|入会))(?:当[月天日]|时|之际)?(?:发|派|配|赠|送|颁)/;
/** A verb and no more than the barest noun. */
const SAYS_NOTHING =
  /^(?:(?:组织|开展|举办|举行|召开|进行|完成|做好|实施|参加)?(?:一次|一场|相关|有关|系列|日常)?(?:活动|竞赛|比赛|评审|评比|评选|检查|培训|会议|总结|表彰|验收|考核|讲座|训练|练习)|[初复预决]赛|启动|发动|动员|组织实施|实施|推进|公布|总结评比|总结表彰|评比总结|第[一二三四五六七八九十\d]+[批期轮场]|(?:分[一二两三四五六\d]*(?:[批期]次?)?)?(?:进行|举行|开展)?)(?:一次|一场)?$/;

/** 重阳慰问退休职工, 母亲节送祝福: the day belongs to the name. */
const FEAST_BEFORE = /(?:(?:元旦|春节|元宵|端午|中秋|重阳|七夕|国庆)节?|(?:母亲|父亲|女神|教师|护士|医师|记者)节)$/;

/** 是“百日安全”竞赛, 下午在教工之家设咨询台: no part of a name. */
const OPENING =
  /^(?:以.{2,30}为(?:主要)?(?:内容|主题|载体)的(?=.{4})|是(?=[“"])|原定[^,“”]{1,14}的|(?:上午|下午|晚上)(?=.{4})|为(?=[\u4e00-\u9fff]{4,12}[月周季]$))/;

/** Gives every draft a name that stands alone: no counts, no bare verbs, the goods instead of their giving out. */
export function standAlone(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    const whole = draft.titleSpan;
    const named = governed(text, drafts, index) ?? goods(text, draft) ?? phased(drafts, index);
    if (named !== null) {
      // the words as the source writes them, when they stand there in one piece
      const at = whole !== null && text.slice(whole.start, whole.end).endsWith(named) ? whole.end - named.length : null;
      return { ...draft, title: named, titleSpan: at === null ? null : { start: at, end: at + named.length } };
    }
    if (whole === null) return { ...draft, title: inside(draft.title) };
    const shared = sharedModifier(text, draft.sentence.start, whole);
    if (shared !== null) return { ...draft, title: shared, titleSpan: null };
    const bare = trimmedTitle(text, unbracketed(text, whole, draft));
    const feast = text.slice(Math.max(draft.sentence.start, bare.start - 6), bare.start);
    const span = { start: bare.start - (FEAST_BEFORE.exec(feast)?.[0].length ?? 0), end: bare.end };
    const said = namedBefore(text.slice(span.start, span.end), saidBefore(text, draft, span.start));
    return said === null ? withWords(text, draft, inClause(text, draft, span)) : { ...draft, title: said, titleSpan: null };
  });
}

/** A draft with the name its source has at a place, and `verb` behind it. */
function withWords(text: string, draft: Draft, { start, end, verb = '' }: SourceSpan & { verb?: string }): Draft {
  const words = text.slice(start, end);
  const shorter = `${inside(words)}${verb}`;
  return shorter === words ? { ...draft, title: words, titleSpan: { start, end } } : { ...draft, title: shorter, titleSpan: null };
}

/** The name in its own clause: without who does it, with what it is done to, or what a bare deed is said of. */
function inClause(text: string, draft: Draft, span: SourceSpan): SourceSpan & { verb?: string } {
  const from = clauseStart(text, draft.sentence.start, span.start);
  const subject = subjectBefore(text.slice(from, span.end), span.start - from);
  if (subject) return { start: from, end: from + subject.to, verb: subject.verb };
  const title = text.slice(span.start, span.end);
  const doneTo = doneToFrom(text.slice(from, span.start), title);
  if (doneTo !== null) return { start: from + doneTo, end: span.end };
  const name = nameBeforeTail(title);
  const end = name === null ? span.end : span.start + name.length;
  const lead = serialLead(text.slice(span.start, end));
  return { ...(lead === 0 ? { start: span.start, end } : trimmedTitle(text, { start: span.start + lead, end })), verb: name?.verb ?? '' };
}

/** The lead of a line, and the clauses of a sentence before the one a title stands in. */
function saidBefore(text: string, { block, sentence }: Draft, at: number): string[] {
  const own = clauseStart(text, sentence.start, at);
  const lead = block.lead === null ? '' : text.slice(block.lead.start, block.lead.end);
  return `${lead},${text.slice(sentence.start, own)}`.split(/[,。;:\n\t]/).filter((clause) => clause.length > 2);
}

/** Where the clause begins that a title stands in. */
function clauseStart(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && !/[,。;:\n\t]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** 技能培训和[比赛]: a bare noun has what the one before it is of; null for any other title. */
function sharedModifier(text: string, from: number, { start, end }: SourceSpan): string | null {
  const word = text.slice(start, end);
  if (word.length !== 2 || eventHead(word)?.strength !== 'occasion') return null;
  const before = /(?:^|组织|开展|举办|举行|进行|做好|完成|[,。;:])([\u4e00-\u9fff“”]{4,10})[和与及、]$/
    .exec(text.slice(Math.max(from, start - 14), start))?.[1]
    ?.replace(/^.*(?:组织|开展|举办|举行|进行|做好|各类|各种|各项)/, '');
  const head = before === undefined ? null : eventHead(before);
  return before !== undefined && head?.strength === 'occasion' && head.word.length === 2 && head.at >= 2
    ? `${before.slice(0, head.at)}${word}`
    : null;
}

/** 作品征集(即日起至8月20日): without the bracket, and with the words before a bare deed. */
function unbracketed(text: string, span: SourceSpan, draft: Draft): SourceSpan {
  const bare = text.slice(span.start, span.end).replace(/\([^()]{0,80}\)$/, '');
  const opened = /^\([^()]{0,80}\)(?:组织开展|组织|开展|举办|举行|召开)?/.exec(bare)?.[0].length ?? 0;
  if (opened > 0 && bare.length - opened >= 3) return { start: span.start + opened, end: span.start + bare.length };
  if (bare.length < 2) return span;
  const end = span.start + bare.length;
  const before =
    bare.length <= 2
      ? (/[\u4e00-\u9fff]{2,6}$/.exec(text.slice(Math.max(draft.sentence.start, span.start - 6), span.start))?.[0] ?? '')
      : '';
  const verbal = /[月日起至前于在将]|^(?:组织|开展|举办|做好|进行|完成|召开|对|由|为|各)/.test(before);
  // 组织女同志开展插花: the verb ends before it, and what is held says enough
  const held = /(?:组织|开展|举办|举行|召开|进行)$/.test(before) && !/^(?:活动|比赛|竞赛|培训|会议|检查|讲座|训练|评比|评选)$/.test(bare);
  const joined = /[与和及]$/.test(before) && /^(?:慰问|助学|疗养|走访|献血|义诊)$/.test(bare);
  return { start: verbal || held || joined ? span.start : span.start - before.length, end };
}

/** The title without counts and dates at its ends. */
function trimmedTitle(text: string, span: SourceSpan): SourceSpan {
  let { start, end } = span;
  while (text.charAt(start) === ' ') start += 1;
  start += OPENING.exec(text.slice(start, end))?.[0].length ?? 0;
  for (let round = 0; round < 3; round += 1) {
    end -= GOES_AHEAD.exec(text.slice(start, end))?.[0].length ?? 0;
    const words = text.slice(start, end);
    const amount = words.includes('元') ? AMOUNT_LAST.exec(words) : null;
    const last = COUNT_LAST.exec(words) ?? amount ?? DATED_LAST.exec(words);
    // 抽签会议定于9月7日(星期二)…召开: what opens behind the cut goes with it
    const guarded = Math.max(0, ...[...protectedRanges(words)].filter(([from]) => from < (last?.index ?? 0)).map(([, to]) => to));
    const bare = last !== null && BARE_VERB_LAST.test(words.slice(0, last.index)) && !(last === amount && last.index >= 4);
    if (last && last.index >= Math.max(3, guarded) && !bare) end = start + last.index;
    const first = COUNT_FIRST.exec(words) ?? (eventHead(words)?.strength === 'occasion' ? FOR_WHOM.exec(words) : null);
    if (first && start + first[0].length + 3 <= end) start += first[0].length;
    if (text.slice(start, end) === words) break;
  }
  // 直系亲属去世慰问,800元
  while (/[,、: ]/.test(text.charAt(end - 1)) && end - start > 2) end -= 1;
  return { start, end };
}

/** 选树一批先进典型 → 选树先进典型; names in quotes are left alone. */
function inside(words: string): string {
  const verb = words
    .replace(/(?:价值|标准|总额)(?:为)?\d[\d.]*元(?:\/[人年次])*的/, '')
    .replace(COUNT_AFTER_VERB, '$1')
    .replace(/^编制完成(?=.{3})/, '编制');
  return /[“"《]/.test(verb) ? verb : verb.replace(COUNT_INSIDE, '');
}

/** 春节发放节日慰问品 → 春节慰问品; 会员生日发放蛋糕券 → 会员生日蛋糕券. */
function goods(text: string, draft: Draft): string | null {
  const title = draft.title.replace(COUNT_LAST, '');
  if (!GOODS.test(title)) return null;
  const occasions = findFestivalNames(title);
  const lead = occasions ? title.slice(occasions.end) : title;
  const gives = GIVES.exec(lead);
  if (!gives) return null;
  const thing = lead
    .slice(gives[0].length)
    .replace(/^(?:每[人名位][\u4e00-\u9fff]{0,2})?(?:价值|标准|总额)?为?[\d.]+元(?:\/[人年次])*的?/, '')
    .replace(occasions ? /^节日(?=慰问)/ : /^$/, '');
  if (thing.length < 2) return null;
  if (occasions) return `${occasions.words}${thing}`;
  const whose = BODY_FIRST.exec(lead)?.[1];
  if (whose !== undefined) return `${whose}${thing.replace(/^生日/, '')}`;
  if (draft.titleSpan === null) return null;
  const before = text.slice(Math.max(draft.sentence.start, draft.start), draft.titleSpan.start);
  const festival = findFestivalNames(before);
  if (festival) return `${festival.words}${thing}`;
  const body =
    /(?:^|[,。;、:]|月份?|日)((?:会员|职工|教职工|员工|工会会员)?(?:生日|结婚|生育|住院|退休|入会))(?:当[月天日]|时|之际)?$/.exec(
      before,
    )?.[1];
  if (body !== undefined) return `${body}${thing}`;
  return thing.length >= 5 ? thing : null;
}

/** 制定方案, 总结表彰 after “岗位练兵”活动 in one sentence: the campaign's name in quotes goes before. */
function phased(drafts: readonly Draft[], index: number): string | null {
  const draft = drafts[index] as Draft;
  const parent = drafts.slice(Math.max(0, index - 6), index).find((one) => one.sentence.start === draft.sentence.start);
  if (
    !parent ||
    !/^(?:制定(?:活动|实施|工作)?方案|(?:宣传)?动员(?:部署)?|总结(?:表彰|评比)?|评比(?:总结)?|验收|开展练兵|(?:组织)?(?:初赛|决赛|复赛)(?:并[^,]{2,10})?)$/.test(
      draft.title,
    )
  )
    return null;
  const name = /“[^”]{2,24}”/.exec(parent.title)?.[0] ?? null;
  return name === null ? null : `${name}${draft.title.replace(/^(?:开展|组织)/, '')}`;
}

/** 开展活动, 评审一次, 第一批: the name is that of the body, of the heading or of the entry before. */
function governed(text: string, drafts: readonly Draft[], index: number): string | null {
  const draft = drafts[index] as Draft;
  if (draft.titleSpan === null) return null;
  const bare = draft.title.replace(COUNT_LAST, '').replace(/^(?:上午|下午|晚上)?\d{1,2}[点时][^,]{0,12}(?=训练$|练习$)/, '');
  if (!SAYS_NOTHING.test(bare)) return null;
  const noun = bare
    .replace(/^(?:分[一二两三四五六\d]*(?:[批期]次?)?)?(?:进行|举行|开展)?$/, '')
    .replace(/(?<=.{2})(?:一次|一场)$/, '')
    .replace(/^(?:组织|开展|举办|举行|召开|进行|完成|做好|实施|参加)?(?:一次|一场|相关|有关|系列|日常)?/, '');
  const body = bodyBefore(text.slice(draft.sentence.start, draft.titleSpan.start));
  if (body !== null) return `${body}${noun}`;
  const final = /[初复预决]赛$/;
  const before = drafts.slice(Math.max(0, index - 3), index).findLast((one) => !final.test(noun) || !final.test(one.title));
  // (一)驾驶员技能比武, and below it 初赛8月…: the heading names the contest, and not what was told before it
  const over = draft.block.headings[draft.block.headings.length - 1];
  const ofHeading = over !== undefined && before !== undefined && over.start >= before.end && /(?:赛|比武|练兵)$/.test(over.text);
  const near =
    before &&
    (before.sentence.start === draft.sentence.start ||
      (/赛$/.test(noun) && !ofHeading && before.block.section === draft.block.section && before.end >= draft.block.start - 60))
      ? before
      : undefined;
  return governingName(noun, near?.title ?? null, draft.block.headings);
}
