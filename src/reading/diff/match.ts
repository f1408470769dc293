import type { Activity } from '../../plan/activity';
import { slotsOf } from '../../plan/month';

/** An old activity and the one of the new reading that is the same. */
export interface Pair {
  readonly old: Activity;
  readonly fresh: Activity;
}

export interface Matching {
  readonly pairs: readonly Pair[];
  readonly gone: readonly Activity[];
  readonly fresh: readonly Activity[];
}

/** Below this likeness of titles two activities are different, unless their time is the same. */
const LIKE = 0.6;
const LIKE_SAME_TIME = 0.4;

/** Pairs the activities of two versions of a plan, one to one, the most alike first: by title, then time, heading and id. */
export function matchActivities(old: readonly Activity[], fresh: readonly Activity[]): Matching {
  const candidates = candidatePairs(old.map(featuresOf), fresh.map(featuresOf));
  candidates.sort((a, b) => b.score - a.score || a.old - b.old || a.fresh - b.fresh);
  const usedOld = new Set<number>();
  const usedFresh = new Set<number>();
  const pairs: Pair[] = [];
  for (const candidate of candidates) {
    if (usedOld.has(candidate.old) || usedFresh.has(candidate.fresh)) continue;
    usedOld.add(candidate.old);
    usedFresh.add(candidate.fresh);
    pairs.push({ old: old[candidate.old] as Activity, fresh: fresh[candidate.fresh] as Activity });
  }
  return {
    pairs,
    gone: old.filter((_, index) => !usedOld.has(index)),
    fresh: fresh.filter((_, index) => !usedFresh.has(index)),
  };
}

interface Features {
  readonly activity: Activity;
  readonly words: string;
  readonly grams: ReadonlySet<string>;
  readonly slots: readonly number[];
  readonly place: number;
}

interface Candidate {
  readonly old: number;
  readonly fresh: number;
  readonly score: number;
}

function featuresOf(activity: Activity, place: number, all: readonly Activity[]): Features {
  const words = titleWords(activity.title);
  const grams = new Set(words.length < 2 ? [words] : Array.from({ length: words.length - 1 }, (_, i) => words.slice(i, i + 2)));
  return { activity, words, grams, slots: slotsOf(activity.time.set), place: place / Math.max(1, all.length - 1) };
}

// 开展2027年职工趣味运动会活动 → 职工趣味运动会
function titleWords(title: string): string {
  const bare = title.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
  const short = bare
    .replace(/^(?:20\d\d年度?)?(?:组织|开展|举办|举行|召开|做好|进行|实施|参加)*/, '')
    .replace(/(?:系列)?(?:活动|工作)$/, '');
  return short.length >= 2 ? short : bare;
}

/** Only titles that share two characters are compared, so that long plans stay quick. */
function candidatePairs(old: readonly Features[], fresh: readonly Features[]): Candidate[] {
  const byGram = new Map<string, number[]>();
  old.forEach(({ grams }, index) => {
    for (const gram of grams) byGram.set(gram, [...(byGram.get(gram) ?? []), index].slice(-400));
  });
  const out: Candidate[] = [];
  fresh.forEach((one, index) => {
    const near = new Set([...one.grams].flatMap((gram) => byGram.get(gram) ?? []));
    for (const other of near) {
      const score = likeness(old[other] as Features, one);
      if (score !== null) out.push({ old: other, fresh: index, score });
    }
  });
  return out;
}

function likeness(a: Features, b: Features): number | null {
  const title = a.words === b.words ? 1 : dice(a.grams, b.grams);
  const time = a.slots.length === 0 && b.slots.length === 0 ? 0.5 : overlap(a.slots, b.slots);
  if (title < LIKE && !(title >= LIKE_SAME_TIME && time === 1)) return null;
  const heading = a.activity.provenance?.heading !== null && a.activity.provenance?.heading === b.activity.provenance?.heading ? 0.04 : 0;
  const id = a.activity.id === b.activity.id ? 0.03 : 0;
  return title + 0.25 * time + heading + id - 0.02 * Math.abs(a.place - b.place);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function overlap(a: readonly number[], b: readonly number[]): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : a.filter((slot) => b.includes(slot)).length / all.size;
}
