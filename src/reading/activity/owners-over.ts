import { bracketedOwners } from '../owner/bracketed';
import { findOwners, type OwnerMention } from '../owner/find-owners';
import { ORG_SUFFIX } from '../lexicon/orgs';
import type { Block } from '../structure/block';

const BODY_ALONE = new RegExp(`^\\[([\\u4e00-\\u9fff]{2,12}(?:${ORG_SUFFIX}))\\]$`);
const CHARGED = /由[^,。;:]{2,16}(?:承办|负责|牵头|组织|主办|实施|落实)$/;

/** 四、文体娱乐(文体部负责) · 3月(女工委) · [女职工委员会] · 下列活动由文体小组承办: who is named over an item answers for it. */
export function ownersOver(text: string, { headings }: Block): OwnerMention[] {
  for (const { start, end } of [...headings].reverse()) {
    const words = text.slice(start, end);
    const named = bracketedOwners(words).filter(({ bracket }) => bracket.end === words.length && bracket.start > 0);
    if (named.length > 0) return named.map(({ owner, ...at }) => ({ owner, start: at.start + start, end: at.end + start }));
    const alone = BODY_ALONE.exec(words)?.[1];
    if (alone !== undefined) return [{ owner: { name: alone, role: 'resp' }, start: start + 1, end: end - 1 }];
    if (CHARGED.test(words)) return findOwners(words, start);
  }
  return [];
}
