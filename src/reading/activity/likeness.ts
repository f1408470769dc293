const LEAD =
  /^(?:继续|坚持|积极|认真|大力|广泛|深入|切实|扎实|全面|进一步|组织|开展|举办|举行|召开|做好|搞好|开好|进行|实施|参加|定期|好|一次|一期|一场|职工|的|并)+/;
const TAIL = /(?:等)?(?:各项|系列)?(?:活动|工作)$/;

/** The words of a title without punctuation, leading verbs and the tail 活动. */
export function bareTitle(title: string): string {
  const bare = title.replace(/[^\p{L}\p{N}]+/gu, '');
  const stripped = bare.replace(LEAD, '').replace(TAIL, '');
  return stripped.length >= 2 ? stripped : bare;
}

/** How alike two titles are, 0–1: shared pairs of characters. */
export function titleLikeness(a: string, b: string): number {
  const left = bareTitle(a);
  const right = bareTitle(b);
  if (left === right) return 1;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < left.length; i += 1) pairs.set(left.slice(i, i + 2), (pairs.get(left.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < right.length; i += 1) {
    const count = pairs.get(right.slice(i, i + 2)) ?? 0;
    if (count > 0) {
      shared += 1;
      pairs.set(right.slice(i, i + 2), count - 1);
    }
  }
  const total = Math.max(0, left.length - 1) + Math.max(0, right.length - 1);
  return total === 0 ? 0 : (2 * shared) / total;
}
