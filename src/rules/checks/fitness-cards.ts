import { firstPlanned } from '../facts/text';
import { FITNESS_CARD_WORDS } from '../lexicon/words';
import { evidence, judged, type ActivityCheck } from './judgement';

/** N39: no cards instead of activities, no overtime pay for those who organise them. */
export const fitnessCards: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    if (!/卡|加班费/.test(facts.text)) return null;
    const hit = firstPlanned(facts.text, FITNESS_CARD_WORDS);
    if (hit === null) return null;
    return judged('breach', 'fitness-card', [facts], { current, field: 'title', params: { words: hit }, why: [evidence(hit)] });
  },
};
