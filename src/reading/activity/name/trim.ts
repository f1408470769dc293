import { HEAD_OF_CIRCLE } from '../circle';
import type { SourceSpan } from '../../../plan/span';
import { DEED_VERBS, LIGHT_VERBS } from '../../lexicon/verbs';
import { protectedRanges } from '../../text/pieces';
import type { Draft } from '../draft';
import { eventHead } from '../event-head';
import { GOES_AHEAD } from '../judge';

const NUMBER = '(?:\\d[\\d,]*|[一二两三四五六七八九十百千]{1,4})(?:-\\d+)?(?:余|多|来)?';
const MORE = '(?:各|共|约|共计|不少于|不低于|不超过|至少|近|超过)?';
const UNIT = '(?:人次|场次|人|名|位|户|场|次|期|份|家|个|支|批|项|篇|套|件|队|桌|台|条|本|册|幅|所)';
/** …讲座一场, 慰问困难职工8户, 职工春游一次; not 第二次, 三八. */
export const COUNT_LAST = new RegExp(`(?<=[\\u4e00-\\u9fff”"》])(?<![第届])${MORE}${NUMBER}${UNIT}(?:以上|左右|以内)?$`);
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
  /(?:时间)?(?:定[于在]|拟于|将于|拟在|安排在|放在|从|(?<![低高少大小])于|自)[^,“”]*\d[^,“”将把]*?(?:开始|召开|举行|进行|举办|开展|启动|结束)?$|(?:安排|放|定|设)在第?[一二三四]季度$|上[、/和]?下半年各?$|(?:每[两二]?(?:年|个?月|周|季度|半年)|[两二](?:年|个?月))(?:一次)?$|(?<=[\u4e00-\u9fff”]) \d{1,2}月(?:[上中下]旬|份|底|初|\d+日)?$|(?<=[^等初中高头二一三平对])等$/;
/** 羽毛球协会 会长:某某. */
const HEAD_LAST = new RegExp(` ${HEAD_OF_CIRCLE} ?: ?[\\u4e00-\\u9fff]{2,4}$`);
/** 职工体检费30万元由工会列支, 春节慰问品标准每人500元. */
const AMOUNT_LAST =
  /(?:(?<!学|经|会)费|经费|标准|预算|支出)?(?:为|约|共)?(?:每[人位户次名][^,\d“”]{0,6})?(?:不超过)?\d[\d.,]*万?元(?:\/[人户](?:·[次年天])?|[的]?标准|左右|以内)?(?:发放|执行|由[^,“”]*)?$/;
/** 为2000名女职工免费筛查, 对新任主席集中培训. */
const FOR_WHOM =
  /^(?:为|对)(?:全体|广大)?(?:\d+(?:余|多)?[名位个户人])?(?!.*(?:提供|进行|举办|开展|发放|办理|实施|组织|给予|送|坚持|捐|赠))(?=.{4})/;

/** 年内新建3家: the count is what the verb is about. */
const BARE_VERB_LAST = /(?:新建|建成|建设|打造|创建|完成|命名|评选|表彰|培育|选树|新增|发放|慰问|培训|救助|资助|发展|推荐|征集)$/;

/** 是“百日安全”竞赛, 下午在教工之家设咨询台: no part of a name. */
const OPENING =
  /^(?:\[(?=[^[\]]{0,8}月)[^[\]]{1,10}\] ?(?:(?:组织)?(?:召开|举办|开展|举行)(?=.{3}))?|以.{2,30}为(?:主要)?(?:内容|主题|载体)的(?=.{4})|是(?=[“"])|原定[^,“”]{1,14}的|(?:上午|下午|晚上)(?=.{4})|为(?=[\u4e00-\u9fff]{4,12}[月周季]$)|[\u4e00-\u9fff]{2,3}(?:负责|主抓|牵头)\d{1,2}月份?的?(?=.{2})|的(?=.{2}))/;

/** 作品征集(即日起至8月20日): without the bracket, and with the words before a bare deed. */
export function unbracketed(text: string, span: SourceSpan, draft: Draft): SourceSpan {
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
export function trimmedTitle(text: string, span: SourceSpan): SourceSpan {
  let { start, end } = span;
  while (text.charAt(start) === ' ') start += 1;
  start += OPENING.exec(text.slice(start, end))?.[0].length ?? 0;
  for (let round = 0; round < 3; round += 1) {
    end -= GOES_AHEAD.exec(text.slice(start, end))?.[0].length ?? 0;
    const words = text.slice(start, end);
    const amount = words.includes('元') ? AMOUNT_LAST.exec(words) : null;
    const last = COUNT_LAST.exec(words) ?? amount ?? DATED_LAST.exec(words) ?? HEAD_LAST.exec(words);
    // 抽签会议定于9月7日(星期二)…召开: what opens behind the cut goes with it
    const guarded = Math.max(0, ...[...protectedRanges(words)].filter(([from]) => from < (last?.index ?? 0)).map(([, to]) => to));
    const bare = last !== null && BARE_VERB_LAST.test(words.slice(0, last.index)) && !(last === amount && last.index >= 4);
    if (last && last.index >= Math.max(3, guarded) && !bare) end = start + last.index;
    const first = COUNT_FIRST.exec(words) ?? (eventHead(words)?.strength === 'occasion' ? FOR_WHOM.exec(words) : null);
    if (first && start + first[0].length + 3 <= end) start += first[0].length;
    if (text.slice(start, end) === words) break;
  }
  // 直系亲属去世慰问,800元
  end -= /(?<=.{2})(?:不少于|不低于|至少)$/.exec(text.slice(start, end))?.[0].length ?? 0;
  // 各编印一期简报: each of those named before
  if (/^各(?:编印|检查|审查|开一|举办|召开|组织)/.test(text.slice(start, end))) start += 1;
  while (/[,、: ]/.test(text.charAt(end - 1)) && end - start > 2) end -= 1;
  return { start, end };
}

/** 选树一批先进典型 → 选树先进典型; names in quotes are left alone. */
export function inside(words: string): string {
  const verb = words
    .replace(/(?:价值|标准|总额)(?:为)?\d[\d.]*元(?:\/[人年次])*的/, '')
    .replace(COUNT_AFTER_VERB, '$1')
    .replace(/^编制完成(?=.{3})/, '编制');
  return /[“"《]/.test(verb) ? verb : verb.replace(COUNT_INSIDE, '');
}
