import type { TimeMention } from '../time/mention';

/** Festivals kept together by custom: one round of visits for both. */
const PAIRS: ReadonlySet<string> = new Set(['元旦,春节', '中秋,国庆', '国庆,中秋', '五一,五四节日', '春节,元宵', '除夕,春节']);

/** Festivals of one phrase that stand for separate entries, each as its own mention; null when they belong together. */
export function separateFestivals(text: string, offset: number, times: readonly TimeMention[]): TimeMention[] | null {
  const all = times.filter((time) => time.kind === 'festival' || time.kind === 'season');
  const end = all[all.length - 1]?.end ?? offset;
  // 春节前、高温期间各检查一次
  const each = /^[”"]?(?:各|分别)/.test(text.slice(end - offset, end - offset + 3));
  const festivals = each ? all : all.filter((time) => time.kind === 'festival');
  if (festivals.length < 2 || times.some((time) => time.kind === 'months')) return null;
  for (let i = 1; i < festivals.length; i += 1) {
    const a = festivals[i - 1];
    const b = festivals[i];
    if (!a || !b || !/^[”"'、,和及与 “"']{1,3}$/.test(text.slice(a.end - offset, b.start - offset))) return null;
  }
  const names = festivals.map((festival) => festival.festival ?? '').join();
  // 中秋、国庆慰问品,每人每节300元
  return PAIRS.has(names) && !/每个?节|各节/.test(text.slice(end - offset)) ? null : festivals;
}
