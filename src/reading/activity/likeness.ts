import { pairsOf } from '../text/pairs';

const LEAD =
  /^(?:继续|坚持|积极|认真|大力|广泛|深入|切实|扎实|全面|进一步|组织|开展|举办|举行|召开|做好|搞好|开好|进行|实施|参加|定期|好|一次|一期|一场|职工|的|并)+/;
/** Nothing to leave out; far cheaper to find than every letter of every script. */
const PLAIN = /^[\u4e00-\u9fff\da-zA-Z]*$/;
const TAIL = /(?:等)?(?:各项|系列)?(?:活动|工作)$/;

/** The words of a title without punctuation, leading verbs and the tail 活动. */
export function bareTitle(title: string): string {
  const bare = PLAIN.test(title) ? title : title.replace(/[^\p{L}\p{N}]+/gu, '');
  const stripped = bare.replace(LEAD, '').replace(TAIL, '');
  return stripped.length >= 2 ? stripped : bare;
}

/** A title made ready for many comparisons. */
export interface TitleKey {
  readonly bare: string;
  readonly pairs: ReadonlyMap<string, number>;
}

export function titleKey(title: string): TitleKey {
  const bare = bareTitle(title);
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(bare)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  return { bare, pairs };
}

/** How alike two titles are, 0–1: shared pairs of characters. */
export function keyLikeness(a: TitleKey, b: TitleKey): number {
  if (a.bare === b.bare) return 1;
  const total = Math.max(0, a.bare.length - 1) + Math.max(0, b.bare.length - 1);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * shared) / total;
}

/** How much of the shorter of two titles stands in the other, 0–1; 0 where they share fewer than three pairs. */
export function coverage(a: TitleKey, b: TitleKey): number {
  const [less, more] = a.bare.length <= b.bare.length ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of less.pairs) shared += Math.min(count, more.pairs.get(pair) ?? 0);
  return shared < 3 ? 0 : shared / Math.max(1, less.bare.length - 1);
}

/** How alike two titles are, 0–1. */
export function titleLikeness(a: string, b: string): number {
  return keyLikeness(titleKey(a), titleKey(b));
}
