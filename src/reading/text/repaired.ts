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

/** l1月: an l read for the digit. */
const L_FOR_ONE = /(?<![a-zA-Z\d])l(?=[012]?月)/g;
/** 于9 ⏎ 月中旬: a line end inside a month. */
const TORN_MONTH = /(?<=\d)\n(?=月)/g;
/** 1️⃣: a number on a key. */
const KEYCAP = /(?<=\d)\ufe0f?\u20e3/g;
const PICTURES = /[\ud83c-\ud83e][\udc00-\udfff]\ufe0f?|[\u23f0-\u23f3]\ufe0f?/g;

/** Text with what scanners, mail and chat do to it mended where only one reading is possible; every offset stays good. */
export function repaired(text: string): string {
  let whole = text;
  if (HAS_LABEL.test(whole)) whole = whole.replace(LOST_COLON, ':');
  if (/l[012]?月/.test(whole)) whole = whole.replace(L_FOR_ONE, '1');
  if (whole.includes('一〇月')) whole = whole.replace(/(?<![一二三四五六七八九])一〇(?=月)/g, '10');
  if (/\n月/.test(whole)) whole = whole.replace(TORN_MONTH, ' ');
  if (whole.includes('\u20e3')) whole = whole.replace(KEYCAP, (key) => '、'.padEnd(key.length, ' '));
  if (/[\ud83c-\ud83e\u23f0-\u23f3]/.test(whole)) whole = whole.replace(PICTURES, (picture) => ' '.repeat(picture.length));
  return whole;
}
