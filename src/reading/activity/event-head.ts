import { LOOSE, OCCASIONS, TAILS } from '../lexicon/events';
import { charSet, type CharSet } from '../text/char-set';
import { endingFinder, wordFinder } from '../text/words';

/** The noun that makes a phrase an event. */
export interface EventHead {
  readonly word: string;
  readonly strength: 'occasion' | 'loose';
  /** Where the word begins in the phrase. */
  readonly at: number;
  /** Length of the phrase without counts and brackets after the event. */
  readonly end: number;
}

const occasion = endingFinder(OCCASIONS);
const loose = endingFinder(LOOSE);
const occasionFrom = wordFinder(OCCASIONS);

// (每周一次) · 4次 · 不少于80场 · 等 · 等各项活动 · 工作
const lastOf = (words: readonly string[]): string => words.map((word) => word.charAt(word.length - 1)).join('');
const TAIL = new RegExp(`(?:的|等|各项|系列)?(?:${TAILS})$`);
/** What may stand after the event, each with the characters it can end in; a pattern that ends in `$` is dear where it cannot fit. */
const AFTER: readonly (readonly [RegExp, string])[] = [
  // 秋游活动继续开展
  [/(?:也|将|都)?(?:继续|正常|如期|照常|同时|同步|陆续|集中)?(?:开展|举行|举办|进行|召开)$/, '展行办开'],
  [/(?:\([^()]{0,80}\)|\[[^[\]]{0,40}\])$/, ')]'],
  [
    /(?:不少于|不低于|至少|各|共)?(?:[一二两三四五六七八九十百\d]{1,4}|[*xX×]{1,4})(?:余|多)?(?:次|场|期|个|项|届|轮|批|人次|户|人|名|篇|份|支|公里)(?:以上|左右|次)?$/,
    '次场期个项届轮批户人名篇份支上右里',
  ],
  [
    /等(?:相关|有关|各类|各项|系列|多种|其他)?(?:[\u4e00-\u9fff]{0,4}?)(?:工作|活动|项目|赛事|内容|形式|任务|服务|事宜|事项|措施|仪式|会议|节目)?$/,
    '',
  ],
  [new RegExp(`(?:的|各项|系列|等)?(?:${TAILS})$`), lastOf(TAILS.split('|'))],
  [/[”"’》]$/, '”"’》'],
  // 兴趣小组活动两小时
  [/[一二两三四五\d]{1,2}个?(?:半?小时|半?天|课时|分钟)$/, '时天钟'],
  [/[三四五六七八两几]项$/, '项'],
];

/** Last characters a phrase with an event at its end can have; everything else is passed over at once. */
const ENDINGS = charSet([
  ...[...OCCASIONS, ...LOOSE, ...TAILS.split('|')].map((word) => word.charAt(word.length - 1)),
  ...'赛展宴)]”"’》次场期个项届轮批户人名篇份支上右里展行办开时天钟',
]);

/** Strips counts, brackets, 等…活动 and 工作 from the end and looks for an event noun there. */
export function eventHead(phrase: string): EventHead | null {
  if (!ENDINGS.has(phrase.charCodeAt(phrase.length - 1)) && !endsNear(phrase, OPENS_END, 10)) return null;
  let text = phrase;
  for (let round = 0; round < 5; round += 1) {
    const head = headAtEnd(text);
    if (head?.strength === 'loose') return headAtEnd(text.replace(TAIL, '')) ?? head;
    if (head) return head;
    const shorter = withoutAfter(text);
    if (shorter === null) return null;
    text = shorter;
  }
  return null;
}

/** Longest 等…活动 after an event. */
const LONGEST_ETC = 9;

function withoutAfter(text: string): string | null {
  const last = text.charAt(text.length - 1);
  for (const [pattern, lasts] of AFTER) {
    if (lasts === '' ? text.indexOf('等', Math.max(0, text.length - LONGEST_ETC)) < 0 : !lasts.includes(last)) continue;
    const shorter = text.replace(pattern, '');
    if (shorter !== text && shorter.length > 0) return shorter;
  }
  return null;
}

/** What a phrase can end with that no last character tells. */
const OPENS_END = charSet('等送捐');
const GATHERING = charSet('赛展宴');
const GIVES = charSet('送捐');

/** Whether one of the last `reach` characters is of a set. */
function endsNear(text: string, set: CharSet, reach: number): boolean {
  for (let at = Math.max(0, text.length - reach); at < text.length; at += 1) if (set.has(text.charCodeAt(at))) return true;
  return false;
}

function headAtEnd(text: string): EventHead | null {
  const whole = occasion(text);
  if (whole !== null) return { word: whole, strength: 'occasion', at: text.length - whole.length, end: text.length };
  // 送凉爽, 捐衣物; not 报送, 选送
  const gift = !endsNear(text, GIVES, 4) ? null : /(?<![报选赠递输护接传保])(?:送|捐)[\u4e00-\u9fff]{1,3}$/.exec(text);
  if (gift && gift.index > 0) return { word: gift[0], strength: 'occasion', at: gift.index, end: text.length };
  if (GATHERING.has(text.charCodeAt(text.length - 1)) && /(?![开进发拓扩施]展)[\u4e00-\u9fff].$/.test(text.slice(-2)))
    return { word: text.slice(-1), strength: 'occasion', at: text.length - 1, end: text.length };
  const word = loose(text);
  return word === null ? null : { word, strength: 'loose', at: text.length - word.length, end: text.length };
}

/** Whether the text has an event noun anywhere in it. */
export function mentionsEvent(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (occasionFrom.at(text, at) !== null) return true;
  return false;
}
