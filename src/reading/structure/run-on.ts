import { readNumeral } from '../text/numerals';

/** A number that counts things, of a chapter or of none: 二、三季度, 七、八月份. */
const COUNTS_ON = /^[一二三四五六七八九十]{1,2}、[一二三四五六七八九十两]{1,2}(?:个?季度?|个?月|年级|届|类|项|线|等)/;

const SALUTATION = /(?<=的通知) ?各[^:。]{2,60}:/;

/**
 * …通知如下:一、要求(一)…(二)…二、安排(一)…: where the chapters of a line that lost its ends begin, their parts, and what follows a name that lost its
 * stop. Each number must count on from the one before it; fewer than two chapters are none.
 */
export function chaptersOf(line: string): number[] {
  const starts: number[] = [];
  let chapter = 0;
  let part = 0;
  for (const found of line.matchAll(/(?<!第)([一二三四五六七八九十]{1,2})、|\(([一二三四五六七八九十]{1,2})\)/g)) {
    const number = readNumeral(found[1] ?? found[2] ?? '') ?? 0;
    const stopped = /[:：。;)\s]$/.test(line.slice(0, found.index));
    // …迎新春团拜活动二、兴趣协会: behind the first chapter the stop may be lost as well
    const opens = stopped || (found[2] === undefined ? chapter > 0 && !COUNTS_ON.test(line.slice(found.index)) : number === 1 || part > 0);
    if (found[1] !== undefined && number === chapter + 1 && opens) [chapter, part] = [number, 0];
    else if (found[2] !== undefined && number === part + 1 && opens && chapter > 0) part = number;
    else continue;
    if (found.index > 0) starts.push(found.index);
    const behind = found.index + found[0].length;
    const name = gluedName(line.slice(behind, behind + FAR));
    if (name > 0) starts.push(behind + name);
  }
  // …的通知各街道工会:为庆祝…
  const greeted = SALUTATION.exec(line);
  if (greeted) starts.push(greeted.index, greeted.index + greeted[0].length);
  return chapter >= 2 ? starts : [];
}

/** How far behind a number its name may end, in UTF-16 units. */
const FAR = 30;
/** What names of parts end in. */
const NAME =
  '[\\u4e00-\\u9fff“”]{1,11}?(?:歌会|运动会|座谈会|联欢会|晚会|比赛|赛|讲座|培训|体检|慰问|协会|小组|俱乐部|社团|书屋|书角|答题|活动|演出|写作|协商|互助|救助|助学|清凉|温暖|时间|地点|对象|范围|目的|意义|要求|标准|保障)';
/** What a sentence behind such a name opens with. */
const OPENING =
  '(?:由|邀请|聘请|请|以(?![上下及来])|利用|依托|按照|根据|结合|为(?!主)|在(?!职)|定于|从|每[周月季年天]|第[一二三四]季度|[上下]半年|全年|年内|暑假|寒假|盛夏|[“]?(?:春节|元宵|三八|清明|五一|五四|六一|端午|七一|八一|中秋|国庆|重阳|元旦)|\\d{1,2} ?月|世界|选派|组织|开展|举办|各部门|装备|服装|用具|笔墨|渔具|车辆|走访)';
const GLUED = new RegExp(`^(${NAME})(?=${OPENING})`);

/** (二)五一歌会[五一前请音乐老师…], 一、集体性活动[集体性活动要…]: length of a name that ran into the sentence below it; 0 where none did. */
function gluedName(words: string): number {
  const twice = /^([\u4e00-\u9fff]{3,10})(?=\1)/.exec(words);
  if (twice) return twice[0].length;
  const name = GLUED.exec(words)?.[0].length ?? 0;
  return name >= 3 ? name : 0;
}
