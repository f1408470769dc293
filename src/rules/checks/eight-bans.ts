import { BANNED_WORDS, REVIEW_WORDS } from '../lexicon/words';
import { plansWord } from '../facts/text';
import type { ActivityFacts } from '../facts/activity-facts';
import { evidence, judged, step, type ActivityCheck } from './judgement';

const BANNED = Object.keys(BANNED_WORDS);
const ANY = new RegExp([...BANNED, ...Object.keys(REVIEW_WORDS)].join('|'), 'i');

/** Festivals and personal occasions have rules of their own. */
function isOccasion(facts: ActivityFacts): boolean {
  return facts.topics.has('gift') || facts.topics.has('festivalGift') || (facts.gift?.festivals.length ?? 0) > 0;
}

/** N38: the words of the 八不准. Clear ones condemn; 奖金, 津贴, 补贴 only ask for a second look. */
export const eightBans: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    const upper = ANY.test(facts.text) ? facts.text.toUpperCase() : '';
    const at = { current, field: 'title' };
    const hit = upper === '' ? undefined : BANNED.find((word) => upper.includes(word) && plansWord(upper, word));
    if (hit !== undefined) {
      const item = BANNED_WORDS[hit] ?? '';
      return judged('breach', 'banned-words', [facts], {
        ...at,
        params: { words: hit, item },
        why: [evidence(hit), step('ban-item', { item })],
      });
    }
    const doubtful = cashForAll(facts) ?? (upper === '' ? null : wordToCheck(facts.text));
    if (doubtful === null) return null;
    return judged('review', 'words-to-check', [facts], { ...at, params: { words: doubtful }, why: [evidence(doubtful)] });
  },
};

/** 例: 「为全体职工发放慰问金」 on no occasion. */
function cashForAll(facts: ActivityFacts): string | null {
  const { gift } = facts;
  return gift !== null && gift.toAll && !gift.targeted && !isOccasion(facts) ? gift.cash : null;
}

function wordToCheck(text: string): string | null {
  for (const [word, ordinary] of Object.entries(REVIEW_WORDS)) {
    if (text.includes(word) && plansWord(text, word) && !ordinary.test(text)) return word;
  }
  return null;
}
