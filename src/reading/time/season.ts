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

/** Seasons, holidays of schools, the flood season: months implied, never stated. */
export function recognizeSeason(text: string, at: number, context: TimeContext): TimeMention | null {
  for (const { word, season } of byFirst.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(word, at)) continue;
    const tail = matchAt(TAIL, text, at + word.length);
    const before = tail !== null && tail[0].includes('前');
    const slots = before && season.before ? season.before : ((context.term && season[context.term]) ?? season.slots);
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
