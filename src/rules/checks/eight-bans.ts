import { BANNED_WORDS, REVIEW_WORDS } from '../lexicon/words';
import { plansWord } from '../facts/text';
import { evidence, judged, step, type ActivityCheck } from './judgement';

const BANNED = Object.keys(BANNED_WORDS);
const ANY = new RegExp([...BANNED, ...Object.keys(REVIEW_WORDS)].join('|'), 'i');

/** N38: the words of the 八不准. Clear ones condemn; 奖金, 津贴, 补贴 only ask for a second look. */
export const eightBans: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    if (!ANY.test(facts.text)) return null;
    const upper = facts.text.toUpperCase();
    const hit = BANNED.find((word) => upper.includes(word) && plansWord(upper, word));
    if (hit !== undefined) {
      const item = BANNED_WORDS[hit] ?? '';
      return judged('breach', 'banned-words', [facts], {
        current,
        field: 'title',
        params: { words: hit, item },
        why: [evidence(hit), step('ban-item', { item })],
      });
    }
    for (const [word, ordinary] of Object.entries(REVIEW_WORDS)) {
      if (!facts.text.includes(word) || !plansWord(facts.text, word) || ordinary.test(facts.text)) continue;
      return judged('review', 'words-to-check', [facts], { current, field: 'title', params: { words: word }, why: [evidence(word)] });
    }
    return null;
  },
};
