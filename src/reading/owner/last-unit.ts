import type { SourceSpan } from '../../plan/span';
import type { OwnerMention } from './find-owners';

/** A body and nothing else: 行政部, 女工委, 食堂; not 先进班组, 成立文体组. */
const UNIT =
  /^(?!成立|组建|评选|表彰|走访|慰问|检查|参观|建设|建立|参加|到|在|向|各|全|先进|优秀|模范|困难|一线|生产一|基层|有关|相关|其他|经费|地点)(?:[\u4e00-\u9fff]{1,7}(?:(?<![干部内外西东南北全])部|科|处|股|办|(?<![小班男女甲乙丙])组|协会)|[\u4e00-\u9fff]{0,6}(?:办公室|委员会|女工委|团委|工会|食堂))$/;
const LONGEST = 10;
const LONGEST_ITEM = 120;

/** 3月,女工烘焙大赛,2000元,女工委。 A body alone at the end of a numbered item, behind a time and a name: who answers for it; null for anything else. */
export function lastUnit(text: string, { start, end }: SourceSpan): OwnerMention | null {
  if (end - start > LONGEST_ITEM) return null;
  const item = text.slice(start, end).replace(/[。;. ]+$/, '');
  const at = item.lastIndexOf(',');
  if (at < 0 || item.length - at > LONGEST + 2 || !/^[^,。;]*月[^。;]*,[^。;]{3,}$/.test(item)) return null;
  const name = item.slice(at + 1).trim();
  if (!UNIT.test(name)) return null;
  const from = start + item.lastIndexOf(name);
  return { owner: { name, role: 'resp' }, start: from, end: from + name.length };
}
