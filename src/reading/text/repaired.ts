/** Labels of a scheme that often lose their colon. */
const LABELS =
  '(?:活动|比赛|培训|会议|竞赛|举办)?(?:时间|地点|名称|对象)|责任(?:人|部门|单位)|负责人|牵头单位|(?:主办|承办|协办)(?:单位)?|组织实施|(?:经费|费用)(?:预算)?|预算|奖励';
const VALUES =
  '(?!(?:活动|具体|主要|工作|参加)?(?:内容|名称|地点|时间|主题|项目|形式|对象|人员|负责|责任|备注|预算|经费|单位|部门|承办|主办|协办|牵头|配合|安排|标准|金额|人数|来源))';
/** 一、比赛时间 4月17日: a label alone at the start of a line, and a blank for its colon. */
const LOST_COLON = new RegExp(
  `(?<=^[ \\t\\u3000]{0,4}(?:[一二三四五六七八九十\\d]{1,3}[、.] ?|\\([一二三四五六七八九十\\d]{1,2}\\) ?)?(?:${LABELS})) ${VALUES}(?=[^\\s:])`,
  'gm',
);
const HAS_LABEL = new RegExp(`(?:${LABELS}) `);

/** One mending: what must be there for it, what is replaced, and by what of the same length. */
interface Mending {
  readonly sign: RegExp;
  readonly pattern: RegExp;
  readonly by: (found: string) => string;
}

const to =
  (words: string) =>
  (found: string): string =>
    words.padEnd(found.length, ' ');

const MENDINGS: readonly Mending[] = [
  { sign: HAS_LABEL, pattern: LOST_COLON, by: to(':') },
  // l1月, I2月: a letter read for the digit
  { sign: /[lI][012]?月/, pattern: /(?<![a-zA-Z\d])[lI](?=[012]?月)/g, by: to('1') },
  { sign: /一〇月/, pattern: /(?<![一二三四五六七八九])一〇(?=月)/g, by: to('10') },
  { sign: /[叁拾]月/, pattern: /(?<![一-龥])[叁拾](?=月)/g, by: (found) => (found === '叁' ? '三' : '十') },
  // 于9 ⏎ 月中旬: a line end inside a month
  { sign: /\n月/, pattern: /(?<=\d)\n(?=月)/g, by: to(' ') },
  // 4一6月, 5目份, 3月8曰, 6500兀
  { sign: /\d一\d/, pattern: /(?<=\d)一(?=\d{1,2}月)/g, by: to('-') },
  { sign: /\d目/, pattern: /(?<=\d)目(?=份|[上中下]旬|[底初])/g, by: to('月') },
  { sign: /曰/, pattern: /(?<=月\d{1,2})曰/g, by: to('日') },
  { sign: /\d兀/, pattern: /(?<=\d)兀/g, by: to('元') },
  // 三、3.4月份举办…,9.10月份…: a stop for the 、 between two months
  {
    sign: /\d\.\d{1,2}月/,
    pattern: /(?<=[、,。;])(?:1\.2|2\.3|3\.4|4\.5|5\.6|6\.7|7\.8|8\.9|9\.10)(?=月)/g,
    by: (found) => found.replace('.', '、'),
  },
  // 3月女工沙龙/5月跳绳赛
  { sign: /\/\d{1,2}月/, pattern: /(?<=[\u4e00-\u9fff])\/(?=\d{1,2}月[\u4e00-\u9fff]{2})/g, by: to(';') },
  // 1️⃣, and pictures for points of a list
  { sign: /\u20e3/, pattern: /(?<=\d)\ufe0f?\u20e3/g, by: to('、') },
  {
    sign: /[\ud83c-\ud83e\u23f0-\u23f3]/,
    pattern: /[\ud83c-\ud83e][\udc00-\udfff]\ufe0f?|[\u23f0-\u23f3]\ufe0f?/g,
    by: to(''),
  },
  // what a page or a mail leaves in its text
  { sign: /&nbsp;/, pattern: /&nbsp;/g, by: to('') },
  { sign: /<br/, pattern: /<br ?\/?>/g, by: to('\n') },
  { sign: /(?:^|\n)[-+ ]*\*\*/, pattern: /(?<=^[-+ ]*)\*\*|(?<=^[-+ ]*\*\*[^*\n]{1,20})\*\*/gm, by: to('') },
  { sign: /(?:^|\n)>/, pattern: /^(?:> ?)+/gm, by: to('') },
];

/** Text with what scanners, mail and chat do to it mended where only one reading is possible; every offset stays good. */
export function repaired(text: string): string {
  return MENDINGS.reduce((whole, { sign, pattern, by }) => (sign.test(whole) ? whole.replace(pattern, by) : whole), text);
}
