import { ETHNIC_FESTIVALS, UNLISTED_FESTIVALS } from '../lexicon/words';
import { evidence, judged, step, type ActivityCheck } from './judgement';
import { hasFigure } from './scene';

const SEVEN: Readonly<Record<string, string>> = { 除夕: '春节', 小年: '春节' };

/** N27: festival gifts to all only on the seven festivals; festivals of nationalities only where they were approved. */
export const festivalList: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current, scene) => {
    if (!facts.topics.has('festivalGift') || facts.gift === null) return null;
    const at = { current, field: 'title', why: [evidence(facts.gift.festivals.join('、') || facts.gift.words)] };
    const ethnic = facts.gift.festivals.filter((name) => ETHNIC_FESTIVALS.includes(name));
    if (rule.overrides !== null) {
      const known = ethnic.filter((name) => current.value.list.includes(name));
      return known.length === 0 ? null : judged('ok', 'passes', [facts], { ...at, params: { festivals: known.join('、') } });
    }
    const open = ethnic.filter(
      (name) =>
        !hasFigure(scene, rule.id, facts.days) ||
        !scene.figuresFor(rule.id).some((each) => each.values.some((value) => value.list.includes(name))),
    );
    if (open.length > 0) return judged('unknown', 'festival-unclear', [facts], { ...at, params: { festivals: open.join('、') } });
    if (ethnic.length > 0) return null;
    if (facts.gift.festivals.length === 0) {
      return /传统节日|法定节日|年节|逢年过节/.test(facts.text)
        ? judged('ok', 'passes', [facts], at)
        : judged('unknown', 'festival-missing', [facts], at);
    }
    const listed = facts.gift.festivals.every((name) => current.value.list.includes(SEVEN[name] ?? name));
    // 三八, 教师节 … are N28's, which says so with its own list; other days end up here.
    const strange = facts.gift.festivals.filter(
      (name) => !current.value.list.includes(SEVEN[name] ?? name) && !UNLISTED_FESTIVALS.has(name),
    );
    if (strange.length > 0 && facts.gift.strength === 'clear') {
      return judged('breach', 'gift-on-unlisted-festival', [facts], {
        ...at,
        params: { festivals: strange.join('、'), words: facts.gift.words },
      });
    }
    const why = [...at.why, step('list', { list: current.value.list.join('、') })];
    return listed ? judged('ok', 'passes', [facts], { ...at, why }) : null;
  },
};
