import { festivalDate } from '../../calendar/festivals';
import { fromSlots } from '../../plan/month';
import { SEASONS, type SeasonWord } from '../lexicon/seasons';
import { mention, type TimeContext, type TimeMention } from './mention';
import { matchAt } from './scan';

const byFirst = new Map<string, { word: string; season: SeasonWord }[]>();
for (const season of SEASONS) {
  for (const word of season.words) {
    const list = byFirst.get(word.charAt(0)) ?? [];
    list.push({ word, season });
    list.sort((a, b) => b.word.length - a.word.length);
    byFirst.set(word.charAt(0), list);
  }
}

const TAIL = /(?:来临|到来|开始)?(?:之?前夕?(?!后|线|往|来)|期间|里|中(?=[,组开举])|间(?=[,组开举]))/y;

const PAIR = /^[两双]节$/;

/** 两节期间, 两节送温暖; not 中秋、国庆两节, which are named, and 两节课. */
function isPair(text: string, at: number): boolean {
  if (/(?:元旦|春节|中秋|国庆|五一|端午)[节”"、和及]*$/.test(text.slice(Math.max(0, at - 6), at))) return false;
  return /^(?:[”"](?=期间|送|前))?(?:期间|前夕?|之际|里|来临|送|走访|慰问|帮扶|福利)/.test(text.slice(at + 2));
}

/** Seasons, holidays of schools, the flood season: months implied, never stated. */
export function recognizeSeason(text: string, at: number, context: TimeContext): TimeMention | null {
  for (const { word, season } of byFirst.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(word, at) || (PAIR.test(word) && !isPair(text, at))) continue;
    const tail = matchAt(TAIL, text, at + word.length);
    const before = tail !== null && tail[0].includes('前');
    const own = PAIR.test(word)
      ? [1, festivalDate('春节', context.planYear)?.month ?? 2]
      : before && season.before
        ? season.before
        : ((context.term === 'spring' || context.term === 'autumn' ? season[context.term] : undefined) ?? season.slots);
    // the summer of a year that begins in September is next year's
    const slots = context.schoolYear ? own.map((slot) => (slot <= 8 ? slot + 12 : slot)) : own;
    return mention('season', at, at + word.length + (tail?.[0].length ?? 0), 'range', {
      slots,
      alternatives: [...season.alternatives, ...(slots === season.slots ? [] : [season.slots])].map((alternative) =>
        fromSlots(alternative),
      ),
      implied: true,
      ...(before ? { deadline: 'by' as const } : {}),
    });
  }
  return null;
}

/** First characters at which a season may begin. */
export const SEASON_STARTS: ReadonlySet<string> = new Set(byFirst.keys());
